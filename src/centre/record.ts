// The record of an agreement as the logs of a space give it: each message becomes a line of a
// record (docs/formats/record.md), dated by its receipt, and is checked like any other. Type,
// sender, recipient and receipt are taken from the logs; the rest is the message's content. A
// content that brings its own days of receipt or publication is one of a reconstructed record.
import { readRecord } from '#assessment/record-file.ts'
import type { Refusal } from '#assessment/refusal.ts'
import type { Agreement } from '#language/agreement.ts'
import type { EntryReference } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { MessageRecord } from '#language/record.ts'
import { formatInstant } from '#language/time.ts'
import { inCausalOrder, type Ordered } from './causal-order.ts'
import { objectIn } from './object-in.ts'

/** A message of a log, opened as far as this centre can. */
export interface OpenedMessage extends Ordered {
  readonly from: PartyId
  /** Null where it is to all members. */
  readonly to: PartyId | null
  /** `agreement/type`, or `mithaq/...` for what concerns the exchange itself. */
  readonly type: string
  /** Lower-case hex. */
  readonly leaf: string
  /** As it was sent; null where it is not for this centre, or cannot be opened. */
  readonly content: string | null
  /** In Unix seconds, by the earliest receipt of one it is addressed to; null before it has one. */
  readonly receivedAt: number | null
}

interface LedgerText {
  /** As a record file. */
  readonly text: string
  /** Messages that no receipt covers yet; what follows them in their log has none either. */
  readonly unreceipted: readonly OpenedMessage[]
  /** Messages whose content cannot be read here. */
  readonly closed: readonly OpenedMessage[]
  /** Acts that take effect when the other parties have made them too. */
  readonly awaited: readonly OpenedMessage[]
}

export interface LedgerRecord extends LedgerText {
  readonly record: MessageRecord
  readonly refusals: readonly Refusal[]
}

/**
 * What dates a message: its receipts; or, where a reconstructed record was laid into the logs, the
 * days that the content itself gives, since the receipts are of the day of the reconstruction.
 */
export type DatedBy = 'receipts' | 'content'

/** What the messages of an agreement come to, in the order that every centre gives them. */
export function recordOfMessages(
  agreement: Agreement,
  messages: readonly OpenedMessage[],
  datedBy: DatedBy = 'receipts',
): LedgerRecord {
  const { lines, ...told } = writtenOf(agreement, messages, datedBy)
  const reading = readRecord(told.text, agreement.id, [agreement])
  const places = [null, ...lines.map((one) => referenceTo(one.message))]
  const [read] = reading.records
  return {
    ...told,
    record: placed(read ?? nothing(agreement), places),
    refusals: reading.refusals.map((one) => ({ ...one, ...fileOf(places[one.line - 1] ?? null) })),
  }
}

/** The same as a record file, which nobody has read and checked yet. */
export function recordTextOf(
  agreement: Agreement,
  messages: readonly OpenedMessage[],
  datedBy: DatedBy = 'receipts',
): string {
  return writtenOf(agreement, messages, datedBy).text
}

function writtenOf(
  agreement: Agreement,
  messages: readonly OpenedMessage[],
  datedBy: DatedBy,
): LedgerText & { readonly lines: readonly Line[] } {
  const own = `${agreement.id}/`
  const all = datedByReceipt(messages)
  const dated = all.filter(({ message }) => message.type.startsWith(own))
  const receipted = dated.filter((one) => one.known !== null)
  const open = receipted.filter(({ message }) => message.content !== null)
  const { lines, awaited } = linesOf(agreement, open, datedBy)
  const header = headerOf(agreement, datedBy === 'content' ? all.map(({ message }) => message) : [])
  return {
    lines,
    text: `${[header, ...lines.map((one) => one.text)].join('\n')}\n`,
    unreceipted: dated.filter((one) => one.known === null).map((one) => one.message),
    closed: receipted.map((one) => one.message).filter((one) => one.content === null),
    awaited,
  }
}

interface Dated {
  readonly message: OpenedMessage
  /** In Unix seconds. */
  readonly known: number | null
}

/** A message is known not before those that its author had seen, whatever the clocks said. */
function datedByReceipt(messages: readonly OpenedMessage[]): readonly Dated[] {
  const known: (number | null)[] = []
  return inCausalOrder(messages).map(({ message, after }) => {
    const earlier = after.map((place) => known[place] ?? 0)
    const at = message.receivedAt === null ? null : Math.max(message.receivedAt, ...earlier)
    known.push(at)
    return { message, known: at }
  })
}

