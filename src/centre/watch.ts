// What a duty officer must not overlook: own messages that nobody has receipted, heads that were
// announced and not handed over, logs of which another party has seen more, clocks that cannot be
// right, results that differ. All of it is computed from logs, receipts and what the others state;
// nothing of it is an accusation.
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { everyParty, type Message } from '#ledger/message.ts'
import { allOriginsOf, type HeldLogs, originsOf } from './held-logs.ts'
import { lastAudit } from './last-audit.ts'
import type { LoggedMessage } from './messages.ts'
import type { RolledBack } from './own-log.ts'
import type { Store } from './ports.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import { type ResultDifference, resultDifferences } from './result-comparisons.ts'
import { hasEnded, originIn, type Space } from './space.ts'
import type { Damage } from './store-audit.ts'

/** An own message, and those it is addressed to who have given no receipt for it. */
export interface Unreceipted {
  readonly message: LoggedMessage
  readonly missing: readonly string[]
}

/** A head that was shown to this centre, of which entries or blobs were not handed over. */
export interface Withheld {
  readonly origin: string
  readonly size: number
  readonly held: number
  /** When it was first missed, in Unix milliseconds. */
  readonly since: number
}

/** Another party has seen more of a log than is held here. */
export interface SeenElsewhere {
  readonly by: string
  readonly origin: string
  readonly size: number
  readonly held: number
}

/** A message whose sender's clock cannot have been right. */
export interface ClockAnomaly {
  readonly message: LoggedMessage
  /** In seconds: by how much its time lies before what it had seen, or after its receipt. */
  readonly by: number
  readonly side: 'before-what-it-saw' | 'after-its-receipt'
}

export interface Watch {
  /** The store is behind what was shown of the own log, and signs nothing. */
  readonly setBack: RolledBack | null
  readonly unreceipted: readonly Unreceipted[]
  readonly withheld: readonly Withheld[]
  readonly seenElsewhere: readonly SeenElsewhere[]
  readonly clocks: readonly ClockAnomaly[]
  /** Parties whose results on the same frontier are others. */
  readonly otherResults: readonly ResultDifference[]
  /** What the disk has altered or lost and nobody could give back, by the last check. */
  readonly damage: readonly Damage[]
}

/** By how much clocks may differ before it is said. */
const toleranceSeconds = 300

export async function watch(
  logs: HeldLogs,
  messages: readonly LoggedMessage[],
  setBack: RolledBack | null,
): Promise<Watch> {
  const { store, space } = logs.parts
  const times = new Map<string, readonly ReceiptTime[]>()
  for (const origin of originsOf(space)) times.set(origin, await store.receiptTimes(origin))
  const held = new Map<string, number>()
  // A log that goes on as another is held as well as it was.
  for (const origin of allOriginsOf(space)) held.set(origin, (await store.head(origin))?.size ?? 0)
  return {
    setBack,
    unreceipted: unreceiptedOf(space, messages, times),
    withheld: await withheldIn(store, space),
    seenElsewhere: seenElsewhere(messages, held),
    clocks: messages.flatMap((message) => clockAnomaly(message, times)),
    damage: (await lastAudit(store))?.broken ?? [],
    otherResults: (await resultDifferences(store)).filter(({ isOpen }) => isOpen),
  }
}

function unreceiptedOf(
  space: Space,
  messages: readonly LoggedMessage[],
  times: ReadonlyMap<string, readonly ReceiptTime[]>,
): readonly Unreceipted[] {
  const origin = originIn(space, space.self)
  const largest = new Map<string, number>()
  for (const { by, size } of times.get(origin) ?? []) largest.set(by, size)
  const others = [...space.parties.keys()].filter((party) => party !== space.self)
  return messages
    .filter((one) => one.origin === origin)
    .flatMap((message) => {
      const to = addressees(message.message, others)
      const missing = to.filter((party) => (largest.get(party) ?? 0) <= message.index)
      return missing.length === 0 ? [] : [{ message, missing }]
    })
}

function addressees({ to }: Message, others: readonly string[]): readonly string[] {
  return to.includes(everyParty) ? others : to
}

function seenElsewhere(
  messages: readonly LoggedMessage[],
  held: ReadonlyMap<string, number>,
): readonly SeenElsewhere[] {
  const newest = new Map<string, SeenElsewhere>()
  for (const { message } of messages) {
    for (const { origin, size } of message.seen) {
      const here = held.get(origin) ?? 0
      if (size <= here) continue
      newest.set(`${message.from} ${origin}`, { by: message.from, origin, size, held: here })
    }
  }
  return [...newest.values()]
}

/**
 * A sender who names a head that it had receipted itself wrote after that receipt; and nobody
 * receipts what is not yet written.
 */
function clockAnomaly(
  message: LoggedMessage,
  times: ReadonlyMap<string, readonly ReceiptTime[]>,
): readonly ClockAnomaly[] {
  const { message: header, receivedAt } = message
  if (receivedAt !== null && header.time > receivedAt + toleranceSeconds) {
    return [{ message, by: header.time - receivedAt, side: 'after-its-receipt' }]
  }
  const receipted = header.seen.flatMap(({ origin, size }) => {
    const given = (times.get(origin) ?? []).filter(
      (one) => one.by === header.from && one.size === size,
    )
    // It may be given anew, with another key or after a loss: the first is what it wrote after.
    return given.length === 0 ? [] : [Math.min(...given.map(({ time }) => time))]
  })
  const earliest = Math.max(-Infinity, ...receipted)
  return header.time < earliest - toleranceSeconds
    ? [{ message, by: earliest - header.time, side: 'before-what-it-saw' }]
    : []
}

const kind = 'withheld'

/**
 * Remembers a head that could not be taken for want of what is below it; the first time stays, and
 * so does the largest that was shown.
 */
export async function noteWithheld(
  store: Store,
  { origin, size, held, since }: Withheld,
): Promise<void> {
  const before = await store.document(kind, origin)
  const first = before === null ? { size, since } : parsed(before.bytes)
  const shown = { size: Math.max(size, first.size), held, since: first.since }
  const bytes = encodeUtf8(JSON.stringify(shown))
  await store.keepDocument(kind, origin, before?.version ?? 0, bytes)
}

/** When the log is held as far as that: who shows less of it has handed nothing over. */
export async function clearWithheld(store: Store, origin: string, held: number): Promise<void> {
  const before = await store.document(kind, origin)
  if (before === null || parsed(before.bytes).size > held) return
  await store.keepDocument(kind, origin, before.version, null)
}

/** Of logs that go on: of one that has ended, nothing is to be handed over any more. */
export async function withheldIn(store: Store, space: Space): Promise<readonly Withheld[]> {
  const documents = (await store.documents(kind)).filter(({ id }) => !hasEnded(space, id))
  return documents.map(({ id, bytes }) => ({ origin: id, ...parsed(bytes) }))
}

function parsed(bytes: Uint8Array): Omit<Withheld, 'origin'> {
  return JSON.parse(decodeUtf8(bytes) ?? '') as Omit<Withheld, 'origin'>
}
