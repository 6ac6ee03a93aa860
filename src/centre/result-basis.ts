// What follows from the logs as they stood at a named frontier, of the messages that both of two
// parties can read and no others: so a result says nothing to the one that the other alone was
// told, and both can compute it at any later time. A result is of a frontier and never changes.
import { assess } from '#assessment/assess.ts'
import { explanationsOf, type ResultValues, valuesOf } from '#assessment/result-values.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { everyParty, type Message } from '#ledger/message.ts'
import type { Head } from '#ledger/names.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import type { ResultStatement, Sum } from '#ledger/result-statement.ts'
import { formatAccount } from './accounts.ts'
import { addressees } from './correspondence.ts'
import type { HeldLogs } from './held-logs.ts'
import type { LoggedMessage } from './messages.ts'
import { type ReceiptTimes, receiptTimes } from './receipt-times.ts'
import { type DatedBy, recordOfMessages } from './record.ts'

export interface BasisParts {
  readonly logs: HeldLogs
  readonly agreement: Agreement
  readonly messages: () => Promise<readonly LoggedMessage[]>
  readonly datedBy: DatedBy | undefined
}

/** The logs, and the moment up to which receipts count. */
export type Frontier = Pick<ResultStatement, 'time' | 'logs' | 'asOf' | 'knownOn'>

export interface ComputedResult {
  readonly receipts: Sum
  readonly unread: Sum
  readonly values: ResultValues
  /** The values with the explanations of the counts. */
  readonly account: () => string
}

/** Explanations beyond it are left out; the values are all there. */
const mostExplained = 2 * 1024 * 1024

/** The logs of the frontier are held here as far as that. */
export async function resultAt(
  parts: BasisParts,
  other: string,
  frontier: Frontier,
): Promise<ComputedResult> {
  const { logs, agreement, datedBy } = parts
  const { crypto, space } = logs.parts
  const sizes = new Map(frontier.logs.map(({ origin, size }) => [origin, size]))
  const times = await receiptsAt(logs, frontier.logs, frontier.time)
  const parties = [...space.parties.keys()]
  const told = (await parts.messages())
    .filter(({ origin, index }) => index < (sizes.get(origin) ?? 0))
    .map((one) => {
      const { content } = one
      const receivedAt = times.of.get(one.origin)!.earliest(one.index, addressees(one, parties))
      const isCommon = isFor(one.message, space.self) && isFor(one.message, other)
      return { ...one, receivedAt, content: isCommon ? content : null, isCommon }
    })
  const unread = told.filter((one) => one.isCommon && one.content === null && hasBody(one))
  const { record, refusals } = recordOfMessages(agreement, told, datedBy)
  const world = replay(agreement, record)
  const at = timesOf(frontier.asOf, frontier.knownOn)
  const values = valuesOf(assess(world, at, { refused: refusals.length }))
  return {
    receipts: times.sum,
    unread: sumOf(
      unread.map(({ leaf }) => leaf),
      (text) => crypto.sha256(encodeUtf8(text)),
    ),
    values,
    account: () => formatAccount(values, explanationsOf(world, at, mostExplained)),
  }
}

const isFor = ({ from, to }: Message, party: string): boolean =>
  from === party || to.includes(party) || to.includes(everyParty)

const hasBody = ({ message }: LoggedMessage): boolean => message.bodies.length > 0

/** The receipts over these logs, up to their sizes and to a moment. */
async function receiptsAt(
  { parts: { store, crypto } }: HeldLogs,
  heads: readonly Head[],
  time: number,
): Promise<{ readonly of: ReadonlyMap<string, ReceiptTimes>; readonly sum: Sum }> {
  const of = new Map<string, ReceiptTimes>()
  const lines: string[] = []
  for (const { origin, size } of heads) {
    const isBefore = (one: ReceiptTime) => one.size <= size && one.time <= time
    const receipts = (await store.receiptTimes(origin)).filter(isBefore)
    of.set(origin, receiptTimes(receipts))
    for (const { size: at, by, time: given } of receipts) {
      lines.push(`${origin} ${at} ${by} ${given}`)
    }
  }
  return { of, sum: sumOf(lines, (text) => crypto.sha256(encodeUtf8(text))) }
}

const sumOf = (lines: readonly string[], sha256: (text: string) => Uint8Array): Sum => ({
  count: lines.length,
  hash: sha256(lines.map((line) => `${line}\n`).join('')),
})
