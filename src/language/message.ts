// A message is any signed statement between parties. Its type says who may send it, which provision
// asks for it, what it must contain and what it changes.
import type { Provision } from './citation.ts'
import type { Evidence } from './evidence.ts'
import type { BodyOf, Fields } from './field.ts'
import type { AnyItemKind, Effect } from './item.ts'
import type { Label } from './label.ts'
import type { PartyId } from './party.ts'
import type { Instant } from './time.ts'

/** A checked message, as the record holds it. */
export interface Message<B = Readonly<Record<string, unknown>>> {
  readonly id: string
  readonly agreement: string
  readonly type: string
  /** The sender; several for a joint act, which takes effect when all have made it. */
  readonly from: PartyId
  readonly jointly: readonly PartyId[] | null
  readonly to: PartyId | null
  /** When what it says became or becomes true. */
  readonly effective: Instant
  /** When the other party had it. Null where the public record does not say. */
  readonly received: Instant | null
  /** From when it counts as known: receipt, or else the day it was published. */
  readonly known: Instant
  readonly body: B
  /** The message that this one answers, corrects or takes back. */
  readonly re: string | null
  readonly corrects: string | null
  readonly withdraws: string | null
  /** Message ids whose effect the sender does not accept, in a statement of dispute. */
  readonly disputes: readonly string[] | null
  readonly evidence: Evidence
  readonly sources: readonly string[]
  readonly note: Label | null
  /** Where sources differ, with the choice taken. */
  readonly conflicts: readonly SourceConflict[]
  /** Where it is kept: an opaque reference into a log, or a line of a file. */
  readonly entry: EntryReference | null
}

export interface EntryReference {
  readonly origin: string
  readonly index: number
  readonly hash?: string
}

export interface SourceConflict {
  readonly field: string
  /** What the source has, told in its language. */
  readonly value: string
  /** The same in words of our own. */
  readonly says?: Label
  readonly source: string
  /** How the source is called, where it is none of those that the record names. */
  readonly of?: Label
  readonly resolution: Label
}

/** What an effect may ask about the message around the body. */
export interface MessageContext {
  readonly id: string
  readonly from: PartyId
  readonly to: PartyId | null
  readonly effective: Instant
  readonly known: Instant
}

/** Who may send: any party; the owner of the items; both together; or named parties. */
export type MaySend = 'party' | 'all' | readonly PartyId[]

export interface MessageSpec<F extends Fields> {
  readonly cite: Provision
  readonly label: Label
  readonly fields: F
  readonly by?: MaySend
  /** A pure function of the body: what the message changes. Left out, it changes nothing. */
  readonly effect?: (body: BodyOf<F>, context: MessageContext) => Effect | readonly Effect[]
  /** Counts that the sender states in the message, to be compared with what the items sum to. */
  readonly claims?: (body: BodyOf<F>) => Readonly<Record<string, number | null | undefined>>
}

export interface MessageEffect {
  (body: never, context: MessageContext): Effect | readonly Effect[]
  /** Of an effect told as data (stated.ts): the kind of item that each of these fields states. */
  readonly states?: ReadonlyMap<string, AnyItemKind>
}

export interface MessageType {
  readonly kind: 'message'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly fields: Fields
  readonly by: MaySend
  readonly effect: MessageEffect | null
  readonly claims: ((body: never) => Readonly<Record<string, number | null | undefined>>) | null
}

/** Declares a type of message. */
export function message<const F extends Fields>(
  id: string,
  spec: MessageSpec<F>,
): MessageType & {
  readonly body?: BodyOf<F>
} {
  const effect: MessageEffect | null = spec.effect ?? null
  for (const name of effect?.states?.keys() ?? []) {
    if (!Object.hasOwn(spec.fields, name)) throw new RangeError(`no field of ${id}: ${name}`)
  }
  return {
    kind: 'message',
    id,
    cite: spec.cite,
    label: spec.label,
    fields: spec.fields,
    by: spec.by ?? 'party',
    effect,
    claims: spec.claims ?? null,
  }
}
