// Things that an agreement speaks of: missiles, launchers, bases, agenda items. An item kind has
// typed fields and legal steps between states. A message does not alter an item: its effect returns
// changes, which the assessment folds in the order of their effective dates.
import type { Evidence } from './evidence.ts'
import type { BodyOf, Fields } from './field.ts'
import type { Label } from './label.ts'
import type { PartyId } from './party.ts'
import type { Instant } from './time.ts'

export type Value = string | number | boolean | null

/**
 * An item as it stands at some moment. An absent field was never stated; null is stated unknown.
 */
export type Row<F extends Fields = Fields, S extends string = string> = {
  readonly id: string
  readonly owner: PartyId
  readonly state: S
} & Readonly<Partial<BodyOf<F>>>

/** What a rule sees of any item, where the kind is not known to the compiler. */
export type AnyRow = { readonly id: string; readonly owner: PartyId; readonly state: string } & {
  readonly [field: string]: Value | undefined
}

/** What one message does to one item. */
export interface Change {
  readonly kind: 'change'
  readonly item: AnyItemKind
  readonly id: string
  readonly set: Readonly<Record<string, Value | undefined>>
  /** Amounts added to whole-number fields, for notices that state a difference. */
  readonly add: Readonly<Record<string, number>> | null
  /**
   * Part of a complete statement: what was stated of the item before, state and owner aside, is
   * gone.
   */
  readonly afresh: boolean
  /** The day from which it holds, where that is not the message's own effective date. */
  readonly on: Instant | null
  readonly evidence: Evidence | null
  readonly sources: readonly string[] | null
}

/**
 * A complete statement: of these kinds the sender has exactly the listed items from that day on.
 */
export interface Restatement {
  readonly kind: 'restatement'
  readonly items: readonly AnyItemKind[]
  readonly changes: readonly Change[]
}

export type Effect = Change | Restatement

/** What may accompany a change beside the values. */
export interface ChangeNote {
  readonly on?: Instant
  readonly evidence?: Evidence | undefined
  readonly sources?: readonly string[] | undefined
}

type Sets<F extends Fields> = Partial<BodyOf<F>> & { readonly owner?: PartyId }
type Numeric<F extends Fields> = {
  readonly [
    K in keyof BodyOf<F> as BodyOf<F>[K] extends number | null | undefined ? K : never
  ]?: number
}

export interface ItemHandle<F extends Fields, S extends string> {
  /** Step into a state, and set fields with it. */
  readonly becomes: (state: S, set?: Sets<F>, note?: ChangeNote) => Change
  /** Set fields; the state stays. */
  readonly has: (set: Sets<F>, note?: ChangeNote) => Change
  /**
   * Add to whole-number fields; the result must not fall below zero (else a finding). What a
   * complete statement left out begins from nothing.
   */
  readonly adds: (amounts: Numeric<F>, note?: ChangeNote) => Change
}

export interface ItemKind<F extends Fields = Fields, S extends string = string> {
  (id: string): ItemHandle<F, S>
  readonly kind: 'item'
  readonly id: string
  readonly label: Label
  readonly fields: F
  /** Each state with the states that may follow it. The first is where an item begins. */
  readonly states: Readonly<Record<S, readonly S[]>>
  readonly stateLabels: Readonly<Record<S, Label>>
  readonly initial: S
  /** True where an item is one object with its own identifier, false for a lot or a figure. */
  readonly single: boolean
  /** True where its owner alone speaks of it: what another Party states is a finding. */
  readonly ownersAlone: boolean
  /** States that are for others than its owner to give it; they give it no other: findings both. */
  readonly byOthers: readonly S[]
  /** Field names to show in a table of holdings, in order; all of them when left out. */
  readonly shows: readonly string[]
}

/** An item kind whose fields are not known to the compiler. */
export interface AnyItemKind {
  readonly kind: 'item'
  readonly id: string
  readonly label: Label
  readonly fields: Fields
  readonly states: Readonly<Record<string, readonly string[]>>
  readonly stateLabels: Readonly<Record<string, Label>>
  readonly initial: string
  readonly single: boolean
  readonly ownersAlone: boolean
  readonly byOthers: readonly string[]
  readonly shows: readonly string[]
}

export interface ItemSpec<F extends Fields, S extends string> {
  readonly label: Label
  readonly fields: F
  /** Each state with its label and the states that may follow. */
  readonly states: Readonly<
    Record<S, { readonly label: Label; readonly then: readonly NoInfer<S>[] }>
  >
  readonly single?: boolean
  readonly ownersAlone?: boolean
  readonly byOthers?: readonly NoInfer<S>[]
  readonly shows?: readonly (keyof F & string)[]
}

/** Declares a kind of item: `const launcher = item('launcher', { ... })`. */
export function item<F extends Fields, S extends string>(
  id: string,
  spec: ItemSpec<F, S>,
): ItemKind<F, S> {
  const names = Object.keys(spec.states) as S[]
  const first = names[0]
  if (first === undefined) throw new RangeError(`item kind without a state: ${id}`)
  const pick = <T>(of: (state: S) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<S, T>
  const handle = (itemId: string): ItemHandle<F, S> => handleOf(kind, itemId)
  const kind: ItemKind<F, S> = Object.assign(handle, {
    kind: 'item' as const,
    id,
    label: spec.label,
    fields: spec.fields,
    states: pick<readonly S[]>((state) => spec.states[state].then),
    stateLabels: pick((state) => spec.states[state].label),
    initial: first,
    single: spec.single ?? true,
    ownersAlone: spec.ownersAlone ?? false,
    byOthers: spec.byOthers ?? [],
    shows: spec.shows ?? Object.keys(spec.fields),
  })
  return kind
}

function handleOf<F extends Fields, S extends string>(
  kind: ItemKind<F, S>,
  id: string,
): ItemHandle<F, S> {
  return new Handle(kind, id)
}

// A class only for speed: one object per mention instead of three closures.
class Handle<F extends Fields, S extends string> implements ItemHandle<F, S> {
  readonly #kind: ItemKind<F, S>
  readonly #id: string
  constructor(kind: ItemKind<F, S>, id: string) {
    this.#kind = kind
    this.#id = id
  }
  becomes(state: S, set?: Sets<F>, note?: ChangeNote): Change {
    return change(this.#kind, this.#id, { ...set, state }, null, note)
  }
  has(set: Sets<F>, note?: ChangeNote): Change {
    return change(this.#kind, this.#id, set, null, note)
  }
  adds(amounts: Numeric<F>, note?: ChangeNote): Change {
    return change(this.#kind, this.#id, {}, amounts, note)
  }
}

function change(
  kind: AnyItemKind,
  id: string,
  set: object,
  add: object | null,
  note: ChangeNote | undefined,
): Change {
  return {
    kind: 'change',
    item: kind,
    id,
    set: set as Change['set'],
    add: add as Change['add'],
    afresh: false,
    on: note?.on ?? null,
    evidence: note?.evidence ?? null,
    sources: note?.sources ?? null,
  }
}

/**
 * "These are all of them, and this is all of each": items of the kinds that are not listed are gone
 * from that day on, and a listed one has only the fields that are stated here.
 */
export function restate(items: readonly AnyItemKind[], changes: readonly Change[]): Restatement {
  const stated = changes.map((one): Change => ({ ...one, afresh: items.includes(one.item) }))
  return { kind: 'restatement', items, changes: stated }
}

/** The state that a restatement leaves an unlisted item in; it counts for nothing. */
export const absent = 'absent'
