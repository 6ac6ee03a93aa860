// Why a figure is what it is: a tree from the count (of a group, through each party) through rule
// and article to the items, to the message that set each field and to the sources. It holds no
// clock time and no order of computation, so equal records give equal bytes: `hashedText` is what a
// hash is taken of.
import type { Provision } from './citation.ts'
import type { Evidence } from './evidence.ts'
import type { EntryReference } from './message.ts'
import type { PartyId } from './party.ts'
import type { Instant } from './time.ts'

export interface Explanation {
  /** Stable address: agreement, count, holder, day, party, rule, item, joined by slashes. */
  readonly id: string
  readonly kind: 'count' | 'party' | 'rule' | 'item' | 'field'
  /**
   * What it adds to its parent's value; the leaves that have a value sum to the root. Null:
   * unknown.
   */
  readonly value: number | null
  /** The id of the count, party, rule, item or field, for its label. */
  readonly subject: string
  readonly evidence: Evidence
  readonly cite: Provision | null
  readonly item: ExplainedItem | null
  readonly field: ExplainedField | null
  readonly children: readonly Explanation[]
}

export interface ExplainedItem {
  readonly kind: string
  readonly id: string
  readonly owner: PartyId
  readonly state: string
}

export interface ExplainedField {
  readonly name: string
  readonly value: string | number | boolean | null
  /** The message that set it: id, type, dates, where it is kept. */
  readonly message: ExplainedMessage
}

export interface ExplainedMessage {
  readonly id: string
  readonly type: string
  readonly from: PartyId
  readonly effective: Instant
  readonly received: Instant | null
  readonly known: Instant
  readonly sources: readonly string[]
  readonly evidence: Evidence
  readonly entry: EntryReference | null
}

/** The sum of the leaves that carry a value, and how many of them are not known. */
export function leafSum(node: Explanation): { readonly value: number; readonly unknown: number } {
  if (node.kind === 'item') {
    return node.value === null ? { value: 0, unknown: 1 } : { value: node.value, unknown: 0 }
  }
  let value = 0
  let unknown = 0
  for (const child of node.children) {
    const sum = leafSum(child)
    value += sum.value
    unknown += sum.unknown
  }
  return { value, unknown }
}

/**
 * What a hash is taken of. The line of a file in which somebody keeps a message is no part of it:
 * who has the same messages in files of other names comes to the same text. A place in a log is.
 */
export function hashedText(tree: Explanation): string {
  return canonical(withoutFiles(tree))
}

function withoutFiles(node: Explanation): Explanation {
  const children = node.children.map(withoutFiles)
  const { field } = node
  if (field === null || field.message.entry?.hash !== undefined) return { ...node, children }
  const message = { ...field.message, entry: null }
  return { ...node, field: { ...field, message }, children }
}

/** One text for equal values: keys sorted, no spaces (as RFC 8785 for this plain data). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    return `{${entries.join(',')}}`
  }
  return JSON.stringify(value)
}
