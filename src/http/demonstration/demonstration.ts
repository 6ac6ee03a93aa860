// The demonstration at work: a desk for each party over its centres in all spaces, rounds of
// exchange between them, and the switch that cuts the line. What one releases goes out at once; a
// round in between fetches what else there may be.
import type { Store } from '#centre/ports.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatSecretKey } from '#ledger/secret-key.ts'
import type { PartyId } from '#language/party.ts'
import type { Desk, DeskSpace } from '../api/desk.ts'
import { events } from '../api/events.ts'
import type { RecordTexts } from '../page.ts'
import { keptIn } from '../running/kept.ts'
import { exchanged, followed, type RoundLine, type Rounds, roundsOver } from '../running/rounds.ts'
import type { Running } from '../running/running.ts'
import { lookedAtAll, watched } from '../running/watched.ts'
import { LineIsCut, type LineSwitch, lineSwitch, switched } from './cut.ts'
import { demonstrationPeople } from './people.ts'
import type { RunningSpace } from './space.ts'

export interface DemonstrationParts {
  /** The first is the one whose record is in the logs. */
  readonly spaces: readonly RunningSpace[]
  /** What each desk keeps of its people, by party. */
  readonly stores: ReadonlyMap<PartyId, Store>
  readonly bundled: RecordTexts
  readonly crypto: LedgerCrypto
  readonly clock: () => number
  /** Told of faults of ours in rounds that nobody waits for. */
  readonly report: (error: unknown) => void
}

export interface Demonstration extends Running {
  /** Where the centres listen for one another. */
  readonly doors: readonly string[]
}

export async function runDemonstration(parts: DemonstrationParts): Promise<Demonstration> {
  const { spaces, stores, bundled, clock, report } = parts
  const cut = lineSwitch()
  const lines = spaces.flatMap((space) => linesIn(space, cut))
  const rounds = roundsOver({ lines, troubleOf, clock, report })
  const desks = new Map<PartyId, Desk>()
  for (const party of stores.keys()) desks.set(party, await deskOf(parts, party, cut, rounds))
  const watches = new Map([...desks].map(([party, desk]) => [party, watched(desk)]))
  const look = () => lookedAtAll([...watches.values()].map((one) => one.look))
  await look()
  rounds.afterEach(look)
  const joined = joiner()
  const recordsOf = (party: PartyId, seen: readonly string[]): RecordTexts => {
    const read = spaces.filter(({ agreement }) => seen.includes(agreement.id))
    const own = read.map((space): [string, string] => {
      const { id } = space.agreement
      const text = watches.get(party)?.texts.get(id) ?? ''
      const beside = besideOf(space, bundled)
      return [id, beside === null ? text : joined(`${party} ${id}`, beside, text)]
    })
    return new Map([...bundled, ...own])
  }
  return {
    centres: [...desks].map(([party, desk]) => ({
      desk,
      records: (seen) => recordsOf(party, seen),
    })),
    doors: spaces.flatMap((space) => space.doors),
    exchange: rounds.run,
    look,
    close: async () => {
      await rounds.stop()
      for (const space of spaces) await space.close()
      for (const store of stores.values()) await store.close()
    },
  }
}

/** The public record counts beside the logs, unless it was laid into them. */
function besideOf(
  { agreement, isReconstructed }: RunningSpace,
  bundled: RecordTexts,
): string | null {
  return isReconstructed ? null : (bundled.get(agreement.id) ?? null)
}

function linesIn(
  { agreement, posts, between }: RunningSpace,
  cut: LineSwitch,
): readonly RoundLine[] {
  const pairs = posts.flatMap((from) =>
    posts.filter((to) => to !== from).map((to) => ({ from, to })),
  )
  return pairs.map(({ from, to }) => {
    const { self } = to.centre.space
    const line = switched(between(from, to), cut)
    return {
      space: agreement.id,
      from: from.centre.space.self,
      to: self,
      connected: cut.connected,
      call: async () => {
        await exchanged(from.centre, self, line, false)
      },
      compare: () => exchanged(from.centre, self, line, true),
    }
  })
}

/** The code of a fault of the line, and `line-cut` for the switch. */
function troubleOf(error: unknown): string | null {
  if (error instanceof LineIsCut) return 'line-cut'
  return error instanceof Error && 'code' in error ? String(error.code) : null
}

async function deskOf(
  { spaces, stores, bundled, crypto, clock }: DemonstrationParts,
  party: PartyId,
  cut: LineSwitch,
  rounds: Rounds,
): Promise<Desk> {
  const store = stores.get(party)!
  const kept = keptIn({ store, crypto, clock })
  for (const person of demonstrationPeople(spaces[0]!.agreement.id)) await kept.people.add(person)
  const own = spaces.map((space) => {
    const post = space.posts.find((one) => one.party === party)!
    return { agreement: space.agreement, post, beside: besideOf(space, bundled) }
  })
  const told = events()
  const name = own[0]!.post.centre.space.self
  followed(rounds, name, told)
  return {
    name,
    party,
    spaces: new Map(
      own.map(({ agreement, beside, post: { centre, rosters } }): [string, DeskSpace] => [
        agreement.id,
        { agreement, centre, rosters, beside },
      ]),
    ),
    ...kept,
    openid: null,
    origin: null,
    hosts: [],
    proxies: [],
    lines: {
      states: () => rounds.states(name),
      connect: (other, connected) => {
        const isOther = rounds.states(name).some((one) => one.party === other)
        if (isOther) cut.connect(connected)
        return isOther
      },
      exchange: async () => {
        await rounds.run()
      },
      compare: (space, to) => rounds.compare({ space, from: name, to }),
    },
    events: told,
    clock,
    signInBy: ['demonstration'],
    // The same keys stand in the rosters of all spaces.
    demonstrationKeys: new Map(
      own[0]!.post.officers.map((officer) => {
        const [, role = ''] = officer.verifier.name.split('/')
        return [role, formatSecretKey(officer)]
      }),
    ),
  }
}

/** As `behind`, under a name: the same text while it is of the same. */
function joiner(): (name: string, file: string, text: string) => string {
  const made = new Map<string, { readonly of: string; readonly text: string }>()
  return (name, file, of) => {
    const before = made.get(name)
    if (before?.of === of) return before.text
    const text = behind(file, of)
    made.set(name, { of, text })
    return text
  }
}

/** Lines of a log behind those of a file: one header is enough. */
function behind(file: string, text: string): string {
  const [, ...lines] = text.split('\n')
  return `${file.trimEnd()}\n${lines.join('\n')}`
}
