// Rosters, written and read: what may stand in one, and what may not.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  crypto,
  keyNamed,
  partyA,
  rosterOf,
  slug,
  valueOf,
} from '../../tests/ledger/sample-space.ts'
import { formatVerifierKey } from './key.ts'
import { recipientKind, recipientSets } from './recipients.ts'
import { formatRoster, keysOf, parseRoster, type Roster } from './roster.ts'

let roster: Roster
let text: string
beforeAll(async () => {
  roster = await rosterOf(partyA)
  text = valueOf(formatRoster(crypto, roster))
})

function said(of: string): string {
  const read = parseRoster(crypto, of)
  return read.ok ? 'accepted' : `${read.refusal.code} | ${read.refusal.place}`
}
const replaced = (before: string | RegExp, after: string) => said(text.replace(before, after))
const vkey = async (name: string, type: 0x01 | 0x04 | 0x06) =>
  formatVerifierKey((await keyNamed(name, type)).verifier)
const line = (start: string) => text.split('\n').find((one) => one.startsWith(start)) ?? ''
/** The text with a line put before the line that starts so. */
const inserted = (start: string, put: string) =>
  said(text.replace(line(start), `${put}\n${line(start)}`))

describe('a roster', () => {
  test('is read and written', () => {
    expect(parseRoster(crypto, text)).toEqual({ ok: true, value: roster })
    expect(keysOf(roster, 'root-').map((key) => key.name)).toEqual([
      'a.example/root-1',
      'a.example/root-2',
      'a.example/root-3',
    ])
  })

  test('may say where the generation before it ended', () => {
    const previous = { origin: `${partyA}/mithaq/${slug}`, size: 41, root: new Uint8Array(32) }
    const further = valueOf(formatRoster(crypto, { ...roster, previous }))
    expect(parseRoster(crypto, further)).toEqual({ ok: true, value: { ...roster, previous } })
  })

  test('has its lines in one order', () => {
    const lines = text.split(/(?<=\n)/)
    for (let at = 0; at < lines.length - 1; at += 1) {
      const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '')
      expect(said(swapped.join(''))).not.toBe('accepted')
      expect(said(lines.toSpliced(at, 1, lines[at] ?? '', lines[at] ?? '').join(''))).not.toBe(
        'accepted',
      )
    }
  })

  test('has keys that can sign what their role signs', async () => {
    const quantum = await vkey(`${partyA}/mithaq/${slug}`, 0x06)
    expect(inserted('key receipt', `key log ${quantum}`)).toBe('accepted')
    const receipt = await vkey(`${partyA}/mithaq/receipt`, 0x06)
    expect(inserted('key officer-1', `key receipt ${receipt}`)).toBe('accepted')
    const officer = await vkey(`${partyA}/officer-0`, 0x06)
    expect(inserted('key officer-1', `key officer-0 ${officer}`)).toBe(
      'unsuited-key | roster line 5',
    )
    const cosigner = await vkey(`${partyA}/mithaq/${slug}`, 0x04)
    expect(inserted('key receipt', `key log ${cosigner}`)).toBe('unsuited-key | roster line 4')
  })

  test('may name keys of its line, between those of receipts and officers', async () => {
    const line = await vkey(`${partyA}/tls`, 0x01)
    expect(inserted('key officer-1', `key tls ${line}`)).toBe('accepted')
    expect(inserted('key receipt', `key tls ${line}`)).toBe('unsuited-key | roster line 5')
    const other = await vkey('b.example/tls', 0x01)
    expect(inserted('key officer-1', `key tls ${other}`)).toBe('unsuited-key | roster line 5')
  })

  test('has a log and a receipt that a tool without ML-DSA can check', async () => {
    const log = await vkey(`${partyA}/mithaq/${slug}`, 0x06)
    expect(replaced(line('key log'), `key log ${log}`)).toBe('missing-from-roster | roster')
    const receipt = await vkey(`${partyA}/mithaq/receipt`, 0x06)
    expect(replaced(line('key receipt'), `key receipt ${receipt}`)).toBe(
      'missing-from-roster | roster',
    )
    expect(replaced(`${line('key receipt')}\n`, '')).toBe('missing-from-roster | roster')
  })

  test('names each key by its party and its role', async () => {
    for (const [role, name] of [
      ['officer-0', `${partyA}/officer-9`],
      ['officer-0', 'b.example/officer-0'],
      ['officer-0', 'officer-0'],
    ] as const) {
      expect(inserted('key officer-1', `key ${role} ${await vkey(name, 0x01)}`)).toBe(
        'unsuited-key | roster line 5',
      )
    }
    const other = await vkey(`${partyA}/mithaq/other`, 0x01)
    expect(inserted('key receipt', `key log ${other}`)).toBe('unsuited-key | roster line 4')
    expect(inserted('key officer-1', `key clerk-1 ${await vkey(`${partyA}/clerk-1`, 0x01)}`)).toBe(
      'bad-line | roster line 5',
    )
  })

  test('has each public key once, and each officer and root once', async () => {
    expect(inserted('key officer-2', line('key officer-1'))).toBe('unsuited-key | roster line 6')
    const { verifier } = await keyNamed(`${partyA}/officer-1`)
    const twice: Roster = {
      ...roster,
      keys: roster.keys.map((one) =>
        one.role === 'root-1' ? { role: one.role, key: { ...verifier, name: one.key.name } } : one,
      ),
    }
    expect(formatRoster(crypto, twice).ok).toBe(false)
    const key = (await keyNamed(`${partyA}/officer-1/second`)).verifier
    const named = valueOf(parseRoster(crypto, text)).keys[2]
    expect(named?.key.name).toBe(`${partyA}/officer-1`)
    expect(inserted('key officer-2', `key officer-1 ${formatVerifierKey(key)}`)).toBe(
      'unsuited-key | roster line 6',
    )
  })

  test('has keys that are what they claim', () => {
    expect(replaced(/(key root-1 \S+\+)[0-9a-f]{8}/, '$100000000')).toBe(
      'bad-key-id | roster line 8',
    )
    expect(replaced(/(key root-1 \S+\+)\S+/, '$1AQ==')).toBe('bad-key | roster line 8')
  })

  test('has recipients, hybrid ones first', () => {
    const classical = 'recipient age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
    expect(inserted('group release', classical)).toBe('accepted')
    expect(inserted('recipient', classical)).toBe('bad-line | roster line 12')
    expect(inserted('recipient', line('recipient'))).toBe('bad-line | roster line 12')
    expect(replaced(line('recipient'), classical)).toBe('accepted')
    expect(replaced(`${line('recipient')}\n`, '')).toBe('missing-from-roster | roster')
    expect(replaced(line('recipient'), 'recipient age1')).toBe('bad-line | roster line 11')
  })

  test('is released by officers and changed by roots, never by nobody', () => {
    expect(replaced('release 2', 'release 3')).toBe('accepted')
    expect(replaced('release 2', 'release 4')).toBe('bad-threshold | roster line 12')
    expect(replaced('release 2', 'release all')).toBe('bad-line | roster line 13')
    expect(replaced('release 2', 'release  2')).toBe('bad-line | roster line 13')
    expect(replaced('quorum release', 'quorum none')).toBe('bad-line | roster line 13')
    expect(replaced('quorum root', 'quorum none')).toBe('bad-line | roster line 15')
    expect(replaced('2 officer-1', '2 root-1')).toBe('unknown-name | roster line 12')
    expect(replaced('2 root-1', '2 officer-1')).toBe('unknown-name | roster line 14')
    expect(replaced('quorum release', 'quorum officer-2')).toBe('accepted')
    expect(replaced(/group root.*\nquorum root\n/, '')).toMatch(/^bad-line/)
  })

  test('of any bytes is refused or read, and what is read is written as it was', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ maxLength: 4 }), (draw, put) => {
        const at = draw % text.length
        const altered = text.slice(0, at) + put + text.slice(at + (draw % 3))
        const read = parseRoster(crypto, altered)
        const again = read.ok ? formatRoster(crypto, read.value) : { ok: true, value: altered }
        expect(again).toEqual({ ok: true, value: altered })
      }),
    )
  })
})

describe('recipients', () => {
  const classical = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'

  test('are told apart by their form', () => {
    const hybrid = roster.recipients[0] ?? ''
    expect(recipientKind(hybrid)).toBe('hybrid')
    expect(recipientKind(classical)).toBe('classical')
    for (const other of ['', 'age1', hybrid.slice(1), `${classical}q`, classical.toUpperCase()]) {
      expect(recipientKind(other)).toBeUndefined()
    }
  })

  test('are put into sets of one kind, and nobody with a hybrid one gets the other', () => {
    const hybrid = roster.recipients[0] ?? ''
    expect(recipientSets([{ recipients: [hybrid, classical] }, { recipients: [hybrid] }])).toEqual([
      [hybrid],
    ])
    expect(recipientSets([{ recipients: [hybrid] }, { recipients: [classical] }])).toEqual([
      [hybrid],
      [classical],
    ])
    expect(recipientSets([])).toEqual([])
    const many = Array.from({ length: 700 }, (_, at) => `${at}`)
    const sets = recipientSets([{ recipients: [classical] }, { recipients: many }])
    expect(sets.map(({ length }) => length)).toEqual([512, 189])
    expect(sets.flat()).toEqual([classical, ...many])
  })
})
