// The whole store checked once a day, by whoever serves: what can be mended is, from the copies of
// one member after the other, and what came of it is kept until the next time.
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import type { HeldLogs } from './held-logs.ts'
import type { Clock, Exchange, Store } from './ports.ts'
import { auditStore, type Damage, type StoreAudit } from './store-audit.ts'

export interface LastAudit extends StoreAudit {
  /** In Unix milliseconds. */
  readonly at: number
}

export interface DailyParts {
  readonly logs: HeldLogs
  readonly clock: Clock
  readonly pause: () => Promise<void>
}

/** Calls one other member, and hands over the line while it is open; a lost one is no fault. */
export type Call = (work: (line: Exchange) => Promise<void>) => Promise<void>

const day = 86_400_000
const [kind, id] = ['store-audit', 'last']

export async function lastAudit(store: Store): Promise<LastAudit | null> {
  const document = await store.document(kind, id)
  return document === null ? null : (JSON.parse(decodeUtf8(document.bytes) ?? '') as LastAudit)
}

/** Null where the last time is less than a day ago; whoever has just started asks at once. */
export async function auditDaily(
  { logs, clock, pause }: DailyParts,
  calls: readonly Call[],
  atOnce = false,
): Promise<LastAudit | null> {
  const { store } = logs.parts
  const before = await lastAudit(store)
  if (!atOnce && before !== null && clock() < before.at + day) return null
  const at = clock()
  let audit = await auditStore({ logs, line: null, pause })
  const mended: Damage[] = [...audit.mended]
  for (const call of calls) {
    if (audit.broken.length === 0) break
    await call(async (line) => {
      audit = await auditStore({ logs, line, pause })
      mended.push(...audit.mended)
    })
  }
  const last: LastAudit = { ...audit, at, mended }
  await keep(store, last)
  return last
}

async function keep(store: Store, last: LastAudit): Promise<void> {
  const document = await store.document(kind, id)
  const bytes = encodeUtf8(JSON.stringify(last))
  // Where another process has checked meanwhile, its result stands.
  await store.keepDocument(kind, id, document?.version ?? 0, bytes)
}
