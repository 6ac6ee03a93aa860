// A witness that a home names: asked with what is sent, told of, and enough for a proof by the same
// file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatVerifierKey } from '#ledger/key.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { keysOf, parseRoster } from '#ledger/roster.ts'
import { valueOf } from '../centres/rig.ts'
import { type WitnessServer, witnessServer } from '../centres/witness-server.ts'
import { done, enter, type Homes, homesIn, initiate } from './homes.ts'
import { asked } from './messages.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes
let witness: WitnessServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-witness-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  const roster = valueOf(parseRoster(nodeCrypto(), readFileSync(homes.a.roster, 'utf8')))
  const keys = keysOf(roster, 'log')
  witness = await witnessServer('w.example/one', new Map([[keys[0]!.name, keys]]))
})
afterAll(async () => {
  await witness.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is sent is cosigned, and the file that names the witness checks the proof', async () => {
  const { a } = homes
  const policy = join(a.home, 'spaces', homes.slug, 'witnesses.policy')
  writeFileSync(policy, `witness w ${formatVerifierKey(witness.key)} ${witness.url}\nquorum w\n`)
  await asked(a, 'How many?')
  const sent = await a.run('send')
  expect(sent.err).toContain(`The witness ${witness.url} cosigned the log: 3 entries.`)
  expect((await a.run('send')).err).not.toContain('witness')
  const out = join(folder, 'proof')
  await done(a.run('prove', '2', '--out', out))
  const checked = await runCli(['verify', out, '--policy', policy, '--json'])
  const { steps } = JSON.parse(checked.out) as { steps: { code: string; standing: string }[] }
  expect(steps.find(({ code }) => code === 'witnessed')).toMatchObject({ standing: 'holds' })
  witness.spoilt = { status: 404, body: '' }
  await asked(a, 'Still as many?')
  const refused = await a.run('send', '--lang', 'ru')
  expect(refused.err).toContain('witness-knows-no-such-log')
})

test('an address that is none is refused before anything is asked', async () => {
  const { b } = homes
  const policy = join(b.home, 'spaces', homes.slug, 'witnesses.policy')
  const line = `witness w ${formatVerifierKey(witness.key)}`
  for (const text of [`${line} ftp://w.example/`, `${line} w.example`, 'witness w']) {
    writeFileSync(policy, `${text}\nquorum none\n`)
    const { code, err } = await b.run('send')
    expect(code).toBe(2)
    expect(err).toContain('witnesses.policy')
  }
})
