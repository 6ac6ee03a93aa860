// A log as it stands in the store of a centre, for whoever checks it anew.
import { type LogFiles, sizeIn } from '#ledger/check/log-files.ts'
import { accept } from '#ledger/refusal.ts'
import { storedNodes } from './own-log.ts'
import type { Store } from './ports.ts'
import { receiptPages } from './receipt-pages.ts'

export function storedLogFiles(store: Store, origin: string, checkpoint: Uint8Array): LogFiles {
  return {
    origin,
    checkpoint,
    size: sizeIn(checkpoint),
    entries: async (from, until) => accept(await store.entries(origin, from, until)),
    nodes: async (level, index, count) => accept(await store.nodes(origin, level, index, count)),
    read: storedNodes(store, origin),
    receipts: async function* () {
      for await (const page of receiptPages(store, origin, () => true)) yield* page
    },
    blob: (hash) => store.blob(hash),
  }
}
