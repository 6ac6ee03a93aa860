// The desk of a real centre: its spaces as its home has them, a line to each counterpart whose
// address is known, and rounds over those lines. Nobody signs in here by choosing a person, and no
// officer's key comes near it.
import type { Store } from '#centre/ports.ts'
import { lineTo } from '#home/line.ts'
import type { Machinery } from '#home/machinery.ts'
import type { OpenSpace } from '#home/open.ts'
import type { Desk, DeskSpace, Lines } from '../api/desk.ts'
import { events } from '../api/events.ts'
import type { OpenId } from '../api/openid.ts'
import type { RecordTexts } from '../page.ts'
import { keptIn } from '../running/kept.ts'
import { exchanged, followed, type RoundLine, type Rounds, roundsOver } from '../running/rounds.ts'
import type { Running } from '../running/running.ts'
import { watched } from '../running/watched.ts'
import { watchedAddresses, type WatchedAddresses } from './addresses.ts'
import { watchServiceKeys } from './service-keys.ts'

export interface HomeParts {
  /** The party's name in the ledger. */
  readonly name: string
  /** Of different agreements. */
  readonly spaces: readonly OpenSpace[]
  /** What the desk keeps of its people. */
  readonly store: Store
  readonly machinery: Machinery
  readonly bundled: RecordTexts
  readonly origin: string | null
  readonly hosts: readonly string[]
  readonly proxies: readonly string[]
  readonly openid: OpenId | null
  /** Told of faults of ours in rounds that nobody waits for. */
  readonly report: (error: unknown) => void
  /** Opens a space once more, with the keys that stand in its folder now. */
  readonly openAnew: (space: OpenSpace) => Promise<OpenSpace>
  /** Told of a space whose keys a command has changed, and whether they were read. */
  readonly keysChanged: (space: string, areRead: boolean) => void
}

export interface RunningHome extends Running {
  readonly desk: Desk
}

export async function runHome(parts: HomeParts): Promise<RunningHome> {
  const { name, spaces, store, machinery, openid, report, origin, hosts, proxies } = parts
  const { clock, crypto } = machinery
  const cut = new Set<string>()
  const opened = new Map(spaces.map((space) => [space.agreement.id, space]))
  const shown = new Map(spaces.map(deskSpace))
  const addresses = watchedAddresses(spaces, report)
  const rounds = roundsOver({
    lines: spaces.flatMap((space) => linesOf(machinery, space, opened, addresses, cut)),
    troubleOf: troubleOf(machinery),
    clock,
    report,
  })
  const told = events()
  followed(rounds, name, told)
  const desk: Desk = {
    name,
    party: partyIn(name, spaces),
    spaces: shown,
    ...keptIn({ store, crypto, clock }),
    openid,
    origin,
    hosts,
    proxies,
    lines: switchable(name, rounds, cut),
    events: told,
    clock,
    signInBy: openid === null ? ['passkey'] : ['passkey', 'openid'],
    demonstrationKeys: null,
  }
  const { look: lookAtLogs, texts } = watched(desk)
  const stores = spaces.map((space) => space.store)
  const lookAtKeys = await watchServiceKeys(spaces, async (space) => {
    const anew = await openedAnew(parts, space)
    if (anew === null) return false
    // What is under way goes on with the centre that it has; its store is closed at the end.
    stores.push(anew.store)
    opened.set(anew.agreement.id, anew)
    shown.set(...deskSpace(anew))
    return true
  })
  const look = async () => {
    for (const space of addresses.look()) told.tell({ what: 'lines', space })
    return looked(lookAtLogs, lookAtKeys)
  }
  await look()
  rounds.afterEach(look)
  return {
    desk,
    centres: [
      {
        desk,
        // The logs of a centre are its record.
        records: (seen) =>
          new Map([...parts.bundled, ...[...texts].filter(([id]) => seen.includes(id))]),
      },
    ],
    exchange: rounds.run,
    look,
    close: async () => {
      await rounds.stop()
      for (const one of [...stores, store]) await one.close()
    },
  }
}

const troubleOf =
  ({ lineFault }: Machinery) =>
  (error: unknown): string | null =>
    error instanceof LineIsSwitchedOff ? 'line-cut' : (lineFault(error)?.code ?? null)

/** The lines of the centre, each of which can be cut here. */
function switchable(name: string, rounds: Rounds, cut: Set<string>): Lines {
  return {
    states: () => rounds.states(name),
    connect: (other, connected) => {
      const isKnown = rounds.states(name).some((one) => one.party === other)
      if (isKnown && connected) cut.delete(other)
      if (isKnown && !connected) cut.add(other)
      return isKnown
    },
    exchange: async () => {
      await rounds.run()
    },
    compare: (space, to) => rounds.compare({ space, from: name, to }),
  }
}

/** Where one space cannot be looked at, other keys may have come in another. */
async function looked(
  atLogs: () => Promise<boolean>,
  atKeys: () => Promise<void>,
): Promise<boolean> {
  let hasChanged = true
  try {
    hasChanged = await atLogs()
  } finally {
    if (hasChanged) await atKeys()
  }
  return hasChanged
}

async function openedAnew(
  { openAnew, keysChanged, report }: HomeParts,
  space: OpenSpace,
): Promise<OpenSpace | null> {
  const { slug } = space.place
  try {
    const anew = await openAnew(space)
    keysChanged(slug, true)
    return anew
  } catch (error) {
    keysChanged(slug, false)
    report(error)
    return null
  }
}

class LineIsSwitchedOff extends Error {
  override readonly name = 'LineIsSwitchedOff'
}

function linesOf(
  machinery: Machinery,
  first: OpenSpace,
  opened: ReadonlyMap<string, OpenSpace>,
  watching: WatchedAddresses,
  cut: ReadonlySet<string>,
): readonly RoundLine[] {
  const { centre, place, agreement } = first
  const addresses = watching.of(first)
  const others = place.members.filter(({ party }) => party !== centre.space.self)
  const over = async (party: string, isAsked: boolean) => {
    const address = addresses.get(party) ?? null
    if (address === null || cut.has(party)) throw new LineIsSwitchedOff(party)
    const space = opened.get(agreement.id) ?? first
    const line = await lineTo(machinery, space, party, address)
    try {
      return await exchanged(space.centre, party, line, isAsked)
    } finally {
      line.close()
    }
  }
  return others.map(({ party }) => ({
    space: agreement.id,
    from: centre.space.self,
    to: party,
    connected: () => ((addresses.get(party) ?? null) === null ? null : !cut.has(party)),
    call: async () => {
      await over(party, false)
    },
    compare: () => over(party, true),
  }))
}

function deskSpace({ agreement, centre, place }: OpenSpace): [string, DeskSpace] {
  return [agreement.id, { agreement, centre, rosters: place.rosters, beside: null }]
}

/** What the agreements call this party, where all of them call it the same. */
function partyIn(name: string, spaces: readonly OpenSpace[]): string {
  const [one = name, other] = new Set(spaces.map(({ space }) => space.parties.get(name) ?? name))
  return other === undefined ? one : name
}
