// After a backup was restored: the store is behind what this centre has shown of its own log, and
// signing on would show two histories. The counterparts hold copies of it; what is missing comes
// back from them, under heads that this centre signed itself, before anything is signed again.
import { formatHex } from '#ledger/bytes.ts'
import { parseEntry } from '#ledger/entry.ts'
import { draftsOf } from './drafts.ts'
import { blobHashes } from './inbox.ts'
import type { HeldLogs } from './held-logs.ts'
import { type Missing, ownCopyAt } from './own-copy.ts'
import type { LogKeys } from './own-log.ts'
import type { Exchange, Refused, StoredBlob } from './ports.ts'
import type { Serial } from './serial.ts'
import { originIn } from './space.ts'

export interface RecoveryParts {
  readonly logs: HeldLogs
  readonly keys: LogKeys
  readonly turn: Serial
}

export type Recovery =
  | { readonly kind: 'recovered'; readonly from: number; readonly size: number }
  /** The counterpart holds no more of the own log than this centre. */
  | { readonly kind: 'nothing-missing'; readonly size: number }
  | Refused

/**
 * Takes back what one counterpart holds of the own log, and files of it that are not here. Another
 * may have files that this one has not: those that only it was sent.
 */
export function recover(parts: RecoveryParts, line: Exchange): Promise<Recovery> {
  return parts.turn(async () => {
    const copy = await ownCopyAt(parts, line)
    if (copy.kind === 'refused') return copy
    if (copy.kind === 'other') return otherHistory(parts.logs, copy.size)
    const refusal = copy.kind === 'missing' ? await takeBack(parts.logs, copy) : null
    if (refusal !== null) return refusal
    await takeBlobsBack(parts.logs, line)
    if (copy.kind === 'no-more') return { kind: 'nothing-missing', size: copy.size }
    return { kind: 'recovered', from: copy.from, size: copy.head.size }
  })
}

async function takeBack(logs: HeldLogs, missing: Missing): Promise<Refused | null> {
  const { from, head, entries, messages, grown, state } = missing
  const { origin } = head
  // A draft from before it was released is back with the store: it has been sent.
  const settles = await draftsOf(logs.parts, messages)
  const append = { origin, from, entries, nodes: grown.nodes, head, blobs: [], settles }
  const appended = await logs.parts.store.append(append)
  if (appended.kind !== 'appended') {
    const expected = 'nobody else writes to it meanwhile'
    return { kind: 'refused', code: 'own-log-moved', place: origin, value: appended.kind, expected }
  }
  logs.moved(origin, { state, frontier: grown.frontier, head })
  return null
}

/** How many entries are read at a time. */
const stride = 4096

async function takeBlobsBack(logs: HeldLogs, line: Exchange): Promise<void> {
  const { store, crypto, space } = logs.parts
  const origin = originIn(space, space.self)
  const { size } = (await logs.held(origin)).state.course
  for (let from = 1; from < size; from += stride) {
    const entries = await store.entries(origin, from, Math.min(size, from + stride))
    const hashes = entries.flatMap((bytes) => {
      const entry = parseEntry(bytes)
      return entry.ok ? blobHashes(entry.value) : []
    })
    for (const hash of await store.missingBlobs(hashes)) {
      const bytes = await line.blob(hash)
      if (bytes === null || formatHex(crypto.sha256(bytes)) !== hash) continue
      const blob: StoredBlob = { hash, bytes }
      await store.keepBlob(blob)
    }
  }
}

function otherHistory({ parts: { space } }: HeldLogs, size: number): Refused {
  const place = originIn(space, space.self)
  const expected = 'the log that is held here'
  return { kind: 'refused', code: 'other-root', place, value: String(size), expected }
}
