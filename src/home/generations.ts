// Further generations of logs as a home keeps them (docs/formats/home.md): in space.json that this
// centre follows them, and beside it the entries of their first rosters, as they were handed over.
// A file that is not the one whose fingerprint was compared is not used.
import { join } from 'node:path'
import { readGeneration, type Succession, successionOf } from '#ledger/generation.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { makeFolder, readIfThere, writeWhole } from './disk.ts'
import { badHome } from './home.ts'

export interface KnownGeneration {
  readonly generation: number
  /** Of its first roster. */
  readonly fingerprint: string
  /** Whether the roots of the roster before signed it, too. */
  readonly rootsKept: boolean
}

export const generationFile = (folder: string, party: string, generation: number): string =>
  join(folder, 'generations', `${party}-g${generation}.entry`)

export function writeGeneration(path: string, entry: Uint8Array, folder: string): void {
  makeFolder(join(folder, 'generations'))
  writeWhole(path, entry)
}

export function isKnownGeneration(value: unknown): value is KnownGeneration {
  if (typeof value !== 'object' || value === null) return false
  const { generation, fingerprint, rootsKept } = value as Partial<
    Record<keyof KnownGeneration, unknown>
  >
  const isNumbered = typeof generation === 'number' && Number.isSafeInteger(generation)
  return isNumbered && typeof fingerprint === 'string' && typeof rootsKept === 'boolean'
}

/** The generations of a party, each from its file. */
export function successionsIn(
  crypto: LedgerCrypto,
  folder: string,
  party: string,
  known: readonly KnownGeneration[],
): readonly Succession[] {
  return known.map(({ generation, fingerprint, rootsKept }) => {
    const path = generationFile(folder, party, generation)
    const bytes = readIfThere(path)
    const read = bytes === null ? null : readGeneration(crypto, bytes)
    const isIt =
      read?.ok === true &&
      read.value.party === party &&
      read.value.generation === generation &&
      formatFingerprint(read.value.fingerprint) === fingerprint
    if (!isIt) throw badHome(path, fingerprint)
    return successionOf(read.value, rootsKept)
  })
}
