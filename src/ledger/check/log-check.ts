// One log checked anew from its first entry on: who signed what, the order, the tree that the
// entries make, the hashes kept beside them, the head, and the encrypted files they name. It goes
// through the log once and holds a bundle of it at a time, and the hashes of its entries.
import { equalBytes, formatHex } from '../bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import type { LedgerCrypto } from '../crypto.ts'
import type { Entry } from '../entry.ts'
import { followLog, type LogState, startLog } from '../log-state.ts'
import type { Message } from '../message.ts'
import type { Head } from '../names.ts'
import { acceptNote, type Note, parseNote } from '../note.ts'
import { accept, type Outcome } from '../refusal.ts'
import { keysOf } from '../roster.ts'
import { rosterAt } from '../rosters.ts'
import { tileWidth } from '../tile.ts'
import { emptyFrontier, type Frontier, growTree, leafHash, rootOf, type TreeNode } from '../tree.ts'
import { type CheckStep, fails, type Fault, faultOf, holds, notChecked } from './check-step.ts'
import type { LogFiles } from './log-files.ts'

export interface LogCheckParts {
  readonly crypto: LedgerCrypto
  readonly genesis: Uint8Array
  /**
   * Told how far it has come; what it returns is waited for, so that a page can draw in between,
   * and what it throws ends the check.
   */
  readonly progress: (origin: string, done: number, size: number) => void | Promise<void>
  /** Whether the encrypted files of an entry must be there. */
  readonly needsBlobs: (entry: Entry) => boolean
}

export interface CheckedLog {
  readonly files: LogFiles
  readonly steps: readonly CheckStep[]
  /** Null where the head cannot be read. */
  readonly head: Checkpoint | null
  /** How far the log could be followed. */
  readonly state: LogState | null
  /** Whether roots may be read from the hashes that are kept. */
  readonly isSound: boolean
  /** The heads of other logs that its entries name. */
  readonly seen: readonly SeenHead[]
}

export interface SeenHead extends Head {
  /** The entry that names it. */
  readonly place: string
}

/** A further generation: its number, and what its first roster must agree with. */
export type FurtherLog = NonNullable<Parameters<typeof startLog>[3]>

export async function checkLog(
  parts: LogCheckParts,
  party: string,
  files: LogFiles,
  further?: FurtherLog,
): Promise<CheckedLog> {
  const { origin } = files
  const unread = { files, head: null, state: null, isSound: false, seen: [] }
  const read = readHead(files)
  if (!read.ok) return { ...unread, steps: [fails('head', origin, faultOf(read.refusal, origin))] }
  const start = startLog(parts.crypto, parts.genesis, party, further)
  if (!start.ok) return { ...unread, steps: [fails('entries', origin, faultOf(start.refusal))] }
  const { note, head } = read.value
  const walk = await walkLog(parts, files, head, start.value)
  const { state, frontier, entriesFault, hashesFault } = walk
  const root = rootOf(parts.crypto, frontier)
  const isWhole = frontier.size === head.size
  const isTree = isWhole && equalBytes(root, head.root)
  const steps = [
    entriesFault === null
      ? holds('entries', origin, state.course.size)
      : fails('entries', origin, entriesFault),
    !isWhole
      ? notChecked('tree', origin)
      : isTree
        ? holds('tree', origin)
        : fails('tree', origin, {
            code: 'other-root',
            place: `head of ${origin} at ${head.size}`,
            value: formatHex(head.root),
            expected: formatHex(root),
          }),
    hashesFault === null
      ? holds('hashes', origin, walk.hashes)
      : fails('hashes', origin, hashesFault),
    entriesFault === null
      ? await headStep(parts.crypto, origin, note, head, state)
      : notChecked('head', origin),
    ...blobSteps(origin, walk),
  ]
  const isSound = isTree && hashesFault === null
  return { files, steps, head, state, isSound, seen: walk.seen }
}

function readHead({ checkpoint, origin }: LogFiles): Outcome<{ note: Note; head: Checkpoint }> {
  const note = parseNote(checkpoint)
  if (!note.ok) return note
  const head = parseCheckpoint(note.value.text)
  if (!head.ok) return head
  if (head.value.origin === origin) return accept({ note: note.value, head: head.value })
  const { origin: value } = head.value
  const refusal = { kind: 'refusal', code: 'other-head', place: 'origin', value } as const
  return { ok: false, refusal: { ...refusal, expected: origin } }
}

interface Walk {
  state: LogState
  frontier: Frontier
  /** Why the entries cannot be followed further, and the first hash that is another. */
  entriesFault: Fault | null
  hashesFault: Fault | null
  hashes: number
  seen: SeenHead[]
  blobs: number
  absentBlobs: number
  blobsFault: Fault | null
}

