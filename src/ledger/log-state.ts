// What a reader of a log knows after so many of its entries, and what each further entry must be:
// the genesis of the space first, then the first roster of the party, then messages, each in order
// (entry.ts) and signed as the roster at its place asks (rosters.ts). It follows one log; that the
// entries are those under a head that the log signed, the tree says.
import { equalBytes, formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { checkNext, type Course, type Entry, type Leaves, parseEntry } from './entry.ts'
import { openGenesis } from './genesis.ts'
import { originOf } from './names.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'
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
  const next = nextOf(crypto, state, bytes, leaf, leaves)
  if (!next.ok) return next
  const { entry } = next.value
  const signed = await checkSigners(crypto, state, next.value)
  if (!signed.ok) return signed
  const after = { ...state, course: next.value.course, rosters: signed.value }
  return accept(entry === undefined ? { state: after } : { state: after, entry })
}

/** An entry in its place, its signatures not yet looked at. */
interface Placed {
  readonly course: Course
  /** Not of the genesis. */
  readonly entry?: Entry
}

function nextOf(
  crypto: LedgerCrypto,
  { course, genesis }: LogState,
  bytes: Uint8Array,
  leaf: Uint8Array,
  leaves: Leaves,
): Outcome<Placed> {
  if (course.size === 0) {
    if (!equalBytes(bytes, genesis)) {
      return refuse('other-genesis', placeIn(course), hexHash(crypto, bytes), course.space.sid)
    }
    return accept({ course: { ...course, size: 1 } })
  }
  const entry = parseEntry(bytes)
  if (!entry.ok) return entry
  const next = checkNext(course, entry.value.message, leaf, leaves)
  return next.ok ? accept({ course: next.value, entry: entry.value }) : next
}

const placeIn = ({ size, origin }: Course): string => `entry ${size} of ${origin}`

const hexHash = (crypto: LedgerCrypto, bytes: Uint8Array): string => formatHex(crypto.sha256(bytes))

/** The rosters that hold after the entry, if those signed it who must. */
async function checkSigners(
  crypto: LedgerCrypto,
  { course, rosters, basis }: LogState,
  { entry, course: { seen } }: Placed,
): Promise<Outcome<Rosters>> {
  if (entry === undefined) return accept(rosters)
  const { origin, size } = course
  if (isRoster(entry)) {
    return admitRoster(crypto, rosters, basis, { origin, index: size, seen }, entry)
  }
  const roster = rosterAt(rosters, size)
  if (roster === undefined) {
    return refuse('no-roster', placeIn(course), entry.message.type, rosterType)
  }
  const release = await checkRelease(crypto, roster, placeIn(course), entry.note)
  return release.ok ? accept(rosters) : release
}

const isRoster = ({ message }: Entry): boolean => message.type === rosterType

export interface LogSteps {
  readonly state: LogState
  /** Without the genesis. */
  readonly entries: readonly Entry[]
}

/** Enough to keep every processor busy with signatures while further entries are read. */
const mostChecks = 256

/**
 * Takes many entries like followLog, one after the other, but for their signatures, which are
 * checked side by side. The refusal is that of the first entry that cannot stand.
 */
export async function followEntries(
  crypto: LedgerCrypto,
  before: LogState,
  log: readonly { readonly bytes: Uint8Array; readonly leaf: Uint8Array }[],
  leaves: Leaves,
): Promise<Outcome<LogSteps>> {
  let state = before
  const entries: Entry[] = []
  const checks: Promise<Outcome<Rosters>>[] = []
  let checked = 0
  const failure = async (mostLeft: number): Promise<Refused | undefined> => {
    for (; checks.length - checked > mostLeft; checked += 1) {
      const check = await checks[checked]
      if (check?.ok === false) return check
    }
    return undefined
  }
  for (const { bytes, leaf } of log) {
    const next = nextOf(crypto, state, bytes, leaf, leaves)
    if (!next.ok) return (await failure(0)) ?? next
    const { course, entry } = next.value
    const check = checkSigners(crypto, state, next.value)
    checks.push(check)
    // What a roster says holds for the entries after it: those wait until it is admitted.
    const waits = entry !== undefined && isRoster(entry)
    const failed = await failure(waits ? 0 : mostChecks)
    if (failed !== undefined) return failed
    const admitted = waits ? await check : accept(state.rosters)
    if (!admitted.ok) return admitted
    state = { ...state, course, rosters: admitted.value }
    if (entry !== undefined) entries.push(entry)
  }
  return (await failure(0)) ?? accept({ state, entries })
}
