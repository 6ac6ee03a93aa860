// A log followed entry by entry: genesis, rosters and their changes, and who must have signed what.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  crypto,
  entryOf,
  keyNamed,
  partyA,
  rosterOf,
  sampleSpace,
  type SampleSpace,
  slug,
  timeOf,
  valueOf,
} from '../../tests/ledger/sample-space.ts'
import { formatHex } from './bytes.ts'
import { formatEntry, parseEntry } from './entry.ts'
import { followEntries, followLog, type LogState, startLog } from './log-state.ts'
import type { Message } from './message.ts'
import { originOf } from './names.ts'
import { formatRoster, type Roster } from './roster.ts'
import { evaluateRelease, rosterAt, rosterType } from './rosters.ts'
import { leafHash } from './tree.ts'

let sample: SampleSpace
beforeAll(async () => {
  sample = await sampleSpace()
})

function message(type: string, rest: Partial<Message> = {}): Message {
  const time = timeOf('2030-02-01T12:00:00Z')
  const common = { from: partyA, to: ['*'], time, re: [], seen: [], bodies: [] }
  return { space: sample.space, type, ...common, ...rest }
}
const rosterMessage = (open: string): Message => message(rosterType, { open })
const textOf = (roster: Roster): string => valueOf(formatRoster(crypto, roster))

/**
 * Follows entries from a state, one by one and all at once, which must come to the same; answers
 * with the code of the first refusal, or the last state.
 */
async function follow(
  state: LogState,
  ...entries: readonly Uint8Array[]
): Promise<LogState | string> {
  const log = entries.map((bytes) => ({ bytes, leaf: leafHash(crypto, bytes) }))
  const single = await oneByOne(state, log)
  // Whether an entry stands twice among many, the store sees.
  if (single === 'repeated-entry') return single
  const together = await followEntries(crypto, state, log, new Set())
  expect(together.ok ? together.value.state : together.refusal.code).toEqual(single)
  return single
}

async function oneByOne(
  state: LogState,
  log: readonly { readonly bytes: Uint8Array; readonly leaf: Uint8Array }[],
): Promise<LogState | string> {
  const leaves = new Set<string>()
  let reached = state
  for (const { bytes, leaf } of log) {
    const step = await followLog(crypto, reached, bytes, leaf, leaves)
    if (!step.ok) return step.refusal.code
    leaves.add(formatHex(leaf))
    reached = step.value.state
  }
  return reached
}
const stateOf = (reached: LogState | string): LogState => {
  if (typeof reached === 'string') throw new Error(reached)
  return reached
}

const start = (): LogState => valueOf(startLog(crypto, sample.genesis, partyA))
async function beginning(): Promise<Uint8Array[]> {
  const first = rosterMessage(sample.rosters.get(partyA) ?? '')
  return [sample.genesis, await entryOf(first, 'root-1', 'root-2')]
}
/** A log with its genesis and first roster. */
const begun = async (): Promise<LogState> => stateOf(await follow(start(), ...(await beginning())))

describe('a log', () => {
  test('begins with the genesis and the first roster', async () => {
    const state = await begun()
    expect(state.course).toMatchObject({ origin: 'a.example/mithaq/sample', size: 2 })
    expect(state.rosters.map((one) => one.index)).toEqual([1])
  })

  test('begins with nothing else', async () => {
    const [, roster = new Uint8Array()] = await beginning()
    expect(await follow(start(), roster)).toBe('other-genesis')
    expect(await follow(start(), sample.genesis, sample.genesis)).toBe('bad-line')
    const early = await entryOf(message('sample/data'), 'officer-1', 'officer-2')
    expect(await follow(start(), sample.genesis, early)).toBe('no-roster')
    expect(startLog(crypto, sample.genesis, 'c.example')).toMatchObject({
      refusal: { code: 'other-genesis' },
    })
  })

  test('has as its first roster the one whose fingerprint the genesis lists', async () => {
    const other = { ...(await rosterOf(partyA)), release: { groups: [], quorum: 'officer-1' } }
    const entry = await entryOf(rosterMessage(textOf(other)), 'root-1', 'root-2')
    expect(await follow(start(), sample.genesis, entry)).toBe('other-fingerprint')
    const first = rosterMessage(sample.rosters.get(partyA) ?? '')
    expect(await follow(start(), sample.genesis, await entryOf(first, 'root-1'))).toBe(
      'not-released',
    )
  })

  test('has the rosters of its own party and name', async () => {
    const state = await begun()
    const ofB = rosterMessage(sample.rosters.get('b.example') ?? '')
    expect(await follow(state, await entryOf(ofB, 'root-1', 'root-2'))).toBe('other-sender')
    const roster = await rosterOf(partyA)
    const log = { role: 'log', key: (await keyNamed(`${partyA}/mithaq/other`)).verifier }
    const elsewhere = { ...roster, keys: [log, ...roster.keys.slice(1)] }
    const entry = await entryOf(rosterMessage(textOf(elsewhere)), 'root-1', 'root-2')
    expect(await follow(state, entry)).toBe('other-sender')
    const empty = await entryOf(message(rosterType, { open: 'x\n' }), 'root-1', 'root-2')
    expect(await follow(state, empty)).toBe('bad-line')
  })

  test('has no entry twice', async () => {
    const entry = await entryOf(message('sample/data'), 'officer-1', 'officer-2')
    expect(await follow(await begun(), entry, entry)).toBe('repeated-entry')
  })
})

