// What the messages of a record state, in the numbers of the reading that it came from
// (stated-lines.ts): the replay of such a record finds what to do by number. It is the same that
// replaying the messages by themselves does.
import type { Agreement } from '#language/agreement.ts'
import type { AnyItemKind } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import type { Statement } from '#language/stated.ts'
import { applyStatement, applyTo, type FoldedKind, type Order, type Thing } from './fold.ts'
import type { StepCode } from './forms.ts'
import type { Book, Draft } from './record-line.ts'

/** In the order in which the messages became known. */
export interface Numbered {
  /** The types against which they were read. */
  readonly types: Agreement['messages']
  /** By number: the field of the body in which it is said, and of which kind of item. */
  readonly sayings: readonly { readonly name: string; readonly kind: AnyItemKind }[]
  readonly items: number
  readonly effective: Float64Array
  readonly known: Float64Array
  /** The number of what a message states; -1 where it has none. And that of the item. */
  readonly saying: Int32Array
  readonly item: Int32Array
}

// Beside the messages and not among what a record says: whoever picks from them or adds to them has
// a list of its own, of which nothing is kept here.
const kept = new WeakMap<readonly Message[], Numbered>()

/** Keeps the numbers of messages that were read together, each with its draft. */
export function keepNumbers(
  { agreement, numbers }: Book,
  drafts: readonly Draft[],
  messages: readonly Message[],
): void {
  const { length } = messages
  // With messages that were read earlier, they are no whole record.
  if (drafts.length !== length) return
  const numbered = {
    types: agreement.messages,
    // No more than that: what the lines were read with can go.
    sayings: numbers.sayings.map(({ of: { name, kind } }) => ({ name, kind })),
    items: numbers.itemCount,
    effective: new Float64Array(length),
    known: new Float64Array(length),
    saying: new Int32Array(length),
    item: new Int32Array(length),
  }
  for (let at = 0; at < length; at += 1) {
    const { message, saying, item } = drafts[at]!
    const isPlain = saying !== null && message.corrects === null && message.withdraws === null
    numbered.effective[at] = message.effective
    numbered.known[at] = message.known
    numbered.saying[at] = isPlain ? saying.number : -1
    numbered.item[at] = item
  }
  kept.set(messages, numbered)
}

/** Null for messages that come from no reading, or from one against other types of message. */
export function numbersOf(agreement: Agreement, messages: readonly Message[]): Numbered | null {
  const numbered = kept.get(messages)
  return numbered?.types === agreement.messages ? numbered : null
}

/** What a replay has met so far, by number. */
interface Numbering {
  readonly numbered: Numbered
  /** By what is said: the kind of item; the code, and the generation of forms it was made in. */
  readonly kinds: readonly FoldedKind[]
  readonly codes: (StepCode | null)[]
  readonly madeIn: Int32Array
  readonly things: (Thing | null)[]
}

export function numberingOf(
  numbered: Numbered,
  kinds: ReadonlyMap<AnyItemKind, FoldedKind>,
): Numbering {
  const { sayings, items } = numbered
  return {
    numbered,
    kinds: sayings.map(({ kind }) => kinds.get(kind)!),
    codes: sayings.map(() => null),
    madeIn: new Int32Array(sayings.length),
    things: Array.from({ length: items }, () => null),
  }
}

/** Places what a message states on its item; false where it has no number. */
export function applyNumbered(
  numbering: Numbering,
  messages: readonly Message[],
  order: Order,
): boolean {
  const { numbered, codes, things } = numbering
  const saying = numbered.saying[order]!
  if (saying === -1) return false
  const code = codes[saying]!
  const thing = things[numbered.item[order]!]!
  const isMet = code !== null && thing !== null && thing.voids === null
  if (!isMet || numbering.madeIn[saying] !== thing.kind.table.generation) {
    meet(numbering, messages[order]!, order)
    return true
  }
  // One that is met again is worth looking up from then on.
  if (!code.shared) code.shared = true
  applyTo(thing, code, null, numbered.effective[order]!, order)
  return true
}

function meet(numbering: Numbering, message: Message, order: Order): void {
  const { numbered, kinds, codes, madeIn, things } = numbering
  const saying = numbered.saying[order]!
  const folded = kinds[saying]!
  const { name } = numbered.sayings[saying]!
  const statement = message.body[name] as Statement
  madeIn[saying] = folded.table.generation
  codes[saying] = applyStatement(folded, statement, message, order)
  things[numbered.item[order]!] = folded.things.get(statement.id)!
}
