// Findings of acts that were done before the first day that the agreement sets for them, or after
// the last.
import { weaker } from '#language/evidence.ts'
import type { Message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, formatDay } from '#language/time.ts'
import type { Timeframe } from '#language/timeframe.ts'
import { citationOf } from './citations.ts'
import { ordersOfType } from './message-orders.ts'
import type { FindingResult } from './result.ts'
import { orderAt, stands, type Times, type World } from './world.ts'

export function timeframeFindings(world: World, party: PartyId, times: Times): FindingResult[] {
  const order = orderAt(world, times.knownOn)
  return world.agreement.timeframes.flatMap((rule) =>
    rule.on
      .flatMap((type) => ordersOfType(world).get(type.id) ?? [])
      .filter((at) => stands(world, at, order))
      .map((at) => world.messages[at]!)
      .filter((act) => act.effective <= times.asOf && isBy(act, party))
      .flatMap((act) => findingOf(rule, act, party)),
  )
}

function isBy({ from, jointly }: Message, party: PartyId): boolean {
  return jointly === null ? from === party : jointly.includes(party)
}

function findingOf(rule: Timeframe, act: Message, party: PartyId): FindingResult[] {
  const isEarly = act.effective < rule.from
  if ((!isEarly && act.effective < rule.until) || rule.when?.(act) === false) return []
  const bound = isEarly
    ? { earliest: formatDay(dayOf(rule.from)) }
    : { latest: formatDay(dayOf(rule.until) - 1) }
  return [
    {
      code: isEarly ? 'before-its-time' : 'after-its-time',
      party,
      about: act.id,
      on: formatDay(dayOf(act.effective)),
      citation: citationOf(rule.cite),
      messages: [act.id],
      evidence: weaker(rule.cite.evidence, act.evidence),
      values: { rule: rule.id, type: act.type, ...bound },
    },
  ]
}
