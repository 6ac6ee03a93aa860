// Blobs that came ahead of the entries that name them. They wait in memory, for a while, each
// sender within its share; a centre keeps only what an entry of a log names. What is lost here is
// asked for again.
import { hash } from 'node:crypto'
import type { Clock, StoredBlob } from '#centre/ports.ts'
import type { MirrorLimits } from './limits.ts'

export interface BlobStage {
  /** `sender` is any name of one member. */
  readonly put: (sender: string, hash: string, bytes: Uint8Array) => 'waits' | 'wrong-hash' | 'full'
  /** The same for one that came without its hash. */
  readonly lay: (sender: string, bytes: Uint8Array) => 'waits' | 'full'
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
    for (const { hash: name, since } of waiting.values()) {
      if (since > oldest) return
      waiting.delete(name)
    }
  }
  const bytesOf = (sender: string) =>
    waiting
      .values()
      .filter((blob) => blob.sender === sender)
      .reduce((sum, { bytes }) => sum + bytes.length, 0)
  const wait = (sender: string, name: string, bytes: Uint8Array) => {
    dropOld()
    if (waiting.has(name)) return 'waits'
    if (bytesOf(sender) + bytes.length > limits.waitingBlobBytes) return 'full'
    waiting.set(name, { hash: name, bytes, sender, since: clock() })
    return 'waits'
  }
  return {
    put: (sender, name, bytes) =>
      hash('sha256', bytes) === name ? wait(sender, name, bytes) : 'wrong-hash',
    lay: (sender, bytes) => wait(sender, hash('sha256', bytes), bytes),
    find: (hashes) =>
      hashes.flatMap((one) => {
        const blob = waiting.get(one)
        return blob === undefined ? [] : [{ hash: blob.hash, bytes: blob.bytes }]
      }),
    drop: (blobs) => {
      for (const { hash: name } of blobs) waiting.delete(name)
    },
  }
}
