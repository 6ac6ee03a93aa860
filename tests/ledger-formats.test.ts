// The pages of docs/formats on the ledger: their examples are made again and compared, and read as
// a stranger would read them, from the page alone.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { parseAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { parseVerifierKey, type VerifierKey } from '#ledger/key.ts'
import {
  cosign,
  formatSignatureLines,
  maxNoteBytes,
  maxSignatures,
  openNote,
} from '#ledger/note.ts'
import { parseNote } from '#ledger/note.ts'
import { maxProofHashes } from '#ledger/proof.ts'
import { checkReceipts } from '#ledger/receipt.ts'
import { maxEntryBytes } from '#ledger/tile.ts'
import { checkTlogProof, parseTlogProof } from '#ledger/tlog-proof.ts'
import { leafHash } from '#ledger/tree.ts'
import { exampleKeys, ledgerExamples } from './ledger-examples.ts'

const crypto = nodeCrypto()
const pages = ['note', 'checkpoint', 'tiles', 'proofs', 'cosignature-and-receipt']
const texts = new Map(pages.map((page) => [page, readFileSync(`docs/formats/${page}.md`, 'utf8')]))
const blocks = new Map(
  [...texts.values()].flatMap((text) =>
    [...text.matchAll(/^```([\w-]+)\n([^]*?)^```$/gm)].map(([, name = '', inside = '']) => [
      name,
      inside,
    ]),
  ),
)
const bytesOf = (name: string) => encodeUtf8(blocks.get(name) ?? '')
const keysOf = (name: string): VerifierKey[] =>
  (blocks.get(name) ?? '')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const key = parseVerifierKey(crypto, line)
      return key.ok ? [key.value] : []
    })

test('every example of the pages is the one that is made from its keys', async () => {
  expect(Object.fromEntries(blocks)).toEqual(await ledgerExamples())
})

test('the notes of the pages open with the keys of the pages', async () => {
  for (const [note, keys, lines] of [
    ['note', 'note-keys', 2],
    ['checkpoint', 'checkpoint-keys', 1],
    ['receipt', 'receipt-keys', 2],
  ] as const) {
    const opened = await openNote(crypto, bytesOf(note), keysOf(keys))
    expect(opened.ok && opened.value.signedBy.length).toBe(lines)
  }
})

test('the receipt of the page is one, with the time and of the length that it says', async () => {
  const note = parseNote(bytesOf('receipt'))
  const [log, receipt] = keysOf('receipt-keys')
  if (!note.ok || log === undefined || receipt === undefined) throw new Error('not read')
  const checked = await checkReceipts(crypto, note.value, [log], [receipt])
  const time = Date.parse('2030-03-01T12:00:00Z') / 1000
  expect(checked).toMatchObject({ value: [{ party: 'b.example', size: 5, time }] })
  expect(bytesOf('receipt')).toHaveLength(327)
  const line = await cosign(crypto, note.value.text, exampleKeys.receiptPostQuantum, time)
  expect(encodeUtf8(formatSignatureLines([line]))).toHaveLength(3274)
})

test('the proof file of the page holds for the entry that the page names', async () => {
  const proof = parseTlogProof(bytesOf('tlog-proof'))
  const [log, receipt] = keysOf('receipt-keys')
  if (!proof.ok || log === undefined || receipt === undefined) throw new Error('not read')
  const check = (entry: string) =>
    checkTlogProof(crypto, proof.value, leafHash(crypto, encodeUtf8(entry)), [log], [receipt])
  expect(await check('entry 3')).toMatchObject({ ok: true, value: { checkpoint: { size: 5 } } })
  expect(await check('entry 2')).toMatchObject({ ok: false })
  expect(parseAddCheckpoint(bytesOf('add-checkpoint'))).toMatchObject({ value: { oldSize: 3 } })
})

test('the pages state the limits that the code has', () => {
  const english = (number: number) => number.toLocaleString('en')
  const limits: readonly (readonly [string, string])[] = [
    ['note', `at most ${maxSignatures} signature lines and ${english(maxNoteBytes)} bytes`],
    ['tiles', `${english(maxEntryBytes)} bytes`],
    ['proofs', `more than ${maxProofHashes} hashes`],
    ['proofs', `at most ${english(maxNoteBytes)} bytes`],
  ]
  const missing = limits.filter(([page, limit]) => texts.get(page)?.includes(limit) !== true)
  expect(missing).toEqual([])
})
