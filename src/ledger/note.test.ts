// Notes against the examples of signed-note 1.0.0 and the cases of golang.org/x/mod sumdb/note.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { parseBase64 } from './base64.ts'
import { encodeUtf8 } from './bytes.ts'
import { generateSecretKey } from './crypto.ts'
import { parseVerifierKey, signerKey, type VerifierKey } from './key.ts'
import {
  formatNote,
  formatSignatureLines,
  maxNoteBytes,
  maxSignatures,
  type Note,
  openNote,
  parseNote,
  parseSignatureLines,
  signText,
  verifyNote,
} from './note.ts'
import type { Refused } from './refusal.ts'

const crypto = nodeCrypto()
const key = (text: string): VerifierKey => {
  const parsed = parseVerifierKey(crypto, text)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value
}
const read = (name: string): string => readFileSync(`tests/vectors/${name}`, 'utf8')
const linesOf = (text: string): string[] => text.trimEnd().split('\n')
const [peter, enoch] = linesOf(read('sumdb-note/keys.txt')).map(key) as [VerifierKey, VerifierKey]
const published = read('sumdb-note/signed.note')
const [text = '', signatureLines = ''] = published.split(/(?<=\n)\n/)
const [byPeter = '', byEnoch = ''] = signatureLines.split(/(?<=\n)/)

const open = async (whole: string | Uint8Array, keys: readonly VerifierKey[]) => {
  const bytes = typeof whole === 'string' ? encodeUtf8(whole) : whole
  const opened = await openNote(crypto, bytes, keys)
  return opened.ok ? opened.value.signedBy.map((one) => one.key.name) : opened.refusal.code
}

