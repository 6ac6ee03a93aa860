// The logs of a space as the store holds them: for each where it stands, which keys and rules hold
// there, and the hashes that further entries need. What is in the store was checked when it was
// taken; reading it again follows it without checking signatures anew, which `verify` does.
import { equalBytes } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { followLog, type LogState, startLog } from '#ledger/log-state.ts'
import type { Roster } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { type Frontier, leafHash } from '#ledger/tree.ts'
import { frontierOf, rootAt } from './own-log.ts'
import type { Store, StoredHead } from './ports.ts'
import { originIn, partyOf, type Space } from './space.ts'

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
  return {
    parts,
    held: async (origin) => {
      const log = await upToDate(parts, origin, known.get(origin))
      known.set(origin, log)
      return log
    },
    moved: (origin, log) => {
      known.set(origin, log)
    },
  }
}

async function upToDate(
  parts: HeldLogs['parts'],
  origin: string,
  known: HeldLog | undefined,
): Promise<HeldLog> {
  const { store, crypto } = parts
  const head = await store.head(origin)
  const before = known ?? { state: beginning(parts, origin), frontier: none, head: null }
  if (head === null || head.size === before.state.course.size) return { ...before, head }
  if (head.size < before.state.course.size) {
    throw new Error(`store lost entries of ${origin}: ${head.size} of ${before.state.course.size}`)
  }
  const state = await followed(parts, origin, before.state, head.size)
  return { state, frontier: await frontierOf({ store, crypto, origin }, head), head }
}

const none: Frontier = { size: 0, hashes: [] }

function beginning({ crypto, space }: HeldLogs['parts'], origin: string): LogState {
  const party = partyOf(space, origin)
  const state = party === undefined ? undefined : startLog(crypto, space.genesis, party)
  if (state === undefined || !state.ok) throw new Error(`no log of this space: ${origin}`)
  return state.value
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
    if (entries.length === 0) throw new Error(`${origin} lacks entry ${from}`)
    for (const bytes of entries) {
      const step = await followLog(trusting, state, bytes, leafHash(crypto, bytes), noLeaves)
      if (!step.ok) throw new Error(`stored entry does not follow: ${step.refusal.code}`)
      state = step.value.state
    }
  }
  return state
}

/** Whether an entry stands in a log twice is for the store to see. */
export const noLeaves = { has: (): boolean => false }

/** The roster that holds for a party now; before its log has come, the one it entered with. */
export async function rosterOf(logs: HeldLogs, party: string): Promise<Roster> {
  const { space } = logs.parts
  const { state } = await logs.held(originIn(space, party))
  const roster = rosterAt(state.rosters, state.course.size) ?? space.rosters.get(party)
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

/** The logs of a space, this centre's own first. */
export function originsOf(space: Space): readonly string[] {
  const parties = [...space.parties.keys()].toSorted((a, b) => rank(a) - rank(b))
  return parties.map((party) => originIn(space, party))

  function rank(party: string): number {
    return party === space.self ? 0 : 1
  }
}
