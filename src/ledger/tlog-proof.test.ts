import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { decodeUtf8, encodeUtf8 } from './bytes.ts'
import { parseVerifierKey, type VerifierKey } from './key.ts'
import { formatNote } from './note.ts'
import { checkTlogProof, formatTlogProof, parseTlogProof, type TlogProof } from './tlog-proof.ts'
import { leafHash } from './tree.ts'

const crypto = nodeCrypto()
const read = (name: string) => readFileSync(`tests/vectors/reference/${name}`)
const file = Uint8Array.from(read('leaf-12345.tlog-proof'))
const whole = decodeUtf8(file) ?? ''
const vkeys = JSON.parse(read('keys.json').toString()) as Record<string, string>
const key = (name: string): VerifierKey => {
  const parsed = parseVerifierKey(crypto, vkeys[name]!)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value
}
const logKeys = [key('log'), key('logPostQuantum')]
const cosigners = [key('receipt'), key('receiptPostQuantum')]
const leaf = leafHash(crypto, encodeUtf8('leaf 12345'))
const parsed = parseTlogProof(file)
if (!parsed.ok) throw new Error(parsed.refusal.code)
const proof = parsed.value
const check = async (one: TlogProof, hash = leaf, logs: readonly VerifierKey[] = logKeys) => {
  const checked = await checkTlogProof(crypto, one, hash, logs, cosigners)
  return checked.ok ? checked.value : checked.refusal.code
}

describe('a proof file', () => {
  test('made by the published Go implementation is read, written and holds', async () => {
    expect(formatTlogProof(proof)).toEqual(file)
    expect(proof).toMatchObject({ index: 12345, extra: encodeUtf8('leaf 12345') })
    const proven = await check(proof)
    expect(proven).toMatchObject({ checkpoint: { size: 70_000 } })
    const names = typeof proven === 'string' ? [] : proven.signedBy.map((one) => one.key.name)
    expect(names).toEqual([
      'a.example/mithaq/reference',
      'a.example/mithaq/reference',
      'b.example/mithaq/receipt',
      'b.example/mithaq/receipt',
    ])
  })

  test('does not hold for another entry, another place or another path', async () => {
    const another = leafHash(crypto, encodeUtf8('leaf 12346'))
    expect(await check(proof, another)).toBe('proof-does-not-hold')
    expect(await check({ ...proof, index: 12346 })).toBe('proof-does-not-hold')
    const short = { ...proof, hashes: proof.hashes.slice(1) }
    expect(await check(short)).toBe('proof-does-not-hold')
  })

  test('does not hold without a key of the log that the origin names', async () => {
    const renamed = logKeys.map((one) => ({ ...one, name: 'c.example/mithaq/reference' }))
    expect(await check(proof, leaf, renamed)).toBe('unknown-origin')
    expect(await check(proof, leaf, [])).toBe('unknown-origin')
    const onlyCosigners = await checkTlogProof(crypto, proof, leaf, [], [])
    expect(onlyCosigners).toMatchObject({ refusal: { code: 'not-signed-by-a-known-key' } })
  })

  test('does not hold once the checkpoint is another', async () => {
    const changed = encodeUtf8(decodeUtf8(proof.checkpoint)!.replace('\n70000\n', '\n70001\n'))
    expect(await check({ ...proof, checkpoint: changed })).toBe('signature-does-not-verify')
  })

  test.each([
    ['no first line', whole.replace('c2sp.org/tlog-proof@v1\n', ''), 'bad-proof'],
    ['another version', whole.replace('@v1', '@v2'), 'bad-proof'],
    ['extra data that is not base64', whole.replace('extra bGVh', 'extra !GVh'), 'not-base64'],
    ['extra data twice', whole.replace('extra ', 'extra AA==\nextra '), 'bad-proof'],
    ['no index', whole.replace('index 12345\n', ''), 'bad-proof'],
    ['an index below zero', whole.replace('index 1', 'index -1'), 'bad-proof'],
    ['an index with a leading zero', whole.replace('index 1', 'index 01'), 'bad-proof'],
    ['a hash that is not base64', whole.replace('index 12345\n', 'index 12345\n!!\n'), 'bad-hash'],
    [
      'a hash of 33 bytes',
      whole.replace('index 12345\n', `index 12345\n${'A'.repeat(44)}\n`),
      'bad-hash',
    ],
    [
      '64 hashes',
      whole.replace('index 12345\n', `index 12345\n${`${'A'.repeat(43)}=\n`.repeat(64)}`),
      'bad-proof',
    ],
    ['no checkpoint', whole.slice(0, whole.indexOf('\n\n') + 2), 'bad-note'],
    ['no empty line', whole.replace('\n\n', '\n'), 'bad-hash'],
    ['nothing', '', 'bad-proof'],
  ])('with %s is refused', (_, text, code) => {
    expect(parseTlogProof(encodeUtf8(text))).toMatchObject({ refusal: { code } })
  })

  test('that is too large, or not UTF-8, is refused', () => {
    const large = new Uint8Array(3 * 1024 * 1024)
    expect(parseTlogProof(large)).toMatchObject({ refusal: { code: 'too-large' } })
    expect(parseTlogProof(Uint8Array.of(0xff))).toMatchObject({ refusal: { code: 'not-utf8' } })
  })

  test('of any kind is read as it was written', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const any = fc.record({
      extra: fc.option(fc.uint8Array({ maxLength: 40 })),
      index: fc.maxSafeNat(),
      hashes: fc.array(hash, { maxLength: 63, size: 'max' }),
      checkpoint: fc.constant(
        formatNote({ text: 'a\n', signatures: [{ name: 'a', keyId: 1, signature: leaf }] }),
      ),
    })
    fc.assert(
      fc.property(any, (one) => {
        expect(parseTlogProof(formatTlogProof(one))).toEqual({ ok: true, value: one })
      }),
    )
  })

  test('with some bytes changed is refused, does not hold, or says the same', async () => {
    const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const bytes = file.slice()
        for (const [at, byte] of all) bytes[at] = byte
        const again = parseTlogProof(bytes)
        expect(again.ok ? formatTlogProof(again.value) : bytes).toEqual(bytes)
        const proven = again.ok ? await check(again.value) : 'refused'
        const says = typeof proven === 'string' ? 70_000 : proven.checkpoint.size
        expect(says).toBe(70_000)
      }),
      { numRuns: 200 },
    )
  })
})
