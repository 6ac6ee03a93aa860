// How a space begins: the genesis, written, read, and held against rosters and signatures.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  bytesFrom,
  crypto,
  partyA,
  partyB,
  rosterOf,
  sampleSpace,
  type SampleSpace,
  signAs,
  slug,
  timeOf,
  valueOf,
} from '../../tests/ledger/sample-space.ts'
import { decodeUtf8, encodeUtf8, formatHex } from './bytes.ts'
import { formatFingerprint } from './fingerprint.ts'
import { checkGenesis, formatGenesis, openGenesis, parseGenesis } from './genesis.ts'
import { formatNote } from './note.ts'
import { formatRoster } from './roster.ts'
import { fingerprintOf } from './rosters.ts'

let sample: SampleSpace
let text: string
beforeAll(async () => {
  sample = await sampleSpace()
  text = (decodeUtf8(sample.genesis) ?? '').split('\n\n')[0]?.concat('\n') ?? ''
})

function said(of: string): string {
  const read = parseGenesis(of)
  return read.ok ? 'accepted' : `${read.refusal.code} | ${read.refusal.place}`
}

describe('a genesis', () => {
  test('is read and written', () => {
    const genesis = valueOf(parseGenesis(text))
    expect(genesis.parties.map((one) => one.party)).toEqual([partyA, partyB])
    expect(formatGenesis(genesis)).toEqual({ ok: true, value: text })
  })

  test('has two parties at least, once each, in order', () => {
    const lines = text.split(/(?<=\n)/)
    expect(said(lines.toSpliced(3, 1).join(''))).toBe('bad-line | genesis line 4')
    expect(said(lines.toSpliced(3, 0, lines[3] ?? '').join(''))).toBe('bad-line | genesis line 5')
    expect(said([...lines.slice(0, 3), lines[4], lines[3]].join(''))).toBe(
      'bad-line | genesis line 5',
    )
    const many = (count: number) => {
      const parties = Array.from({ length: count }, (_, at) => ({
        party: `p${String(at).padStart(3, '0')}`,
        fingerprint: bytesFrom(String(at)),
      }))
      return formatGenesis({ slug, time: 0, parties }).ok
    }
    expect([many(1), many(2), many(200), many(201)]).toEqual([false, true, true, false])
  })

  test('names its space by the start of the hash of its bytes', () => {
    const opened = valueOf(openGenesis(crypto, sample.genesis))
    expect(opened.space).toEqual({
      slug,
      sid: formatHex(crypto.sha256(sample.genesis)).slice(0, 16),
    })
  })

  test('of any text is refused or read, and what is read is written as it was', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ maxLength: 4 }), (draw, put) => {
        const at = draw % text.length
        const altered = text.slice(0, at) + put + text.slice(at + (draw % 3))
        const read = parseGenesis(altered)
        expect(read.ok ? formatGenesis(read.value) : { ok: true, value: altered }).toEqual({
          ok: true,
          value: altered,
        })
      }),
    )
  })
})

describe('a genesis with the first rosters', () => {
  test('is accepted where the fingerprints agree and a root of each party signed', async () => {
    expect(await checkGenesis(crypto, sample.genesis, sample.rosters)).toEqual({
      ok: true,
      value: sample.space,
    })
  })

  test('is refused without the roster of a party, or with another one', async () => {
    const onlyA = new Map([...sample.rosters].slice(0, 1))
    expect(await checkGenesis(crypto, sample.genesis, onlyA)).toMatchObject({
      refusal: { code: 'no-roster', value: partyB },
    })
    const roster = await rosterOf(partyB)
    const other = valueOf(
      formatRoster(crypto, {
        ...roster,
        keys: roster.keys.slice(0, -1),
        root: { groups: [], quorum: 'root-1' },
      }),
    )
    const exchanged = new Map([...sample.rosters, [partyB, other]])
    expect(await checkGenesis(crypto, sample.genesis, exchanged)).toMatchObject({
      refusal: { code: 'other-fingerprint', place: 'roster of b.example' },
    })
    expect(formatFingerprint(fingerprintOf(crypto, other))).not.toBe(
      formatFingerprint(fingerprintOf(crypto, sample.rosters.get(partyB) ?? '')),
    )
  })

  test('is refused where the roster listed for a party is that of another', async () => {
    const fingerprint = fingerprintOf(crypto, sample.rosters.get(partyB) ?? '')
    const parties = [partyA, partyB].map((party) => ({ party, fingerprint }))
    const wrong = valueOf(formatGenesis({ slug, time: timeOf('2030-01-15T10:00:00Z'), parties }))
    const signatures = await signAs(wrong, `${partyB}/root-1`)
    const rosters = new Map(
      [partyA, partyB].map((party) => [party, sample.rosters.get(partyB) ?? '']),
    )
    expect(
      await checkGenesis(crypto, formatNote({ text: wrong, signatures }), rosters),
    ).toMatchObject({
      refusal: { code: 'other-sender' },
    })
  })

  test('is refused where a party did not sign with a root', async () => {
    const signedBy = async (...names: string[]) => {
      const bytes = formatNote({ text, signatures: await signAs(text, ...names) })
      const checked = await checkGenesis(crypto, bytes, sample.rosters)
      return checked.ok ? 'accepted' : checked.refusal.code
    }
    expect(await signedBy('a.example/root-2', 'b.example/root-3')).toBe('accepted')
    expect(await signedBy('a.example/root-1')).toBe('not-signed-by-a-known-key')
    expect(await signedBy('a.example/root-1', 'b.example/officer-1')).toBe(
      'not-signed-by-a-known-key',
    )
  })

  test('is refused with any byte altered', async () => {
    const { genesis } = sample
    for (let at = 0; at < genesis.length; at += 7) {
      const altered = Uint8Array.from(genesis)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 7))
      const checked = await checkGenesis(crypto, altered, sample.rosters)
      expect(checked.ok).toBe(false)
    }
    expect(await checkGenesis(crypto, encodeUtf8(text), sample.rosters)).toMatchObject({
      refusal: { code: 'bad-note' },
    })
  })
})