describe('notes', () => {
  test('the example of signed-note holds', async () => {
    const known = key(read('signed-note/example.vkey').trimEnd())
    expect(await open(read('signed-note/example.note'), [known])).toEqual(['example.com/foo'])
  })

  test('lines of known keys are checked, lines of unknown keys ignored', async () => {
    const note = `${text}\n${byPeter}${byEnoch}`
    expect(await open(note, [peter])).toEqual(['PeterNeumann'])
    expect(await open(note, [peter, enoch])).toEqual(['PeterNeumann', 'EnochRoot'])
    expect(await open(note, [])).toBe('not-signed-by-a-known-key')
  })

  test('a known name with another key id is an unknown key, and the other way round', async () => {
    const renamed = byPeter.replace('PeterNeumann', 'CarmenSandiego')
    const anotherId = byPeter.replace('x08g', 'xxxx')
    expect(await open(`${text}\n${renamed}${anotherId}`, [peter])).toBe('not-signed-by-a-known-key')
    expect(await open(`${text}\n${renamed}${byPeter}`, [peter])).toEqual(['PeterNeumann'])
  })

  test('one line of a known key that fails makes the whole note fail', async () => {
    const broken = `${byPeter.slice(0, 60)}ABCD${byPeter.slice(60)}`
    expect(await open(`${text}\n${broken}`, [peter])).toBe('signature-does-not-verify')
    expect(await open(`${text}\n${byPeter}${broken}`, [peter])).toBe('signature-does-not-verify')
    expect(await open(`${text}\n${byEnoch}${broken}`, [enoch])).toEqual(['EnochRoot'])
  })

  test('each known line is reported, whether it holds or not', async () => {
    const note = parseNote(encodeUtf8(`${text.replace('you', 'we')}\n${byPeter}${byEnoch}`))
    if (!note.ok) throw new Error('refused')
    const checked = await verifyNote(crypto, note.value, [enoch])
    expect(checked).toMatchObject([{ key: { name: 'EnochRoot' }, holds: false }])
  })

  test.each([
    ['text alone', text],
    ['text and an empty line', `${text}\n`],
    ['no newline at the end', `${text}\n${byPeter.trimEnd()}`],
    ['a control character', `\u0001${text}\n${byPeter}`],
    ['a carriage return', `${text}\r\n\n${byPeter}`],
    ['bytes that are not UTF-8', Uint8Array.of(0xff, ...encodeUtf8(`${text}\n${byPeter}`))],
    ['a space in a name', `${text}\n${byPeter.replace('PeterN', 'Peter N')}`],
    ['a plus sign in a name', `${text}\n${byPeter.replace('PeterN', 'Peter+N')}`],
    ['no name', `${text}\n${byPeter.replace('PeterNeumann', '')}`],
    ['another line among them', `${text}\n${byPeter}Unexpected line.\n`],
    ['an empty line behind them', `${text}\n${byPeter}\n`],
    ['a hyphen for the dash', `${text}\n${byPeter.replace('—', '-')}`],
    ['a key id and no signature', `${text}\n— PeterNeumann x08gow==\n`],
    ['base64 with bits left over', `${text}\n${byPeter.replace('AM=', 'AN=')}`],
    ['base64 without padding', `${text}\n${byPeter.replace('=', '')}`],
    ['a space behind the signature', `${text}\n${byPeter.replace('=\n', '= \n')}`],
  ])('%s is refused', async (_, whole) => {
    const refused = ['bad-note', 'bad-signature-line', 'control-character', 'not-utf8']
    expect(refused).toContain(await open(whole, [peter]))
  })

  test(`${maxSignatures} lines are read, one more is not`, () => {
    const many = (lines: number) => parseNote(encodeUtf8(`${text}\n${byPeter.repeat(lines)}`))
    expect(many(maxSignatures)).toMatchObject({ ok: true })
    expect(many(maxSignatures + 1)).toMatchObject({ refusal: { code: 'too-many-signatures' } })
  })

  test('a note that is too large is refused before it is read', () => {
    const refused = parseNote(new Uint8Array(maxNoteBytes + 1).fill(0xff))
    expect(refused).toMatchObject({ refusal: { code: 'too-large' } })
  })

  test('the signature of a known secret is the published one', async () => {
    const encoded = read('sumdb-note/secret.txt')
      .trimEnd()
      .replace(/^(?:[^+]*\+){4}/, '')
    const seed = parseBase64(encoded)!.subarray(1)
    const signer = await signerKey(crypto, 'PeterNeumann', 1, { algorithm: 'ed25519', seed })
    if (!signer.ok) throw new Error('refused')
    expect(signer.value.verifier).toEqual(peter)
    const signature = await signText(crypto, text, signer.value)
    expect(formatNote({ text, signatures: [signature] })).toEqual(encodeUtf8(`${text}\n${byPeter}`))
  })

  test('two officers sign the same text', async () => {
    const officers = await Promise.all(
      ['a.example/officer-1', 'a.example/officer-2'].map((name) =>
        signerKey(crypto, name, 1, generateSecretKey(crypto, 'ed25519')),
      ),
    )
    const signers = officers.flatMap((one) => (one.ok ? [one.value] : []))
    const signatures = await Promise.all(signers.map((one) => signText(crypto, text, one)))
    const keys = signers.map((one) => one.verifier)
    const note = formatNote({ text, signatures })
    expect(await open(note, keys)).toEqual(['a.example/officer-1', 'a.example/officer-2'])
  })

  test('signature lines alone, as a witness answers, are read and written', () => {
    const lines = parseSignatureLines(byPeter + byEnoch)
    expect(lines.ok && lines.value.map((line) => line.name)).toEqual(['PeterNeumann', 'EnochRoot'])
    expect(lines.ok && formatSignatureLines(lines.value)).toBe(byPeter + byEnoch)
    const wrong = ['', '\n', byPeter.trimEnd(), `${byPeter}\n`, `x${byPeter}`]
    expect(wrong.filter((text) => parseSignatureLines(text).ok)).toEqual([])
  })

  test('a text without its newline, or a note without signatures, is never written', () => {
    const signatures = [{ name: 'a', keyId: 1, signature: Uint8Array.of(1) }]
    expect(() => formatNote({ text: 'abc', signatures })).toThrow()
    expect(() => formatNote({ text: 'a\rb\n', signatures })).toThrow()
    expect(() => formatNote({ text, signatures: [] })).toThrow()
  })

  test('with bytes changed is refused, or says the same', async () => {
    const whole = encodeUtf8(published)
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const opened = await openNote(crypto, bytes, [peter, enoch])
        expect(opened.ok ? opened.value.note.text : text).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

const anyNote: fc.Arbitrary<Note> = fc.record({
  text: fc
    .array(fc.string({ unit: fc.constantFrom('a', ' ', 'é', '—', '\u2028', '+', '\u{1f54a}') }))
    .map((lines) => `${lines.join('\n')}\n`),
  signatures: fc.array(
    fc.record({
      name: fc.stringMatching(/^[\w./-]{1,20}$/),
      keyId: fc.nat(0xffffffff),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
})

describe('any note', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(parseNote(formatNote(note))).toEqual({ ok: true, value: note })
      }),
    )
  })

  test('that is read at all is written with the same bytes, whatever was changed in it', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255))
    fc.assert(
      fc.property(anyNote, fc.array(change, { maxLength: 3 }), (note, changes) => {
        const bytes = formatNote(note)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        const read = parseNote(bytes)
        expect(read.ok ? formatNote(read.value) : bytes).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('of any pieces is what a plain reading finds, refusals in their order', () => {
    const pieces = ['\n', '\n\n', 'text', '\u0001', '\r', '\t', '— a AAAAAQE=\n', '— b AAAAAQ==\n']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (some) => {
        const whole = some.join('')
        const read = parseNote(encodeUtf8(whole))
        expect(read.ok ? read.value.text : said(read)).toBe(plainly(whole))
      }),
      { numRuns: 5_000 },
    )
  })

  test('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = parseNote(bytes)
        expect(read.ok ? formatNote(read.value) : bytes).toEqual(bytes)
      }),
    )
  })
})

const said = ({ refusal }: Refused): string => `${refusal.code} | ${refusal.place}`

/** The text of a note, or its refusal, by one look at the whole after the other. */
function plainly(whole: string): string {
  const control = whole.search(/[^\n -\uffff]/)
  if (control !== -1) return `control-character | note, at ${control}`
  const end = whole.lastIndexOf('\n\n')
  const lines = whole.slice(end + 2).split('\n')
  if (end === -1 || lines.length === 1 || lines.pop() !== '') return 'bad-note | note'
  const wrong = lines.findIndex((line) => !/^— [ab] AAAAAQE=$/.test(line))
  return wrong === -1 ? whole.slice(0, end + 1) : `bad-signature-line | signature line ${wrong + 1}`
}
