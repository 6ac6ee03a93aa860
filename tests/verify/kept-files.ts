// Files of a sample space in memory and on a disk, whole or with one bit altered.
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TarFile } from '#ledger/tar.ts'

/** Bytes by their path, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>

export const filesOf = (list: readonly TarFile[]): Files =>
  new Map(list.map(({ path, bytes }) => [path, bytes]))

export function readFiles(folder: string): Files {
  const paths = globSync('**/*', { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]),
  )
}

const folders: string[] = []

/** A new folder with these files, until `removeFolders`. */
export function laidOut(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-files-'))
  folders.push(folder)
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function bytesOf(files: Files, path: string): Uint8Array {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`there is no ${path}`)
  return bytes
}

/** The files with one bit altered: of the byte at `at`, or counted from the end below zero. */
export function withBitFlipped(files: Files, path: string, at: number, bit = 0): Files {
  const bytes = bytesOf(files, path)
  const place = at < 0 ? bytes.length + at : at
  return new Map([...files, [path, bytes.with(place, bytes.at(place)! ^ (1 << bit))]])
}
