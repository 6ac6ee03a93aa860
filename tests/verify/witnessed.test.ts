// The proof of the frozen sample with the cosignatures of witnesses from outside: they go where any
// signature line goes, nobody needs to know them, and a policy of the reader's says whether they
// are enough. Witnesses cosign as tlog-cosignature says; none of them is asked over a line here.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { formatVerifierKey, type SignerKey } from '#ledger/key.ts'
import { cosign, formatNote, formatSignatureLines, parseNote } from '#ledger/note.ts'
import { formatTlogProof, parseTlogProof } from '#ledger/tlog-proof.ts'
import { crypto, keyNamed, timeOf, valueOf } from '../ledger/sample-space.ts'
import { bytesOf, type Files, laidOut, readFiles, removeFolders } from './kept-files.ts'

const file = 'a.example-281/a.example-281.tlog-proof'
const time = timeOf('2030-03-04T12:00:00Z')
let sample: Files
let witnesses: readonly SignerKey[]
beforeAll(async () => {
  sample = readFiles('verify/sample')
  witnesses = await Promise.all([
    keyNamed('witness.example/1', 0x04),
    keyNamed('witness.example/2', 0x06),
    keyNamed('witness.example/3', 0x04),
  ])
})
afterAll(removeFolders)

/** The sample's proof, cosigned by the first of the witnesses. */
async function cosigned(count: number, altered = false): Promise<Files> {
  const proof = valueOf(parseTlogProof(bytesOf(sample, file)))
  const { text, signatures } = valueOf(parseNote(proof.checkpoint))
  const lines = await Promise.all(
    witnesses.slice(0, count).map((key) => cosign(crypto, text, key, time)),
  )
  const [first] = lines
  if (altered) first!.signature[20]! ^= 1
  expect(formatSignatureLines(lines)).toContain('witness.example/1')
  const checkpoint = formatNote({ text, signatures: [...signatures, ...lines] })
  return new Map([...sample, [file, formatTlogProof({ ...proof, checkpoint })]])
}

async function policy(quorum: string, log = 'a.example/mithaq/sample'): Promise<string> {
  const vkeys = witnesses.map(({ verifier }, at) => `witness w${at} ${formatVerifierKey(verifier)}`)
  const { verifier } = await keyNamed(log)
  const groups = ['group any any w0 w1 w2', `quorum ${quorum}`]
  return [`log ${formatVerifierKey(verifier)}`, ...vkeys, ...groups, ''].join('\n')
}

function verified(files: Files, text: string | null) {
  const folder = laidOut(files)
  const path = join(folder, 'policy')
  if (text !== null) writeFileSync(path, encodeUtf8(text))
  const given = text === null ? [] : ['--policy', path]
  const args = ['src/cli/main.ts', 'verify', join(folder, 'a.example-281'), ...given, '--json']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const { holds, steps } = JSON.parse(stdout) as {
    readonly holds: boolean
    readonly steps: readonly {
      readonly code: string
      readonly of: string
      readonly fault: unknown
    }[]
  }
  return { holds, witnessed: steps.find(({ code }) => code === 'witnessed'), steps }
}

test('a reader without a policy passes over the lines of witnesses', async () => {
  expect(verified(await cosigned(2), null)).toMatchObject({ holds: true, witnessed: undefined })
})

test('witnesses of both kinds of key count, each by its name in the policy', async () => {
  const said = verified(await cosigned(2), await policy('any'))
  expect(said).toMatchObject({ holds: true, witnessed: { of: 'w0 w1', fault: null } })
})

test('a witness that the policy asks for and that has not cosigned is named', async () => {
  const said = verified(await cosigned(2), await policy('w2'))
  const fault = { code: 'not-witnessed', expected: '1 of w2' }
  expect(said).toMatchObject({ holds: false, witnessed: { fault } })
})

test('a line of a known witness that fails makes the proof fail', async () => {
  const said = verified(await cosigned(2, true), await policy('any'))
  const fault = { code: 'signature-does-not-verify' }
  expect(said).toMatchObject({ holds: false, steps: [{}, {}, { code: 'proof', fault }] })
})

test('a log that the policy does not list is refused', async () => {
  const said = verified(await cosigned(2), await policy('any', 'b.example/mithaq/sample'))
  expect(said).toMatchObject({ holds: false, witnessed: { fault: { code: 'unknown-origin' } } })
})
