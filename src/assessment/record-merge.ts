// Several files of one agreement as one record: what they hold together, and no more claimed than
// the least of them claims.
import type { Label } from '#language/label.ts'
import type { Message } from '#language/message.ts'
import type { MessageRecord, Source } from '#language/record.ts'
import { lineOf } from './record-format.ts'
import { isSameSource } from './record-header.ts'

/**
 * Messages that stand in several records are taken once. Two different messages with one id, or two
 * sources with one name, are a fault here: reading the later file `with` the earlier ones refuses
 * them first.
 */
export function mergeRecords(records: readonly MessageRecord[]): MessageRecord {
  const [first, ...others] = records
  if (first === undefined) throw new RangeError('no record to merge')
  const strange = others.find((record) => record.agreement !== first.agreement)
  if (strange !== undefined) {
    throw new RangeError(`records of two agreements: ${first.agreement}, ${strange.agreement}`)
  }
  if (others.length === 0) return first
  return {
    agreement: first.agreement,
    title: records.find((record) => record.title !== null)?.title ?? null,
    notice: joinedNotices(records),
    complete: records.every((record) => record.complete),
    until:
      records
        .map((record) => record.until ?? '')
        .toSorted()
        .at(-1) || null,
    sources: mergedSources(records),
    messages: mergedMessages(records),
  }
}

/**
 * A notice is said wherever its messages appear, so all of them are; one that stands whole within
 * another is not said twice.
 */
function joinedNotices(records: readonly MessageRecord[]): Label | null {
  const notices = records.flatMap((record) => (record.notice === null ? [] : [record.notice]))
  const [first, ...others] = notices
  if (first === undefined) return null
  const joined = (language: keyof Label) => {
    const said = [...new Set(notices.map((notice) => notice[language]))]
    const within = (one: string) => said.some((other) => other !== one && other.includes(one))
    return said.filter((one) => !within(one)).join(' ')
  }
  return others.length === 0 ? first : { en: joined('en'), ru: joined('ru'), ar: joined('ar') }
}

function mergedSources(records: readonly MessageRecord[]): Record<string, Source> {
  const sources = new Map<string, Source>()
  for (const [name, source] of records.flatMap((record) => Object.entries(record.sources))) {
    const known = sources.get(name)
    if (known !== undefined && !isSameSource(known, source)) {
      throw new RangeError(`two sources with one name: ${name}`)
    }
    sources.set(name, known ?? source)
  }
  return Object.fromEntries(sources)
}

function mergedMessages(records: readonly MessageRecord[]): readonly Message[] {
  const messages = new Map<string, Message>()
  for (const message of records.flatMap((record) => record.messages)) {
    const known = messages.get(message.id)
    if (known !== undefined && lineOf(known) !== lineOf(message)) {
      throw new RangeError(`two messages with one id: ${message.id}`)
    }
    if (known === undefined) messages.set(message.id, message)
  }
  return [...messages.values()].sort((a, b) => a.known - b.known)
}