interface Line {
  readonly text: string
  readonly message: OpenedMessage
}

function linesOf(
  agreement: Agreement,
  dated: readonly Dated[],
  datedBy: DatedBy,
): { lines: readonly Line[]; awaited: readonly OpenedMessage[] } {
  const joint = new Set(
    agreement.messages.filter((type) => type.by === 'all').map((type) => type.id),
  )
  const lines: Line[] = []
  const acts = new Map<string, { readonly made: OpenedMessage[]; readonly by: Set<PartyId> }>()
  for (const one of dated) {
    const { message } = one
    const type = message.type.slice(agreement.id.length + 1)
    if (!joint.has(type)) {
      lines.push(knownLine(type, one, datedBy))
      continue
    }
    // The same act is the same content, from whomever it comes.
    const key = `${type} ${message.content}`
    const act = acts.get(key) ?? { made: [], by: new Set() }
    acts.set(key, act)
    act.made.push(message)
    act.by.add(message.from)
    if (act.by.size < agreement.parties.length) continue
    acts.delete(key)
    const all = agreement.parties.map((party) => party.id)
    lines.push({ text: lineOf(type, all, one, datedBy), message })
  }
  return { lines, awaited: [...acts.values()].flatMap(({ made }) => made) }
}

interface KnownLine extends Line {
  readonly known: number | null
  readonly datedBy: DatedBy
}

const linesKnown = new WeakMap<OpenedMessage, KnownLine>()

/** Whenever a message comes, the lines of all others are written again: they are remembered. */
function knownLine(type: string, one: Dated, datedBy: DatedBy): Line {
  const { message, known } = one
  const before = linesKnown.get(message)
  if (before?.known === known && before.datedBy === datedBy) return before
  const line = { text: lineOf(type, message.from, one, datedBy), message, known, datedBy }
  linesKnown.set(message, line)
  return line
}

/** The content with what the log says of it: a key of either that stands in both is refused. */
function lineOf(
  type: string,
  from: string | readonly string[],
  { message, known }: Dated,
  datedBy: DatedBy,
): string {
  const { content, to } = message
  const said = objectIn(content)
  const isDated = said !== null && ('receivedAt' in said || 'publishedOn' in said)
  const fromLog = {
    type,
    from,
    ...(to === null || typeof from !== 'string' ? {} : { to }),
    ...(datedBy === 'content' && isDated ? {} : { receivedAt: formatInstant((known ?? 0) * 1000) }),
  }
  // What is no object must not become one by the seam: its line stays one that cannot be read.
  const rest =
    said === null
      ? ''
      : content!
          .replaceAll(/[\r\n]/g, ' ')
          .trim()
          .slice(1)
  return `${JSON.stringify(fromLog).slice(0, -1)},${rest}`
}

export const headerType = 'mithaq/record-header'

/**
 * As a reconstructed record said of itself first: a header that a party sends later replaces none.
 * That of an exchange is whole, since its logs are: a party that sends a header there says nothing
 * of the record of the others.
 */
function headerOf(agreement: Agreement, inOrder: readonly OpenedMessage[]): string {
  const given = inOrder.find((one) => one.type === headerType && one.content !== null)
  const own = { record: 'mithaq-record-1', agreement: agreement.id, complete: true }
  if (given === undefined) return JSON.stringify(own)
  return (given.content ?? '').replaceAll(/[\r\n]/g, ' ')
}

function placed(record: MessageRecord, places: readonly (EntryReference | null)[]): MessageRecord {
  const messages = record.messages.map((message) => {
    const line = message.entry?.index ?? 0
    return { ...message, entry: places[line - 1] ?? message.entry }
  })
  return { ...record, messages }
}

function referenceTo({ origin, index, leaf }: OpenedMessage): EntryReference {
  return { origin, index, hash: leaf }
}

function fileOf(place: EntryReference | null): { file: string; line: number } | object {
  return place === null ? {} : { file: place.origin, line: place.index }
}

function nothing(agreement: Agreement): MessageRecord {
  const none = { title: null, notice: null, complete: false, until: null, sources: {} }
  return { agreement: agreement.id, ...none, messages: [] }
}
