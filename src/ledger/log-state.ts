// What a reader of a log knows after so many of its entries, and what each further entry must be:
// the genesis of the space first, then the first roster of the party, then messages, each in order
// (entry.ts) and signed as the roster at its place asks (rosters.ts). It follows one log; that the
// entries are those under a head that the log signed, the tree says.
import { equalBytes, formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { checkNext, type Course, type Entry, type Leaves, parseEntry } from './entry.ts'
import { openGenesis } from './genesis.ts'
import { originOf } from './names.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import {
  admitRoster,
  checkRelease,
  type RosterBasis,
  rosterAt,
  type Rosters,
  rosterType,
} from './rosters.ts'

export interface LogState {
  readonly course: Course
  readonly rosters: Rosters
  /** The first entry of every log of the space. */
  readonly genesis: Uint8Array
  readonly basis: RosterBasis
}

/** The entry as read, but for the genesis, which is no message, and the state after it. */
export interface LogStep {
  readonly state: LogState
  readonly entry?: Entry
}

/** Before the first entry of a party's log, or of a further generation of it. */
export function startLog(
  crypto: LedgerCrypto,
  genesis: Uint8Array,
  party: string,
  further?: { readonly generation: number; readonly basis: RosterBasis },
): Outcome<LogState> {
  const opened = openGenesis(crypto, genesis)
  if (!opened.ok) return opened
  const { space } = opened.value
  const founder = opened.value.genesis.parties.find((one) => one.party === party)
  if (founder === undefined)
    return refuse('other-genesis', 'genesis', party, 'a party of the space')
  const { fingerprint } = founder
  const course: Course = {
    origin: originOf(party, space.slug, further?.generation),
    space,
    party,
    size: 0,
    time: opened.value.genesis.time,
    seen: new Map(),
  }
  return accept({
    course,
    rosters: [],
    genesis,
    basis: further?.basis ?? { kind: 'fingerprint', fingerprint },
  })
}

/** Takes the next entry, whose leaf hash its caller has computed, or says why it cannot stand. */
export async function followLog(
  crypto: LedgerCrypto,
  state: LogState,
  bytes: Uint8Array,
  leaf: Uint8Array,
  leaves: Leaves,
): Promise<Outcome<LogStep>> {
  const { course, rosters } = state
  const place = `entry ${course.size} of ${course.origin}`
  if (course.size === 0) {
    if (!equalBytes(bytes, state.genesis)) {
      return refuse('other-genesis', place, formatHex(crypto.sha256(bytes)), course.space.sid)
    }
    return accept({ state: { ...state, course: { ...course, size: 1 } } })
  }
  const entry = parseEntry(bytes)
  if (!entry.ok) return entry
  const { message, note } = entry.value
  const next = checkNext(course, message, leaf, leaves)
  if (!next.ok) return next
  if (message.type === rosterType) {
    const { origin, size } = course
    const admitted = await admitRoster(crypto, rosters, state.basis, origin, size, entry.value)
    if (!admitted.ok) return admitted
    const after = { ...state, course: next.value, rosters: admitted.value }
    return accept({ state: after, entry: entry.value })
  }
  const roster = rosterAt(rosters, course.size)
  if (roster === undefined) return refuse('no-roster', place, message.type, rosterType)
  const release = await checkRelease(crypto, roster, place, note)
  if (!release.ok) return release
  return accept({ state: { ...state, course: next.value }, entry: entry.value })
}
