// Inbox and outbox: each message with what became of it, as the logs and the receipts say. A
// receipt is a machine's, an acknowledgement a person's, an answer another message.
import { everyParty } from '#ledger/message.ts'
import type { Centre } from './centre.ts'
import { recordIdOf } from './lookup.ts'
import type { LoggedMessage } from './messages.ts'
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

/** Every message of every log, with what became of it; first rosters are left out. */
export async function correspondence({
  space,
  logs,
  messages,
}: Centre): Promise<readonly Letter[]> {
  const all = await messages()
  const answering = answersIn(all)
  const times = new Map<string, readonly ReceiptTime[]>()
  for (const { origin } of all) {
    if (!times.has(origin)) times.set(origin, await logs.parts.store.receiptTimes(origin))
  }
  const parties = [...space.parties.keys()]
  return all.filter(isCorrespondence).map((message) => {
    const receipts = receiptsFor(message, parties, times.get(message.origin) ?? [])
    const given = new Set(receipts.map((one) => one.by))
    const answers = answering.get(placeKey(message.origin, message.index)) ?? []
    return {
      message,
      id: recordIdOf(message),
      receipts,
      missing: addressees(message, parties).filter((party) => !given.has(party)),
      acknowledged: answers.filter((one) => one.type === acknowledgeType),
      answers: answers.filter((one) => one.type !== acknowledgeType),
    }
  })
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
  times: readonly ReceiptTime[],
): readonly ReceiptTime[] {
  return addressees(message, parties).flatMap((party) => {
    const covering = times.filter((one) => one.by === party && one.size > message.index)
    const [first] = covering.toSorted((a, b) => a.time - b.time)
    return first === undefined ? [] : [first]
  })
}

export function addressees({ message }: LoggedMessage, parties: readonly string[]) {
  const to = message.to.includes(everyParty) ? parties : message.to
  return to.filter((party) => party !== message.from)
}
