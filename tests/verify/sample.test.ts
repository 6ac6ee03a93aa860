// The frozen sample of verify/sample, judged by our own code: what changes in a format shows here
// as a sample that is no longer accepted.
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatHex } from '#ledger/bytes.ts'
import { openBundle } from '#ledger/bundle.ts'
import { entriesOf } from '#ledger/bundle-files.ts'
import { parseEntry } from '#ledger/entry.ts'
import { openBody } from '#ledger/envelope.ts'
import { keyNamed, valueOf } from '../ledger/sample-space.ts'
import { bytesOf, type Files, readFiles, withBitFlipped } from './kept-files.ts'
import {
  checkCarried,
  checkDeclared,
  checkExport,
  checkForked,
  checkMessage,
} from './own-verdict.ts'

const sample = readFiles('verify/sample')
const crypto = nodeCrypto()

/** Which files each check reads. */
const checks: readonly (readonly [string, string, (files: Files) => Promise<string>])[] = [
  ['the exported folder', 'export/', checkExport],
  ['the message', 'a.example-281/a', checkMessage],
  ['the declared item', 'declaration/item', checkDeclared],
  ['the evidence of the fork', 'fork/evidence', checkForked],
  ['the bundle', 'b-to-a.mithaq', checkCarried],
]

/**
 * A place in a file that counts: any but the name and the id of the key in a signature line of a
 * head. With either altered the line is of a key that is not known, and is passed over.
 */
function placeIn(path: string): fc.Arbitrary<{ readonly path: string; readonly at: number }> {
  const bytes = bytesOf(sample, path)
  const text = /tile|mithaq$/.test(path) ? '' : Buffer.from(bytes).toString('latin1')
  const names = [...text.matchAll(/^\xe2\x80\x94 \S+ .{6}/gm)].map(({ index, 0: start }) => ({
    from: index,
    until: index + start.length,
  }))
  const counts = (at: number) => !names.some(({ from, until }) => at >= from && at < until)
  const at = fc.nat({ max: bytes.length - 1 }).filter(counts)
  return fc.record({ path: fc.constant(path), at })
}

describe.each(checks)('%s', (_, start, check) => {
  const paths = [...sample.keys()].filter((path) => path.startsWith(start))

  test('holds', async () => {
    expect(await check(sample)).toBe('holds')
  })

  test('is refused with any bit altered', async () => {
    const places = fc.constantFrom(...paths).chain(placeIn)
    await fc.assert(
      fc.asyncProperty(places, fc.nat({ max: 7 }), async ({ path, at }, bit) => {
        expect(await check(withBitFlipped(sample, path, at, bit))).not.toBe('holds')
      }),
      { numRuns: 20 },
    )
  })
})

test('the bundle has bodies that the identity of a.example opens', async () => {
  const keys = [(await keyNamed('b.example/mithaq/sample')).verifier]
  const bundle = valueOf(await openBundle(crypto, bytesOf(sample, 'b-to-a.mithaq'), () => keys))
  const blobs = new Map(bundle.blobs.map(({ hash, bytes }) => [hash, bytes]))
  const utf8 = new TextDecoder()
  const identity = utf8.decode(bytesOf(sample, 'a.example.identity')).trim().split('\n').at(-1)!
  const opened: string[] = []
  const closed: string[] = []
  for (const bytes of valueOf(entriesOf(bundle.logs[0]!))) {
    for (const body of valueOf(parseEntry(bytes)).message.bodies) {
      for (const { hash } of body.blobs) {
        const content = await openBody(crypto, body, blobs.get(formatHex(hash))!, [identity])
        if (content.ok) opened.push(utf8.decode(content.value.content))
        else closed.push(content.refusal.code)
      }
    }
  }
  // The other file of each body is for b.example.
  expect(new Set(closed)).toEqual(new Set(['for-others']))
  expect(opened.map((text) => JSON.parse(text) as unknown)).toMatchObject(
    [1, 2, 3, 4, 5, 6].map((at) => ({ body: { text: `Answer ${at}, while the line is down.` } })),
  )
})

test.each([
  ['export'],
  ['a.example-281'],
  ['b-to-a.mithaq', '--roster', 'verify/sample/export/rosters/b.example.roster'],
  ['fork/evidence', '--roster', 'verify/sample/export/rosters/b.example.roster'],
])('mithaq verify takes %s', (path, ...options) => {
  const args = ['src/cli/main.ts', 'verify', `verify/sample/${path}`, ...options, '--json']
  const said = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status: said.status, stderr: said.stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(said.stdout)).toMatchObject({ holds: true })
})

test('the sample stays small enough to be read with the code', () => {
  const length = [...sample.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  expect(length).toBeLessThan(1_000_000)
})
