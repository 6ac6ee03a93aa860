// After a backup was restored: the store is behind what this centre has shown of its own log, and
// signing on would show two histories. The counterparts hold copies of it; what is missing comes
// back from them, under heads that this centre signed itself, before anything is signed again.
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import type { Entry } from '#ledger/entry.ts'
import { followLog } from '#ledger/log-state.ts'
import { acceptNote, parseNote } from '#ledger/note.ts'
import { draftsOf } from './drafts.ts'
import { fetchEntries } from './fetching.ts'
import { blobHashes } from './inbox.ts'
import { type HeldLogs, noLeaves } from './held-logs.ts'
import { grow, type LogKeys } from './own-log.ts'
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

export function recover(parts: RecoveryParts, line: Exchange): Promise<Recovery> {
  return parts.turn(async () => {
    const { logs, keys } = parts
    const { store, crypto, space } = logs.parts
    const origin = originIn(space, space.self)
    const log = await logs.held(origin)
    const from = log.state.course.size
    const checkpoint = await line.checkpoint(origin)
    if (checkpoint === null) return { kind: 'nothing-missing', size: from }
    const note = parseNote(checkpoint)
    if (!note.ok) return refused(note.refusal.code, origin, note.refusal.value, 'own checkpoint')
    const head = parseCheckpoint(note.value.text)
    if (!head.ok) return refused(head.refusal.code, origin, head.refusal.value, 'own checkpoint')
    const own = [keys.ed25519.verifier, keys.mlDsa44.verifier]
    const signed = await acceptNote(crypto, note.value, own)
    if (!signed.ok) return refused(signed.refusal.code, origin, signed.refusal.value, 'own key')
    const { size, root } = head.value
    if (size <= from) return { kind: 'nothing-missing', size: from }
    const entries = await fetchEntries(line, origin, from, size)
    const grown = grow(crypto, log.frontier, entries)
    if (!equalBytes(grown.root, root)) {
      return refused('other-root', origin, formatHex(grown.root), formatHex(root))
    }
    let { state } = log
    const blobs: StoredBlob[] = []
    const read: Entry[] = []
    for (const [at, bytes] of entries.entries()) {
      const step = await followLog(crypto, state, bytes, grown.leaves[at]!, noLeaves)
      if (!step.ok) return refused(step.refusal.code, step.refusal.place, step.refusal.value, '')
      state = step.value.state
      if (step.value.entry === undefined) continue
      read.push(step.value.entry)
      blobs.push(...(await blobsBack(line, blobHashes(step.value.entry))))
    }
    const { leaves, nodes, frontier } = grown
    const back = entries.map((bytes, at) => ({ bytes, leaf: leaves[at]! }))
    const kept = { origin, size, root, checkpoint }
    // A draft from before it was released is back with the store: it has been sent.
    const settles = await draftsOf(logs.parts, read)
    const append = { origin, from, entries: back, nodes, head: kept, blobs, settles }
    const appended = await store.append(append)
    if (appended.kind !== 'appended') {
      return refused('own-log-moved', origin, appended.kind, 'nobody else writes to it meanwhile')
    }
    logs.moved(origin, { state, frontier, head: kept })
    return { kind: 'recovered', from, size }
  })
}

async function blobsBack(line: Exchange, hashes: readonly string[]): Promise<StoredBlob[]> {
  const found: StoredBlob[] = []
  for (const hash of hashes) {
    const bytes = await line.blob(hash)
    if (bytes !== null) found.push({ hash, bytes })
  }
  return found
}

function refused(code: string, place: string, value: string, expected: string): Recovery {
  return { kind: 'refused', code, place, value, expected }
}
