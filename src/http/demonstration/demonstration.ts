// The demonstration at work: a desk for each party over its centres in all spaces, rounds of
// exchange between them, and the switch that cuts the line. What one releases goes out at once; a
// round in between fetches what else there may be.
import type { Centre } from '#centre/centre.ts'
import { originsOf } from '#centre/held-logs.ts'
import type { Store } from '#centre/ports.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatSecretKey } from '#ledger/secret-key.ts'
import type { PartyId } from '#language/party.ts'
import { auditIn } from '#desk/audit.ts'
import { onceFor } from '#desk/once.ts'
import { passkeysIn } from '#desk/passkeys.ts'
import { peopleIn } from '#desk/people.ts'
import { sessionsIn } from '#desk/sessions.ts'
import type { Desk, DeskSpace } from '../api/desk.ts'
import { events } from '../api/events.ts'
import type { RecordTexts } from '../page.ts'
import { type LineSwitch, lineSwitch } from './cut.ts'
import { demonstrationPeople } from './people.ts'
import { type Rounds, roundsOver } from './rounds.ts'
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

export interface DemonstrationCentre {
  readonly desk: Desk
  /** The records as this centre has them, beside those that no centre holds. */
  readonly records: () => RecordTexts
}

export interface Demonstration {
  readonly centres: readonly DemonstrationCentre[]
  /** Where the centres listen for one another. */
  readonly doors: readonly string[]
  /** Has the centres exchange what they have; true where something has changed. */
  readonly exchange: () => Promise<boolean>
  readonly close: () => Promise<void>
}

export async function runDemonstration(parts: DemonstrationParts): Promise<Demonstration> {
  const { spaces, stores, bundled } = parts
  const cut = lineSwitch()
  const rounds = roundsOver(spaces, cut, parts.clock)
  const parties = [...stores.keys()]
  const desks = new Map<PartyId, Desk>()
  for (const party of parties) desks.set(party, await deskOf(parts, party, cut, rounds))
  const texts = new Map<string, string>()
  const marks = new Map<string, string>()
  const look = async (): Promise<boolean> => {
    let changed = false
    for (const { agreement, posts } of spaces) {
      for (const { centre, party } of posts) {
        const key = `${party} ${agreement.id}`
        const mark = await markOf(centre)
        if (marks.get(key) === mark) continue
        marks.set(key, mark)
        texts.set(key, (await centre.record()).text)
        desks.get(party)?.events.tell({ what: 'messages', space: agreement.id })
        changed = true
      }
    }
    return changed
  }
  await look()
  rounds.afterEach(look)
  const recordsOf = (party: PartyId): RecordTexts => {
    const own = spaces.map(({ agreement: { id }, isReconstructed }): [string, string] => {
      const text = texts.get(`${party} ${id}`) ?? ''
      const beside = isReconstructed ? undefined : bundled.get(id)
      return [id, beside === undefined ? text : behind(beside, text)]
    })
    return new Map([...bundled, ...own])
  }
  return {
    centres: [...desks].map(([party, desk]) => ({ desk, records: () => recordsOf(party) })),
    doors: spaces.flatMap((space) => space.doors),
    exchange: rounds.run,
    close: async () => {
      await rounds.stop()
      for (const space of spaces) await space.close()
      for (const store of stores.values()) await store.close()
    },
  }
}

async function deskOf(
  { spaces, stores, crypto, clock, report }: DemonstrationParts,
  party: PartyId,
  cut: LineSwitch,
  rounds: Rounds,
): Promise<Desk> {
  const store = stores.get(party)!
  const people = peopleIn(store)
  for (const person of demonstrationPeople(spaces[0]!.agreement.id)) await people.add(person)
  const own = spaces.map(({ agreement, posts }) => {
    const post = posts.find((one) => one.party === party)!
    return { agreement, post }
  })
  const told = events()
  told.listen(({ what }) => {
    // What was released goes out now, and not with the next round.
    if (what === 'messages' || what === 'lines') rounds.run().catch(report)
  })
  const name = own[0]!.post.centre.space.self
  return {
    name,
    party,
    spaces: new Map(
      own.map(({ agreement, post: { centre, rosters } }): [string, DeskSpace] => [
        agreement.id,
        { agreement, centre, rosters },
      ]),
    ),
    people,
    sessions: sessionsIn({ store, crypto, clock }),
    audit: auditIn({ store, crypto, clock }),
    passkeys: passkeysIn(store),
    ...onceFor({ store, crypto, clock }),
    origin: null,
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

/** What the logs hold and what is receipted, in short: it differs where anything has come. */
async function markOf({ logs, space }: Centre): Promise<string> {
  const { store } = logs.parts
  const parts = originsOf(space).map(async (origin) => {
    const size = (await store.head(origin))?.size ?? 0
    return `${size} ${(await store.receiptTimes(origin)).length}`
  })
  return (await Promise.all(parts)).join(' ')
}

/** Lines of a log behind those of a file: one header is enough. */
function behind(file: string, text: string): string {
  const [, ...lines] = text.split('\n')
  return `${file.trimEnd()}\n${lines.join('\n')}`
}
