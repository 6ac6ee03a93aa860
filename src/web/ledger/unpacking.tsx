// Bundles that were carried here, one or several at once: what became of each log in them, and of
// each file that was not taken.
import { useRef, useState } from 'react'
import { say } from '#locale/locale.ts'
import type { Problem, Unpacked } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { problemOf, useDesk } from '../desk/desk.tsx'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { ChosenFile } from '../parts/chosen-file.tsx'
import { Link } from '../parts/link.tsx'
import { Refusal } from '../parts/states.tsx'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { refusalText } from './steps.tsx'
import { takenInTurn, type Turn } from './taken-in-turn.ts'

interface UnpackingProps {
  readonly space: string
  readonly changed: () => void
}

type Result =
  | { readonly unpacked: Unpacked }
  | { readonly problem: Problem }
  /** Taken away since it was chosen. */
  | 'unreadable'

export function Unpacking({ space, changed }: UnpackingProps) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const [turn, setTurn] = useState<Turn<File> | null>(null)
  const isStopped = useRef(false)
  const take = async (file: File): Promise<Result> => {
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return 'unreadable'
    try {
      return { unpacked: await client.unpackFromCourier({ space }, new Uint8Array(bytes)) }
    } catch (error) {
      return { problem: problemOf(error) }
    }
  }
  const goesOn = (next: Turn<File>): boolean => {
    setTurn(next)
    return !isStopped.current
  }
  const unpacking = useAct(async (files: readonly File[]) => {
    isStopped.current = false
    const taken = await takenInTurn(files, { take, isEarly, goesOn })
    return { taken, left: files.length - taken.length }
  })
  return (
    <div className="unpacking">
      <ChosenFile
        label={say(locale, 'ledger-page.courier.in')}
        isBusy={unpacking.state === 'running'}
        onFiles={(files) => void unpacking.run(files).then(changed)}
      />
      {unpacking.state === 'running' && turn !== null && (
        <UnderWay turn={turn} stop={() => (isStopped.current = true)} />
      )}
      {unpacking.state === 'done' && unpacking.value.left > 0 && (
        <output>{say(locale, 'ledger-page.courier.stopped', { n: unpacking.value.left })}</output>
      )}
      {unpacking.state === 'done' &&
        unpacking.value.taken.map(({ file: { name }, taken }, at) => (
          <div key={`${at} ${name}`} className="carried">
            {unpacking.value.taken.length + unpacking.value.left > 1 && (
              <p className="file">
                <bdi>{name}</bdi>
              </p>
            )}
            <Fate space={space} result={taken} />
          </div>
        ))}
    </div>
  )
}

interface UnderWayProps {
  readonly turn: Turn<File>
  readonly stop: () => void
}

/** What is sent already is taken in whole, or not at all: it stops between two files. */
function UnderWay({ turn: { file, done, of }, stop }: UnderWayProps) {
  const locale = useLocaleOf('ledger')
  const [isStopping, setIsStopping] = useState(false)
  const text = say(locale, 'ledger-page.courier.taking', { name: file.name, n: done + 1, of })
  return (
    <div className="progress">
      <progress max={of} value={done} aria-label={text} />
      <output>{isStopping ? say(locale, 'ledger-page.courier.stopping') : text}</output>
      {of > 1 && !isStopping && (
        <button
          type="button"
          className="button"
          onClick={() => {
            stop()
            setIsStopping(true)
          }}
        >
          {say(locale, 'ledger-page.courier.stop')}
        </button>
      )}
    </div>
  )
}

/** Whether an earlier bundle is missing, which may be among those that were chosen. */
const isEarly = (result: Result): boolean =>
  result !== 'unreadable' &&
  'unpacked' in result &&
  result.unpacked.logs.some(({ became, held, begins }) => became === 'holds' && held < begins)

function Fate({ space, result }: { space: string; result: Result }) {
  const locale = useLocaleOf('ledger')
  if (result === 'unreadable') {
    return <p role="alert">{say(locale, 'ledger-page.courier.unreadable')}</p>
  }
  if ('problem' in result) return <NotTaken space={space} problem={result.problem} />
  return <Taken unpacked={result.unpacked} />
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
  { origin, held, begins, carried, became }: Unpacked['logs'][number],
): string {
  const values = { origin, held, begins, size: carried, n: carried - held }
  if (became === 'receipt') {
    const isNew = carried > held
    return say(locale, `ledger-page.courier.fate.${isNew ? 'receipt' : 'held'}`, values)
  }
  // An older bundle, whose head is smaller than what is held.
  if (became === 'holds' && held >= begins) {
    return say(locale, 'ledger-page.courier.fate.held', values)
  }
  if (became === 'holds' || became === 'wants') {
    return say(locale, `ledger-page.courier.fate.${became}`, values)
  }
  return origin
}
