// Tar archives that are written in one way only: POSIX ustar, regular files sorted by path, mode
// 0644, no owner, no time, two blocks of zeros at the end. The reader makes each header anew and
// accepts no other, so that links, devices, folders, absolute paths, `..` and extensions cannot be
// in an archive that it reads. The whole is in memory; who reads it from a disk bounds it first.
import { decodeUtf8, equalBytes } from './bytes.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'

export interface TarFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const blockBytes = 512
/** What 11 octal digits can say, POSIX.1-1988 ustar. */
const maxFileBytes = 8 ** 11 - 1
/** Each part has a letter or digit at both ends: no `.`, no `..`, nothing that a shell reads. */
const pathForm = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/)*[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/

/** Files of the archive; the order they are given in does not matter. */
export function packTar(
  files: readonly TarFile[],
  bounds: TarBounds = { files: Infinity, bytes: Infinity },
): Outcome<Uint8Array> {
  if (files.length > bounds.files) return tooManyFiles(bounds)
  const length = files.reduce((sum, { bytes }) => sum + blocksOf(bytes), 2 * blockBytes)
  if (length > bounds.bytes) return tooLarge(length, bounds)
  const archive = new Uint8Array(length)
  const paths = new Paths()
  let at = 0
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const fault = writeHeader(archive, at, path, bytes.length) ? paths.faultOf(path) : pathExpected
    if (fault !== undefined) return refuse('bad-path', 'path', path, fault)
    archive.set(bytes, at + blockBytes)
    at += blocksOf(bytes)
  }
  return accept(archive)
}

const blocksOf = ({ length }: Uint8Array): number => packedBytes(length)

/** What a file of so many bytes takes in an archive. */
export const packedBytes = (length: number): number => blockBytes + length + paddingOf(length)

const paddingOf = (length: number): number => (blockBytes - (length % blockBytes)) % blockBytes

const tooManyFiles = ({ files }: TarBounds): Refused =>
  refuse('too-many-files', 'archive', `more than ${files}`, 'fewer files')

const tooLarge = (length: number, { bytes }: TarBounds): Refused =>
  refuse('too-large', 'archive', `${length} bytes`, `at most ${bytes}`)

const pathExpected = 'lowercase letters, digits, and . - _ inside, at most 256 characters'

/** False, and nothing written, where the path cannot stand in such an archive. */
function writeHeader(archive: Uint8Array, at: number, path: string, size: number): boolean {
  const place = placeOf(path)
  if (place === undefined || size > maxFileBytes) return false
  archive.set(emptyHeader, at)
  const sum =
    emptySum +
    write(archive, at + nameAt, place.name) +
    write(archive, at + sizeAt, size.toString(8).padStart(11, '0')) +
    write(archive, at + prefixAt, place.prefix)
  write(archive, at + sumAt, `${sum.toString(8).padStart(6, '0')}\0 `)
  return true
}

/** Text of ASCII, and the sum of its bytes. */
function write(archive: Uint8Array, at: number, text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    archive[at + index] = code
    sum += code
  }
  return sum
}

const [nameAt, sizeAt, sumAt, magicAt, prefixAt] = [0, 124, 148, 257, 345]
const magic = 'ustar'

/** All that is the same in each header, with spaces where the sum will stand, as it is taken so. */
const emptyHeader = ((): Uint8Array => {
  const header = new Uint8Array(blockBytes)
  write(header, 100, '0000644\0')
  write(header, 108, '0000000\0')
  write(header, 116, '0000000\0')
  write(header, 136, '00000000000\0')
  write(header, sumAt, '        ')
  write(header, 156, '0')
  write(header, magicAt, `${magic}\x0000`)
  // Devices have numbers, other files zeros, as GNU tar writes them in this format.
  write(header, 329, '0000000\x000000000\0')
  return header
})()
const emptySum = emptyHeader.reduce((total, byte) => total + byte, 0)

/** A path of more than 100 bytes is cut at the last slash that leaves a prefix of up to 155. */
function placeOf(path: string): { readonly name: string; readonly prefix: string } | undefined {
  if (path.length > 256 || !pathForm.test(path)) return undefined
  if (path.length <= 100) return { name: path, prefix: '' }
  const cut = path.lastIndexOf('/', 155)
  const name = path.slice(cut + 1)
  return cut <= 0 || name.length > 100 ? undefined : { name, prefix: path.slice(0, cut) }
}

