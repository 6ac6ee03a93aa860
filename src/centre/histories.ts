// Two histories of one log: a head that the log signed, and the log as it is held here, which no
// tree has both. What proves it is kept, and stops the log; what would prove nothing raises no
// alarm (docs/formats/fork-evidence.md).
import { equalBytes } from '#ledger/bytes.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { checkFork, formatFork, proveFork, type SignedHead } from '#ledger/fork.ts'
import type { LogState } from '#ledger/log-state.ts'
import { acceptNote, type Note, parseNote } from '#ledger/note.ts'
import type { NodeReader } from '#ledger/proof.ts'
import { accept, type Outcome } from '#ledger/refusal.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import {
  emptyFrontier,
  type Frontier,
  growTree,
  leafHash,
  rootOf,
  subtreesOf,
} from '#ledger/tree.ts'
import type { Alarm, Alarms } from './alarms.ts'
import { compareHead, type HeldLog, type HeldLogs } from './held-logs.ts'
import { storedNodes } from './own-log.ts'
import type { Clock } from './ports.ts'

export interface HistoryParts {
  readonly logs: HeldLogs
  readonly alarms: Alarms
  readonly clock: Clock
}

export function readHead(checkpoint: Uint8Array): Outcome<SignedHead> {
  const note = parseNote(checkpoint)
  if (!note.ok) return note
  const head = parseCheckpoint(note.value.text)
  if (!head.ok) return head
  return accept({ note: note.value, head: head.value })
}

/** Whether a log key of the roster that holds after these entries signed the note. */
export function checkLogSignature(
  { parts }: HeldLogs,
  state: LogState,
  note: Note,
): Promise<Outcome<unknown>> {
  return acceptNote(parts.crypto, note, logKeysAt(state))
}

const logKeysAt = ({ rosters, course }: LogState) => {
  const roster = rosterAt(rosters, course.size)
  return roster === undefined ? [] : keysOf(roster, 'log')
}

/** The alarm about a head, signed by the log, that is not larger than the log and not of it. */
export async function alarmOfOldHead(
  parts: HistoryParts,
  log: HeldLog,
  other: SignedHead,
): Promise<Alarm | null> {
  if ((await compareHead(parts.logs, other.head)) !== 'other') return null
  return raise(parts, log, other, storedNodes(parts.logs.parts.store, other.head.origin))
}

/**
 * The alarm about a head, signed by the log, that is not smaller than the log and does not follow
 * from it: `entries` are those below it from the size `from` on, up to which both are one.
 */
export async function alarmOfNewHead(
  parts: HistoryParts,
  log: HeldLog,
  other: SignedHead,
  from: number,
  entries: readonly Uint8Array[],
): Promise<Alarm | null> {
  const { size, root, origin } = other.head
  if (from > log.state.course.size || from + entries.length < size) return null
  const { crypto, store } = parts.logs.parts
  const own = storedNodes(store, origin)
  const before = await frontierAt(own, from)
  const leaves = entries.slice(0, size - from).map((entry) => leafHash(crypto, entry))
  const { frontier, complete } = growTree(crypto, before, leaves)
  if (!equalBytes(rootOf(crypto, frontier), root)) return null
  const theirs = new Map(complete.map((node) => [`${node.level} ${node.index}`, node.hash]))
  const read: NodeReader = (places) =>
    Promise.all(
      places.map(async (place) => {
        const hash = theirs.get(`${place.level} ${place.index}`)
        return hash ?? (await own([place]))[0]!
      }),
    )
  return raise(parts, log, other, read)
}

async function frontierAt(read: NodeReader, size: number): Promise<Frontier> {
  return size === 0 ? emptyFrontier : { size, hashes: await read(subtreesOf(0, size)) }
}

async function raise(
  { logs, alarms, clock }: HistoryParts,
  log: HeldLog,
  other: SignedHead,
  read: NodeReader,
): Promise<Alarm | null> {
  const held = readHead(log.head?.checkpoint ?? new Uint8Array())
  if (!held.ok) return null
  const { crypto } = logs.parts
  const fork = await proveFork(crypto, [held.value, other], read)
  const checked = await checkFork(crypto, fork, logKeysAt(log.state))
  if (!checked.ok) return null
  const alarm = { origin: checked.value, at: clock(), evidence: formatFork(fork) }
  await alarms.raise(alarm)
  return alarm
}
