// Cosignatures against the text of tlog-cosignature, and against those that the published Go
// implementation makes (tests/vectors/reference).
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { decodeUtf8, encodeUtf8, formatHex } from './bytes.ts'
import { cosignedMessage, formatTimedSignature, parseTimedSignature } from './cosignature.ts'
import { generateSecretKey } from './crypto.ts'
import { formatVerifierKey, parseVerifierKey, type SignatureType, signerKey } from './key.ts'
import { cosign, formatNote, parseNote, signText, verifyNote } from './note.ts'

const crypto = nodeCrypto()
const read = (name: string) => readFileSync(`tests/vectors/${name}`)
const checkpoint = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
`
const key = (signatureType: SignatureType, name = 'witness.example.com/w1') => ({
  name,
  signatureType,
})
const signer = async (type: 0x01 | 0x04 | 0x06, name = 'b.example/mithaq/receipt') => {
  const secret = generateSecretKey(crypto, type === 0x06 ? 'ml-dsa-44' : 'ed25519')
  const made = await signerKey(crypto, name, type, secret)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

describe('what is signed', () => {
  test('by Ed25519 is the text of the specification', () => {
    const message = cosignedMessage(key(0x04), checkpoint, 1679315147) ?? new Uint8Array()
    expect(decodeUtf8(message)).toBe(`cosignature/v1\ntime 1679315147\n${checkpoint}`)
  })

  test('by ML-DSA-44 is the structure of the specification, field by field', () => {
    const message = cosignedMessage(key(0x06), checkpoint, 1679315147) ?? new Uint8Array()
    const fields = [
      '737562747265652f76310a00', // label
      '167769746e6573732e6578616d706c652e636f6d2f7731', // cosigner_name
      '00000000641850cb', // timestamp
      '1b6578616d706c652e636f6d2f626568696e642d7468652d736f6661', // log_origin
      '0000000000000000', // start
      '00000000013e2dc3', // end
      '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62', // hash
    ]
    expect(formatHex(message)).toBe(fields.join(''))
  })

  test('holds extension lines with Ed25519, and not with ML-DSA-44', () => {
    const extended = `${checkpoint}more\n`
    const differ = (type: SignatureType) =>
      formatHex(cosignedMessage(key(type), checkpoint, 5)!) !==
      formatHex(cosignedMessage(key(type), extended, 5)!)
    expect([differ(0x04), differ(0x06)]).toEqual([true, false])
  })

  test('is nothing for other texts, other keys and names too long for a byte', () => {
    const long = 'x'.repeat(256)
    expect(cosignedMessage(key(0x04), 'no checkpoint\n', 5)).toBeUndefined()
    expect(cosignedMessage(key(0x01), checkpoint, 5)).toBeUndefined()
    expect(cosignedMessage(key(0x06, long), checkpoint, 5)).toBeUndefined()
    const longOrigin = checkpoint.replace('example.com/behind-the-sofa', long)
    expect(cosignedMessage(key(0x06), longOrigin, 5)).toBeUndefined()
    expect(cosignedMessage(key(0x04), longOrigin, 5)).toBeDefined()
  })
})

describe('a cosignature', () => {
  test('of the specification is read with its time', () => {
    const note = parseNote(read('cosignature/example.note'))
    const line = note.ok ? note.value.signatures[1] : undefined
    expect(line?.name).toBe('witness.example.com/w1')
    expect(parseTimedSignature(line!.signature)).toMatchObject({ time: 1679315147 })
  })

  test('made by the Go implementation holds, of both kinds', async () => {
    const text = read('reference/keys.json').toString()
    const keys = JSON.parse(text) as Record<string, string>
    const known = ['log', 'logPostQuantum', 'receipt', 'receiptPostQuantum'].map((name) => {
      const parsed = parseVerifierKey(crypto, keys[name]!)
      if (!parsed.ok) throw new Error(parsed.refusal.code)
      return parsed.value
    })
    const note = parseNote(read('reference/checkpoint'))
    if (!note.ok) throw new Error(note.refusal.code)
    const lines = await verifyNote(crypto, note.value, known)
    expect(lines.map((line) => [line.key.signatureType, line.holds])).toEqual([
      [0x01, true],
      [0x06, true],
      [0x04, true],
      [0x06, true],
    ])
    expect(lines.map((line) => line.time !== null)).toEqual([false, true, true, true])
  })

  test.each([0x04, 0x06] as const)('of type %s holds at its time alone', async (type) => {
    const witness = await signer(type)
    const line = await cosign(crypto, checkpoint, witness, 1_700_000_000)
    const holds = async (signature: Uint8Array, text = checkpoint) => {
      const note = { text, signatures: [{ ...line, signature }] }
      return (await verifyNote(crypto, note, [witness.verifier])).map((one) => one.holds)
    }
    expect(await holds(line.signature)).toEqual([true])
    const later = line.signature.map((byte, at) => (at === 7 ? byte ^ 1 : byte))
    expect(await holds(later)).toEqual([false])
    expect(await holds(line.signature, checkpoint.replace('20852163', '20852164'))).toEqual([false])
    expect(await holds(line.signature, 'no checkpoint\n')).toEqual([false])
    expect(await holds(line.signature.subarray(0, 8))).toEqual([false])
  })

  test('by another name does not hold with ML-DSA-44, which signs the name', async () => {
    const secret = generateSecretKey(crypto, 'ml-dsa-44')
    const one = await signerKey(crypto, 'one.example', 0x06, secret)
    const two = await signerKey(crypto, 'two.example', 0x06, secret)
    if (!one.ok || !two.ok) throw new Error('refused')
    const { signature } = await cosign(crypto, checkpoint, one.value, 5)
    const { name, keyId } = two.value.verifier
    const note = { text: checkpoint, signatures: [{ name, keyId, signature }] }
    const lines = await verifyNote(crypto, note, [two.value.verifier])
    expect(lines).toMatchObject([{ holds: false, time: 5 }])
  })

  test('is never made by a key of type 1, nor a plain signature by one of type 4', async () => {
    const [plain, witness] = [await signer(0x01), await signer(0x04)]
    await expect(cosign(crypto, checkpoint, plain, 5)).rejects.toThrow('cannot cosign')
    await expect(signText(crypto, checkpoint, witness)).rejects.toThrow('only keys of type 1')
  })

  test('of a plain Ed25519 signature does not hold as one, nor the other way round', async () => {
    const secret = generateSecretKey(crypto, 'ed25519')
    const plain = await signerKey(crypto, 'a.example', 0x01, secret)
    const witness = await signerKey(crypto, 'a.example', 0x04, secret)
    if (!plain.ok || !witness.ok) throw new Error('refused')
    const { signature } = await signText(crypto, checkpoint, plain.value)
    const { name, keyId } = witness.value.verifier
    const timed = formatTimedSignature({ time: 5, signature })
    const note = { text: checkpoint, signatures: [{ name, keyId, signature: timed }] }
    expect(await verifyNote(crypto, note, [witness.value.verifier])).toMatchObject([
      { holds: false },
    ])
  })
})

test('time and signature are read as they were written; times beyond 2^53 - 1 are not read', () => {
  const signature = fc.uint8Array({ minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(fc.maxSafeNat(), signature, (time, bytes) => {
      const timed = { time, signature: bytes }
      expect(parseTimedSignature(formatTimedSignature(timed))).toEqual(timed)
    }),
  )
  expect(parseTimedSignature(new Uint8Array(20).fill(0x20, 1, 2))).toBeUndefined()
  expect(parseTimedSignature(new Uint8Array(8))).toBeUndefined()
})

test('the keys of the Go implementation are read, but for one whose id is not computed', () => {
  const keys = read('cosignature/vkeys.txt').toString().trimEnd().split('\n')
  const parsed = keys.map((text) => parseVerifierKey(crypto, text))
  expect(parsed.map((one) => (one.ok ? formatVerifierKey(one.value) : ''))).toEqual([
    keys[0],
    keys[1],
    '',
  ])
  expect(parsed[2]).toMatchObject({ refusal: { code: 'bad-key-id', expected: '31236897' } })
  const mended = keys[2]!.replace('5893dc2c', '31236897')
  expect(parseVerifierKey(crypto, mended)).toMatchObject({ value: { signatureType: 6 } })
})

test('a note with both kinds of cosignature is read and written the same', async () => {
  const signers = [await signer(0x04), await signer(0x06)]
  const signatures = await Promise.all(signers.map((one) => cosign(crypto, checkpoint, one, 7)))
  const bytes = formatNote({ text: checkpoint, signatures })
  const note = parseNote(bytes)
  expect(note.ok && formatNote(note.value)).toEqual(bytes)
  expect(encodeUtf8(checkpoint).length).toBeLessThan(bytes.length)
})
