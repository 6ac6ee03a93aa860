// The logs of a space as the store holds them: for each where it stands, which keys and rules hold
// there, and the hashes that further entries need. What is in the store was checked when it was
// taken; reading it again follows it without checking signatures anew, which `verify` does.
import { equalBytes } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { Succession } from '#ledger/generation.ts'
import { followEntries, type LogState, startLog } from '#ledger/log-state.ts'
import type { Roster } from '#ledger/roster.ts'
import { rosterAt, type RosterBasis } from '#ledger/rosters.ts'
import { type Frontier, leafHash } from '#ledger/tree.ts'
import { announcedRoster } from './announced-rosters.ts'
import { frontierOf, rootAt } from './own-log.ts'
import type { Store, StoredHead } from './ports.ts'
import {
  acceptedSize,
  generationsOf,
  originIn,
  partyOf,
  type Space,
  successionAt,
} from './space.ts'
import { StoreDamage } from './store-damage.ts'

export interface HeldLog {
  readonly state: LogState
  readonly frontier: Frontier
  readonly head: StoredHead | null
}

export interface HeldLogs {
  readonly parts: { readonly store: Store; readonly crypto: LedgerCrypto; readonly space: Space }
  /** Where the log stands in the store now. */
  readonly held: (origin: string) => Promise<HeldLog>
  /** Remembers a state that was computed while a log was extended. */
  readonly moved: (origin: string, log: HeldLog) => void
}

/** How many entries are read at a time. */
const stride = 4096

export function heldLogs(parts: HeldLogs['parts']): HeldLogs {
  const known = new Map<string, HeldLog>()
  const held = async (origin: string): Promise<HeldLog> => {
    const begun = known.get(origin)
    const before = begun ?? {
      state: await beginning(parts, origin, held),
      frontier: none,
      head: null,
    }
    const log = await upToDate(parts, origin, before)
    known.set(origin, log)
    return log
  }
  return {
    parts,
    held,
    moved: (origin, log) => {
      known.set(origin, log)
    },
  }
}

async function upToDate(
  parts: HeldLogs['parts'],
  origin: string,
  before: HeldLog,
): Promise<HeldLog> {
  const { store, crypto } = parts
  const head = await store.head(origin)
  if (head === null || head.size === before.state.course.size) return { ...before, head }
  if (head.size < before.state.course.size) {
    throw new StoreDamage(
      `store lost entries of ${origin}: ${head.size} of ${before.state.course.size}`,
    )
  }
  const state = await followed(parts, origin, before.state, head.size)
  return { state, frontier: await frontierOf({ store, crypto, origin }, head), head }
}

const none: Frontier = { size: 0, hashes: [] }

async function beginning(
  logs: HeldLogs['parts'],
  origin: string,
  before: (origin: string) => Promise<HeldLog>,
): Promise<LogState> {
  const { crypto, space } = logs
  const party = partyOf(space, origin)
  if (party === undefined) throw new Error(`no log of this space: ${origin}`)
  const succession = successionAt(space, origin)
  const further =
    succession === undefined
      ? undefined
      : { generation: succession.generation, basis: await basisOf(succession, before) }
  const state = startLog(crypto, space.genesis, party, further)
  if (!state.ok) throw new Error(`a log of this space cannot begin: ${state.refusal.code}`)
  return state.value
}

/** What the first roster of a further generation must agree with. */
async function basisOf(
  { previous, fingerprint, rootsKept }: Succession,
  before: (origin: string) => Promise<HeldLog>,
): Promise<RosterBasis> {
  if (!rootsKept) return { kind: 'fingerprint', fingerprint }
  const { state } = await before(previous.origin)
  const roster = rosterAt(state.rosters, previous.size)
  // The log before was there when the generation was accepted, and may be lost with a store since:
  // its roots were looked at then, and the fingerprint stands for what they signed.
  return roster === undefined || state.course.size < previous.size
    ? { kind: 'fingerprint', fingerprint }
    : { kind: 'successor', roster, fingerprint }
}

async function followed(
  { store, crypto }: HeldLogs['parts'],
  origin: string,
  before: LogState,
  size: number,
): Promise<LogState> {
  const trusting: LedgerCrypto = { ...crypto, verify: async () => true }
  let state = before
  while (state.course.size < size) {
    const from = state.course.size
    const entries = await store.entries(origin, from, Math.min(size, from + stride))
    if (entries.length === 0) throw new StoreDamage(`${origin} lacks entry ${from}`)
    const placed = entries.map((bytes) => ({ bytes, leaf: leafHash(crypto, bytes) }))
    const steps = await followEntries(trusting, state, placed, noLeaves)
    if (!steps.ok) throw new StoreDamage(`stored entry does not follow: ${steps.refusal.code}`)
    state = steps.value.state
  }
  return state
}

/** Whether an entry stands in a log twice is for the store to see. */
export const noLeaves = { has: (): boolean => false }

/**
 * The roster that holds for a party now: one that came by hand, or that of its log; before that has
 * come, the one it entered with.
 */
export async function rosterOf(logs: HeldLogs, party: string): Promise<Roster> {
  const { space } = logs.parts
  const last = originIn(space, party)
  const newest = await logs.held(last)
  const announced = await announcedRoster(logs, party, newest)
  if (announced !== null) return announced.roster
  for (const origin of generationsOf(space, party).toReversed()) {
    const { state } = origin === last ? newest : await logs.held(origin)
    const size = Math.min(state.course.size, acceptedSize(space, origin))
    const roster = rosterAt(state.rosters, size) ?? successionAt(space, origin)?.roster
    if (roster !== undefined) return roster
  }
  const roster = space.rosters.get(party)
  if (roster === undefined) throw new Error(`${party} is no party of the space`)
  return roster
}

/** A head that somebody names, beside the log as it is held here. */
export type Comparison = 'same' | 'beyond' | 'other'

export async function compareHead(
  logs: HeldLogs,
  head: { readonly origin: string; readonly size: number; readonly root: Uint8Array },
): Promise<Comparison> {
  const { store, crypto, space } = logs.parts
  if (partyOf(space, head.origin) === undefined) return 'beyond'
  const { state } = await logs.held(head.origin)
  if (head.size > state.course.size) return 'beyond'
  const root = await rootAt({ store, crypto, origin: head.origin }, head.size)
  return equalBytes(root, head.root) ? 'same' : 'other'
}

/** The logs of a space as they are written now, this centre's own first. */
export function originsOf(space: Space): readonly string[] {
  return ownFirst(space).map((party) => originIn(space, party))
}

/** Those that were written before, too: each party's together, the first one first. */
export function allOriginsOf(space: Space): readonly string[] {
  return ownFirst(space).flatMap((party) => generationsOf(space, party))
}

function ownFirst(space: Space): readonly string[] {
  const others = [...space.parties.keys()].filter((party) => party !== space.self)
  return [space.self, ...others]
}
