// What the objects of one message have in common: its author, its times, its mark, its stage; and
// which object stands for an incident, a request or a piece of evidence that a message names.
import type { Agreement } from '#language/agreement.ts'
import type { MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import {
  type ChannelMessage,
  isExercise,
  type ItemKind,
  itemNamed,
  stagedId,
  typeNamed,
} from './channel.ts'
import { fileOf } from './signs.ts'
import { markingIdOf, markOf } from './markings.ts'
import { extensionOf } from './message-extension.ts'
import { formMade, idOf, type Json, type JsonObject, type StixObject, timestamp } from './object.ts'

/** What STIX has no place for: a code, where it stands in the message, and what stands there. */
export interface Untold {
  readonly code: UntoldCode
  readonly place: string
  readonly value: string
}

export type UntoldCode = 'no-form' | 'not-sound' | 'no-observable' | 'no-reference' | 'not-counted'

export interface Telling {
  readonly agreement: Agreement
  readonly scope: string
  readonly message: ChannelMessage
  /** The time of its first version, where it corrects another. */
  readonly createdAt: number
  /** The key of its first version. */
  readonly root: string
  readonly named: Named
}

/** By the whole name of an item: who first spoke of it, and the hash of a piece of evidence. */
export interface Named {
  readonly first: (kind: ItemKind, id: string) => FirstNaming | null
}

export interface FirstNaming {
  readonly by: PartyId
  /** As its Party names it. */
  readonly name: string
  readonly at: number
  readonly body: Readonly<Record<string, unknown>>
}

const typesOf = { incident: 'incident', request: 'course-of-action', piece: 'note' } as const

const partyIdOf = (party: PartyId): string => idOf('identity', 'party', party)

export function identities({ parties }: Agreement): readonly StixObject[] {
  return parties.map(({ id, name }) => ({
    type: 'identity',
    spec_version: '2.1',
    id: partyIdOf(id),
    created: formMade,
    modified: formMade,
    name: name.en,
    identity_class: 'organization',
    sectors: ['government-national'],
  }))
}

/** Of the message in this object: what an object of STIX has besides what it is about. */
export function common(telling: Telling): JsonObject {
  const { message, createdAt } = telling
  return {
    spec_version: '2.1',
    created_by_ref: partyIdOf(message.from),
    created: timestamp(createdAt),
    modified: timestamp(message.at),
    ...(isExercise(message) ? { labels: ['exercise'] } : {}),
    object_marking_refs: [markingIdOf(markOf(message.body))],
  }
}

/** The same for what is the same whoever speaks of it, as a family of malware. */
export function described(telling: Telling): JsonObject {
  const object_marking_refs = [markingIdOf(markOf(telling.message.body))]
  return { spec_version: '2.1', created: formMade, modified: formMade, object_marking_refs }
}

export const marked = (telling: Telling, object: StixObject): StixObject => ({
  ...object,
  object_marking_refs: [markingIdOf(markOf(telling.message.body))],
})

export const holding = ({ agreement, message: { type, body } }: Telling): JsonObject =>
  extensionOf(agreement.id, type, body)

export function stageName(message: ChannelMessage, name: string): string {
  return isExercise(message) ? `EXERCISE: ${name}` : name
}

/** The object that stands for an item; null where nobody has spoken of the item itself. */
export function objectOf(telling: Telling, kind: ItemKind, id: unknown): string | null {
  if (typeof id !== 'string') return null
  const first = telling.named.first(kind, stagedId(telling.message, id))
  return first === null ? null : itemObject(telling, kind, first.by, first.name)
}

export function itemObject(telling: Telling, kind: ItemKind, by: PartyId, name: string): string {
  return idOf(typesOf[kind], telling.scope, by, stagedId(telling.message, name))
}

/** The file that the message names by its hash, as a piece of evidence. */
export function evidenceFile(telling: Telling): StixObject | null {
  const piece = itemNamed(telling.message, 'piece')
  const first = piece === null ? null : telling.named.first('piece', piece)
  const { sha256, observedName } = first?.body ?? {}
  if (typeof sha256 !== 'string') return null
  return fileOf(sha256, typeof observedName === 'string' ? observedName : undefined)
}

export function relationship(
  telling: Telling,
  type: string,
  source: string,
  target: string,
): StixObject {
  const { scope, message } = telling
  const id = idOf('relationship', scope, message.from, type, source, target)
  const ends: JsonObject = { relationship_type: type, source_ref: source, target_ref: target }
  return { type: 'relationship', ...common(telling), id, ...ends } as unknown as StixObject
}

/** An object of this message alone. */
export function own(
  telling: Telling,
  type: string,
  name: string,
  properties: { readonly [key: string]: Json },
): StixObject {
  const id = idOf(type, telling.root, name)
  return { type, ...common(telling), id, ...properties } as unknown as StixObject
}

/** Its type; a message whose type the agreement has not is told of before anything is made. */
export function typeOf({ agreement, message }: Telling): MessageType {
  const found = typeNamed(agreement, message.type)
  if (found === undefined) throw new Error(`no message of ${agreement.id}: ${message.type}`)
  return found
}
