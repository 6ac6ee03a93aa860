// The identity that opens messages: hybrid where nothing is said, or X25519 for tools that know no
// other; changed from one kind to the other while the centre goes on exchanging.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { ask, done, enter, type Homes, homesIn, initiate, releaseSigned } from './homes.ts'
import { carried } from './messages.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-identity-'))
  homes = homesIn(folder)
  await initiate(homes, '--identity', 'x25519')
  await enter(homes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const identities = () =>
  readFileSync(join(homes.a.home, 'keys/sample/identity.txt'), 'utf8').trim().split('\n')

/** Of a.example, as it is listed at both centres. */
async function recipients(): Promise<readonly string[]> {
  const shown = [homes.a, homes.b].map(async (party) => {
    const { rosters } = JSON.parse(await done(party.run('roster', '--json'))) as {
      readonly rosters: readonly { readonly party: string; readonly recipients: string[] }[]
    }
    return rosters.find((one) => one.party === homes.a.name)!.recipients
  })
  const [here, there] = await Promise.all(shown)
  expect(there).toEqual(here)
  return here!
}

async function change(...args: readonly string[]): Promise<void> {
  const text = await done(homes.a.run('roster', ...args, '--json'))
  const { draft } = JSON.parse(text) as { readonly draft: { readonly id: string } }
  await releaseSigned(homes.a, draft.id, ['root-1'])
  await carried(homes, homes.a, homes.b)
}

/** A message each way, opened at the other end and in the sender's own copy. */
async function exchanged(name: string): Promise<void> {
  const { a, b } = homes
  for (const [from, to, id] of [
    [a, b, `${name}-there`],
    [b, a, `${name}-back`],
  ] as const) {
    await ask(from, id)
    await carried(homes, from, to)
    for (const party of [from, to]) expect(await done(party.run('show', id))).toContain('How many?')
  }
}

const classical = /^age1[02-9ac-hj-np-z]{58}$/
const hybrid = /^age1pq1/

test('a centre set up with X25519 reads and is read, and each roster says so', async () => {
  expect(identities()).toEqual([expect.stringMatching(/^AGE-SECRET-KEY-1/)])
  expect(await recipients()).toEqual([expect.stringMatching(classical)])
  for (const [language, said] of [
    ['en', 'X25519 alone'],
    ['ru', 'только X25519'],
    ['ar', 'X25519'],
  ] as const) {
    const text = await done(homes.b.run('roster', '--lang', language))
    expect(text).toContain(said)
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  }
  await exchanged('old')
})

test('its identity becomes a hybrid one where nothing else is said, and X25519 again', async () => {
  await change('--rotate', 'identity')
  expect(await recipients()).toEqual([expect.stringMatching(hybrid)])
  expect(await done(homes.b.run('roster'))).toContain('ML-KEM-768')
  await exchanged('mixed')
  await change('--replace', 'identity', '--identity', 'x25519')
  expect(await recipients()).toEqual([expect.stringMatching(classical)])
  expect(identities().map((one) => one.slice(0, 18))).toEqual([
    expect.stringMatching(/^AGE-SECRET-KEY-1/),
    'AGE-SECRET-KEY-PQ-',
    expect.stringMatching(/^AGE-SECRET-KEY-1/),
  ])
  await exchanged('again')
  expect((await homes.b.run('verify')).code).toBe(0)
})

test.each([
  [['roster', '--rotate', 'identity', '--identity', 'rsa'], 'hybrid, x25519'],
  [['roster', '--rotate', 'log', '--identity', 'x25519'], '--rotate identity'],
  [['roster', '--identity', 'x25519'], '--rotate identity'],
  [['generation', 'begin', '--after', '1', '--identity', 'x25519'], '--rotate identity'],
])('%j is refused', async (args, said) => {
  const { code, err } = await homes.a.run(...args)
  expect(code).toBe(2)
  expect(err).toContain(said)
})
