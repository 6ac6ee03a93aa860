// One last head as it stands in its file: lines of text that a person can read, a count of how
// often it was written, and a hash over all of it, filled up with empty lines to a fixed size.
//
//   mithaq/last-head/v1
//   count 12
//   origin us.example/mithaq/new-start
//   size 412
//   root <base64 of the root>
//   sha256 <lower-case hex of the SHA-256 of the lines above>
import { hash } from 'node:crypto'
import type { LastHead } from '#centre/ports.ts'
import { assertHash, assertKey } from './write-check.ts'

/** A page of memory and of most disks: what is torn in one slot cannot reach into the next. */
export const slotLength = 4096

export interface Slot {
  /** 1 for the first head of the file, one more with each. */
  readonly count: number
  readonly head: LastHead
}

export function formatSlot({ count, head: { origin, size, root } }: Slot): Uint8Array {
  const rootText = Buffer.from(root).toString('base64')
  const lines = [`count ${count}`, `origin ${origin}`, `size ${size}`, `root ${rootText}`]
  const body = `mithaq/last-head/v1\n${lines.join('\n')}\n`
  const bytes = Buffer.alloc(slotLength, '\n')
  bytes.write(`${body}sha256 ${hashOf(body)}\n`)
  return bytes
}

const bodyForm = 'mithaq/last-head/v1\ncount (\\d+)\norigin (.+)\nsize (\\d+)\nroot (.+)\n'
const form = new RegExp(`^(${bodyForm})sha256 ([0-9a-f]{64})\n+$`)

/** Nothing where the slot was never written, or not to its end. */
export function parseSlot(bytes: Uint8Array): Slot | undefined {
  const [, body = '', count, origin = '', size, root = '', stated] =
    form.exec(Buffer.from(bytes).toString('utf8')) ?? []
  if (stated === undefined || hashOf(body) !== stated) return undefined
  const head = { origin, size: Number(size), root: new Uint8Array(Buffer.from(root, 'base64')) }
  return { count: Number(count), head }
}

const hashOf = (body: string): string => hash('sha256', body)

// What C2SP tlog-cosignature has room for: the length of an origin is one byte there.
const maxOriginLength = 255

/** A head that was shown can only be followed by a larger one: anything else is a fault. */
export function assertHeadGrows(before: LastHead | null, after: LastHead): void {
  const { origin, size, root } = after
  assertKey('origin', origin)
  assertHash('root', root)
  if (Buffer.byteLength(origin) > maxOriginLength || /\s/.test(origin)) {
    throw new Error(`not the origin of a log: ${JSON.stringify(origin)}`)
  }
  if (before === null || isSameHead(before, after)) return
  if (before.origin !== origin) throw new Error(`head is of another log: ${before.origin}`)
  if (size < before.size) {
    throw new Error(`head is smaller than the last one: ${size} < ${before.size}`)
  }
  if (size === before.size) throw new Error(`head has another root than the last one: size ${size}`)
}

export function isSameHead(a: LastHead | null, b: LastHead | null): boolean {
  if (a === null || b === null) return a === b
  return a.origin === b.origin && a.size === b.size && Buffer.compare(a.root, b.root) === 0
}
