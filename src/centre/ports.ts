// The doors of a centre: what the edges implement for it (docs/architecture.md). A centre decides;
// a store keeps, a line carries, a key signs. Nothing here knows a database, a file or a socket.
import type { ReceiptTime, StoredReceipt } from '#ledger/receipt.ts'

/** Where a log stands: its size, its root, and the checkpoint (a signed note) that says so. */
export interface StoredHead {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** The note as received or signed; lines of other signers may be added to it later. */
  readonly checkpoint: Uint8Array
}

export interface StoredEntry {
  readonly bytes: Uint8Array
  /** SHA-256(0x00 || bytes), RFC 6962 section 2.1. */
  readonly leaf: Uint8Array
}

/** A complete inner node of a tree: `level` 0 are the leaves. */
export interface StoredNode {
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
}

export interface StoredBlob {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string
  readonly bytes: Uint8Array
}

/** What is written in one step: all of it, durably, or nothing. At most 512 MiB. */
export interface Append {
  readonly origin: string
  /** The size that the log must have before; 0 also where there is no such log yet. */
  readonly from: number
  /** At least one, except where an empty log is begun. */
  readonly entries: readonly StoredEntry[]
  /** Nodes above the leaves that these entries make complete. */
  readonly nodes: readonly StoredNode[]
  readonly head: StoredHead
  readonly blobs: readonly StoredBlob[]
  /** Documents that are done with when this is written: taken away in the same step. */
  readonly settles?: readonly DocumentVersion[]
  /** Documents that are new with it; one that was ever there stays as it is. */
  readonly keeps?: readonly Omit<StoredDocument, 'version'>[]
}

/** Something of a log, a blob or a receipt, as it was written at first. */
export type Mending =
  | ({ readonly kind: 'entry'; readonly origin: string; readonly index: number } & StoredEntry)
  | ({ readonly kind: 'node'; readonly origin: string } & StoredNode)
  | ({ readonly kind: 'blob' } & StoredBlob)
  | ({ readonly kind: 'receipt' } & StoredReceipt)

export interface DocumentVersion {
  readonly kind: string
  readonly id: string
  /**
   * 1 when first written, one more with each change. Taking away is a change: what is written anew
   * under the same id goes on counting, so that no version is ever seen with two contents.
   */
  readonly version: number
}

export type Appended =
  | { readonly kind: 'appended' }
  /** Another writer was first: the log has this size now. */
  | { readonly kind: 'moved'; readonly size: number }
  /** A document that it would settle has another version by now, or is gone. */
  | { readonly kind: 'outdated' }
  /** An entry stands in this log already, or twice among the new ones: the first such. */
  | { readonly kind: 'repeated'; readonly leaf: Uint8Array }

/** A small document with a version: drafts, what is known of a counterpart, evidence. */
export interface StoredDocument extends DocumentVersion {
  readonly bytes: Uint8Array
}

/**
 * What a centre keeps. A promise resolves when what it promises is on the disk, but for `endorse`;
 * a write that is interrupted leaves nothing. A promise that is rejected says nothing: the write
 * may or may not have taken effect, and a reader sees which. Several processes may share one store
 * where the store can be shared. Lists are in the order of their text, by its UTF-8 bytes.
 */
