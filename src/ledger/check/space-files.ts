// Where the things of a space lie in an exported folder: each log under its origin, in the layout
// of tlog-tiles, so that any file server serves it; receipts beside it; encrypted files by their
// hash; the genesis and the first rosters. Specified in docs/formats/exported-folder.md.
import type { ReceiptTime } from '../receipt.ts'

export const genesisPath = 'genesis'
export const blobPath = (hash: string): string => `blob/${hash}`
export const rosterFolder = 'rosters'
export const rosterPath = (party: string): string => `${rosterFolder}/${party}.roster`
export const checkpointPath = (origin: string): string => `${origin}/checkpoint`
/** Evidence that the log forked. */
export const forkPath = (origin: string): string => `${origin}/fork`
/** A roster of the log's party beside that evidence, where it is looked for by itself. */
export const logRosterPath = (origin: string, party: string, index: number): string =>
  `${origin}/${rosterFolder}/${party}-${index}.roster`
export const receiptFolder = (origin: string): string => `${origin}/receipts`

/** `40-1898596800-b.example`: the size, the time and the party of a receipt. */
export const receiptName = ({ size, by, time }: ReceiptTime): string => `${size}-${time}-${by}`

/** Nothing where the name is not that of a receipt. */
export function parseReceiptName(name: string): ReceiptTime | undefined {
  const [, size, time, by] = /^(0|[1-9]\d{0,15})-([1-9]\d{0,15})-([a-z0-9.-]+)$/.exec(name) ?? []
  if (by === undefined) return undefined
  return { size: Number(size), time: Number(time), by }
}

/** A folder as it is read: paths with slashes, from the folder on. */
export interface ReadFolder {
  /** Null where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | null>
  /** The names of the files right in a folder, in their order; none where it is not there. */
  readonly names: (path: string) => Promise<readonly string[]>
}

/** A folder that grows by files that are never written again, but for one. */
export interface GrowingFolder extends ReadFolder {
  readonly has: (path: string) => Promise<boolean>
  readonly add: (path: string, bytes: Uint8Array) => Promise<void>
  /** Puts the new file in the place of the old one in one step, after all that was added. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>
}
