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

function judgedByShell(
  { shell }: Outsiders,
  files: Files,
  ...patterns: readonly string[]
): Verdict {
  const folder = laidOut(files)
  return shell(...found(folder, rosters, ...patterns))
}

/** With the identity of `a.example`, so that bodies are opened. */
function openedByShell({ shell }: Outsiders, files: Files): Verdict {
  const folder = laidOut(files)
  return shell('-i', ...found(folder, 'a.example.identity', rosters, bundle))
}

const startingWith = (files: Files, ...starts: readonly string[]): Files =>
  new Map([...files].filter(([path]) => starts.some((start) => path.startsWith(start))))

describe.each([
  ['the frozen sample', async () => readFiles('verify/sample')],
  ['a space made anew', async () => filesOf(await sampleFiles())],
] as const)('%s', (_, read) => {
  let files: Files
  beforeAll(async () => {
    files = unpacked(await read())
  })

  withOutsiders('is accepted by others', (outsiders) => {
    test('logs and a proof by the referee in Go', () => {
      const { accepted, said } = judgedByGo(outsiders, files, message[0]!, ...logs)
      expect({ accepted, said }).toMatchObject({ accepted: true })
      expect(said.match(/^holds: /gm)).toHaveLength(6)
    })

    test('keys that a later roster lists again by the referee in Go', () => {
      expect(judgedByGo(outsiders, files, rosters, ...logs).accepted).toBe(true)
    })

    test('the exported folder by the referee in shell', () => {
      const { accepted, said } = judgedByShell(outsiders, files, 'export')
      expect({ accepted, said }).toMatchObject({ accepted: true })
      expect(said).toContain(
        'a.example/mithaq/sample at 300 is signed by a.example/mithaq/sample b.',
      )
      expect(said.match(/entries give its root/g)).toHaveLength(2)
      expect(said).toMatch(/^Heads, signed or seen, that the logs here had: 42 and not yet: 0$/m)
    })

    test('proofs by the referee in shell', () => {
      const { accepted, said } = judgedByShell(outsiders, files, ...message, ...item)
      expect({ accepted, said }).toMatchObject({ accepted: true })
      expect(said).toMatch(/a proof leads from \S*a\.example-281\.entry, entry 281, to its root/)
      expect(said).toMatch(/a proof leads from a salt and \S*item, entry \d, to its root/)
    })

    test('evidence of a fork by the referee in shell, and each head beside its log alone', () => {
      const evidence = judgedByShell(outsiders, files, 'fork/evidence')
      expect(evidence).toMatchObject({ accepted: true })
      expect(evidence.said).toContain(': two histories')
      expect(judgedByShell(outsiders, files, 'fork/newer', bundle)).toMatchObject({
        accepted: true,
      })
      const other = judgedByShell(outsiders, files, 'fork/older', bundle)
      expect(other.said).toMatch(/REFUSED: two histories: .* did not have the root/)
    })

    test('the bundle by the referee in shell, with the bodies that X25519 opens', () => {
      const { accepted, said } = openedByShell(outsiders, files)
      expect({ accepted, said }).toMatchObject({ accepted: true })
      expect(said.match(/its body, as committed to: \{.*"Answer \d, while/g)).toHaveLength(6)
      expect(said.match(/stays closed: age: error: no identity matched/g)).toHaveLength(6)
      expect(said).toContain('a proof leads to it from its root at 11')
      expect(said).toContain(
        'a.example/mithaq/sample at 300 is signed by a.example/mithaq/sample b.',
      )
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
    [/^export\/a\.example\/.*checkpoint$/, logs],
    [/^a\.example-281\/.*\.entry$/, message.slice(0, 1)],
    [/^a\.example-281\/.*\.tlog-proof$/, message.slice(0, 1)],
    [/^unpacked\/\w+\/checkpoint$/, logs],
  ])('in any line of %s by the referee in Go', (pattern, given) => {
    const path = matching(pattern)
    // Receipts are for the other referee.
    for (const at of linesOf(files, path, (line) => !line.includes('/mithaq/receipt '))) {
      const { accepted } = judgedByGo(outsiders, withBitFlipped(files, path, at), ...given)
      expect(accepted, `${path} at ${at}`).toBe(false)
    }
  })

  test.each([
    [/^a\.example-281\/.*\.entry$/, message],
    [/^a\.example-281\/.*\.tlog-proof$/, message],
    [/^declaration\/item$/, item],
    [/^declaration\/item\.tlog-proof$/, item],
    [/^fork\/evidence$/, ['fork/evidence']],
    [/^unpacked\/receipts\/\w+\/300$/, ['unpacked/receipts/*/300']],
  ])('in any line of %s by the referee in shell', (pattern, given) => {
    const path = matching(pattern)
    for (const at of linesOf(files, path)) {
      const { accepted } = judgedByShell(outsiders, withBitFlipped(files, path, at), ...given)
      expect(accepted, `${path} at ${at}`).toBe(false)
    }
  })

  test.each([
    /^export\/a\.example\/.*tile\/entries\/000$/,
    /^export\/a\.example\/.*tile\/entries\/001\.p\/44$/,
    /^unpacked\/\w+\/tile\/entries\/000\.p\/17$/,
  ])('anywhere in %s by the referee in Go', (pattern) => {
    const path = matching(pattern)
    for (const share of [0, 0.3, 0.7, 0.999]) {
      const at = Math.floor(share * bytesOf(files, path).length)
      const { accepted } = judgedByGo(outsiders, withBitFlipped(files, path, at, 3), ...logs)
      expect(accepted, `${path} at ${at}`).toBe(false)
    }
  })

  test('with no entry in its last bundle by the referee in Go, which comes to its end', () => {
    const path = matching(/^export\/a\.example\/.*tile\/entries\/001\.p\/44$/)
    const emptied = new Map(files).set(path, new Uint8Array())
    expect(judgedByGo(outsiders, emptied, ...logs).accepted).toBe(false)
  })

  // The log of eleven entries alone: the other one takes the shell half a minute.
  test.each([
    [/rosters\/a\.example\.roster$/, 90],
    [/checkpoint$/, 30],
    [/genesis$/, 30],
    [/receipts\/11/, '/mithaq/receipt'],
    [/tile\/entries\/000\.p\/11$/, -90],
    [/tile\/0\/000\.p\/11$/, -90],
  ])('in the export at %s by the referee in shell', (pattern, at) => {
    const few = startingWith(files, 'export/b.example', 'export/rosters', 'export/genesis')
    const path = [...few.keys()].find((one) => pattern.test(one))!
    const place = typeof at === 'number' ? at : Buffer.from(bytesOf(few, path)).indexOf(at)
    expect(judgedByShell(outsiders, few, 'export')).toMatchObject({ accepted: true })
    expect(judgedByShell(outsiders, withBitFlipped(few, path, place), 'export').accepted).toBe(
      false,
    )
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
    expect(judgedByShell(outsiders, altered, bundle).accepted).toBe(false)
  })
})

/**
 * The middle of each line of a file, but for lines of ML-DSA-44, of some 3,300 characters, which no
 * tool of Debian's reads: signed-note has them passed over.
 */
function linesOf(files: Files, path: string, counts = (_: string) => true): number[] {
  let start = 0
  return Buffer.from(bytesOf(files, path))
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const middle = start + Math.floor(line.length / 2)
      start += line.length + 1
      return line === '' || line.length > 3000 || !counts(line) ? [] : [middle]
    })
}
