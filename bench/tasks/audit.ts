// The hashes of a log of 70,123 entries, once more: every entry read, hashed and grown into a tree,
// whose root must be that of the head. From the files of tlog-tiles, and from a centre's store.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { grow } from '#centre/own-log.ts'
import type { Store } from '#centre/ports.ts'
import { decodeEntryBundle, encodeEntryBundle, tilePath, tilesBetween } from '#ledger/tile.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import { valueOf } from '../../tests/centres/rig.ts'
import { inFolder } from '../exchange/posts.ts'
import { crypto, unsignedEntries } from '../exchange/signed-log.ts'
import { rootOfBundles } from '../peers/tile-audit.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { type Side, timeSides } from '../timing.ts'

const task = 'audit, hashes alone, each entry'
const size = 70_123
const origin = 'us.example/mithaq/new-start'
const stride = 4_096
const effort = { warmUp: 1, runs: 5, holds: false }

export function auditTask(): Promise<TaskResult> {
  return inFolder(async (folder) => {
    const entries = await unsignedEntries(size)
    const { root } = grow(crypto, emptyFrontier, entries)
    const files = writeBundles(folder, entries)
    const store = await openSqliteStore(join(folder, 'store.sqlite'))
    await fill(store, entries)
    const bundles = () => files.map(({ path }) => readFileSync(path))
    sameAnswers(task, {
      'a head': root,
      'mithaq, tile files': rootOfFiles(files),
      'mithaq, store': await rootOfStore(store),
      'by hand': rootOfBundles(bundles()),
    })
    const sides: Side[] = [
      { name: 'mithaq, tile files', units: size, run: () => rootOfFiles(files) },
      { name: 'mithaq, SQLite store', units: size, run: () => rootOfStore(store) },
      { name: 'node:crypto, tile files', units: size, run: () => rootOfBundles(bundles()) },
    ]
    const timed = await timeSides(sides, effort)
    await store.close()
    const goal = 1000 / 150_000
    const goals = { 'mithaq, tile files': goal, 'mithaq, SQLite store': goal }
    return { lines: linesOf({ task, size, goals }, timed), notes: [processorNote(task, timed)] }
  })
}

interface BundleFile {
  readonly path: string
  readonly width: number
}

function writeBundles(folder: string, entries: readonly Uint8Array[]): readonly BundleFile[] {
  const tiles = tilesBetween(0, size).filter((tile) => tile.level === 'entries')
  return tiles.map((tile) => {
    const path = join(folder, tilePath(tile))
    const from = tile.index * 256
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, encodeEntryBundle(entries.slice(from, from + tile.width)))
    return { path, width: tile.width }
  })
}

async function fill(store: Store, entries: readonly Uint8Array[]): Promise<void> {
  let frontier = emptyFrontier
  for (let from = 0; from < size; from += stride) {
    const some = entries.slice(from, from + stride)
    const grown = grow(crypto, frontier, some)
    const placed = some.map((bytes, at) => ({ bytes, leaf: grown.leaves[at]! }))
    const { root, nodes } = grown
    const checkpoint = new Uint8Array()
    const head = { origin, size: grown.frontier.size, root, checkpoint }
    await store.append({ origin, from, entries: placed, nodes, head, blobs: [] })
    frontier = grown.frontier
  }
}

function rootOfFiles(files: readonly BundleFile[]): Uint8Array {
  let frontier = emptyFrontier
  for (const { path, width } of files) {
    const entries = valueOf(decodeEntryBundle(readFileSync(path), width))
    frontier = grownBy(frontier, entries)
  }
  return rootOf(crypto, frontier)
}

async function rootOfStore(store: Store): Promise<Uint8Array> {
  let frontier = emptyFrontier
  while (frontier.size < size) {
    const from = frontier.size
    frontier = grownBy(frontier, await store.entries(origin, from, from + stride))
  }
  return rootOf(crypto, frontier)
}

function grownBy(frontier: typeof emptyFrontier, entries: readonly Uint8Array[]) {
  const leaves = entries.map((entry) => leafHash(crypto, entry))
  return growTree(crypto, frontier, leaves).frontier
}
