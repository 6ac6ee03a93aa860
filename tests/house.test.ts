// The rules of the house, checked over the real tree: who may import whom, what pure code may not
// touch, how long things may be, which words are not ours. Each breach is printed with its line and
// its remedy. The checks themselves are tested in tests/house/.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { checkBans } from './house/bans.ts'
import { checkBorders } from './house/borders.ts'
import { checkLockfile, type Packages } from './house/lockfile.ts'
import { checkName, checkSizes } from './house/sizes.ts'
import { list, readSources, show } from './house/source.ts'
import { checkEngine, checkJudgement, checkJudgementInData } from './house/words.ts'

// One list of what the running program needs; a new name here needs its reason in
// docs/dependencies.md.
const runtimeDependencies = [
  '@fontsource/ibm-plex-mono',
  '@fontsource/ibm-plex-sans',
  '@fontsource/ibm-plex-sans-arabic',
  '@hono/node-server',
  '@hono/zod-openapi',
  '@noble/curves',
  '@noble/hashes',
  '@noble/post-quantum',
  '@scure/base',
  '@simplewebauthn/server',
  'age-encryption',
  'commander',
  'hono',
  'hucre',
  'intl-messageformat',
  'openid-client',
  'pg',
  'qr',
  'react',
  'react-dom',
  'zod',
]

const sources = readSources()

describe('the house', () => {
  test('every import is allowed', () => {
    const surroundings = { dependencies: new Set(Object.keys(manifest.dependencies)) }
    expect(show(sources.flatMap((source) => checkBorders(source, surroundings)))).toBe('')
  })

  test('pure code touches no clock, chance, network or machine; nothing is any', () => {
    expect(show(sources.flatMap(checkBans))).toBe('')
  })

  test('files, functions and lines are short', () => {
    expect(show(sources.flatMap(checkSizes))).toBe('')
  })

  test('every file and folder is called by what it holds', () => {
    const paths = list(['{src,agreements,tests,scripts,bench}/**/*.*'])
    expect(show(paths.flatMap(checkName))).toBe('')
  })

  test('no sentence of ours judges a party', () => {
    const data = list(['{src/locale,agreements}/**/*.json'])
    const inData = data.flatMap((path) => checkJudgementInData(path, readFileSync(path, 'utf8')))
    expect(show([...sources.flatMap(checkJudgement), ...inData])).toBe('')
  })

  test('the engine has no word of any agreement', () => {
    const ids = list(['agreements/*/agreement.ts']).map((path) => path.split('/')[1] ?? '')
    expect(show(sources.flatMap((source) => checkEngine(source, ids)))).toBe('')
  })

  test('the lockfile installs on every platform and names no registry', () => {
    for (const path of ['package-lock.json', 'bench/peers/hypercore/package-lock.json']) {
      const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Packages }
      expect(show(checkLockfile(lock.packages))).toBe('')
    }
  })

  test('the running program needs these packages and no other', () => {
    expect(Object.keys(manifest.dependencies).toSorted()).toEqual(runtimeDependencies)
  })
})