export interface Store {
  readonly heads: () => Promise<readonly StoredHead[]>
  readonly head: (origin: string) => Promise<StoredHead | null>
  readonly append: (append: Append) => Promise<Appended>
  /**
   * Replaces the note `before` of a head by one of the same size and root, with more lines; false
   * where the log has another head or another note by now, lest a line of somebody else be lost.
   * The lines that it adds may be lost when the machine stops, and they alone: this need not wait
   * for the disk. Nothing may rest on them that cannot sign or ask once more.
   */
  readonly endorse: (before: Uint8Array, head: StoredHead) => Promise<boolean>
  /** Entries `from` up to `until`, as many as there are. */
  readonly entries: (origin: string, from: number, until: number) => Promise<readonly Uint8Array[]>
  /** The hashes of `count` nodes of a level from `index` on, as many as are complete. */
  readonly nodes: (
    origin: string,
    level: number,
    index: number,
    count: number,
  ) => Promise<readonly Uint8Array[]>
  /** The place of an entry by its leaf hash. */
  readonly indexOf: (origin: string, leaf: Uint8Array) => Promise<number | null>
  readonly keepBlob: (blob: StoredBlob) => Promise<void>
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  /** Which of these blobs are not here. */
  readonly missingBlobs: (hashes: readonly string[]) => Promise<readonly string[]>
  /**
   * Puts back what a disk has altered or lost, in its old place, over whatever stands there. It is
   * for whoever has checked it against a head of the log, by the name of the blob, or as a receipt.
   */
  readonly mend: (mending: Mending) => Promise<void>
  /** Keeps receipts; one of the same log, size, party and time that is here already stays. */
  readonly keepReceipts: (receipts: readonly StoredReceipt[]) => Promise<void>
  /**
   * Receipts of a log over heads of at least one size and, where it is named, below another; by
   * size, then by party, then by time.
   */
  readonly receipts: (
    origin: string,
    from: number,
    until?: number,
  ) => Promise<readonly StoredReceipt[]>
  /**
   * The same without their notes, from a size on and the first so many where these are named: a log
   * of years has very many.
   */
  readonly receiptTimes: (
    origin: string,
    from?: number,
    most?: number,
  ) => Promise<readonly ReceiptTime[]>
  /** How many there are of a log; none is ever taken away, so that it tells when one comes. */
  readonly receiptCount: (origin: string) => Promise<number>
  /** The receipt that a party gave over the largest head; of several, the latest. */
  readonly newestReceipt: (origin: string, by: string) => Promise<StoredReceipt | null>
  readonly document: (kind: string, id: string) => Promise<StoredDocument | null>
  /** Of a kind, or those of it that are named, as many as are there; by their ids. */
  readonly documents: (kind: string, ids?: readonly string[]) => Promise<readonly StoredDocument[]>
  /**
   * Writes a document whose version was `version` (0: there was none); false where it has another
   * by now. `bytes` null takes it away.
   */
  readonly keepDocument: (
    kind: string,
    id: string,
    version: number,
    bytes: Uint8Array | null,
  ) => Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * The last head that was shown to anyone, kept apart from the store and never restored with it: of
 * the own log one that has left the centre, of another one that was receipted.
 */
export interface LastHead {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** Compare and swap, durable; one place for each log (exchange: rollback from backup). */
export interface LastHeads {
  readonly read: (origin: string) => Promise<LastHead | null>
  /** False where the place does not hold `before`; a head is never taken back to a smaller one. */
  readonly swap: (before: LastHead | null, after: LastHead) => Promise<boolean>
}

/** What one centre hands to another: a head of its own log, and what the other lacks below it. */
export interface Parcel {
  readonly origin: string
  /** The checkpoint as a signed note. */
  readonly checkpoint: Uint8Array
  /** The first of the entries: the size up to which the other is thought to hold the log. */
  readonly from: number
  readonly entries: readonly Uint8Array[]
  readonly blobs: readonly StoredBlob[]
}

/** What became of a parcel. */
export type Answer =
  /** All of it is on the disk there: a note with the cosignature lines, time included. */
  | { readonly kind: 'receipt'; readonly receipt: StoredReceipt }
  /** The other holds the log up to another size than `from`: send from there. */
  | { readonly kind: 'holds'; readonly size: number }
  /** These blobs are wanted before anything is taken. */
  | { readonly kind: 'wants'; readonly blobs: readonly string[] }
  | Refused

/** Not taken; `code` is stable, the rest says where and why. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: string
  readonly place: string
  readonly value: string
  readonly expected: string
}

export interface ReceiptPage {
  /** In the order of their sizes; of each size all, as far as they come. */
  readonly receipts: readonly StoredReceipt[]
  /** The size from which on to ask for more; null where there are no more. */
  readonly next: number | null
}

/**
 * What a centre answers to the members of a space: of its own log and of its copies of theirs. The
 * same doors stand at both ends of a line: the centre itself answers them, and a line carries them.
 * A line that is down, or too slow, throws; an answer is never made up.
 */
export interface Exchange {
  /** The newest checkpoint held of a log, with every cosignature line held. */
  readonly checkpoint: (origin: string) => Promise<Uint8Array | null>
  /** Entries `from` up to `until`, as many as there are. */
  readonly entries: (origin: string, from: number, until: number) => Promise<readonly Uint8Array[]>
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  /** Receipts held over heads of a log of at least this size, given by whomever; a page of them. */
  readonly receipts: (origin: string, from: number) => Promise<ReceiptPage>
  readonly submit: (parcel: Parcel) => Promise<Answer>
  /**
   * Hands over receipts for logs of the space. So gives its own a centre that only calls: nothing
   * is submitted to it, and it answers nothing. Those that can be kept are kept, beside others.
   */
  readonly giveReceipts: (
    receipts: readonly StoredReceipt[],
  ) => Promise<{ readonly kind: 'kept' } | Refused>
  /**
   * Lays a result beside that of the other end: a statement of `from`, which is the party that
   * asks, for one of the other (docs/formats/result-statement.md). Null where that one has no such
   * door: a line may lead to an older program, or have none itself.
   */
  readonly compareResults?: (
    from: string,
    statement: Uint8Array,
  ) => Promise<Uint8Array | Refused | null>
  /** Left out where a line has no such door. */
  readonly forks?: SharedForks
}

/** Evidence of forked logs of the space (docs/formats/fork-evidence.md), from member to member. */
export interface SharedForks {
  /** The logs of which there is some; null where the other end is an older program. */
  readonly origins: () => Promise<readonly string[] | null>
  readonly evidence: (origin: string) => Promise<Uint8Array | null>
  readonly give: (evidence: Uint8Array) => Promise<{ readonly kind: 'kept' } | Refused>
}

/** Now, in Unix milliseconds. */
export type Clock = () => number

/** So many random bytes. */
export type Chance = (length: number) => Uint8Array
