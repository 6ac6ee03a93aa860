// Tacit consent: proposals that become agreed when no objection was received in time.
import { absent } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import { dueAfter, type Lapse } from '#language/obligation.ts'
import { dayOf, formatDay, msPerDay, type Instant } from '#language/time.ts'
import { citationOf } from './citations.ts'
import type { Step } from './fold.ts'
import { ordersOfType } from './message-orders.ts'
import type { LapseResult } from './result.ts'
import { orderAt, rowsAt, stands, type RowView, type Times, type World } from './world.ts'

export function lapsesAt(world: World, times: Times): LapseResult[] {
  return world.agreement.lapses.flatMap((lapse) =>
    rowsAt(world, times, lapse.item)
      .filter((view) => view.row.state === lapse.from && view.row.state !== absent)
      .map((view) => lapseResult(world, lapse, view, times)),
  )
}

function lapseResult(world: World, lapse: Lapse, view: RowView, times: Times): LapseResult {
  const { reached, from, objection } = silenceAfter(world, lapse, view.id, view.step, times)
  return {
    lapse: lapse.id,
    item: view.id,
    state: objection !== null ? 'objected' : times.asOf >= from ? 'agreed' : 'pending',
    due: formatDay(dayOf(reached)),
    message: world.messages[view.step.order]!.id,
    objection,
    citation: citationOf(lapse.cite),
  }
}

export interface Silence {
  readonly lapse: Lapse
  /** The day reached by the term, as its last moment. */
  readonly reached: Instant
  /** The first moment at which silence has had its effect. */
  readonly from: Instant
  readonly objection: string | null
}

/** What the silence after a step of an item comes to, by what is known. */
export function silenceAfter(
  world: World,
  lapse: Lapse,
  id: string,
  step: Pick<Step, 'order'>,
  times: Times,
): Silence {
  const proposal = world.messages[step.order]!
  const { holidays } = world.agreement
  const reached = dueAfter(proposal.received ?? proposal.known, lapse.after, holidays)
  const from = lapse.onTheDay ? dayOf(reached) * msPerDay : reached + 1
  return { lapse, reached, from, objection: objectionTo(world, lapse, id, proposal, from, times) }
}

/** An objection names the proposal in `re`, or the item in a field of that item's kind. */
function objectionTo(
  world: World,
  lapse: Lapse,
  id: string,
  proposal: Message,
  from: Instant,
  times: Times,
): string | null {
  const order = orderAt(world, times.knownOn)
  for (const type of lapse.unless) {
    for (const at of ordersOfType(world).get(type.id) ?? []) {
      const message = world.messages[at]!
      const when = message.received ?? message.known
      if (!stands(world, at, order) || when >= from || when > times.asOf) continue
      if (message.re === proposal.id) return message.id
      const names = Object.entries(type.fields).some(
        ([name, field]) => field.detail.refersTo === lapse.item.id && message.body[name] === id,
      )
      if (names) return message.id
    }
  }
  return null
}
