// Files that must not be half-written or read by others. A file appears under its name when all of
// it is on the disk; a file with a secret is read only if nobody but its owner can read it.
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InputError } from './input-error.ts'
import {
  finished,
  removedBySignals,
  removeLeft,
  removeUnfinished,
  unfinishedName,
} from './unfinished.ts'

interface Modes {
  readonly file: number
  readonly folder: number
}

const own: Modes = { file: 0o600, folder: 0o700 }
/** As far as the umask of who runs the program lets others read. */
export const everybodys: Modes = { file: 0o666, folder: 0o777 }
const ofOthers = 0o077
/** More than any text of a home: a roster with hundreds of keys is a megabyte. */
export const maxFileBytes = 16 * 1024 * 1024

/** Windows has access lists instead of modes. */
const hasModes = process.platform !== 'win32'

export function makeFolder(path: string): void {
  try {
    makeFolders(path, own.folder)
  } catch (error) {
    throw notWritten(path, error)
  }
}

/**
 * With all above it. The recursive way of Node never ends in a folder like /proc, which is there
 * and says of whatever is to be made in it that there is no such folder.
 */
function makeFolders(path: string, mode: number): void {
  const missing: string[] = []
  // A drive that is not there has nothing above it.
  for (let at = resolve(path); !existsSync(at) && at !== dirname(at); at = dirname(at)) {
    missing.unshift(at)
  }
  for (const folder of missing) makeOne(folder, mode)
}

function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another program may have made it since.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
  }
}

/** A file that only its owner reads; the old one stands until the new one is whole. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  replaceFile(path, Buffer.from(content), own)
  syncFolder(dirname(path))
}

/** Writes a file under another name first. Its own name is not on the disk yet: `syncFolder`. */
export function replaceFile(path: string, bytes: Uint8Array, modes: Modes): void {
  writeUnfinished(path, bytes, modes).keep()
}

/** A file that is whole and on the disk, under another name so far. */
interface Staged {
  /** Gives it its own name, in place of what had that. */
  readonly keep: () => void
  readonly drop: () => void
}

/** For files that appear together or not at all. */
export function stageFile(path: string, bytes: Uint8Array, modes: Modes = own): Staged {
  const draft = unfinishedName(path)
  const { keep, drop } = writeUnfinished(path, bytes, modes)
  removedBySignals(draft)
  const ending = (work: () => void) => () => {
    work()
    finished(draft)
  }
  return { keep: ending(keep), drop: ending(drop) }
}

function writeUnfinished(path: string, bytes: Uint8Array, modes: Modes): Staged {
  const draft = unfinishedName(path)
  const drop = () => removeUnfinished(draft)
  const trying = (work: () => void) => {
    try {
      work()
    } catch (error) {
      drop()
      throw notWritten(path, error)
    }
  }
  trying(() => {
    assertFree(path, () => true)
    makeFolders(dirname(path), modes.folder)
    removeLeft(path)
    // One that a process of this number left behind, or that somebody else put there.
    rmSync(draft, { force: true })
    const file = openSync(draft, 'wx', modes.file)
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  })
  return { keep: () => trying(() => renameSync(draft, path)), drop }
}

/**
 * What stands there already is written over only where it is a file of one's own, or one that
 * holds nothing, as `mktemp` makes. A device, a folder or a link never is: the new file would take
 * its place.
 */
export function assertFree(path: string, isOwn: (path: string) => boolean): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (there === undefined || (there.isFile() && (there.size === 0 || isOwn(path)))) return
  const remedy = 'remedy.input.free-file'
  throw new InputError('input.other-file', { given: path, file: path, remedy })
}

/** `-` is standard output elsewhere, and never meant as a name here. */
export function assertName(path: string): void {
  if (path !== '-') return
  throw new InputError('input.no-standard-output', { given: path, remedy: 'remedy.input.dash' })
}

/** How a file begins; nothing where it cannot be read. */
export function startOf(path: string, length: number): Uint8Array {
  return readPieces(path, (pieces) => pieces(0, length)) ?? new Uint8Array()
}

function notWritten(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) throw error
  return new InputError('input.not-written', {
    given: path,
    file: path,
    reason: String(error.code),
    remedy: 'remedy.input.output',
  })
}

export function syncFolder(folder: string): void {
  // Windows cannot open a folder, and keeps names by itself.
  if (!hasModes) return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A file that somebody named; a refusal where it cannot be read. */
export function readNamed(path: string, most = maxFileBytes): Uint8Array {
  const bytes = readIfThere(path, most)
  if (bytes === null) {
    throw new InputError('input.no-file', { given: path, file: path, remedy: 'remedy.input.file' })
  }
  return bytes
}

/** Null where there is no such file. */
export function readIfThere(path: string, most = maxFileBytes): Uint8Array | null {
  try {
    const stat = statSync(path)
    if (stat.size > most) throw fileTooLarge(path, stat.size, most)
    return stat.isFile() || stat.isDirectory() ? readFileSync(path) : readPipe(path, most)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new InputError('input.no-file', { given: path, file: path, remedy: 'remedy.input.file' })
  }
}

/** What a pipe or a device gives, which says of no size that it has. */
function readPipe(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const part = Buffer.alloc(pipeStride)
    const parts: Uint8Array[] = []
    let size = 0
    for (;;) {
      const length = readSync(file, part)
      if (length === 0) return Buffer.concat(parts)
      size += length
      if (size > most) throw fileTooLarge(path, null, most)
      parts.push(Uint8Array.from(part.subarray(0, length)))
    }
  } finally {
    closeSync(file)
  }
}

const pipeStride = 1024 * 1024

/** A file that need not be read whole; null where it cannot be read. */
export function readPieces<T>(
  path: string,
  use: (pieces: (at: number, length: number) => Uint8Array) => T,
): T | null {
  const file = openIfThere(path)
  if (file === null) return null
  try {
    const { size } = fstatSync(file)
    return use((at, length) => {
      const bytes = Buffer.alloc(Math.min(length, Math.max(size - at, 0)))
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at))
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  } finally {
    closeSync(file)
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch {
    return null
  }
}

/** `size` null: where reading was left at the bound, and nobody knows how much more there is. */
export function fileTooLarge(path: string, size: number | null, most = maxFileBytes): InputError {
  const given = `${path}: ${size ?? `> ${most}`}`
  return new InputError('input.file-too-large', {
    given,
    file: path,
    expected: `0..${most}`,
    remedy: 'remedy.input.smaller-file',
  })
}

/** A file with a secret; refused where others may read it too. Null where there is none. */
export function readSecret(path: string): Uint8Array | null {
  const bytes = readIfThere(path)
  if (bytes === null || !hasModes) return bytes
  const mode = statSync(path).mode & 0o777
  if ((mode & ofOthers) === 0) return bytes
  throw new InputError('input.open-to-others', {
    given: path,
    file: path,
    reason: mode.toString(8).padStart(4, '0'),
    expected: '0600',
    remedy: 'remedy.input.close-to-others',
  })
}
