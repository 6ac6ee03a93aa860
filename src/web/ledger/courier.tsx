// The lines of a space and the courier: the switch of each line, what is packed for a party, in one
// bundle or in several, and what was carried here.
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { CourierParts, Line, Lines } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { useLines } from '../desk/lines.ts'
import { Answered, Loading, Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { saveFile } from './save-file.ts'
import { Unpacking } from './unpacking.tsx'

interface CourierProps {
  readonly space: string
  /** Asks for the ledger again. */
  readonly again: () => void
}

export function CourierSection({ space, again }: CourierProps) {
  const locale = useLocaleOf('ledger')
  const { mayDo } = useDesk()
  const lines = useLines()
  const changed = () => {
    lines.again()
    again()
  }
  return (
    <section aria-labelledby="courier-title" className="courier">
      <h2 id="courier-title">{say(locale, 'ledger-page.courier')}</h2>
      <Answered to={lines}>
        {({ lines: all }: Lines) => (
          <ul className="plain">
            {all
              .filter((line) => line.space === space)
              .map((line) => (
                <LineRow key={line.party} line={line} changed={changed} />
              ))}
          </ul>
        )}
      </Answered>
      {mayDo('exchange') ? (
        <Unpacking space={space} changed={changed} />
      ) : (
        <p className="soft">{say(locale, 'ledger-page.courier.forbidden')}</p>
      )}
    </section>
  )
}

function LineRow({ line, changed }: { line: Line; changed: () => void }) {
  const locale = useLocaleOf('ledger')
  const { mayDo } = useDesk()
  const { party, connected, lastExchange, trouble, troubleText, unreceipted } = line
  const state = connected === null ? 'no-address' : connected ? 'connected' : 'cut'
  const at = lastExchange === null ? null : formatMoment(locale, lastExchange)
  const whenText =
    at !== null
      ? say(locale, 'ledger-page.line.last', { at })
      : // Who is not called from here may call: of that nothing is kept.
        connected === null
        ? null
        : say(locale, 'ledger-page.line.last.none')
  return (
    <li className="line">
      <p>
        <span className={`line-${state}`}>
          {say(locale, `ledger-page.line.${state}`, { party })}
        </span>{' '}
        <span className="soft">
          {whenText === null ? '' : `${whenText} · `}
          {say(locale, 'ledger-page.line.unreceipted', { n: unreceipted })}
        </span>
      </p>
      {trouble !== null && trouble !== 'line-cut' && (
        <p>{say(locale, 'ledger-page.line.trouble', { reason: troubleText ?? trouble })}</p>
      )}
      {mayDo('exchange') && <LineActs line={line} changed={changed} />}
    </li>
  )
}

function LineActs({ line, changed }: { line: Line; changed: () => void }) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const { space, party, connected } = line
  const switching = useAct(() => client.switchLine({ party }, { connected: connected !== true }))
  const exchanging = useAct(() => client.exchangeNow())
  const save = useSaving({ space, party })
  const packing = useAct(async () => {
    const { parts } = await client.listCourierParts({ space, party })
    return parts.length > 1 ? parts : save('')
  })
  const refused = [switching, exchanging, packing].find((one) => one.state === 'refused')
  return (
    <>
      <p className="acts">
        {connected !== null && (
          <button
            type="button"
            className="button"
            onClick={() => void switching.run().then(changed)}
          >
            {say(locale, connected ? 'ledger-page.line.cut.do' : 'ledger-page.line.restore.do')}
          </button>
        )}{' '}
        {connected === true && (
          <button
            type="button"
            className="button"
            onClick={() => void exchanging.run().then(changed)}
          >
            {say(locale, 'ledger-page.line.exchange')}
          </button>
        )}{' '}
        <button type="button" className="button" onClick={() => void packing.run()}>
          {say(locale, 'ledger-page.courier.out', { party })}
        </button>
      </p>
      {packing.state === 'done' &&
        ('name' in packing.value ? (
          <output>{say(locale, 'ledger-page.courier.packed', packing.value)}</output>
        ) : (
          <Parts space={space} party={party} parts={packing.value} />
        ))}
      {packing.state === 'running' && <Loading />}
      {refused?.state === 'refused' && <Refusal problem={refused.problem} />}
    </>
  )
}

interface Packing {
  readonly space: string
  readonly party: string
}

/** Saves a bundle as a file: all of it, or the part that begins at a size of the log. */
function useSaving({ space, party }: Packing) {
  const { client } = useDesk()
  return async (end: string, from?: number) => {
    const part = from === undefined ? {} : { from: String(from) }
    const bytes = await client.packForCourier({ space, party, ...part })
    const name = `${space}-to-${party}${end}.mithaq`
    saveFile(name, bytes, 'application/x-tar')
    return { name, bytes: bytes.length }
  }
}

interface PartsProps extends Packing, CourierParts {}

/** A browser saves one file at a press; so each part has its own button. */
function Parts({ space, party, parts }: PartsProps) {
  const locale = useLocaleOf('ledger')
  const total = parts.length
  return (
    <div className="courier-parts">
      <p>{say(locale, 'ledger-page.courier.parts', { n: total })}</p>
      <ol className="plain">
        {parts.map(({ from, until }, at) => (
          <li key={from}>
            <PartButton
              space={space}
              party={party}
              from={from}
              end={`-${at + 1}-of-${total}`}
              label={say(locale, 'ledger-page.courier.part', { n: at + 1, total, from, until })}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface PartProps extends Packing {
  readonly from: number
  /** What its name ends in. */
  readonly end: string
  readonly label: string
}

function PartButton({ space, party, from, end, label }: PartProps) {
  const locale = useLocaleOf('ledger')
  const save = useSaving({ space, party })
  const saving = useAct(() => save(end, from))
  return (
    <>
      <button type="button" className="button" onClick={() => void saving.run()}>
        {label}
      </button>{' '}
      {saving.state === 'running' && <Loading />}
      {saving.state === 'done' && (
        <output>{say(locale, 'ledger-page.courier.packed', saving.value)}</output>
      )}
      {saving.state === 'refused' && <Refusal problem={saving.problem} />}
    </>
  )
}
