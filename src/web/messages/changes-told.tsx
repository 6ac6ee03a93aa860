// What a message would change, in sentences: counts against their limits, obligations that it meets
// or gives rise to, findings that are not there without it, and why it would be refused.
import type { Changes, CountChange, ObligationChange } from '#assessment/changes.ts'
import type { Refusal } from '#assessment/refusal.ts'
import type { CountResult } from '#assessment/result.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { say } from '#locale/locale.ts'
import { countName, limitName, obligationName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { refusalText, remedyText } from '#locale/refusals.ts'
import type { ReactNode } from 'react'
import type { PageLocale } from '../view/desk.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { Tools } from './tools.ts'

export interface Told {
  readonly asOf: IsoDay
  readonly refusals: readonly Refusal[]
  readonly changes: Changes
  readonly awaited: boolean
}

export function ChangesTold({ tools, told }: { tools: Tools; told: Told }) {
  const own = useLocaleOf('messages')
  const { asOf, refusals, changes, awaited } = told
  const { counts, obligations, owedAsOf, findings } = changes
  const isIdle = counts.length + obligations.length + findings.length === 0
  const isLater = owedAsOf !== asOf && obligations.length + findings.length > 0
  const on = (day: IsoDay) => (
    <p className="soft">{say(own, 'messages.changes.as-of', { day: formatDay(own, day) })}</p>
  )
  return (
    <>
      {(counts.length > 0 || !isLater) && on(asOf)}
      {refusals.map((one) => (
        <div key={`${one.code} ${one.path}`} className="refusal">
          <p>{refusalText(tools.locale, one)}</p>
          <p className="soft">{remedyText(tools.locale, one)}</p>
        </div>
      ))}
      {awaited && <p>{say(own, 'messages.changes.awaited')}</p>}
      {isIdle && !awaited && refusals.length === 0 && <p>{say(own, 'messages.changes.none')}</p>}
      <ul className="plain changes">
        {counts.map((one) => (
          <CountLine key={`${one.party} ${one.after.count}`} tools={tools} change={one} />
        ))}
      </ul>
      {isLater && on(owedAsOf)}
      <ul className="plain changes">
        {obligations.map((one) => (
          <ObligationLine
            key={`${one.party} ${one.after.obligation} ${one.after.trigger}`}
            tools={tools}
            change={one}
          />
        ))}
        {findings.map((one) => (
          <li key={JSON.stringify(one)}>
            <span className="soft">{findingTitle(tools.locale, one)}</span>{' '}
            {findingText(tools.locale, tools.agreement, one)}
          </li>
        ))}
      </ul>
    </>
  )
}

function CountLine({ tools, change }: { tools: Tools; change: CountChange }) {
  const own = useLocaleOf('messages')
  const { locale, agreement } = tools
  const { party, before, after, limits } = change
  const [from, to] = [figureText(locale, before), figureText(locale, after)]
  const who = partyName(locale, agreement, party, 'short')
  return (
    <li className="change-count">
      <span>
        {who}: {countName(locale, agreement, after.count)}
      </span>{' '}
      <Step from={from} to={to} says={say(own, 'messages.changes.from-to', { from, to })} />
      {limits.map(({ limit, max, state }) => (
        <span key={limit} className={state === 'over' ? 'over' : 'soft'}>
          {say(own, 'messages.changes.limit', {
            name: limitName(locale, agreement, limit),
            max: max === null ? say(locale, 'unknown') : formatNumber(locale, max),
            state: say(locale, `limit.${state}`),
          })}
        </span>
      ))}
    </li>
  )
}

/** The arrow points as the language is read, and is words to those who hear it. */
function Step({ from, to, says }: { from: string; to: string; says: string }): ReactNode {
  return (
    <b className="change-step">
      <span aria-hidden="true">
        <bdi>{from}</bdi> <span className="arrow" /> <bdi>{to}</bdi>
      </span>
      <span className="unseen">{says}</span>
    </b>
  )
}

function figureText(locale: PageLocale, { value, known }: CountResult): string {
  if (value !== null) return formatNumber(locale, value)
  return known === 0 ? say(locale, 'unknown') : say(locale, 'page.at-least', { n: known })
}

function ObligationLine({ tools, change }: { tools: Tools; change: ObligationChange }) {
  const own = useLocaleOf('messages')
  const { locale, agreement } = tools
  const { party, before, after } = change
  const values = {
    what: obligationName(locale, agreement, after.obligation),
    party: partyName(locale, agreement, party, 'short'),
    due: formatMoment(locale, after.due),
    before: before === null ? '' : say(locale, `obligation.${before.state}`),
    after: say(locale, `obligation.${after.state}`),
  }
  const key = before === null ? 'messages.changes.arises' : 'messages.changes.obligation'
  return (
    <li>
      {say(own, key, values)}{' '}
      <span className="place">{citationResultText(locale, agreement, after.citation)}</span>
    </li>
  )
}
