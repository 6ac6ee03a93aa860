// What every store asks of a write before it touches anything: a write that is not whole in itself
// is a fault of the program that makes it, and must be one on every store alike. Hashes are not
// recomputed here: that a leaf is the hash of its bytes is the business of whoever appends.
import type { Append, StoredEntry } from '#centre/ports.ts'

/** SHA-256. */
const hashLength = 32

/** PostgreSQL takes a statement of at most 1 GiB. Half of it is the limit of every store. */
const maxAppendBytes = 512 * 1024 * 1024

export function assertAppend(append: Append): void {
  const { origin, from, entries, nodes, head, blobs, settles = [], keeps = [] } = append
  assertKey('origin', origin)
  if (head.origin !== origin) fault(`head is of another log: ${head.origin}, not ${origin}`)
  if (!Number.isSafeInteger(from) || from < 0) fault(`no size: ${from}`)
  if (head.size !== from + entries.length) {
    fault(`head does not stand at the end: ${head.size}, not ${from} + ${entries.length}`)
  }
  if (entries.length === 0 && from > 0) fault('nothing to append')
  assertHash('root', head.root)
  for (const { leaf } of entries) assertHash('leaf', leaf)
  for (const { level, hash } of nodes) {
    if (level < 1) fault(`leaves are not nodes to keep: level ${level}`)
    assertHash('node', hash)
  }
  for (const { hash } of blobs) assertBlobHash(hash)
  for (const { kind, id } of [...settles, ...keeps]) {
    assertKey('kind', kind)
    assertKey('id', id)
  }
  const touched = [...settles, ...keeps].map(({ kind, id }) => JSON.stringify([kind, id]))
  if (new Set(touched).size < touched.length) fault(`written twice: ${touched.join(' ')}`)
  if (settles.some(({ version }) => version < 1)) fault('settles what was never written')
  const sizes = [...entries, ...blobs, ...keeps].map(({ bytes }) => bytes.length)
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  if (whole > maxAppendBytes) fault(`append is too large: ${whole} > ${maxAppendBytes}`)
}

/** Names under which things are kept: no database keeps a NUL or half a character. */
export function assertKey(what: string, key: string): void {
  if (!canBeKey(key)) {
    fault(`not a name to keep something under: ${what} ${JSON.stringify(key)}`)
  }
}

/** By any other name there is nothing, and no database is asked for it. */
export function canBeKey(key: string): boolean {
  return key !== '' && !key.includes('\0') && key.isWellFormed()
}

export function assertHash(what: string, hash: Uint8Array): void {
  if (hash.length !== hashLength) fault(`${what} is no hash: ${hash.length} bytes`)
}

export function assertBlobHash(hash: string): void {
  if (!/^[0-9a-f]{64}$/.test(hash)) fault(`not a hash in lower-case hex: ${JSON.stringify(hash)}`)
}

function fault(message: string): never {
  throw new Error(message)
}

/** The first of the entries that stands in the log already, or twice among them. */
export function firstRepeated(
  entries: readonly StoredEntry[],
  isInLog: (leaf: string) => boolean,
): Uint8Array | undefined {
  const seen = new Set<string>()
  for (const { leaf } of entries) {
    const key = leafKey(leaf)
    if (seen.has(key) || isInLog(key)) return leaf
    seen.add(key)
  }
  return undefined
}

export const leafKey = (leaf: Uint8Array): string => leaf.toHex()
