// The collections of a centre: an API root for each counterpart in each space whose agreement has a
// form in STIX; in each what was sent to it and what came from it, exercises apart. Each is made of
// one log, so that its order never changes.
import { createHash } from 'node:crypto'
import { addressees } from '#centre/correspondence.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import { mayDo, type Person } from '#desk/person.ts'
import { type ChannelMessage, hasForm, messagesOfLogs } from '#stix/channel.ts'
import { collectionOf, type CollectionObject } from '#stix/collection.ts'
import { isFor } from '#stix/readers.ts'
import { tell, type Told } from '#stix/tell.ts'
import { uuidText } from '#stix/uuid.ts'
import type { Desk, DeskSpace } from '../api/desk.ts'
import { namesOf } from '../api/stix-route.ts'

export interface Root {
  readonly agreement: string
  /** By its name in the ledger. */
  readonly counterpart: string
  readonly space: DeskSpace
}

export const aliases = ['outbox', 'inbox', 'exercise-outbox', 'exercise-inbox'] as const
export type Alias = (typeof aliases)[number]

export interface Collection {
  readonly id: string
  readonly alias: Alias
}

/** Those that this person may read in. */
export function rootsFor({ spaces }: Desk, person: Person): readonly Root[] {
  return [...spaces]
    .filter(([id, { agreement }]) => hasForm(agreement) && mayDo(person, 'read', id))
    .flatMap(([agreement, space]) => {
      const { parties, self } = space.centre.space
      const others = [...parties.keys()].filter((party) => party !== self)
      return others.map((counterpart) => ({ agreement, counterpart, space }))
    })
}

export function collectionsOf({ space, counterpart }: Root): readonly Collection[] {
  return aliases.map((alias) => {
    const { name, self } = space.centre.space
    const text = ['taxii', name.sid, self, counterpart, alias].join(' ')
    // The standard asks for version 4, which says nothing; the name decides, so that it stays.
    return { id: uuidText(createHash('sha256').update(text).digest(), 4), alias }
  })
}

/** What messages come to, made again only when there are more: logs only grow. */
const remembered = new WeakMap<DeskSpace, { readonly of: number; readonly told: readonly Told[] }>()

export async function objectsIn(
  { space, counterpart }: Root,
  { alias }: Collection,
  person: Person,
): Promise<readonly CollectionObject[]> {
  const { agreement, centre } = space
  const logged = await centre.messages()
  const told = toldIn(space, logged)
  const { parties, self } = centre.space
  const from = alias.endsWith('outbox') ? self : counterpart
  const byLeaf = new Map(logged.map((one) => [one.leaf, one]))
  const own = told.filter((one) => {
    const message = byLeaf.get(one.message.key)!
    const isTo = from !== self || addressees(message, [...parties.keys()]).includes(counterpart)
    const isStage = one.isExercise === alias.startsWith('exercise-')
    return message.message.from === from && isTo && isStage
  })
  const names = namesOf(person)
  return collectionOf(agreement, own, (one) => isFor(one, names))
}

function toldIn(space: DeskSpace, logged: readonly LoggedMessage[]): readonly Told[] {
  const { agreement, centre } = space
  const messages: readonly ChannelMessage[] = messagesOfLogs(agreement, logged)
  const before = remembered.get(space)
  if (before?.of === messages.length) return before.told
  const told = tell({ agreement, scope: centre.space.name.sid, messages })
  remembered.set(space, { of: messages.length, told })
  return told
}
