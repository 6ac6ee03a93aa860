// A roster that came by hand before the log in which it stands: after a key was lost or stolen its
// party replaces it at once, and whoever holds the old roster would hang up on the new key, or go
// on listening to the thief. The entry is checked as the log will be, by the roots of the roster
// that holds; its keys then hold at once, until the log has come so far.
import { equalBytes } from '#ledger/bytes.ts'
import { type Entry, parseEntry, timeGoesBack } from '#ledger/entry.ts'
import type { Message } from '#ledger/message.ts'
import { accept, type Outcome, refuse } from '#ledger/refusal.ts'
import { keysOf, parseRoster, type Roster } from '#ledger/roster.ts'
import {
  admitRoster,
  fingerprintOf,
  type RosterBasis,
  type Rosters,
  rosterType,
} from '#ledger/rosters.ts'
import { leafHash } from '#ledger/tree.ts'
import type { HeldLog, HeldLogs } from './held-logs.ts'
import { originIn } from './space.ts'
import { StoreDamage } from './store-damage.ts'
import { checkRecipients } from './whose-recipient.ts'

const kind = 'announced-roster'

export interface Announced {
  readonly party: string
  readonly roster: Roster
  /** Whether the log has it already, so that nothing had to be kept. */
  readonly isInLog: boolean
}

/** Takes the entry of a roster, as its party has handed it over. */
export async function announceRoster(
  logs: HeldLogs,
  bytes: Uint8Array,
): Promise<Outcome<Announced>> {
  const { store, crypto, space } = logs.parts
  const read = parseEntry(bytes)
  if (!read.ok) return read
  const { message } = read.value
  const { from: party } = message
  if (message.type !== rosterType) return refuse('not-a-roster', 'type', message.type, rosterType)
  if (message.space.sid !== space.name.sid) {
    return refuse('other-space', 'entry', message.space.sid, space.name.sid)
  }
  if (!space.parties.has(party) || party === space.self) {
    const others = [...space.parties.keys()].filter((one) => one !== space.self)
    return refuse('other-sender', 'entry', party, others.join(' '))
  }
  const origin = originIn(space, party)
  const { state } = await logs.held(origin)
  const roster = parseRoster(crypto, message.open ?? '')
  if (!roster.ok) return roster
  if ((await store.indexOf(origin, leafHash(crypto, bytes))) !== null) {
    return accept({ party, roster: roster.value, isInLog: true })
  }
  const { course, rosters, basis } = state
  const standing = rosters.length > 0 ? rosters : enteredWith(logs.parts, party, message, basis)
  if (message.time < course.time) {
    return timeGoesBack(origin, message.time, course.time)
  }
  const place = { origin, index: course.size, seen: course.seen }
  const admitted = await admitRoster(crypto, standing, basis, place, read.value)
  if (!admitted.ok) return admitted
  const checked = await checkRecipients(crypto, roster.value)
  if (!checked.ok) return checked
  for (;;) {
    const before = await store.document(kind, party)
    if (await store.keepDocument(kind, party, before?.version ?? 0, bytes)) break
  }
  return accept({ party, roster: roster.value, isInLog: false })
}

/**
 * Of a log of which nothing is here, in a store that was lost: the roster that the party entered
 * with stands for it, unless that one comes itself. Its roots sign the next.
 */
function enteredWith(
  { crypto, space }: HeldLogs['parts'],
  party: string,
  { open = '' }: Message,
  basis: RosterBasis,
): Rosters {
  const roster = space.rosters.get(party)
  if (basis.kind !== 'fingerprint' || roster === undefined) return []
  const isFirst = equalBytes(fingerprintOf(crypto, open), basis.fingerprint)
  return isFirst ? [] : [{ index: 1, roster, seen: new Map() }]
}

/** The one that came by hand, while the log is not yet so far. */
export async function announcedRoster(
  { parts: { store, crypto } }: HeldLogs,
  party: string,
  { state }: HeldLog,
): Promise<{ readonly roster: Roster; readonly entry: Entry } | null> {
  const document = await store.document(kind, party)
  if (document === null) return null
  const read = parseEntry(document.bytes)
  const roster = read.ok ? parseRoster(crypto, read.value.message.open ?? '') : read
  if (!read.ok || !roster.ok) throw new StoreDamage(`an announced roster cannot be read: ${party}`)
  const { origin, time } = state.course
  // One for the log before a further generation of it says nothing of what goes on.
  const isForLog = keysOf(roster.value, 'log').some((key) => key.name === origin)
  const isPast = !isForLog || read.value.message.time < time
  if (isPast || (await store.indexOf(origin, leafHash(crypto, document.bytes))) !== null)
    return null
  return { roster: roster.value, entry: read.value }
}
