// Blobs that came ahead of the entries that name them. They wait in memory, for a while, each
// sender within its share; a centre keeps only what an entry of a log names. What is lost here is
// asked for again.
import { createHash } from 'node:crypto'
import type { Clock, StoredBlob } from '#centre/ports.ts'
import type { MirrorLimits } from './limits.ts'

export interface BlobStage {
  /** `sender` is any name of one member. */
  readonly put: (sender: string, hash: string, bytes: Uint8Array) => 'waits' | 'wrong-hash' | 'full'
  readonly find: (hashes: readonly string[]) => readonly StoredBlob[]
  readonly drop: (blobs: readonly StoredBlob[]) => void
}

interface Waiting extends StoredBlob {
  readonly sender: string
  readonly since: number
}

export function blobStage(limits: MirrorLimits, clock: Clock): BlobStage {
  // In the order of their coming, so that the oldest are found first.
  const waiting = new Map<string, Waiting>()
  const dropOld = () => {
    const oldest = clock() - limits.blobWaitMs
    for (const { hash, since } of waiting.values()) {
      if (since > oldest) return
      waiting.delete(hash)
    }
  }
  const bytesOf = (sender: string) =>
    waiting
      .values()
      .filter((blob) => blob.sender === sender)
      .reduce((sum, { bytes }) => sum + bytes.length, 0)
  return {
    put: (sender, hash, bytes) => {
      dropOld()
      if (createHash('sha256').update(bytes).digest('hex') !== hash) return 'wrong-hash'
      if (waiting.has(hash)) return 'waits'
      if (bytesOf(sender) + bytes.length > limits.waitingBlobBytes) return 'full'
      waiting.set(hash, { hash, bytes, sender, since: clock() })
      return 'waits'
    },
    find: (hashes) =>
      hashes.flatMap((one) => {
        const blob = waiting.get(one)
        return blob === undefined ? [] : [{ hash: blob.hash, bytes: blob.bytes }]
      }),
    drop: (blobs) => {
      for (const { hash } of blobs) waiting.delete(hash)
    },
  }
}
