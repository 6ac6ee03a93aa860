// The record of an agreement as an extract is made of it: read, replayed, with the number of its
// lines that were refused and are not part of it.
import { readRecord } from '#assessment/record-file.ts'
import { replay, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'

export interface Held {
  readonly world: World
  readonly refused: number
}

/** Of a record file; null where the agreement has none. */
export function heldText(agreement: Agreement, text: string | null): Held {
  if (text === null) return { world: replay(agreement, nothing(agreement)), refused: 0 }
  const { records, refusedLines } = readRecord(text, `${agreement.id}.jsonl`, [agreement])
  const record = records.find((one) => one.agreement === agreement.id)
  return { world: replay(agreement, record ?? nothing(agreement)), refused: refusedLines }
}

/** Of a record that somebody else has read. */
export function heldRecord(agreement: Agreement, record: MessageRecord, refused: number): Held {
  return { world: replay(agreement, record), refused }
}

function nothing({ id: agreement }: Agreement): MessageRecord {
  const rest = { title: null, notice: null, until: null, sources: {}, messages: [] }
  return { agreement, complete: false, ...rest }
}
