// What a counterpart holds of this centre's own log, laid beside the store. More than the store has
// of the same log: the store was set back, and what is missing can come from there. Another
// history: somebody else signs with the key of this log. Only what this party's own officers
// signed counts as its own; a head alone could be anybody's who has the key.
import { equalBytes } from '#ledger/bytes.ts'
import type { Entry } from '#ledger/entry.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { followEntries, type LogState } from '#ledger/log-state.ts'
import { acceptNote } from '#ledger/note.ts'
import type { LedgerRefusal } from '#ledger/refusal.ts'
import { keysOf } from '#ledger/roster.ts'
import { fetchEntries } from './fetching.ts'
import { compareHead, type HeldLogs, noLeaves } from './held-logs.ts'
import { readHead } from './histories.ts'
import { grow, type Grown, type LogKeys } from './own-log.ts'
import type { Exchange, Refused, StoredEntry, StoredHead } from './ports.ts'
import { originIn } from './space.ts'

export interface OwnCopyParts {
  readonly logs: HeldLogs
  readonly keys: LogKeys
}

export type OwnCopy =
  /** Nothing that the store lacks. */
  | { readonly kind: 'no-more'; readonly size: number }
  | Missing
  /** A head that is signed with the own key and is not of the log in the store. */
  | { readonly kind: 'other'; readonly checkpoint: Uint8Array; readonly size: number }
  | Refused

/** What the store lacks, checked like anything that arrives. */
export interface Missing {
  readonly kind: 'missing'
  readonly from: number
  readonly head: StoredHead
  readonly entries: readonly StoredEntry[]
  readonly messages: readonly Entry[]
  readonly grown: Grown
  readonly state: LogState
}

export async function ownCopyAt(parts: OwnCopyParts, line: Exchange): Promise<OwnCopy> {
  const { logs, keys } = parts
  const { crypto, space } = logs.parts
  const origin = originIn(space, space.self)
  const log = await logs.held(origin)
  const from = log.state.course.size
  const checkpoint = await line.checkpoint(origin)
  if (checkpoint === null) return { kind: 'no-more', size: from }
  const read = readHead(checkpoint)
  if (!read.ok) return refusedAs(read.refusal)
  const { note, head } = read.value
  const { size, root } = head
  // A store that was put back may not have the roster that brought the keys of the head: those at
  // hand do until its entries are followed.
  const brought = size > from ? (keys.others ?? []).map(({ verifier }) => verifier) : []
  const signed = await acceptNote(crypto, note, [...logKeysOf(keys, log.state), ...brought])
  if (!signed.ok) return refusedAs(signed.refusal)
  if (size <= from) {
    const isSame = (await compareHead(logs, head)) === 'same'
    return isSame ? { kind: 'no-more', size: from } : { kind: 'other', checkpoint, size }
  }
  const bytes = await fetchEntries(line, origin, from, size)
  if (bytes.length < size - from) return notHandedOver(origin, from + bytes.length, size)
  const grown = grow(crypto, log.frontier, bytes)
  if (!equalBytes(grown.root, root)) return { kind: 'other', checkpoint, size }
  const entries = bytes.map((one, at) => ({ bytes: one, leaf: grown.leaves[at]! }))
  const followed = await followEntries(crypto, log.state, entries, noLeaves)
  if (!followed.ok) return refusedAs(followed.refusal)
  const { state, entries: messages } = followed.value
  const listed = await acceptNote(crypto, note, logKeysOf(keys, state))
  if (!listed.ok) return refusedAs(listed.refusal)
  const kept = { origin, size, root, checkpoint }
  return { kind: 'missing', from, head: kept, entries, messages, grown, state }
}

/** Those of now and of before: a head that others hold may be old. */
function logKeysOf(
  { ed25519, mlDsa44, retiring = [] }: LogKeys,
  { rosters }: LogState,
): readonly VerifierKey[] {
  const own = [ed25519, mlDsa44, ...retiring].map(({ verifier }) => verifier)
  return [...own, ...rosters.flatMap(({ roster }) => keysOf(roster, 'log'))]
}

const refusedAs = ({ code, place, value, expected }: LedgerRefusal): Refused => ({
  kind: 'refused',
  code,
  place,
  value,
  expected,
})

const notHandedOver = (origin: string, size: number, expected: number): Refused => ({
  kind: 'refused',
  code: 'entries-missing',
  place: origin,
  value: String(size),
  expected: `${expected} entries, as the checkpoint says`,
})
