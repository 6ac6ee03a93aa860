// Tacit consent: proposals that become agreed when no objection was received in time.
import type { Message } from '#language/message.ts'
import { dueAfter, type Lapse } from '#language/obligation.ts'
import { dayOf, formatDay, msPerDay, type Instant } from '#language/time.ts'
import { citationOf } from './citations.ts'
import { stepsKnown, type Order, type Step } from './fold.ts'
import { ordersOfType } from './message-orders.ts'
import type { LapseResult } from './result.ts'
import { orderAt, orderOf, rowsAt, stands } from './world.ts'
import type { RowView, Times, World } from './world.ts'

export function lapsesAt(world: World, times: Times): LapseResult[] {
  return world.agreement.lapses.flatMap((lapse) =>
    rowsAt(world, times, lapse.item).flatMap((view) => {
      const step = proposalOf(world, lapse, view, times)
      if (step === null) return []
      const agreed =
        lapse.brings === 'consent' ? agreedBefore(world, lapse, view, step, times) : null
      return [lapseResult(world, lapse, view.id, agreed ?? step, times)]
    }),
  )
}

/**
 * The step by which it was proposed. An objection may move the item on: whether that came in time
 * is what the term decides, so it is asked of the step before.
 */
function proposalOf(world: World, lapse: Lapse, view: RowView, times: Times): Step | null {
  if (view.row.state === lapse.from) return view.step
  const by = world.messages[view.step.order]?.type
  if (lapse.brings !== 'consent' || !lapse.unless.some(({ id }) => id === by)) return null
  const steps = stepsKnown(view.thing, orderAt(world, times.knownOn))
  const before = steps.findLast((one) => one.effective <= times.asOf && one.order < view.step.order)
  return before?.row?.state === lapse.from ? before : null
}

/** What was agreed by silence before it was proposed once more stays agreed. */
function agreedBefore(
  world: World,
  lapse: Lapse,
  { thing, id }: RowView,
  again: Step,
  times: Times,
): Step | null {
  const { received, known } = world.messages[again.order]!
  const earlier = stepsKnown(thing, orderAt(world, times.knownOn)).filter(
    ({ effective, order, row }) => row !== null && effective <= times.asOf && order < again.order,
  )
  const since = earlier.findLastIndex(({ row }) => row!.state !== lapse.from) + 1
  const proposals = earlier.slice(since).filter(({ change }) => change !== null)
  const agreed = proposals.find((step) => {
    const { from, objection } = silenceAfter(world, lapse, id, step, times)
    return objection === null && from <= (received ?? known)
  })
  return agreed ?? null
}

function lapseResult(
  world: World,
  lapse: Lapse,
  id: string,
  step: Step,
  times: Times,
): LapseResult {
  const { reached, from, objection } = silenceAfter(world, lapse, id, step, times)
  return {
    lapse: lapse.id,
    item: id,
    state: objection !== null ? 'objected' : times.asOf >= from ? 'agreed' : 'pending',
    due: formatDay(dayOf(reached)),
    message: world.messages[step.order]!.id,
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
  const { reached, from } = termOf(world, lapse, world.messages[step.order]!)
  return { lapse, reached, from, objection: objectionTo(world, lapse, id, step.order, from, times) }
}

/** When the silence after a message has lasted as long as it must, whatever was said meanwhile. */
export function termOf(
  world: World,
  lapse: Lapse,
  message: Message,
): Pick<Silence, 'reached' | 'from'> {
  const named = lapse.day?.(message) ?? null
  const { holidays } = world.agreement
  const reached = named ?? dueAfter(message.received ?? message.known, lapse.after, holidays)
  const isOnDay = lapse.onTheDay || named !== null
  return { reached, from: isOnDay ? dayOf(reached) * msPerDay : reached + 1 }
}

/**
 * An objection names the proposal in `re`, or the item in a field of that item's kind. It comes
 * after the proposal, and to what needs consent from another than who proposed it.
 */
function objectionTo(
  world: World,
  lapse: Lapse,
  id: string,
  proposal: Order,
  from: Instant,
  times: Times,
): string | null {
  const order = orderAt(world, times.knownOn)
  const began = firstTold(world, proposal, () => true)
  const own = world.messages[proposal]!
  for (const type of lapse.unless) {
    const isAbout = ({ re, body }: Message): boolean =>
      re === own.id ||
      Object.entries(type.fields).some(
        ([name, field]) => field.detail.refersTo === lapse.item.id && body[name] === id,
      )
    for (const at of ordersOfType(world).get(type.id) ?? []) {
      const message = world.messages[at]!
      if (!stands(world, at, order) || !isAbout(message)) continue
      if (lapse.brings === 'consent' && message.from === own.from) continue
      const first = firstTold(world, at, (one) => one.type === type.id && isAbout(one))
      const { received, known } = world.messages[first]!
      const when = received ?? known
      if (first > began && when < from && when <= times.asOf) return message.id
    }
  }
  return null
}

/** The first of the messages that one corrects, one after another, as far as each is about it. */
function firstTold(world: World, message: Order, isAbout: (one: Message) => boolean): Order {
  let first = message
  for (;;) {
    const { corrects } = world.messages[first]!
    const before = corrects === null ? null : orderOf(world, corrects)
    if (before === null || world.voided.get(before) !== first) return first
    if (!isAbout(world.messages[before]!)) return first
    first = before
  }
}
