// The synthetic record as the engine and its peers take it: parsed messages, or the lines of a
// record file as they lie on a disk (docs/formats/record.md).
import type { Message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { formatInstant } from '#language/time.ts'
import type { SyntheticRecord } from './synthetic-record.ts'

const agreement = 'new-start'

export function recordOf(columns: SyntheticRecord, until = columns.template.length): MessageRecord {
  return {
    agreement,
    title: null,
    notice: null,
    complete: true,
    until: null,
    sources: {},
    messages: Array.from({ length: until }, (_, at) => messageAt(columns, at)),
  }
}

export function messageAt(columns: SyntheticRecord, at: number): Message {
  const { type, from, to } = columns.notices[columns.template[at]!]!
  const known = columns.known[at]!
  return {
    id: `n-${at + 1}`,
    agreement,
    type,
    from,
    jointly: null,
    to,
    effective: columns.effective[at]!,
    received: known,
    known,
    body: bodyAt(columns, at),
    re: null,
    corrects: null,
    withdraws: null,
    disputes: null,
    evidence: 'seen',
    sources: [],
    note: null,
    conflicts: [],
    entry: null,
  }
}

/** The body with the item's name in its place: `{ launcher: { id, ... } }`. */
function bodyAt(columns: SyntheticRecord, at: number): Readonly<Record<string, unknown>> {
  const { body, names } = columns.notices[columns.template[at]!]!
  const [subject, field] = names
  const about = body[subject] as Readonly<Record<string, unknown>>
  return { [subject]: { [field]: columns.items[columns.item[at]!]!, ...about } }
}

/** The record file, header first, in pieces of some thousand lines. */
export function* linesOf(columns: SyntheticRecord): Generator<string> {
  let lines = [JSON.stringify({ record: 'mithaq-record-1', agreement, complete: true })]
  for (let at = 0; at < columns.template.length; at += 1) {
    const { id, type, from, to, effective, known, body } = messageAt(columns, at)
    const effectiveOn = formatInstant(effective)
    const receivedAt = formatInstant(known)
    lines.push(JSON.stringify({ id, type, from, to, effectiveOn, receivedAt, body }))
    if (lines.length >= 5000) {
      yield `${lines.join('\n')}\n`
      lines = []
    }
  }
  yield `${lines.join('\n')}\n`
}
