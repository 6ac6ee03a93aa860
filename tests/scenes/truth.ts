// What really happened in a scene, seen from outside: which heads left a centre, which receipts
// were given, what a centre said was done. No centre reads it; the checks do.
import type { Delivery } from '#centre/outbox.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { formatHex } from '#ledger/bytes.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseNote } from '#ledger/note.ts'
import type { Backup } from './disk.ts'
import type { Post } from './world.ts'

/** A head of a log that somebody outside may have. */
export interface ShownHead {
  readonly post: Post
  readonly size: number
  readonly root: string
}

export interface GivenReceipt extends ShownHead {
  /** Of which log. */
  readonly origin: string
}

/** A receipt as it leaves, by line or in a bundle. */
export type Leaving = Pick<StoredReceipt, 'origin' | 'size' | 'by' | 'note'>

/** What a centre told its people was done. */
export type Said = {
  readonly post: Post
  /** How far the store had been written when it was said. */
  readonly at: Backup
  readonly draft: string
} & (
  | { readonly kind: 'released'; readonly index: number }
  | { readonly kind: 'composed' | 'discarding' | 'discarded' }
  | { readonly kind: 'signed'; readonly by: string }
)

export interface Truth {
  shown: ShownHead[]
  readonly given: GivenReceipt[]
  said: Said[]
  /** Who was handed a head that the log of another never had, by whoever has its key. */
  handed: { readonly to: Post; readonly origin: string }[]
  /** Whose store was set back, each as often as it was. */
  readonly restored: Post[]
  /** Logs of which something was shown that nobody has any more. */
  readonly stuck: Set<string>
  readonly show: (post: Post, checkpoint: Uint8Array | null) => void
  readonly give: (post: Post, receipts: readonly Leaving[]) => void
  readonly checkDelivery: (post: Post, to: string, delivery: Delivery) => void
  /** Whether one of these parties has given a receipt that covers the entry. */
  readonly isReceipted: (origin: string, index: number, by: readonly string[]) => boolean
}

export function newTruth(): Truth {
  const truth: Truth = {
    shown: [],
    given: [],
    said: [],
    handed: [],
    restored: [],
    stuck: new Set(),
    show: (post, checkpoint) => {
      const head = checkpoint === null ? null : headOf(checkpoint)
      if (head !== null) truth.shown.push({ post, ...head })
    },
    give: (post, receipts) => {
      for (const { origin, by, note } of receipts) {
        if (by !== post.party) continue
        truth.given.push({ post, origin, ...headOf(note) })
      }
    },
    checkDelivery: (post, to, delivery) => {
      if (delivery.kind !== 'delivered') return
      if (truth.isReceipted(post.origin, delivery.size - 1, [to])) return
      throw new Error(`delivered to ${to} up to ${delivery.size}, which gave no receipt`)
    },
    isReceipted: (origin, index, by) =>
      truth.given.some(
        (one) => one.origin === origin && one.size > index && by.includes(one.post.party),
      ),
  }
  return truth
}

function headOf(checkpoint: Uint8Array): { readonly size: number; readonly root: string } {
  const note = parseNote(checkpoint)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  if (!head.ok) throw new Error(`a checkpoint cannot be read: ${head.refusal.code}`)
  return { size: head.value.size, root: formatHex(head.value.root) }
}
