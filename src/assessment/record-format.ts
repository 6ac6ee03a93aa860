// A message as one line of a record file: the inverse of reading one. Equal messages give equal
// lines: the envelope stands in the order of the format, the body's keys in the order of their
// characters, and what is left out means what it would by default.
import { canonical } from '#language/explanation.ts'
import type { Message } from '#language/message.ts'
import { dayOf, formatDay, formatInstant } from '#language/time.ts'

export function lineOf(message: Message): string {
  const { received, effective, known, evidence, sources, conflicts, disputes } = message
  const envelope = {
    id: message.id,
    agreement: message.agreement,
    type: message.type,
    from: message.jointly ?? message.from,
    to: message.to,
    effectiveOn: formatInstant(effective),
    receivedAt: received === null ? null : formatInstant(received),
    // Known otherwise than by receipt: the day on which it was published.
    publishedOn: received === null && known !== effective ? formatDay(dayOf(known)) : null,
    body: message.body,
    re: message.re,
    corrects: message.corrects,
    withdraws: message.withdraws,
    disputes,
    evidence: evidence === 'seen' ? null : evidence,
    sources: sources.length === 0 ? null : sources,
    note: message.note,
    conflicts: conflicts.length === 0 ? null : conflicts,
  }
  const members = Object.entries(envelope)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`)
  return `{${members.join(',')}}`
}
