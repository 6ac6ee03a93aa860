// The world of a proposal without a replay: its items are those of the record with what the
// proposal supposes of some of them, and what they count for is asked of each item when it is asked
// for at all. That answers a few questions at a time much sooner than points do, which answer any;
// the answers are the same. The world that it is laid over stays as it is.
import type { AnyItemKind, Change } from '#language/item.ts'
import { standing, term } from '#language/life.ts'
import type { Message } from '#language/message.ts'
import { codeOf } from './codes.ts'
import { contributionsTo, foundIn } from './contributions.ts'
import { applyChange, type FoldedKind, foldedKind, type Thing } from './fold.ts'
import { noForm, noStand } from './forms.ts'
import { enter, entryAt, newHistories, noPlace } from './histories.ts'
import type { Overlay } from './overlay.ts'
import { isMark, placesOf } from './refold.ts'
import { effectsOf, type World } from './world.ts'

/** Null where it must be replayed: it has kinds of its own, or was known before the record. */
export function laidOver(base: World, { agreement, record }: Overlay): World | null {
  const more = record.messages.slice(base.record.messages.length)
  const last = base.messages.at(-1)?.known ?? -Infinity
  if (more.some(({ known }) => known < last)) return null
  const kinds = forkedKinds(base, [...agreement.items, term, standing])
  if (kinds === null) return null
  const messages = [...base.messages, ...more]
  const world: World = {
    ...base,
    agreement,
    record,
    messages,
    known: { at: Float64Array.from(messages, ({ known }) => known) },
    kinds,
    types: new Map(agreement.messages.map((type) => [type.id, type])),
    points: new Map(),
    recounted: (counted, count, party, times) => {
      const values = contributionsTo(counted, count, party, times).map(({ value }) => value)
      const known = values.filter((value) => !Number.isNaN(value))
      return {
        known: known.reduce((sum, value) => sum + value, 0),
        unknown: values.length - known.length,
      }
    },
    orders: { byId: null },
    derived: more.length === 0 ? foundIn(base) : new Map(),
  }
  for (const [at, message] of more.entries()) {
    for (const change of changesOf(world, message)) {
      suppose(world, base, change, message, base.messages.length + at)
    }
  }
  return world
}

/** The same items under rules that they have not been asked about; null where one is not known. */
function forkedKinds(
  base: World,
  kinds: readonly AnyItemKind[],
): Map<AnyItemKind, FoldedKind> | null {
  const forked = new Map<AnyItemKind, FoldedKind>()
  for (const kind of kinds) {
    const known = base.kinds.get(kind)
    if (known === undefined) return null
    const things = new Map(
      [...known.things].map(([id, thing]) => [id, { ...thing, form: noForm, stand: noStand }]),
    )
    forked.set(kind, { ...known, ...withoutCounts(known), things })
  }
  return forked
}

/** What of a folded kind is there for the sake of its counts. */
function withoutCounts({ kind, histories, messages }: FoldedKind): Partial<FoldedKind> {
  const { table, codes, statements, posted } = foldedKind(kind, new Map(), histories, messages)
  return { table, codes, statements, posted }
}

function changesOf(world: World, message: Message): readonly Change[] {
  return effectsOf(world, message).map((effect) => {
    if (effect.kind === 'change') return effect
    throw new RangeError(`a proposal supposes things one by one: ${message.id}`)
  })
}

/** The thing with one more change, in a history of its own. */
function suppose(world: World, base: World, change: Change, message: Message, order: number): void {
  const folded = world.kinds.get(change.item)!
  const before = folded.things.get(change.id)
  const isForked = before !== undefined && before.kind !== base.kinds.get(change.item)
  const own = isForked ? before.kind : forkOf(folded, before, world.messages)
  applyChange(own, change, message, order)
  const thing = own.things.get(change.id)!
  // How it stands is for its row to tell, as with all others here.
  thing.form = noForm
  folded.things.set(thing.id, thing)
  if (own.marked) folded.marked = true
}

function forkOf(
  folded: FoldedKind,
  before: Thing | undefined,
  messages: readonly Message[],
): FoldedKind {
  const fresh = foldedKind(folded.kind, new Map(), newHistories(0), messages)
  const own = { ...fresh, restated: folded.restated, voided: folded.voided }
  if (before === undefined) return own
  const { histories } = before.kind
  const { effective, order } = histories
  let last = noPlace
  for (const place of placesOf(before)) {
    const one = entryAt(histories, place)
    const same = one === null || isMark(one) ? one : codeOf(own.codes, one.change, one.from)
    last = enter(own.histories, same, effective[place]!, order[place]!, last)
  }
  const voids = before.voids === null ? null : new Map(before.voids)
  own.things.set(before.id, { ...before, kind: own, last, voids, steps: null })
  return own
}
