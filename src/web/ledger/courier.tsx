// The lines of a space and the courier: the switch of each line, a bundle packed for a party, and
// one that was carried here, with what became of each part.
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Line, Lines, Problem, Unpacked } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { ChosenFile } from '../parts/chosen-file.tsx'
import { Link } from '../parts/link.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { saveFile } from './save-file.ts'
import { refusalText } from './steps.tsx'

interface CourierProps {
  readonly space: string
  /** Asks for the ledger again. */
  readonly again: () => void
}

export function CourierSection({ space, again }: CourierProps) {
  const locale = useLocaleOf('ledger')
  const { client, mayDo } = useDesk()
  const lines = useAsked('lines', () => client.listLines(), ['lines', 'messages'])
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
  const { party, connected, lastExchange, unreceipted } = line
  const state = connected === null ? 'no-address' : connected ? 'connected' : 'cut'
  const at = lastExchange === null ? null : formatMoment(locale, lastExchange)
  return (
    <li className="line">
      <p>
        <span className={`line-${state}`}>
          {say(locale, `ledger-page.line.${state}`, { party })}
        </span>{' '}
        <span className="soft">
          {at === null
            ? say(locale, 'ledger-page.line.last.none')
            : say(locale, 'ledger-page.line.last', { at })}
          {' · '}
          {say(locale, 'ledger-page.line.unreceipted', { n: unreceipted })}
        </span>
      </p>
      {mayDo('exchange') && <LineActs line={line} changed={changed} />}
    </li>
  )
}

function LineActs({ line, changed }: { line: Line; changed: () => void }) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const { space, party, connected } = line
  const name = `${space}-to-${party}.mithaq`
  const switching = useAct(() => client.switchLine({ party }, { connected: connected !== true }))
  const exchanging = useAct(() => client.exchangeNow())
  const packing = useAct(async () => {
    const bytes = await client.packForCourier({ space, party })
    saveFile(name, bytes, 'application/x-tar')
    return bytes.length
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
      {packing.state === 'done' && (
        <output>{say(locale, 'ledger-page.courier.packed', { name, bytes: packing.value })}</output>
      )}
      {refused?.state === 'refused' && <Refusal problem={refused.problem} />}
    </>
  )
}

function Unpacking({ space, changed }: { space: string; changed: () => void }) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const unpacking = useAct(async (file: File) =>
    client.unpackFromCourier({ space }, new Uint8Array(await file.arrayBuffer())),
  )
  return (
    <div className="unpacking">
      <ChosenFile
        label={say(locale, 'ledger-page.courier.in')}
        onFile={(file) => void unpacking.run(file).then(changed)}
      />
      {unpacking.state === 'refused' && <NotTaken space={space} problem={unpacking.problem} />}
      {unpacking.state === 'done' && <Taken unpacked={unpacking.value} />}
    </div>
  )
}

/** A bundle of another space names a log that this one does not know: the way there is shown. */
function NotTaken({ space, problem }: { space: string; problem: Problem }) {
  const locale = useLocaleOf('ledger')
  const { spaces } = useDesk()
  const nameOf = useAgreementNames()
  const other = spaces.find(
    ({ agreement }) => agreement !== space && problem.value?.endsWith(`/${agreement}`) === true,
  )
  if (other === undefined) return <Refusal problem={problem} />
  return (
    <div className="state refusal" role="alert">
      <p>
        {say(locale, 'ledger-page.courier.elsewhere')}{' '}
        <Link to={{ ...openings.ledger, space: other.agreement }}>{nameOf(other.agreement)}</Link>
      </p>
    </div>
  )
}

/** What was in the bundle, and what was not taken. */
function Taken({ unpacked }: { unpacked: Unpacked }) {
  const locale = useLocaleOf('ledger')
  const { from, logs, receipts, refusedReceipts } = unpacked
  const refusals = [...logs.flatMap(({ refused }) => refused ?? []), ...refusedReceipts]
  return (
    <output className="taken">
      <p>{say(locale, 'ledger-page.courier.taken-from', { party: from })}</p>
      <ul>
        {logs.map((log) => (
          <li key={log.origin}>{fateOf(locale, log)}</li>
        ))}
        <li>{say(locale, 'ledger-page.courier.receipts', { n: receipts })}</li>
        {refusals.map(({ code, place }) => (
          <li key={`${code} ${place}`} className="not-taken">
            {say(locale, 'ledger-page.courier.refused', {
              what: refusalText(locale, code),
              code,
            })}{' '}
            <bdi className="id">{place}</bdi>
          </li>
        ))}
      </ul>
    </output>
  )
}

function fateOf(
  locale: ReturnType<typeof useLocaleOf<'ledger'>>,
  { origin, held, carried, became }: Unpacked['logs'][number],
): string {
  const values = { origin, held, size: carried, n: carried - held }
  if (became === 'receipt') {
    const isNew = carried > held
    return say(locale, `ledger-page.courier.fate.${isNew ? 'receipt' : 'held'}`, values)
  }
  if (became === 'holds' || became === 'wants') {
    return say(locale, `ledger-page.courier.fate.${became}`, values)
  }
  return origin
}