describe('a message', () => {
  test('is signed by the officers whom the roster asks for', async () => {
    const state = await begun()
    const signedBy = async (...roles: string[]) => {
      const reached = await follow(state, await entryOf(message('sample/data'), ...roles))
      return typeof reached === 'string' ? reached : 'accepted'
    }
    expect(await signedBy('officer-1', 'officer-3')).toBe('accepted')
    expect(await signedBy('officer-1', 'officer-2', 'officer-3')).toBe('accepted')
    expect(await signedBy('officer-2')).toBe('not-released')
    expect(await signedBy('officer-2', 'officer-2')).toBe('not-released')
    expect(await signedBy('officer-2', 'root-1', 'root-2')).toBe('not-released')
    expect(await signedBy('officer-2', 'officer-4')).toBe('not-released')
    expect(await signedBy('officer-1', 'officer-3', 'somebody')).toBe('accepted')
  })

  test("with an officer's line that does not hold is refused, though others suffice", async () => {
    const state = await begun()
    const text = new TextDecoder().decode(
      await entryOf(message('sample/data'), 'officer-1', 'officer-2', 'officer-3'),
    )
    const ofThird = /— a\.example\/officer-3 .*/
    const [line = ''] = ofThird.exec(text) ?? []
    const other = await entryOf(message('sample/other'), 'officer-3')
    const [wrong = ''] = ofThird.exec(new TextDecoder().decode(other)) ?? []
    const altered = new TextEncoder().encode(text.replace(line, wrong))
    expect(await follow(state, altered)).toBe('signature-does-not-verify')
  })

  test('in draft tells who has signed and who is missing', async () => {
    const roster = await rosterOf(partyA)
    const draft = valueOf(parseEntry(await entryOf(message('sample/data'), 'officer-2')))
    expect(await evaluateRelease(crypto, roster, draft.note)).toEqual({
      ok: true,
      value: {
        satisfied: false,
        signed: ['officer-2'],
        missing: ['officer-1', 'officer-3'],
        needed: 1,
      },
    })
  })
})

describe('a change of roster', () => {
  /** The roster with officer 3 gone, officer 4 come, and root 3 exchanged for root 4. */
  async function changed(): Promise<Roster> {
    const roster = await rosterOf(partyA)
    const named = async (role: string) => ({
      role,
      key: (await keyNamed(`${partyA}/${role}`)).verifier,
    })
    const kept = roster.keys.filter((one) => !['officer-3', 'root-3'].includes(one.role))
    const rank = (role: string) =>
      ['log', 'receipt', 'officer', 'root'].indexOf(role.split('-')[0] ?? '')
    const keys = [...kept, await named('officer-4'), await named('root-4')].toSorted(
      (a, b) => rank(a.role) - rank(b.role),
    )
    const two = (group: string, members: string[]) => ({
      groups: [{ name: group, threshold: 2, members }],
      quorum: group,
    })
    return {
      ...roster,
      keys,
      release: two('release', ['officer-1', 'officer-2', 'officer-4']),
      root: two('root', ['root-1', 'root-2', 'root-4']),
    }
  }

  test('holds for the entries after it and for no other', async () => {
    const state = await begun()
    const change = await entryOf(rosterMessage(textOf(await changed())), 'root-1', 'root-2')
    const byOld = await entryOf(message('sample/one'), 'officer-1', 'officer-3')
    const byNew = await entryOf(message('sample/two'), 'officer-1', 'officer-4')
    const reached = stateOf(await follow(state, byOld, change, byNew))
    expect(await follow(state, byNew)).toBe('not-released')
    expect(await follow(state, change, byOld)).toBe('not-released')
    expect(rosterAt(reached.rosters, 3)).toEqual(await rosterOf(partyA))
    expect(rosterAt(reached.rosters, 4)).toEqual(await changed())
    expect(rosterAt(reached.rosters, 1)).toBeUndefined()
  })

  test('is signed by the roots before it and by its own', async () => {
    const state = await begun()
    const text = textOf(await changed())
    const signedBy = async (...roles: string[]) => {
      const reached = await follow(state, await entryOf(rosterMessage(text), ...roles))
      return typeof reached === 'string' ? reached : 'accepted'
    }
    expect(await signedBy('root-1', 'root-2')).toBe('accepted')
    expect(await signedBy('root-1', 'root-3', 'root-4')).toBe('accepted')
    expect(await signedBy('root-1', 'root-3')).toBe('not-released')
    expect(await signedBy('root-1', 'root-4')).toBe('not-released')
    expect(await signedBy('officer-1', 'officer-2', 'officer-3')).toBe('not-released')
  })

  test('adds a key of the log beside the old one, and later takes the old one away', async () => {
    const roster = await rosterOf(partyA)
    const quantum = {
      role: 'log',
      key: (await keyNamed(originOf(partyA, slug), 0x06)).verifier,
    }
    const both = { ...roster, keys: [roster.keys[0]!, quantum, ...roster.keys.slice(1)] }
    const add = await entryOf(rosterMessage(textOf(both)), 'root-1', 'root-2')
    const later = { ...rosterMessage(textOf(roster)), time: timeOf('2030-03-01T12:00:00Z') }
    const drop = await entryOf(later, 'root-1', 'root-2')
    const reached = stateOf(await follow(await begun(), add, drop))
    const logs = reached.rosters.map(
      (one) => one.roster.keys.filter((key) => key.role === 'log').length,
    )
    expect(logs).toEqual([1, 2, 1])
  })
})

