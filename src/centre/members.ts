// Who is who on a line: the TLS keys that the rosters of a space name now, and the keys that sign
// each log. What a listener asks at every connection is answered at once from what was read last;
// `refresh` reads the rosters anew, after a log has grown.
import { formatHex } from '#ledger/bytes.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { keysOf } from '#ledger/roster.ts'
import { allOriginsOf, type HeldLogs, originsOf, rosterOf } from './held-logs.ts'
import { partyOf } from './space.ts'

export interface Members {
  /** The party that shows this key on a line; null for nobody's. */
  readonly partyOf: (publicKey: Uint8Array) => string | null
  /** The logs of the space with the keys that sign their heads, this centre's own one first. */
  readonly logs: () => Promise<
    readonly { readonly origin: string; readonly keys: readonly VerifierKey[] }[]
  >
  readonly refresh: () => Promise<void>
}

export async function membersOf(logs: HeldLogs): Promise<Members> {
  const { space } = logs.parts
  let parties = new Map<string, string>()
  const refresh = async () => {
    const found = new Map<string, string>()
    for (const party of space.parties.keys()) {
      for (const key of keysOf(await rosterOf(logs, party), 'tls')) {
        found.set(formatHex(key.publicKey), party)
      }
    }
    parties = found
  }
  await refresh()
  return {
    partyOf: (publicKey) => parties.get(formatHex(publicKey)) ?? null,
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
