// Tacit consent: proposals that become agreed when no objection was received in time.
import { absent } from '#language/item.ts'
import { dueAfter, type Lapse } from '#language/obligation.ts'
import { dayOf, formatDay, msPerDay } from '#language/time.ts'
import { citationOf } from './citations.ts'
import { ordersOfType } from './duties.ts'
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
  const proposal = world.messages[view.step.order]!
  const reached = dueAfter(
    proposal.received ?? proposal.known,
    lapse.after,
    world.agreement.holidays,
  )
  const due = lapse.onTheDay ? dayOf(reached) * msPerDay - 1 : reached
  const objection = objectionTo(world, lapse, view, due, times)
  return {
    lapse: lapse.id,
    item: view.id,
    state: objection !== null ? 'objected' : times.asOf > due ? 'agreed' : 'pending',
    due: formatDay(dayOf(reached)),
    message: proposal.id,
    objection,
    citation: citationOf(lapse.cite),
  }
}

/** An objection names the proposal in `re`, or the item in a field of that item's kind. */
function objectionTo(
  world: World,
  lapse: Lapse,
  view: RowView,
  due: number,
  times: Times,
): string | null {
  const order = orderAt(world, times.knownOn)
  const proposal = world.messages[view.step.order]!
  for (const type of lapse.unless) {
    for (const at of ordersOfType(world).get(type.id) ?? []) {
      const message = world.messages[at]!
      const when = message.received ?? message.known
      if (!stands(world, at, order) || when > due || when > times.asOf) continue
      if (message.re === proposal.id) return message.id
      const names = Object.entries(type.fields).some(
        ([name, field]) =>
          field.detail.refersTo === lapse.item.id && message.body[name] === view.id,
      )
      if (names) return message.id
    }
  }
  return null
}
