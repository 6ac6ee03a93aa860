// Two commands at one home at the same time: the second comes when the first has read what it is
// about to change. Neither loses what the other has written.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { machineryOfThisMachine } from '#home/wiring.ts'
import {
  agreement,
  done,
  enter,
  homesIn,
  initiate,
  partiesIn,
  passphrase,
  type Homes,
} from './homes.ts'
import { type Ended, runCli } from './run.ts'

let folder: string
let homes: Homes

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-turns-'))
  homes = homesIn(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A command in whose way another one comes, right before it takes its turn. */
function runAround(
  home: string,
  args: readonly string[],
  other: () => Promise<unknown>,
): Promise<Ended> {
  const { underLock } = machineryOfThisMachine()
  let hasCome = false
  const machinery = {
    ...homes.machinery,
    underLock: async <T>(lock: string, work: () => T) => {
      const isFirst = !hasCome
      hasCome = true
      if (isFirst) await other()
      return underLock(lock, work)
    },
  }
  const environment = { MITHAQ_PASSPHRASE: passphrase }
  return runCli([...args, '--home', home], { environment, machinery })
}

test('two addresses that are noted at once are both noted', async () => {
  const { party } = partiesIn(folder, 'launches')
  const [own, ...others] = ['at', 'ru', 'us'].map(party)
  for (const { name, run } of [own!, ...others]) {
    const as = name.slice(0, 2).toUpperCase()
    const init = ['init', '--agreement', 'hague-code-of-conduct', '--as', as, '--party', name]
    await done(run(...init, '--space', 'launches', '--roots', '1', '--root-quorum', '1'))
  }
  for (const { name, roster, fingerprint } of others) {
    const as = name.slice(0, 2).toUpperCase()
    await done(own!.run('join', roster, '--fingerprint', fingerprint(), '--as', as))
  }
  const noting = (at: number) => ['address', others[at]!.name, `https://192.0.2.${at}:8443`]
  const ended = await runAround(own!.home, noting(0), () => done(own!.run(...noting(1))))
  expect(ended.code).toBe(0)
  const { parties } = JSON.parse(await done(own!.run('join', '--json'))) as {
    readonly parties: readonly { readonly address: string | null }[]
  }
  const addresses = parties.map((one) => one.address)
  expect(addresses).toEqual([null, 'https://192.0.2.0:8443', 'https://192.0.2.1:8443'])
})

test('a centre that is set up twice at once is the one that came first', async () => {
  const { a, b } = homes
  const init = ['init', '--agreement', agreement, '--space', 'sample', '--as']
  const few = ['--roots', '1', '--root-quorum', '1']
  for (const [party, code] of [
    ['a.example', 'space-exists'],
    ['c.example', 'other-party'],
  ] as const) {
    const second = [...init, 'A', '--party', party, ...few, '--json']
    const first = () => done(a.run(...init, 'A', '--party', 'a.example', ...few))
    const { out } = await runAround(a.home, second, first)
    expect(JSON.parse(out)).toMatchObject({ refusals: [{ code }] })
    await done(b.run(...init, 'B', '--party', 'b.example', ...few))
    await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
    await done(b.run('join', a.roster, '--fingerprint', a.fingerprint()))
    await done(b.run('join', a.genesis))
    for (const { home } of [a, b]) rmSync(home, { recursive: true })
  }
})

test('a genesis that changed meanwhile is not written over', async () => {
  const { a, b } = homes
  await initiate(homes)
  await done(b.run('join', a.roster, '--fingerprint', a.fingerprint()))
  await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
  const taking = ['join', a.genesis]
  const { code, err } = await runAround(b.home, taking, () => done(b.run(...taking)))
  expect([code, err]).toEqual([2, expect.stringContaining('changed it meanwhile')])
  expect((await b.run(...taking)).code).toBe(0)
})

test('keys that are drawn at once all stand in their file', async () => {
  const { a } = homes
  await initiate(homes)
  await enter(homes)
  const path = join(a.home, 'keys/sample/tls.key')
  const rotate = ['roster', '--rotate', 'tls']
  await runAround(a.home, rotate, () => done(a.run(...rotate)))
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3)
})
