// Courier bundles, files `.mithaq`: what one centre hands to another without a line between them,
// as one archive (tar.ts) under one signature. The same contents are the same bytes. Bundles may
// come late, twice and in any order: what each adds to what is held is told by its sizes. The
// whole may be encrypted to the other centre with age-file.ts. Specified in
// docs/formats/courier-bundle.md.
import { type BundleContents, contentsOf, filesOf, notePath } from './bundle-files.ts'
import {
  type BundleNote,
  type CarriedLog,
  formatBundleNote,
  type ListedFile,
  parseBundleNote,
} from './bundle-note.ts'
import { formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import type { SignerKey, VerifierKey } from './key.ts'
import { acceptNote, formatNote, maxNoteBytes, type Note, parseNote, signText } from './note.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'
import {
  findInTar,
  packTar,
  type TarBounds,
  type TarFile,
  type TarPieces,
  unpackTar,
} from './tar.ts'

export interface BundleBounds extends TarBounds {
  /** Of the first page, which lists the files. */
  readonly page: number
}

/** More than fits goes into several bundles: bundle-room.ts tells where one is full. */
export const bundleBounds: BundleBounds = {
  files: 12_000,
  bytes: 256 * 1024 * 1024,
  page: maxNoteBytes,
}

export type BundleAddress = Pick<BundleNote, 'space' | 'from' | 'to'>

/** Each of the keys signs it: the other side may know but one of them. */
export async function packBundle(
  crypto: LedgerCrypto,
  address: BundleAddress,
  contents: BundleContents,
  signers: readonly SignerKey[],
): Promise<Outcome<Uint8Array>> {
  const files = filesOf(crypto, contents).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const logs = contents.logs
    .map(({ origin, oldSize, newSize }) => ({ origin, oldSize, newSize }))
    .toSorted((a, b) => (a.origin < b.origin ? -1 : 1))
  const listed = files.map((file) => listedFile(crypto, file))
  const text = formatBundleNote({ ...address, logs, files: listed })
  if (!text.ok) return text
  const signing = signers.map((signer) => signText(crypto, text.value, signer))
  const note = formatNote({ text: text.value, signatures: await Promise.all(signing) })
  // What the other side would refuse is not sent.
  const page = parseNote(note)
  return page.ok ? packTar([{ path: notePath, bytes: note }, ...files], bundleBounds) : page
}

const listedFile = (crypto: LedgerCrypto, { path, bytes }: TarFile): ListedFile => ({
  hash: formatHex(crypto.sha256(bytes)),
  length: bytes.length,
  path,
})

export interface Bundle extends BundleContents, BundleAddress {}

/** Reads a bundle whose note a key of its sender signed; `keysOf` knows the keys, if any. */
export async function openBundle(
  crypto: LedgerCrypto,
  archive: Uint8Array,
  keysOf: (note: BundleNote) => readonly VerifierKey[],
): Promise<Outcome<Bundle>> {
  const files = unpackTar(archive, bundleBounds)
  if (!files.ok) return files
  const page = readPage(files.value)
  if (!page.ok) return page
  const { note, read } = page.value
  const signed = await acceptNote(crypto, note, keysOf(read))
  if (!signed.ok) return signed
  const carried = files.value.filter((file) => file.path !== notePath)
  const listed = checkListed(crypto, read.files, carried)
  if (!listed.ok) return listed
  const contents = contentsOf(crypto, read, carried)
  if (!contents.ok) return contents
  const { space, from, to } = read
  return accept({ space, from, to, ...contents.value })
}

/** What the first page says, whoever signed it: enough to put bundles in order. */
export function firstPage(pieces: TarPieces): Outcome<BundleNote> {
  const { files, page: bytes } = bundleBounds
  const found = findInTar(pieces, notePath, { files, bytes })
  const page = found.ok ? readPage([found.value]) : found
  return page.ok ? accept(page.value.read) : page
}

function readPage(
  files: readonly TarFile[],
): Outcome<{ readonly note: Note; readonly read: BundleNote }> {
  const file = files.find((one) => one.path === notePath)
  if (file === undefined) return refuse('missing-file', 'bundle', notePath, 'a note of its files')
  const note = parseNote(file.bytes)
  if (!note.ok) return note
  const read = parseBundleNote(note.value.text)
  return read.ok ? accept({ note: note.value, read: read.value }) : read
}

/** Both are in the order of their paths. */
function checkListed(
  crypto: LedgerCrypto,
  listed: readonly ListedFile[],
  files: readonly TarFile[],
): Outcome<true> {
  for (const [at, { path, length, hash }] of listed.entries()) {
    const file = files[at]
    if (file !== undefined && file.path < path) return strayFile(file)
    if (file?.path !== path) {
      return refuse('missing-file', 'bundle', path, 'each file that its note lists')
    }
    const actual = listedFile(crypto, file)
    if (actual.length !== length || actual.hash !== hash) {
      const value = `${actual.length} ${actual.hash}`
      return refuse('other-file', path, value, `${length} ${hash}`)
    }
  }
  const stray = files[listed.length]
  return stray === undefined ? accept(true) : strayFile(stray)
}

const strayFile = ({ path }: TarFile): Refused =>
  refuse('stray-file', 'bundle', path, 'no file that its note does not list')

/** What a carried log adds to the size that is held of it. */
export type Standing = 'held' | 'adds' | 'gap'

export function standingOf({ oldSize, newSize }: CarriedLog, heldSize: number): Standing {
  if (newSize <= heldSize) return 'held'
  return oldSize <= heldSize ? 'adds' : 'gap'
}