describe('a further generation', () => {
  const previous = { origin: 'a.example/mithaq/sample', size: 9, root: new Uint8Array(32) }
  async function secondRoster(): Promise<Roster> {
    const roster = await rosterOf(partyA)
    const log = { role: 'log', key: (await keyNamed(originOf(partyA, slug, 2))).verifier }
    return { ...roster, previous, keys: [log, ...roster.keys.slice(1)] }
  }
  async function startSecond(): Promise<LogState> {
    const basis = { kind: 'successor', roster: await rosterOf(partyA) } as const
    return valueOf(startLog(crypto, sample.genesis, partyA, { generation: 2, basis }))
  }

  test('begins with the genesis and a roster that its old roots sign', async () => {
    const roster = rosterMessage(textOf(await secondRoster()))
    const state = await startSecond()
    const reached = await follow(state, sample.genesis, await entryOf(roster, 'root-1', 'root-2'))
    expect(stateOf(reached).course.origin).toBe('a.example/mithaq/sample/g2')
    expect(await follow(state, sample.genesis, await entryOf(roster, 'root-1'))).toBe(
      'not-released',
    )
  })

  test('says where the one before ended, which no other roster does', async () => {
    const { previous: _, ...silent } = await secondRoster()
    const signed = (roster: Roster) => entryOf(rosterMessage(textOf(roster)), 'root-1', 'root-2')
    const state = await startSecond()
    expect(await follow(state, sample.genesis, await signed(silent))).toBe('other-generation')
    const own = { ...silent, previous: { ...previous, origin: 'a.example/mithaq/sample/g2' } }
    expect(await follow(state, sample.genesis, await signed(own))).toBe('other-generation')
    const ofB = { ...silent, previous: { ...previous, origin: 'b.example/mithaq/sample' } }
    expect(await follow(state, sample.genesis, await signed(ofB))).toBe('other-generation')
    const first = { ...(await rosterOf(partyA)), previous }
    expect(await follow(await begun(), await signed(first))).toBe('other-generation')
  })
})

describe('many entries at once', () => {
  const two = ['officer-1', 'officer-2']
  /** An entry whose officers signed another text. */
  async function forged(time: string): Promise<Uint8Array> {
    const [signed, other] = await Promise.all(
      ['2030-02-02T12:00:00Z', time].map((each) =>
        entryOf(message('sample/data', { time: timeOf(each) }), 'officer-1', 'officer-2'),
      ),
    )
    const [from, to] = [valueOf(parseEntry(signed!)), valueOf(parseEntry(other!))]
    return valueOf(formatEntry(to.message, from.note.signatures))
  }
  const at = (time: string, ...officers: string[]) =>
    entryOf(message('sample/data', { time: timeOf(time) }), ...officers)

  test('are refused for the first that cannot stand, whatever is found out first', async () => {
    const good = await at('2030-02-03T12:00:00Z', 'officer-1', 'officer-2')
    const unsigned = await at('2030-02-04T12:00:00Z', 'officer-1')
    const late = await at('2030-02-01T12:00:00Z', 'officer-1', 'officer-2')
    const wrong = await forged('2030-02-05T12:00:00Z')
    const state = await begun()
    expect(await follow(state, good, wrong, late)).toBe('signature-does-not-verify')
    expect(await follow(state, good, late, wrong)).toBe('time-goes-back')
    expect(await follow(state, good, unsigned, wrong, late)).toBe('not-released')
  })

  test('are all read, however many', async () => {
    const many = await Promise.all(
      Array.from({ length: 300 }, (_, day) =>
        at(new Date(Date.UTC(2030, 2, 1 + day)).toISOString().replace('.000', ''), ...two),
      ),
    )
    expect(stateOf(await follow(await begun(), ...many)).course.size).toBe(302)
    const last = await forged('2031-01-01T12:00:00Z')
    expect(await follow(await begun(), ...many, last)).toBe('signature-does-not-verify')
  })
})
