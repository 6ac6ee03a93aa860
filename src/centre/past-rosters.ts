// Which keys of a party make a receipt, by all rosters that it is known to have had here, through
// every generation of its log.
import type { VerifierKey } from '#ledger/key.ts'
import type { Head } from '#ledger/names.ts'
import {
  joined,
  type PastRoster,
  pastRostersIn,
  receiptKeysFor,
  type Seen,
} from '#ledger/receipt-keys.ts'
import { keysOf } from '#ledger/roster.ts'
import { announcedRoster } from './announced-rosters.ts'
import type { HeldLog, HeldLogs } from './held-logs.ts'
import { generationsOf, successionAt } from './space.ts'

/** The keys whose receipt by a party over a head counts, as far as its logs are held here. */
export async function receiptKeysOf(
  logs: HeldLogs,
  party: string,
  head: Pick<Head, 'origin' | 'size'>,
): Promise<readonly VerifierKey[]> {
  return receiptKeysFor(await pastRostersOf(logs, party), head)
}

/** Those and what it gave receipts with before, which are kept: also by a key that has gone. */
export async function allReceiptKeysOf(
  logs: HeldLogs,
  party: string,
): Promise<readonly VerifierKey[]> {
  return (await pastRostersOf(logs, party)).flatMap(({ roster }) => keysOf(roster, 'receipt'))
}

async function pastRostersOf(logs: HeldLogs, party: string): Promise<readonly PastRoster[]> {
  const { space } = logs.parts
  const held: HeldLog[] = []
  for (const origin of generationsOf(space, party)) held.push(await logs.held(origin))
  const states = held.map(({ state }) => state)
  const past = [...pastRostersIn(states)]
  const first = space.rosters.get(party)
  // Before its log has come, the roster that it entered with, or that begins the next generation.
  if (past.length === 0 && first !== undefined) past.push({ roster: first, seen: new Map() })
  const newest = held.at(-1)
  const begun =
    newest?.state.rosters.length === 0 ? successionAt(space, newest.state.course.origin) : undefined
  const seen = states.reduce<Seen>((all, { course }) => joined(all, course.seen), new Map())
  if (begun !== undefined) past.push({ roster: begun.roster, seen })
  if (newest !== undefined) {
    const announced = await announcedRoster(logs, party, newest)
    const named = new Map(announced?.entry.message.seen.map((one) => [one.origin, one]))
    if (announced !== null) past.push({ roster: announced.roster, seen: joined(seen, named) })
  }
  return past
}
