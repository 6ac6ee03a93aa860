// Inbox and outbox: each message with what became of it, as the logs and the receipts say. A
// receipt is a machine's, an acknowledgement a person's, an answer another message.
import { everyParty } from '#ledger/message.ts'
import type { Centre } from './centre.ts'
import { recordIdOf } from './lookup.ts'
import type { LoggedMessage } from './messages.ts'
import { type ReceiptTimes, receiptTimes } from './receipt-times.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'

/** A person at the other centre has the message before them; the type is of the exchange itself. */
export const acknowledgeType = 'mithaq/acknowledge'

export interface Letter {
  readonly message: LoggedMessage
  /** Its id in the record, where it has one that can be read here. */
  readonly id: string | null
  /** The earliest receipt of each addressee that covers it. */
  readonly receipts: readonly ReceiptTime[]
  /** Addressees who have given none. */
  readonly missing: readonly string[]
  /** Acknowledgements by persons, and other messages that answer it. */
  readonly acknowledged: readonly LoggedMessage[]
  readonly answers: readonly LoggedMessage[]
}

/**
 * Every message of every log, with what became of it; first rosters are left out. While nothing
 * comes it is the same list, and while nothing becomes of a message the same letter.
 */
export async function correspondence(centre: Centre): Promise<readonly Letter[]> {
  const { space, logs } = centre
  const all = await centre.messages()
  const before = made.get(logs)
  if (before?.of === all) return before.letters
  const answering = answersIn(all)
  const times = new Map<string, ReceiptTimes>()
  for (const { origin } of all) {
    if (times.has(origin)) continue
    times.set(origin, receiptTimes(await logs.parts.store.receiptTimes(origin)))
  }
  const parties = [...space.parties.keys()]
  const letters = all.filter(isCorrespondence).map((message): Letter => {
    const receipts = receiptsFor(message, parties, times.get(message.origin)!)
    const given = new Set(receipts.map((one) => one.by))
    const answers = answering.get(placeKey(message.origin, message.index)) ?? []
    const letter = {
      message,
      id: recordIdOf(message),
      receipts,
      missing: addressees(message, parties).filter((party) => !given.has(party)),
      acknowledged: answers.filter((one) => one.type === acknowledgeType),
      answers: answers.filter((one) => one.type !== acknowledgeType),
    }
    const same = before?.byLeaf.get(message.leaf)
    return same !== undefined && isSame(same, letter) ? same : letter
  })
  const byLeaf = new Map(letters.map((letter) => [letter.message.leaf, letter]))
  made.set(logs, { of: all, letters, byLeaf })
  return letters
}

/** What was made last of the logs of a centre. */
interface Made {
  readonly of: readonly LoggedMessage[]
  readonly letters: readonly Letter[]
  readonly byLeaf: ReadonlyMap<string, Letter>
}

const made = new WeakMap<Centre['logs'], Made>()

function isSame(a: Letter, b: Letter): boolean {
  return (
    a.message === b.message &&
    a.receipts.length === b.receipts.length &&
    a.receipts.every(({ by, size, time }, at) => {
      const other = b.receipts[at]!
      return by === other.by && size === other.size && time === other.time
    }) &&
    isSameList(a.acknowledged, b.acknowledged) &&
    isSameList(a.answers, b.answers)
  )
}

function isSameList(a: readonly LoggedMessage[], b: readonly LoggedMessage[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

/** The first roster begins a log and tells nobody anything new. */
const isCorrespondence = ({ index }: LoggedMessage): boolean => index > 1

function answersIn(all: readonly LoggedMessage[]): ReadonlyMap<string, readonly LoggedMessage[]> {
  const answering = new Map<string, LoggedMessage[]>()
  for (const message of all) {
    for (const { origin, index } of message.message.re) {
      const key = placeKey(origin, index)
      answering.set(key, [...(answering.get(key) ?? []), message])
    }
  }
  return answering
}

const placeKey = (origin: string, index: number): string => `${origin} ${index}`

function receiptsFor(
  message: LoggedMessage,
  parties: readonly string[],
  times: ReceiptTimes,
): readonly ReceiptTime[] {
  return addressees(message, parties).flatMap((party) => times.first(message.index, party) ?? [])
}

export function addressees({ message }: LoggedMessage, parties: readonly string[]) {
  const to = message.to.includes(everyParty) ? parties : message.to
  return to.filter((party) => party !== message.from)
}
