// What a result was computed on: every log with its size and root, and the receipts that date the
// messages. Two centres with equal frontiers hold the same and come to the same results.
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { allOriginsOf, type HeldLogs } from './held-logs.ts'

export interface SpaceFrontier {
  /** In ascending order of origins. */
  readonly logs: readonly LogFrontier[]
  readonly receipts: number
  /** SHA-256 over the receipts, one line each: origin, size, party, time. */
  readonly receiptsHash: string
}

export interface LogFrontier {
  readonly origin: string
  readonly size: number
  /** Lower-case hex; null for a log of which nothing has come. */
  readonly root: string | null
}

export async function frontierOf({ parts }: HeldLogs): Promise<SpaceFrontier> {
  const { store, crypto, space } = parts
  const logs: LogFrontier[] = []
  const lines: string[] = []
  for (const origin of allOriginsOf(space).toSorted()) {
    const head = await store.head(origin)
    const root = head === null ? null : formatHex(head.root)
    logs.push({ origin, size: head?.size ?? 0, root })
    for (const { size, by, time } of await store.receiptTimes(origin)) {
      lines.push(`${origin} ${size} ${by} ${time}\n`)
    }
  }
  const receiptsHash = formatHex(crypto.sha256(encodeUtf8(lines.join(''))))
  return { logs, receipts: lines.length, receiptsHash }
}
