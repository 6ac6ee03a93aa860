// What somebody has in hand, checked in the browser with the checker of the command line: all logs
// of a space in one archive, a courier's bundle, a proof of one message, or evidence of a fork,
// told apart by how they begin. The server is not asked for anything.
import { decodeUtf8 } from '#ledger/bytes.ts'
import { bundleBounds } from '#ledger/bundle.ts'
import { checkBundle } from '#ledger/check/bundle-check.ts'
import { type CheckStep, fails, faultOf } from '#ledger/check/check-step.ts'
import { type KnownRoster, readRosters } from '#ledger/check/given-rosters.ts'
import type { LogCheckParts } from '#ledger/check/log-check.ts'
import { folderLogFiles } from '#ledger/check/log-files.ts'
import { checkForkEvidence, checkProof } from '#ledger/check/proof-check.ts'
import { checkSpace, type Pins } from '#ledger/check/space-check.ts'
import { genesisPath, type ReadFolder, rosterFolder } from '#ledger/check/space-files.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { type TarFile, unpackTar } from '#ledger/tar.ts'

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CheckingParts {
  readonly crypto: LedgerCrypto
  /** Texts of rosters that the reader's centre holds: whose keys proofs and bundles are held to. */
  readonly rosters: readonly string[]
  /** Fingerprints as they were exchanged, by party. */
  readonly pins: Pins
  readonly progress: LogCheckParts['progress']
}

/** An export may be larger than a bundle; a page has no more memory than this to spare. */
const exportBounds = { files: 250_000, bytes: 512 * 1024 * 1024 }

/** Null where it is none of what can be checked. */
export async function checkFiles(
  parts: CheckingParts,
  files: readonly NamedFile[],
): Promise<readonly CheckStep[] | null> {
  const archive = files.find(({ bytes }) => isArchive(bytes))
  if (archive !== undefined) return checkArchive(parts, archive)
  const proof = files.find(({ bytes }) => begins(bytes, 'c2sp.org/tlog-proof@v1\n'))
  if (proof !== undefined) return checkProofFile(parts, proof, files)
  const fork = files.find(({ bytes }) => begins(bytes, 'mithaq/fork/v1\n'))
  if (fork === undefined) return null
  const given = rostersIn(parts, files)
  return checkForkEvidence(parts.crypto, fork.name, fork.bytes, given)
}

/** By the word that POSIX puts into each header of a tar archive. */
function isArchive(bytes: Uint8Array): boolean {
  return decodeUtf8(bytes.subarray(257, 262)) === 'ustar'
}

function begins(bytes: Uint8Array, text: string): boolean {
  return decodeUtf8(bytes.subarray(0, text.length)) === text
}

async function checkArchive(
  parts: CheckingParts,
  { name, bytes }: NamedFile,
): Promise<readonly CheckStep[]> {
  const files = unpackTar(bytes, exportBounds)
  if (!files.ok) return [fails('bundle', name, faultOf(files.refusal, name))]
  const isExport = files.value.some(({ path }) => path === genesisPath)
  if (isExport) return checkExport(parts, files.value)
  if (bytes.length > bundleBounds.bytes) {
    const value = `${bytes.length} bytes`
    const expected = `at most ${bundleBounds.bytes} bytes`
    return [fails('bundle', name, { code: 'too-large', place: name, value, expected })]
  }
  const { crypto, pins, progress } = parts
  const { known, steps } = rostersIn(parts, [])
  const inHand = { file: name, archive: bytes, known, pins, progress }
  return [...steps, ...(await checkBundle(crypto, inHand))]
}

function checkExport(
  { crypto, pins, progress }: CheckingParts,
  files: readonly TarFile[],
): Promise<readonly CheckStep[]> {
  const folder = folderOf(files)
  const rosters = new Map(
    files.flatMap(({ path, bytes }): [string, string][] => {
      const party = new RegExp(`^${rosterFolder}/([^/]+)\\.roster$`).exec(path)?.[1]
      return party === undefined ? [] : [[party, decodeUtf8(bytes) ?? '']]
    }),
  )
  return checkSpace({
    crypto,
    genesis: files.find(({ path }) => path === genesisPath)?.bytes ?? new Uint8Array(),
    rosters,
    pins,
    logOf: (origin) => folderLogFiles(crypto, folder, origin),
    // A file that is not there may have been for others.
    needsBlobs: () => false,
    progress,
  })
}

function folderOf(files: readonly TarFile[]): ReadFolder {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const byFolder = Map.groupBy(byPath.keys(), (path) =>
    path.slice(0, Math.max(path.lastIndexOf('/'), 0)),
  )
  return {
    read: async (path) => byPath.get(path) ?? null,
    names: async (path) => (byFolder.get(path) ?? []).map((one) => one.slice(path.length + 1)),
  }
}

async function checkProofFile(
  parts: CheckingParts,
  { name: file, bytes: proof }: NamedFile,
  files: readonly NamedFile[],
): Promise<readonly CheckStep[]> {
  const entry = files.find(({ name }) => name.endsWith('.entry'))
  if (entry === undefined) {
    const expected = 'the entry that the proof is of, beside it'
    return [fails('proof', file, { code: 'missing-file', place: file, value: '', expected })]
  }
  const inHand = { file, proof, entry: entry.bytes, policy: null }
  return checkProof(parts.crypto, inHand, rostersIn(parts, files))
}

/** Those that came with the files; and those of the reader's own centre, which count first. */
function rostersIn({ crypto, rosters, pins }: CheckingParts, files: readonly NamedFile[]) {
  const own = readRosters(
    crypto,
    rosters.map((text) => ({ file: '', text })),
    pins,
  )
  const parties = new Set(own.known.map(({ roster }) => roster.party))
  const beside = files.filter(({ name }) => name.endsWith('.roster'))
  const given = readRosters(
    crypto,
    beside.map(({ name, bytes }) => ({ file: name, text: decodeUtf8(bytes) ?? '' })),
    pins,
  )
  const others = given.known.filter(({ roster }) => !parties.has(roster.party))
  const first = own.known.map((one): KnownRoster => ({ ...one, index: 1 }))
  // Nobody has to be told again to compare what this centre already holds.
  const steps = given.steps.filter(({ of }) => ![...parties].some((party) => of.startsWith(party)))
  return { known: [...first, ...others], steps }
}
