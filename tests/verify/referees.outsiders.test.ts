// The referees of verify/, which share no code with ours: they accept the frozen sample and a space
// that centres make anew, and refuse the sample with any bit altered.
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleBounds } from '#ledger/bundle.ts'
import { unpackTar } from '#ledger/tar.ts'
import { sampleFiles } from '../../scripts/sample-files.ts'
import { valueOf } from '../ledger/sample-space.ts'
import {
  bytesOf,
  type Files,
  filesOf,
  laidOut,
  readFiles,
  removeFolders,
  withBitFlipped,
} from './kept-files.ts'
import { type Outsiders, type Verdict, withOutsiders } from './outsiders.ts'

afterAll(removeFolders)

const bundle = 'b-to-a.mithaq'
const rosters = 'export/rosters/*'
const logs = ['export/*/mithaq/*/checkpoint', 'unpacked/*/checkpoint']
const receipts = ['export/*/mithaq/*/receipts/*', 'unpacked/receipts/*/*']
const message = ['a.example-281/*.tlog-proof', 'a.example-281/*.entry']
const item = ['declaration/*.tlog-proof', 'declaration/item']

/** The files, with those of the bundle below `unpacked`, as tar lays them out. */
function unpacked(files: Files): Files {
  const folder = laidOut(files)
  mkdirSync(join(folder, 'unpacked'))
  execFileSync('tar', ['-xf', join(folder, bundle), '-C', join(folder, 'unpacked')])
  return readFiles(folder)
}

const found = (folder: string, ...patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => globSync(join(folder, pattern)).toSorted())

function judgedByGo({ go }: Outsiders, files: Files, ...patterns: readonly string[]): Verdict {
  const folder = laidOut(files)
  return go(...found(folder, rosters, ...patterns))
}

function judgedByShell({ shell }: Outsiders, files: Files): Verdict {
  const folder = laidOut(files)
  const identity = join(folder, 'a.example.identity')
  return shell('-i', identity, join(folder, bundle), ...found(folder, rosters))
}

describe.each([
  ['the frozen sample', async () => readFiles('verify/sample')],
  ['a space made anew', async () => filesOf(await sampleFiles())],
] as const)('%s', (_, read) => {
  let files: Files
  beforeAll(async () => {
    files = unpacked(await read())
  })

  withOutsiders('is accepted by others', (outsiders) => {
    test('logs, a bundle, proofs and receipts by the referee in Go', () => {
      const all = [...message, ...item, ...receipts, ...logs]
      const { accepted, said } = judgedByGo(outsiders, files, ...all)
      expect(said).not.toContain('REFUSED')
      expect(accepted).toBe(true)
      expect(said).toContain('a.example/mithaq/sample at size 300 is signed by a.example/mithaq')
      expect(said).toContain('a proof leads from the next file, entry 281, to its root')
      expect(said.match(/(?<=hashes that they name: )\d+/g)).toEqual(['20', '18', '12'])
      expect(said).toMatch(/^Heads, signed or seen, that the logs above had: \d\d and not yet: 0$/m)
    })

    test('evidence of a fork by the referee in Go, and each head beside its own log alone', () => {
      const evidence = judgedByGo(outsiders, files, 'fork/evidence')
      expect(evidence.said).toContain('is another: two histories')
      expect(evidence.accepted).toBe(true)
      const log = 'unpacked/*/checkpoint'
      expect(judgedByGo(outsiders, files, 'fork/newer', log).accepted).toBe(true)
      const other = judgedByGo(outsiders, files, 'fork/older', log)
      expect(other.said).toMatch(/REFUSED: .* had the root/)
    })

    test('the bundle by the referee in shell, with the bodies that X25519 opens', () => {
      const { accepted, said } = judgedByShell(outsiders, files)
      expect(said).not.toContain('REFUSED')
      expect(accepted).toBe(true)
      expect(said.match(/its body, as committed to: \{.*"Answer \d, while/g)).toHaveLength(6)
      expect(said.match(/stays closed: age: error: no identity matched/g)).toHaveLength(6)
      expect(said).toContain('a receipt for a.example/mithaq/sample at 300 is signed by b.example')
    })
  })
})

withOutsiders('the sample with one bit altered is refused by others', (outsiders) => {
  let files: Files
  beforeAll(() => {
    files = unpacked(readFiles('verify/sample'))
  })
  const matching = (pattern: RegExp) => [...files.keys()].find((path) => pattern.test(path))!

  test.each([
    [/rosters\/a\.example\.roster$/, logs],
    [/^export\/a\.example\/.*checkpoint$/, logs],
    [/^export\/a\.example\/.*receipts\/300/, receipts],
    [/^a\.example-281\/.*\.entry$/, message],
    [/^a\.example-281\/.*\.tlog-proof$/, message],
    [/^declaration\/item$/, item],
    [/^declaration\/item\.tlog-proof$/, item],
    [/^fork\/evidence$/, ['fork/evidence']],
    [/^unpacked\/\w+\/checkpoint$/, logs],
    [/^unpacked\/\w+\/consistency$/, logs],
    [/^unpacked\/receipts\/\w+\/300$/, receipts],
  ])('in any line of %s', (pattern, given) => {
    const path = matching(pattern)
    for (const at of linesOf(files, path)) {
      const { accepted } = judgedByGo(outsiders, withBitFlipped(files, path, at), ...given)
      expect(accepted, `${path} at ${at}`).toBe(false)
    }
  })

  test.each([
    /^export\/a\.example\/.*tile\/entries\/000$/,
    /^export\/a\.example\/.*tile\/entries\/001\.p\/44$/,
    /^export\/a\.example\/.*tile\/0\/000$/,
    /^export\/a\.example\/.*tile\/0\/001\.p\/44$/,
    /^export\/a\.example\/.*tile\/1\/000\.p\/1$/,
    /^export\/blob\/\w+$/,
    /^unpacked\/\w+\/tile\/entries\/000\.p\/17$/,
    /^unpacked\/\w+\/tile\/0\/000\.p\/17$/,
    /^unpacked\/blob\/\w+$/,
  ])('anywhere in %s', (pattern) => {
    const path = matching(pattern)
    for (const share of [0, 0.3, 0.7, 0.999]) {
      const at = Math.floor(share * bytesOf(files, path).length)
      const { accepted } = judgedByGo(outsiders, withBitFlipped(files, path, at, 3), ...logs)
      expect(accepted, `${path} at ${at}`).toBe(false)
    }
  })

  test.each([
    'bundle.note',
    'blob/',
    '/checkpoint',
    '/consistency',
    '/tile/0/',
    '/entries/',
    'receipts/',
  ])('in %s of the bundle', (kind) => {
    const archive = bytesOf(files, bundle)
    const carried = valueOf(unpackTar(archive, bundleBounds))
    const { bytes } = carried.find(({ path }) => path.includes(kind))!
    const at = bytes.byteOffset - archive.byteOffset + Math.floor(bytes.length / 2)
    const altered = withBitFlipped(files, bundle, at)
    expect(judgedByShell(outsiders, altered).accepted).toBe(false)
  })
})

/**
 * The middle of each line of a file, but for lines of ML-DSA-44, of some 3,300 characters, which no
 * tool of Debian's reads: signed-note has them passed over.
 */
function linesOf(files: Files, path: string): number[] {
  let start = 0
  return Buffer.from(bytesOf(files, path))
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const middle = start + Math.floor(line.length / 2)
      start += line.length + 1
      return line === '' || line.length > 3000 ? [] : [middle]
    })
}
