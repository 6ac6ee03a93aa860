// Who is who on a line: the TLS keys that the rosters of a space name now, and the keys that sign
// each log. What a listener asks at every connection is answered at once from what was read last;
// `refresh` reads the rosters anew, after a log has grown.
import { formatHex } from '#ledger/bytes.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { keysOf, type Roster } from '#ledger/roster.ts'
import { allOriginsOf, type HeldLogs, originsOf, rosterOf } from './held-logs.ts'
import { partyOf } from './space.ts'

export interface Members {
  /**
   * The party that shows this key on a line; null for nobody's. A roster may list any key: of
   * several parties that do, it is that of the one that listed it before the others.
   */
  readonly partyOf: (publicKey: Uint8Array) => string | null
  /** Whether a party lists this key, whoever else does. */
  readonly isOf: (party: string, publicKey: Uint8Array) => boolean
  /** The logs of the space with the keys that sign their heads, this centre's own one first. */
  readonly logs: () => Promise<
    readonly { readonly origin: string; readonly keys: readonly VerifierKey[] }[]
  >
  readonly refresh: () => Promise<void>
}

export async function membersOf(logs: HeldLogs): Promise<Members> {
  const { space } = logs.parts
  /** Those that list a key, the one first that listed it before the others. */
  let holders = new Map<string, readonly string[]>()
  for (const [party, roster] of space.rosters) addKeys(holders, party, roster)
  const refresh = async () => {
    const found = new Map<string, readonly string[]>()
    for (const party of space.parties.keys()) addKeys(found, party, await rosterOf(logs, party))
    for (const [key, parties] of found) {
      const first = holders.get(key)?.find((party) => parties.includes(party))
      if (first !== undefined) found.set(key, [first, ...parties.filter((one) => one !== first)])
    }
    holders = found
  }
  await refresh()
  return {
    partyOf: (publicKey) => holders.get(formatHex(publicKey))?.[0] ?? null,
    isOf: (party, publicKey) => holders.get(formatHex(publicKey))?.includes(party) === true,
    logs: async () => {
      const now = originsOf(space)
      // Those of generations before stay readable, behind the logs as they are written now.
      const before = allOriginsOf(space).filter((origin) => !now.includes(origin))
      const listed = await Promise.all([
        ...now.map(async (origin) => rosterOf(logs, partyOf(space, origin) ?? space.self)),
        ...before.map(async (origin) => (await logs.held(origin)).state.rosters.at(-1)?.roster),
      ])
      return [...now, ...before].map((origin, at) => {
        const roster = listed[at]
        return { origin, keys: roster === undefined ? [] : keysOf(roster, 'log') }
      })
    },
    refresh,
  }
}

function addKeys(to: Map<string, readonly string[]>, party: string, roster: Roster): void {
  for (const { publicKey } of keysOf(roster, 'tls')) {
    const key = formatHex(publicKey)
    to.set(key, [...(to.get(key) ?? []), party])
  }
}
