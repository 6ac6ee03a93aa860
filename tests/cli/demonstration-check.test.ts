// `mithaq verify` on the folder that `npm start` keeps: the stores of both centres, one by one.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { openDemonstration } from '#http/demonstration/wiring.ts'
import { runCli } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-demonstration-check-'))
let space: string

beforeAll(async () => {
  const record = readFileSync('agreements/new-start/data/record.jsonl', 'utf8')
  const short = record.split('\n').slice(0, 4).join('\n')
  const made = await openDemonstration(folder, new Map([['new-start', short]]), () => {})
  await made?.close()
  space = readdirSync(folder).find((name) => name.startsWith('new-start-')) ?? ''
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Verified {
  readonly holds: boolean
  readonly steps: readonly { readonly of: string; readonly standing: string }[]
}

test('both stores of each space hold, and it is said whose keys these are', async () => {
  const { code, out, err } = await runCli(['verify', folder, '--json'])
  const { holds, steps } = JSON.parse(out) as Verified
  expect([code, holds]).toEqual([0, true])
  for (const party of ['us', 'ru']) {
    const store = `${join(folder, space, `${party}.example`)}: `
    expect(steps.some(({ of }) => of === `${store}us.example/mithaq/new-start`)).toBe(true)
  }
  expect(err).toContain('demonstration keys')
})

test.each(['en', 'ru', 'ar'])('it fits 80 columns in %s', async (language) => {
  const { code, out } = await runCli(['verify', folder, '--lang', language])
  expect(code).toBe(0)
  expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
})

test('rosters are not taken, since the stores have theirs', async () => {
  const { code, out, err } = await runCli(['verify', folder, '--roster', 'a.roster'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('--roster')
})

test('a leaf that was altered is found in the store that has it, and in no other', async () => {
  const at = join(folder, space, 'ru.example')
  const database = new DatabaseSync(join(at, 'store.sqlite'))
  database.exec(`UPDATE entry SET leaf = zeroblob(32) WHERE idx = 1`)
  database.close()
  const { code, out } = await runCli(['verify', folder, '--json'])
  const failing = (JSON.parse(out) as Verified).steps.filter(
    ({ standing }) => standing === 'does-not-hold',
  )
  expect(code).toBe(2)
  expect(failing.length).toBeGreaterThan(0)
  expect(failing.filter(({ of }) => !of.startsWith(at))).toEqual([])
})