export interface TarBounds {
  readonly files: number
  readonly bytes: number
}

/** The files of an archive, as views of its bytes. */
export function unpackTar(archive: Uint8Array, bounds: TarBounds): Outcome<readonly TarFile[]> {
  if (archive.length > bounds.bytes) return tooLarge(archive.length, bounds)
  const files: TarFile[] = []
  const paths = new Paths()
  let at = 0
  while (at < archive.length && archive[at] !== 0) {
    // Cut short in a header: what is left of it has other faults than the one that matters.
    if (at > 0 && archive.length - at < blockBytes) break
    const place = `file ${files.length + 1} of the archive`
    if (files.length === bounds.files) return tooManyFiles(bounds)
    const file = readFile(archive, at, place)
    if (!file.ok) return file
    const { path, bytes } = file.value
    const fault = paths.faultOf(path)
    if (fault !== undefined) return refuse('bad-path', place, path, fault)
    files.push(file.value)
    at += blocksOf(bytes)
  }
  const end = archive.subarray(at)
  if (end.length !== 2 * blockBytes || end.some((byte) => byte !== 0)) {
    return refuse('bad-archive-end', 'archive', `${end.length} bytes`, 'two blocks of zeros')
  }
  return accept(files)
}

/** Room for the header that should stand there, until it is compared. */
const expected = new Uint8Array(blockBytes)

function readFile(archive: Uint8Array, at: number, place: string): Outcome<TarFile> {
  const header = readHeader(archive.subarray(at, at + blockBytes), place)
  if (!header.ok) return header
  const { path, size } = header.value
  const start = at + blockBytes
  const padding = archive.subarray(start + size, start + size + paddingOf(size))
  if (padding.length !== paddingOf(size) || padding.some((byte) => byte !== 0)) {
    return refuse('bad-archive-end', place, path, `${size} bytes and zeros up to a whole block`)
  }
  return accept({ path, bytes: archive.subarray(start, start + size) })
}

function readHeader(
  header: Uint8Array,
  place: string,
): Outcome<{ readonly path: string; readonly size: number }> {
  if (textAt(header, magicAt, magic.length) !== magic) {
    const value = `${header.length} bytes without ${magic}`
    return refuse('bad-archive-header', place, value, 'a tar archive')
  }
  const name = textAt(header, nameAt, 100)
  const prefix = textAt(header, prefixAt, 155)
  const path = prefix === '' ? name : `${prefix}/${name}`
  const octal = textAt(header, sizeAt, 12)
  const size = /^[0-7]{11}$/.test(octal) ? Number.parseInt(octal, 8) : 0
  if (!writeHeader(expected, 0, path, size)) return refuse('bad-path', place, path, pathExpected)
  if (!equalBytes(header, expected)) {
    return refuse('bad-archive-header', place, path, 'a regular file, mode 0644, no owner, no time')
  }
  return accept({ path, size })
}

/** So many bytes of an archive from a place on; fewer where it ends. */
export type TarPieces = (at: number, length: number) => Uint8Array

/** One file of an archive; the others are passed over, and nothing but their headers is read. */
export function findInTar(pieces: TarPieces, path: string, bounds: TarBounds): Outcome<TarFile> {
  let at = 0
  for (let number = 1; number <= bounds.files; number += 1) {
    const header = pieces(at, blockBytes)
    if (header.length === 0 || header[0] === 0) break
    const read = readHeader(header, `file ${number} of the archive`)
    if (!read.ok) return read
    const { size } = read.value
    if (read.value.path === path) {
      if (size > bounds.bytes) return tooLarge(size, bounds)
      return accept({ path, bytes: pieces(at + blockBytes, size) })
    }
    at += packedBytes(size)
  }
  return refuse('missing-file', 'archive', path, 'a file of the archive')
}

/** What stands up to the first zero byte; nothing that is no UTF-8 is a path or a number. */
function textAt(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return decodeUtf8(field.subarray(0, end === -1 ? length : end)) ?? ''
}

/** Paths in ascending order, none twice, and none both a file and a folder. */
class Paths {
  readonly #files = new Set<string>()
  #last = ''

  /** What is wrong with the next path, and takes it in. */
  faultOf(path: string): string | undefined {
    if (path <= this.#last) return 'paths in ascending order, each once'
    this.#last = path
    this.#files.add(path)
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      if (this.#files.has(path.slice(0, at))) return 'no file as a folder'
    }
    return undefined
  }
}
