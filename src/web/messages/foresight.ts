// What a message would change if it were received now, found in the browser while it is typed: the
// record of this centre is read with the message behind it and without, by the code by which the
// other centre will read it. Refusals are those that it would come to. What the logs add to a
// message, its receipt above all, is as of now; the centre says it again for the draft.
import { type Changes, changesBetween } from '#assessment/changes.ts'
import { readRecord } from '#assessment/record-file.ts'
import type { Refusal } from '#assessment/refusal.ts'
import { replay, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { MessageRecord } from '#language/record.ts'
import { dayOf, formatDay, type IsoDay } from '#language/time.ts'

export interface Foresight {
  readonly refusals: readonly Refusal[]
  readonly changes: Changes
  /** The day for which they are said. */
  readonly asOf: IsoDay
  /** Waits for the same act of the other parties. */
  readonly awaited: boolean
}

export interface Intended {
  readonly type: MessageType
  readonly from: PartyId
  /** Null where it goes to all others. */
  readonly to: PartyId | null
  /** `effectiveOn`, `body` and what else stands around it; without an id. */
  readonly content: Readonly<Record<string, unknown>>
  /** When it would be received. */
  readonly at: string
}

export interface Foreseer {
  /** As the record stands without the message. */
  readonly world: World
  readonly foresee: (intended: Intended) => Foresight
}

const file = 'draft'
const nothing: Omit<Changes, 'owedAsOf'> = { counts: [], obligations: [], findings: [] }

export function foreseerOf(agreement: Agreement, text: string): Foreseer {
  const world = replay(agreement, recordIn(agreement, readRecord(text, file, [agreement]).records))
  return { world, foresee: (intended) => foresightOf(agreement, world, text, intended) }
}

function recordIn(agreement: Agreement, records: readonly MessageRecord[]): MessageRecord {
  const none = { title: null, notice: null, complete: false, until: null, sources: {} }
  const found = records.find((one) => one.agreement === agreement.id)
  return found ?? { agreement: agreement.id, ...none, messages: [] }
}

function foresightOf(
  agreement: Agreement,
  world: World,
  text: string,
  { type, from, to, content, at }: Intended,
): Foresight {
  // A joint act is one of all parties: it says what it changes when all have made it.
  const senders = type.by === 'all' ? agreement.parties.map((party) => party.id) : from
  const id = freeId(world)
  const addressed = to === null || typeof senders !== 'string' ? {} : { to }
  const line = { type: type.id, id, from: senders, ...addressed, receivedAt: at, ...content }
  const before = text.trimEnd()
  const lines = before.split('\n').length
  const reading = readRecord(`${before}\n${JSON.stringify(line)}\n`, file, [agreement])
  const refusals = reading.refusals.filter((one) => one.line === lines + 1)
  const record = recordIn(agreement, reading.records)
  const message = record.messages.find((one) => one.id === id)
  const awaited = type.by === 'all'
  const today = at.slice(0, 10)
  if (message === undefined) {
    return { refusals, changes: { ...nothing, owedAsOf: today }, asOf: today, awaited }
  }
  const asOf = formatDay(dayOf(message.effective))
  const changes = changesBetween(world, replay(agreement, record), asOf, today)
  return { refusals, changes, asOf, awaited }
}

/** The centre names it when it is drafted; here it only must be nobody else's. */
function freeId({ messages }: World): string {
  const taken = new Set(messages.map((one) => one.id))
  let id = 'draft'
  while (taken.has(id)) id += '-'
  return id
}
