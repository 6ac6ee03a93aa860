// Inbox and outbox: each message with what became of it, as the logs and the receipts say. A
// receipt is a machine's, an acknowledgement a person's, an answer another message.
import { everyParty } from '#ledger/message.ts'
import type { Centre } from './centre.ts'
import { recordIdOf } from './lookup.ts'
import type { LoggedMessage } from './messages.ts'
import { type ReceiptTimes, receiptTimes } from './receipt-times.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import { resendType } from './repeated.ts'

/** A person at the other centre has the message before them; the type is of the exchange itself. */
export const acknowledgeType = 'mithaq/acknowledge'

export interface Letter {
  readonly message: LoggedMessage
  /** Its id in the record, where it has one that can be read here. */
  readonly id: string | null
  /** The earliest receipt of each addressee that covers it. */
  readonly receipts: readonly ReceiptTime[]
  /**
   * Addressees who have given none. Of another's message only whether this centre has: receipts of
   * third parties go to its sender.
   */
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
  const among = { self: space.self, parties: [...space.parties.keys()] }
  const letters = all.filter(isCorrespondence).map((message): Letter => {
    const { origin, index, leaf } = message
    const answers = answering.get(origin)?.get(index) ?? none
    const own = times.get(origin)!
    const same = before?.byLeaf.get(leaf)
    const stays = same !== undefined && isStill(same, message, own, answers)
    return stays ? same : letterOf(message, among, own, answers)
  })
  const byLeaf = new Map(letters.map((letter) => [letter.message.leaf, letter]))
  made.set(logs, { of: all, letters, byLeaf })
  return letters
}

const none: readonly LoggedMessage[] = []

function letterOf(
  message: LoggedMessage,
  { self, parties }: { readonly self: string; readonly parties: readonly string[] },
  times: ReceiptTimes,
  answers: readonly LoggedMessage[],
): Letter {
  const to = addressees(message, parties)
  const receipts = to.flatMap((party) => times.first(message.index, party) ?? [])
  const known = message.message.from === self ? to : to.filter((party) => party === self)
  return {
    message,
    id: recordIdOf(message),
    receipts,
    missing: known.filter((party) => receipts.every(({ by }) => by !== party)),
    acknowledged: answers.filter((one) => one.type === acknowledgeType),
    answers: answers.filter((one) => one.type !== acknowledgeType),
  }
}

/** Whether nothing has become of it since. Asked of every letter whenever anything comes. */
function isStill(
  { message: was, receipts, missing, acknowledged, answers: others }: Letter,
  message: LoggedMessage,
  times: ReceiptTimes,
  answers: readonly LoggedMessage[],
): boolean {
  return (
    was === message &&
    missing.every((party) => times.first(message.index, party) === null) &&
    receipts.every(({ by, size, time }) => {
      const first = times.first(message.index, by)
      return first?.size === size && first.time === time
    }) &&
    answers.length === acknowledged.length + others.length &&
    areStill(answers, acknowledged, others)
  )
}

/** Both were taken out of the answers in their order. */
function areStill(
  answers: readonly LoggedMessage[],
  acknowledged: readonly LoggedMessage[],
  others: readonly LoggedMessage[],
): boolean {
  let at = 0
  return answers.every((one, place) => {
    if (one !== acknowledged[at]) return one === others[place - at]
    at += 1
    return true
  })
}

/** What was made last of the logs of a centre. */
interface Made {
  readonly of: readonly LoggedMessage[]
  readonly letters: readonly Letter[]
  readonly byLeaf: ReadonlyMap<string, Letter>
}

const made = new WeakMap<Centre['logs'], Made>()

/** The first roster begins a log and tells nobody anything new. */
const isCorrespondence = ({ index }: LoggedMessage): boolean => index > 1

/** By log and place, what answers the message there. */
function answersIn(all: readonly LoggedMessage[]) {
  const answering = new Map<string, Map<number, LoggedMessage[]>>()
  for (const message of all) {
    // The same once more is no answer.
    if (message.type === resendType) continue
    for (const { origin, index } of message.message.re) {
      const own = answering.get(origin) ?? new Map<number, LoggedMessage[]>()
      const there = own.get(index) ?? []
      there.push(message)
      answering.set(origin, own.set(index, there))
    }
  }
  return answering
}

export function addressees({ message }: LoggedMessage, parties: readonly string[]) {
  const to = message.to.includes(everyParty) ? parties : message.to
  return to.filter((party) => party !== message.from)
}
