// Tar archives that are written in one way only: POSIX ustar, regular files sorted by path, mode
// 0644, no owner, no time, two blocks of zeros at the end. The reader makes each header anew and
// accepts no other, so that links, devices, folders, absolute paths, `..` and extensions cannot be
// in an archive that it reads. The whole is in memory; who reads it from a disk bounds it first.
import { concatBytes, decodeUtf8, encodeUtf8, equalBytes } from './bytes.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

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
export function packTar(files: readonly TarFile[]): Outcome<Uint8Array> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const parts: Uint8Array[] = []
  const paths = new Paths()
  for (const { path, bytes } of sorted) {
    const header = headerOf(path, bytes.length)
    if (header === undefined) return refuse('bad-path', 'path', path, pathExpected)
    const fault = paths.faultOf(path)
    if (fault !== undefined) return refuse('bad-path', 'path', path, fault)
    parts.push(header, bytes, new Uint8Array(paddingOf(bytes.length)))
  }
  return accept(concatBytes(...parts, new Uint8Array(2 * blockBytes)))
}

const paddingOf = (length: number): number => (blockBytes - (length % blockBytes)) % blockBytes

const pathExpected = 'lowercase letters, digits, and . - _ inside, at most 256 characters'

/** Nothing where the path cannot stand in such an archive. */
function headerOf(path: string, size: number): Uint8Array | undefined {
  const place = placeOf(path)
  if (place === undefined || size > maxFileBytes) return undefined
  const header = Uint8Array.from(emptyHeader)
  const octal = size.toString(8).padStart(11, '0')
  let sum = emptySum
  for (const [at, text] of [
    [nameAt, place.name],
    [sizeAt, octal],
    [prefixAt, place.prefix],
  ] as const) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      header[at + index] = code
      sum += code
    }
  }
  header.set(encodeUtf8(`${sum.toString(8).padStart(6, '0')}\0 `), sumAt)
  return header
}

const [nameAt, sizeAt, sumAt, prefixAt] = [0, 124, 148, 345]

/** All that is the same in each header, with spaces where the sum will stand, as it is taken so. */
const emptyHeader = ((): Uint8Array => {
  const header = new Uint8Array(blockBytes)
  const write = (at: number, text: string) => header.set(encodeUtf8(text), at)
  write(100, '0000644\0')
  write(108, '0000000\0')
  write(116, '0000000\0')
  write(136, '00000000000\0')
  write(sumAt, '        ')
  write(156, '0')
  write(257, 'ustar\x0000')
  // Devices have numbers, other files zeros, as GNU tar writes them in this format.
  write(329, '0000000\x000000000\0')
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
  if (archive.length > bounds.bytes) {
    return refuse('too-large', 'archive', `${archive.length} bytes`, `at most ${bounds.bytes}`)
  }
  const files: TarFile[] = []
  const paths = new Paths()
  let at = 0
  while (at < archive.length && archive[at] !== 0) {
    const place = `file ${files.length + 1} of the archive`
    if (files.length === bounds.files) {
      return refuse('too-many-files', 'archive', `more than ${bounds.files}`, 'fewer files')
    }
    const file = readFile(archive, at, place)
    if (!file.ok) return file
    const { path, bytes } = file.value
    const fault = paths.faultOf(path)
    if (fault !== undefined) return refuse('bad-path', place, path, fault)
    files.push(file.value)
    at += blockBytes + bytes.length + paddingOf(bytes.length)
  }
  const end = archive.subarray(at)
  if (end.length !== 2 * blockBytes || end.some((byte) => byte !== 0)) {
    return refuse('bad-archive-end', 'archive', `${end.length} bytes`, 'two blocks of zeros')
  }
  return accept(files)
}

function readFile(archive: Uint8Array, at: number, place: string): Outcome<TarFile> {
  const header = archive.subarray(at, at + blockBytes)
  const name = textAt(header, nameAt, 100)
  const prefix = textAt(header, prefixAt, 155)
  const path = prefix === '' ? name : `${prefix}/${name}`
  const octal = textAt(header, sizeAt, 12)
  const size = /^[0-7]{11}$/.test(octal) ? Number.parseInt(octal, 8) : 0
  const expected = headerOf(path, size)
  if (expected === undefined) return refuse('bad-path', place, path, pathExpected)
  if (!equalBytes(header, expected)) {
    return refuse('bad-archive-header', place, path, 'a regular file, mode 0644, no owner, no time')
  }
  const start = at + blockBytes
  const padding = archive.subarray(start + size, start + size + paddingOf(size))
  if (padding.length !== paddingOf(size) || padding.some((byte) => byte !== 0)) {
    return refuse('bad-archive-end', place, path, `${size} bytes and zeros up to a whole block`)
  }
  return accept({ path, bytes: archive.subarray(start, start + size) })
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