async function walkLog(
  parts: LogCheckParts,
  files: LogFiles,
  { size }: Checkpoint,
  start: LogState,
): Promise<Walk> {
  const walk: Walk = {
    state: start,
    frontier: emptyFrontier,
    entriesFault: null,
    hashesFault: null,
    hashes: 0,
    seen: [],
    blobs: 0,
    absentBlobs: 0,
    blobsFault: null,
  }
  const leaves = new Set<string>()
  for (let from = 0; from < size; from += tileWidth) {
    const until = Math.min(size, from + tileWidth)
    const entries = await files.entries(from, until)
    if (!entries.ok) {
      walk.entriesFault ??= faultOf(entries.refusal)
      break
    }
    if (entries.value.length < until - from) {
      walk.entriesFault ??= missingEntry(files.origin, from + entries.value.length)
      break
    }
    const hashes = entries.value.map((bytes) => leafHash(parts.crypto, bytes))
    await followEntries(parts, files, walk, leaves, entries.value, hashes)
    const grown = growTree(parts.crypto, walk.frontier, hashes)
    walk.frontier = grown.frontier
    await compareNodes(files, walk, grown.complete)
    await parts.progress(files.origin, until, size)
  }
  return walk
}

const missingEntry = (origin: string, index: number): Fault => {
  const place = `entry ${index} of ${origin}`
  return { code: 'missing-entry', place, value: '', expected: 'an entry below the head' }
}

/** Beyond an entry that does not follow none can be judged: which roster holds is not known. */
async function followEntries(
  parts: LogCheckParts,
  files: LogFiles,
  walk: Walk,
  leaves: Set<string>,
  entries: readonly Uint8Array[],
  hashes: readonly Uint8Array[],
): Promise<void> {
  for (const [at, bytes] of entries.entries()) {
    if (walk.entriesFault !== null) return
    const place = `entry ${walk.state.course.size} of ${files.origin}`
    const leaf = hashes[at]!
    const step = await followLog(parts.crypto, walk.state, bytes, leaf, leaves)
    if (!step.ok) {
      walk.entriesFault = faultOf(step.refusal, place)
      return
    }
    leaves.add(formatHex(leaf))
    walk.state = step.value.state
    const { entry } = step.value
    if (entry === undefined) continue
    walk.seen.push(...entry.message.seen.map((head) => ({ ...head, place })))
    await checkBlobs(parts, files, walk, entry, place)
  }
}

async function checkBlobs(
  parts: LogCheckParts,
  files: LogFiles,
  walk: Walk,
  entry: Entry,
  place: string,
): Promise<void> {
  for (const { hash, length } of blobsOf(entry.message)) {
    const name = formatHex(hash)
    const bytes = await files.blob(name)
    const where = `${place}: blob ${name}`
    if (bytes === null) {
      walk.absentBlobs += 1
      if (!parts.needsBlobs(entry)) continue
      const expected = `a file of ${length} bytes`
      walk.blobsFault ??= { code: 'missing-file', place: where, value: '', expected }
    } else if (equalBytes(parts.crypto.sha256(bytes), hash) && bytes.length === length) {
      walk.blobs += 1
    } else {
      const expected = `${length} bytes with the hash ${name}`
      const value = `${bytes.length} bytes`
      walk.blobsFault ??= { code: 'other-blob', place: where, value, expected }
    }
  }
}

const blobsOf = (message: Message) => message.bodies.flatMap((body) => body.blobs)

/** The nodes that became complete, beside those that are kept; level by level. */
async function compareNodes(
  files: LogFiles,
  walk: Walk,
  complete: readonly TreeNode[],
): Promise<void> {
  for (const [level, nodes] of Map.groupBy(complete, (node) => node.level)) {
    if (walk.hashesFault !== null) return
    const kept = await files.nodes(level, nodes[0]!.index, nodes.length)
    if (kept === null) continue
    if (!kept.ok) {
      walk.hashesFault = faultOf(kept.refusal)
      return
    }
    const wrong = nodes.find(({ hash }, at) => !equalBytes(kept.value[at] ?? none, hash))
    if (wrong === undefined) {
      walk.hashes += nodes.length
      continue
    }
    walk.hashesFault = {
      code: 'bad-tile',
      place: `${files.origin}: hash ${wrong.index} of level ${level}`,
      value: formatHex(kept.value[nodes.indexOf(wrong)] ?? none),
      expected: formatHex(wrong.hash),
    }
  }
}

const none = new Uint8Array()

async function headStep(
  crypto: LedgerCrypto,
  origin: string,
  note: Note,
  { size }: Checkpoint,
  { rosters }: LogState,
): Promise<CheckStep> {
  const roster = rosterAt(rosters, size)
  const keys = roster === undefined ? [] : keysOf(roster, 'log')
  const signed = await acceptNote(crypto, note, keys)
  const place = `head of ${origin} at ${size}`
  return signed.ok
    ? holds('head', origin, signed.value.length)
    : fails('head', origin, faultOf(signed.refusal, place))
}

function blobSteps(origin: string, { blobs, absentBlobs, blobsFault }: Walk): CheckStep[] {
  if (blobsFault !== null) return [fails('blobs', origin, blobsFault)]
  return [
    ...(blobs > 0 ? [holds('blobs', origin, blobs)] : []),
    ...(absentBlobs > 0 ? [notChecked('blobs', origin, absentBlobs)] : []),
  ]
}
