// A folder of the disk as centre/space-files.ts has it. Files appear under their names when they
// are whole and on the disk, and can be read by whoever may read the folder: nothing in them is
// secret but what is encrypted.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { GrowingFolder, ReadFolder } from '#ledger/check/space-files.ts'
import { everybodys, replaceFile, syncFolder } from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'

export function readFolder(root: string): ReadFolder {
  return {
    read: async (path) => readFile(join(root, path)),
    names: async (path) => namesIn(join(root, path)),
  }
}

/** The paths of all files of a folder, and of whatever else is no folder, in their order. */
export function pathsIn(root: string): readonly string[] {
  const found = readdirSync(root, { withFileTypes: true, recursive: true })
  return found
    .flatMap((one) => (one.isDirectory() ? [] : [relative(root, join(one.parentPath, one.name))]))
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted()
}

function readFile(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (isAbsent(error)) return null
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new InputError('input.no-file', { given: path, file: path, remedy: 'remedy.input.file' })
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))

function namesIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true })
    return found.flatMap((one) => (one.isFile() ? [one.name] : [])).toSorted()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

export function growingFolder(root: string): GrowingFolder {
  // Folders whose names of files are not on the disk yet.
  const touched = new Set<string>()
  const write = async (path: string, bytes: Uint8Array) => {
    const whole = join(root, path)
    replaceFile(whole, bytes, everybodys)
    touched.add(dirname(whole))
  }
  const settle = () => {
    for (const folder of touched) syncFolder(folder)
    touched.clear()
  }
  return {
    ...readFolder(root),
    has: async (path) => existsSync(join(root, path)),
    add: write,
    replace: async (path, bytes) => {
      settle()
      await write(path, bytes)
      settle()
    },
  }
}
