// What only the centre can say: messages that no person has acknowledged, and how the lines to
// other centres stand, with the switch by which a demonstration cuts them.
import { formatMoment } from '#locale/dates.ts'
import type { TodayKey } from '#locale/en-today.ts'
import type { PageKey } from '#locale/en-page.ts'
import { type Locale, say } from '#locale/locale.ts'
import type { Letter, Line } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useLines } from '../desk/lines.ts'
import { ownType, standingOf } from '../messages/letter-standing.ts'
import { useNow } from '../messages/now.ts'
import { letterAt } from '../messages/places.ts'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { Link } from '../parts/link.tsx'
import { Answered, Empty, Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

interface Placed {
  readonly space: string
  readonly letter: Letter
}

function useLetters() {
  const { client, spaces } = useDesk()
  const names = spaces.map((one) => one.agreement)
  return useAsked(
    `letters of ${names.join(' ')}`,
    async (): Promise<readonly Placed[]> => {
      const all = names.map(async (space) => {
        const { messages } = await client.listMessages({ space })
        return messages.map((letter) => ({ space, letter }))
      })
      return (await Promise.all(all)).flat()
    },
    ['messages'],
  )
}

export function Arrived() {
  const locale = useLocaleOf('today')
  const letters = useLetters()
  return (
    <section aria-labelledby="arrived">
      <h2 id="arrived">{say(locale, 'today.arrived')}</h2>
      <Answered to={letters}>{(found) => <ArrivedList found={found} />}</Answered>
    </section>
  )
}

function ArrivedList({ found }: { found: readonly Placed[] }) {
  const locale = useLocaleOf('today')
  const nameOf = useAgreementNames()
  const waiting = found
    .filter(({ letter }) => standingOf(letter) === 'arrived')
    .toSorted((a, b) => (a.letter.time < b.letter.time ? 1 : -1))
  if (waiting.length === 0) return <Empty>{say(locale, 'today.arrived.none')}</Empty>
  return (
    <ul className="plain arrived-list" aria-live="polite">
      {waiting.map(({ space, letter }) => (
        <li key={letter.leaf}>
          <Link to={letterAt(space, letter.leaf)}>{letter.id ?? ownType(letter)}</Link>{' '}
          <span className="soft">
            {nameOf(space)} · <bdi>{letter.from}</bdi> · {momentText(locale, letter.time)}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Words = Locale<PageKey | TodayKey>

/** The page's own sentence for a moment: it is loaded without those that all programs share. */
function momentText({ language, digits, texts }: Words, at: string): string {
  const moment = { language, digits, texts: { moment: texts['today.moment'] } }
  return formatMoment(moment, at, 'short')
}

export function LinesBlock() {
  const locale = useLocaleOf('today')
  const { client, mayDo, desk } = useDesk()
  const lines = useLines()
  const { again } = lines
  const switching = useAct(async (party: string, connected: boolean) => {
    await client.switchLine({ party }, { connected })
    again()
  })
  const exchanging = useAct(async () => {
    await client.exchangeNow()
    again()
  })
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{say(locale, 'today.lines')}</h2>
      <Answered to={lines}>
        {({ lines: found }) => (
          <>
            {[...Map.groupBy(found, (line) => line.party)].map(([party, own]) => (
              <OneLine
                key={party}
                party={party}
                lines={own}
                change={
                  desk?.demonstration === true && mayDo('exchange')
                    ? (connected) => void switching.run(party, connected)
                    : null
                }
              />
            ))}
            {mayDo('exchange') && (
              <button
                type="button"
                className="button"
                disabled={exchanging.state === 'running'}
                onClick={() => void exchanging.run()}
              >
                {say(locale, 'today.exchange')}
              </button>
            )}
          </>
        )}
      </Answered>
      {switching.state === 'refused' && <Refusal problem={switching.problem} />}
      {exchanging.state === 'refused' && <Refusal problem={exchanging.problem} />}
    </section>
  )
}

interface OneLineProps {
  readonly party: string
  readonly lines: readonly Line[]
  readonly change: ((connected: boolean) => void) | null
}

function OneLine({ party, lines, change }: OneLineProps) {
  const locale = useLocaleOf('today')
  const state = stateOf(lines)
  const isCut = state === 'cut'
  const last = latest(lines.map((one) => one.lastExchange))
  const receipt = latest(lines.map((one) => one.lastReceipt?.at ?? null))
  const reason = failing(lines)?.troubleText ?? null
  return (
    <div className="one-line" data-state={state}>
      <h3>
        <bdi>{party}</bdi>
      </h3>
      <ul className="plain" aria-live="polite">
        <li className="line-state">{say(locale, `today.line.${state}`)}</li>
        {reason !== null && <li>{say(locale, 'today.line.trouble', { reason })}</li>}
        {last !== null && (
          <li>{say(locale, 'today.line.last', { at: momentText(locale, last) })}</li>
        )}
        {receipt !== null && (
          <li>{say(locale, 'today.line.receipt', { at: momentText(locale, receipt) })}</li>
        )}
        <Unreceipted party={party} />
        <Heads lines={lines} />
      </ul>
      {change !== null && (
        <button type="button" className="button" onClick={() => change(isCut)}>
          {say(locale, isCut ? 'today.line.restore' : 'today.line.do-cut')}
        </button>
      )}
    </div>
  )
}

/** A line that was cut here fails by that alone, and is not cut any more where it is restored. */
const failing = (lines: readonly Line[]): Line | undefined =>
  lines.find(({ trouble }) => trouble !== null && trouble !== 'line-cut')

function stateOf(lines: readonly Line[]): 'cut' | 'no-address' | 'failing' | 'live' {
  if (lines.some((one) => one.connected === false)) return 'cut'
  if (lines.every((one) => one.connected === null)) return 'no-address'
  return failing(lines) === undefined ? 'live' : 'failing'
}

function latest(moments: readonly (string | null)[]): string | null {
  return (
    moments
      .flatMap((one) => one ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

/** What this centre has sent and the other has not receipted, with how long the first waits. */
function Unreceipted({ party }: { party: string }) {
  const locale = useLocaleOf('today')
  const letters = useLetters()
  const now = useNow()
  const found = letters.state === 'value' ? letters.value : []
  const waiting = found.filter(({ letter }) => letter.own && letter.missing.includes(party))
  const [first] = waiting.map(({ letter }) => letter.time).toSorted()
  if (first === undefined) return <li>{say(locale, 'today.line.all')}</li>
  const minutes = Math.max(0, Math.floor((now - Date.parse(first)) / 60_000))
  const values = { n: waiting.length, hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  return <li className="no-receipt">{say(locale, 'today.line.waits', values)}</li>
}

/** How far the other has receipted the own log, space by space. */
function Heads({ lines }: { lines: readonly Line[] }) {
  const locale = useLocaleOf('today')
  const nameOf = useAgreementNames()
  return (
    <li>
      <details>
        <summary>{say(locale, 'today.heads')}</summary>
        <ul className="plain">
          {lines.map(({ space, lastReceipt, unreceipted }) => (
            <li key={space}>
              {nameOf(space)}:{' '}
              {lastReceipt === null
                ? say(locale, 'today.head.none')
                : say(locale, 'today.head', { size: lastReceipt.size, n: unreceipted })}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
