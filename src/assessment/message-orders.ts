// The orders of the messages of a record by what is asked of them, each list made when first asked
// for.
import type { Message } from '#language/message.ts'
import type { Obligation } from '#language/obligation.ts'
import type { Instant } from '#language/time.ts'
import type { Order } from './fold.ts'
import { derivedFrom, type World } from './world.ts'

/** The orders of the messages of each type. */
export function ordersOfType(world: World): ReadonlyMap<string, readonly Order[]> {
  return derivedFrom(world, 'types', () => grouped(world, (message) => message.type))
}

/** The orders of the messages that answer each message. */
export function ordersAnswering(world: World): ReadonlyMap<string, readonly Order[]> {
  return derivedFrom(world, 'answers', () => grouped(world, (message) => message.re))
}

/** The orders of the messages of a type by the thing that each names, as an obligation has it. */
export function ordersAbout(
  world: World,
  type: string,
  obligation: Obligation,
): ReadonlyMap<unknown, readonly Order[]> {
  const { id, about, named } = obligation
  return derivedFrom(world, `about/${type}/${about}/${named === null ? '' : id}`, () =>
    grouped(world, (message) => (message.type === type ? nameIn(obligation, message) : null)),
  )
}

/** What a message names, of that which an obligation is about. */
export function nameIn({ about, named }: Obligation, message: Message): unknown {
  const name = about === null ? null : message.body[about]
  return named === null || typeof name !== 'string' ? name : named(name, message)
}

/** The orders of the messages that take effect at each moment. */
export function ordersFrom(world: World): ReadonlyMap<Instant, readonly Order[]> {
  return derivedFrom(world, 'moments', () => grouped(world, (message) => message.effective))
}

/**
 * By what was so first, as the items have it: a correction stands where what it corrects stood, and
 * not after all that was told before it.
 */
export function comparePlaces({ messages }: World, a: Order, b: Order): number {
  return messages[a]!.effective - messages[b]!.effective || a - b
}

function grouped<K>(
  world: World,
  key: (message: Message) => K | null | undefined,
): Map<K, Order[]> {
  const groups = new Map<K, Order[]>()
  for (const [order, message] of world.messages.entries()) {
    const name = key(message)
    if (name === null || name === undefined) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [order])
    else group.push(order)
  }
  return groups
}
