import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { encodeUtf8 } from './bytes.ts'
import { type Checkpoint, formatCheckpoint } from './checkpoint.ts'
import { generateSecretKey } from './crypto.ts'
import { parseVerifierKey, type SignatureType, type SignerKey, signerKey } from './key.ts'
import { cosign, formatNote, type Note, parseNote, signText } from './note.ts'
import { proveConsistency } from './proof.ts'
import {
  checkReceiptInHead,
  checkReceipts,
  covers,
  issueReceipt,
  receiptKeyName,
  receiptPartyOf,
  shortReceipt,
} from './receipt.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from './tree.ts'

const crypto = nodeCrypto()
const origin = 'us.example/mithaq/new-start'

async function signer(name: string, type: SignatureType): Promise<SignerKey> {
  const secret = generateSecretKey(crypto, type === 0x06 ? 'ml-dsa-44' : 'ed25519')
  const made = await signerKey(crypto, name, type, secret)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const { frontier, complete } = growTree(
  crypto,
  emptyFrontier,
  Array.from({ length: 52 }, (_, at) => leafHash(crypto, encodeUtf8(`entry ${at}`))),
)
const nodes = new Map(complete.map((node) => [`${node.level}.${node.index}`, node.hash]))
const headAt = (size: number) => {
  const leaves = complete.filter((node) => node.level === 0).slice(0, size)
  const grown = growTree(
    crypto,
    emptyFrontier,
    leaves.map((leaf) => leaf.hash),
  )
  return { size, root: rootOf(crypto, grown.frontier) }
}
const head: Checkpoint = { origin, size: 52, root: rootOf(crypto, frontier), extensions: [] }
const text = formatCheckpoint(head)
const log = await signer(origin, 0x01)
const receipt = await signer('ru.example/mithaq/receipt', 0x04)
const receiptPostQuantum = await signer('ru.example/mithaq/receipt', 0x06)
const witness = await signer('witness.example/w1', 0x04)
const receiptKeys = [receipt.verifier, receiptPostQuantum.verifier]

const noteOf = async (lines: readonly Note['signatures'][number][]): Promise<Note> => ({
  text,
  signatures: [await signText(crypto, text, log), ...lines],
})
const check = async (note: Note, keys = receiptKeys) => {
  const checked = await checkReceipts(crypto, note, [log.verifier], keys)
  return checked.ok ? checked.value : checked.refusal.code
}

describe('a receipt', () => {
  test('says whose it is, of which log, up to which size, since when', async () => {
    const lines = await issueReceipt(crypto, head, [receipt, receiptPostQuantum], 1_795_000_000)
    const expected = {
      party: 'ru.example',
      origin,
      size: 52,
      root: head.root,
      time: 1_795_000_000,
    }
    expect(await check(await noteOf(lines))).toEqual([expected, expected])
  })

  test('covers the entries below its size, and not the one at it', async () => {
    const lines = await issueReceipt(crypto, head, [receipt], 5)
    const [first] = (await check(await noteOf(lines))) as Parameters<typeof covers>[0][]
    expect([0, 51, 52, 411].map((index) => covers(first!, index))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('is refused without the signature of the log itself', async () => {
    const lines = await issueReceipt(crypto, head, [receipt], 5)
    expect(await check({ text, signatures: lines })).toBe('not-signed-by-a-known-key')
    const other = await signer('us.example/mithaq/other', 0x01)
    const signatures = [await signText(crypto, text, other), ...lines]
    const checked = await checkReceipts(crypto, { text, signatures }, [other.verifier], receiptKeys)
    expect(checked).toMatchObject({ refusal: { code: 'not-signed-by-a-known-key' } })
  })

  test('is refused when its signature, its time or the text is another', async () => {
    const [line] = await issueReceipt(crypto, head, [receipt], 5)
    const turned = line!.signature.map((byte, at) => (at === 7 ? byte ^ 2 : byte))
    const note = await noteOf([{ ...line!, signature: turned }])
    expect(await check(note)).toBe('signature-does-not-verify')
  })

  test('is not given by a witness, nor by a cosignature that states no time', async () => {
    const byWitness = await cosign(crypto, text, witness, 5)
    expect(await check(await noteOf([byWitness]))).toBe('not-signed-by-a-known-key')
    expect(await check(await noteOf([byWitness]), [witness.verifier])).toBe('not-a-receipt-key')
    const timeless = await cosign(crypto, text, receiptPostQuantum, 0)
    expect(await check(await noteOf([timeless]))).toBe('no-receipt')
  })

  test('is issued by keys of receipts alone, and at a time', async () => {
    await expect(issueReceipt(crypto, head, [witness], 5)).rejects.toThrow('no key of receipts')
    await expect(issueReceipt(crypto, head, [receipt], 0)).rejects.toThrow('states its time')
  })

  test('stands in a later head that grew from it, and in no other', async () => {
    const reader = async (places: readonly { level: number; index: number }[]) =>
      places.map(({ level, index }) => nodes.get(`${level}.${index}`)!)
    const proof = await proveConsistency(crypto, reader, 40, 52)
    const one = { party: 'ru.example', origin, time: 5, ...headAt(40) }
    expect(checkReceiptInHead(crypto, one, head, proof).ok).toBe(true)
    const forked = { ...head, root: headAt(51).root }
    expect(checkReceiptInHead(crypto, one, forked, proof)).toMatchObject({
      refusal: { code: 'proof-does-not-hold' },
    })
    expect(checkReceiptInHead(crypto, { ...one, size: 60 }, head, [])).toMatchObject({
      refusal: { code: 'receipt-beyond-the-head' },
    })
  })

  test('in short form is 337 bytes for this log, fits a telex, and holds alone', async () => {
    const lines = await issueReceipt(crypto, head, [receipt, receiptPostQuantum], 1_795_000_000)
    const note = shortReceipt(await noteOf(lines), [log.verifier, ...receiptKeys])
    expect(formatNote(note)).toHaveLength(337)
    expect(await check(note)).toMatchObject([{ party: 'ru.example', size: 52 }])
    const whole = formatNote(await noteOf(lines))
    expect(whole.length - formatNote(note).length).toBe(3275)
  })

  test('made by the published Go implementation is read', async () => {
    const text = readFileSync('tests/vectors/reference/keys.json', 'utf8')
    const keys = JSON.parse(text) as Record<string, string>
    const [logKey, first, second] = ['log', 'receipt', 'receiptPostQuantum'].map((name) => {
      const parsed = parseVerifierKey(crypto, keys[name]!)
      if (!parsed.ok) throw new Error(parsed.refusal.code)
      return parsed.value
    })
    const note = parseNote(readFileSync('tests/vectors/reference/checkpoint'))
    if (!note.ok) throw new Error(note.refusal.code)
    const checked = await checkReceipts(crypto, note.value, [logKey!], [first!, second!])
    const expected = { party: 'b.example', origin: 'a.example/mithaq/reference', size: 70_000 }
    expect(checked).toMatchObject({ ok: true, value: [expected, expected] })
  })
})

describe('the key of receipts', () => {
  test('is told by its name and its type', () => {
    const { verifier } = receipt
    expect(receiptKeyName('ru.example')).toBe(verifier.name)
    expect(receiptPartyOf(verifier)).toBe('ru.example')
    expect(receiptPartyOf({ ...verifier, signatureType: 0x01 })).toBeUndefined()
    expect(receiptPartyOf({ ...verifier, name: 'ru.example/mithaq/receipts' })).toBeUndefined()
    expect(receiptPartyOf({ ...verifier, name: '/mithaq/receipt' })).toBeUndefined()
  })
})
