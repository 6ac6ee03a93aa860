// Appends for tests: a log of short texts, with the nodes that a tree of RFC 6962 would complete.
// Hashes of inner nodes are made up from their place, since a store never recomputes one.
import { createHash } from 'node:crypto'
import type { Append, StoredBlob, StoredEntry, StoredHead, StoredNode } from '#centre/ports.ts'

export const hash = (text: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest())

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const entry = (text: string): StoredEntry => ({
  bytes: bytes(text),
  leaf: hash(`\0${text}`),
})

export const blob = (text: string): StoredBlob => ({
  hash: createHash('sha256').update(text).digest('hex'),
  bytes: bytes(text),
})

export const headAt = (origin: string, size: number, lines = ''): StoredHead => ({
  origin,
  size,
  root: hash(`root of ${origin} at ${size}`),
  checkpoint: bytes(`${origin}\n${size}\n${lines}`),
})

/** The append that makes a log of size `from` longer by these entries. */
export function growth(
  origin: string,
  from: number,
  texts: readonly string[],
  blobs: readonly StoredBlob[] = [],
): Append {
  const until = from + texts.length
  const nodes = completeNodes(from, until)
  const head = headAt(origin, until)
  return { origin, from, entries: texts.map(entry), nodes, head, blobs }
}

/** The nodes above the leaves that become complete while a tree grows. */
export function completeNodes(from: number, until: number): StoredNode[] {
  const nodes: StoredNode[] = []
  for (let level = 1; 2 ** level <= until; level += 1) {
    const last = Math.floor(until / 2 ** level)
    for (let index = Math.floor(from / 2 ** level); index < last; index += 1) {
      nodes.push({ level, index, hash: hash(`node ${level} ${index}`) })
    }
  }
  return nodes
}
