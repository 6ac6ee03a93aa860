import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { verifyNote } from '#ledger/note.ts'
import { type BegunLines, begunLines } from './begun-lines.ts'
import { newPartyKeys } from './founding.ts'

const { sign, ...crypto } = nodeCrypto()
const keys = await newPartyKeys(nodeCrypto(), 'a.example', 'sample', { officers: 1, roots: 1 })
const signer = keys.log.mlDsa44

/** Counts what is signed; the first so many cannot be. */
function counting(failing = 0): { readonly crypto: LedgerCrypto; readonly times: () => number } {
  let times = 0
  const signed: LedgerCrypto['sign'] = (...values) => {
    times += 1
    return times <= failing ? Promise.reject(new Error('no memory')) : sign(...values)
  }
  return { crypto: { ...crypto, sign: signed }, times: () => times }
}

const textAt = (size: number): string =>
  formatCheckpoint({
    origin: signer.verifier.name,
    size,
    root: new Uint8Array(32),
    extensions: [],
  })

/** Whether the line that is asked for holds under its text. */
async function holdsUnder(text: string, lines: BegunLines): Promise<boolean> {
  const note = { text, signatures: [await lines.line(text, signer)] }
  const [checked] = await verifyNote(nodeCrypto(), note, [signer.verifier])
  return checked?.holds === true
}

test('a line that was begun is signed once, and holds', async () => {
  const { crypto: counted, times } = counting()
  const lines = begunLines(counted)
  lines.begin(textAt(1), signer)
  expect(await holdsUnder(textAt(1), lines)).toBe(true)
  expect(times()).toBe(1)
})

test('a line under another text than the one begun is signed anew', async () => {
  const lines = begunLines(counting().crypto)
  lines.begin(textAt(1), signer)
  expect(await holdsUnder(textAt(2), lines)).toBe(true)
})

test('a line that could not be made when it was begun is made when it is asked for', async () => {
  const { crypto: counted, times } = counting(1)
  const lines = begunLines(counted)
  lines.begin(textAt(1), signer)
  expect(await holdsUnder(textAt(1), lines)).toBe(true)
  expect(times()).toBe(2)
})
