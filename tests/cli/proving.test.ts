// One message shown to somebody who has nothing of the log, and single files checked: proofs, a
// courier's bundle, evidence of a fork; with the keys that lie beside them and no home at hand.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckStep } from '#ledger/check/check-step.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { formatFork, type SignedHead } from '#ledger/fork.ts'
import { signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { displayWidth } from '#cli/width.ts'
import { valueOf } from '../centres/rig.ts'
import { done, enter, type Homes, homesIn, initiate } from './homes.ts'
import { asked, carried } from './messages.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-proving-'))
  homes = homesIn(folder)
  const { a, b } = homes
  await initiate(homes)
  await enter(homes)
  await carried(homes, b, a)
  await asked(a, 'How many?')
  await done(a.run('courier', 'pack', inFolder('first'), '--to', 'B'))
  await carried(homes, a, b)
  await carried(homes, b, a)
  await asked(a, 'Still as many?')
  await done(a.run('courier', 'pack', inFolder('second'), '--to', 'B'))
  await done(a.run('prove', '2', '--out', inFolder('proof')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Verification {
  readonly code: number
  readonly steps: readonly CheckStep[]
}

async function verified(...args: readonly string[]): Promise<Verification> {
  const { code, out, err } = await runCli(['verify', ...args, '--json'])
  if (out === '') throw new Error(err)
  return { ...(JSON.parse(out) as Verification), code }
}

const told = ({ steps }: Verification) =>
  steps.map(({ code, standing, fault }) => `${code} ${fault?.code ?? standing}`)

describe('a proof of one message', () => {
  const file = (name: string) => join(inFolder('proof'), name)

  test('has the entry and the rosters beside it, and no other message', () => {
    expect(readdirSync(inFolder('proof')).toSorted()).toEqual([
      'a.example-2.entry',
      'a.example-2.tlog-proof',
      'rosters',
    ])
    expect(readdirSync(file('rosters'))).toEqual(['a.example-1.roster', 'b.example-1.roster'])
    const proof = readFileSync(file('a.example-2.tlog-proof'), 'utf8')
    expect(proof).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 2\n/)
    expect(proof).toContain('— b.example/mithaq/receipt ')
  })

  test('holds for whoever has it, pinned or not', async () => {
    const open = await verified(inFolder('proof'))
    expect(open.code).toBe(0)
    expect(told(open)).toEqual([
      'fingerprint not-checked',
      'fingerprint not-checked',
      'proof holds',
      'release holds',
      'receipted holds',
      'contents not-checked',
    ])
    const { a, b } = homes
    const pins = [`a.example=${a.fingerprint()}`, `b.example=${b.fingerprint()}`]
    const pinned = await verified(file('a.example-2.tlog-proof'), '--fingerprint', ...pins)
    expect(told(pinned).slice(0, 2)).toEqual(['fingerprint holds', 'fingerprint holds'])
    const wrong = await verified(inFolder('proof'), '--fingerprint', `a.example=${b.fingerprint()}`)
    expect(wrong.code).toBe(2)
  })

  test('by keys that others made does not hold at a centre which knows the party', async () => {
    const home = ['--home', homes.b.home]
    const sound = await verified(inFolder('proof'), ...home)
    expect(sound.code).toBe(0)
    expect(told(sound).slice(0, 2)).toEqual(['fingerprint holds', 'fingerprint holds'])

    const forgers = homesIn(mkdtempSync(inFolder('forgers-')))
    await initiate(forgers)
    await enter(forgers)
    await carried(forgers, forgers.b, forgers.a)
    await asked(forgers.a, 'As many?')
    await asked(forgers.a, 'No more?')
    await done(forgers.a.run('prove', '3', '--out', inFolder('forged')))
    // As if a later roster than the one that is known here.
    const rosters = join(inFolder('forged'), 'rosters')
    renameSync(join(rosters, 'a.example-1.roster'), join(rosters, 'a.example-2.roster'))
    const forged = await verified(inFolder('forged'), ...home)
    expect(told(forged)).toContain('fingerprint other-fingerprint')
    expect(forged.code).toBe(2)
  })

  test('is told in words, in three languages', async () => {
    for (const language of ['en', 'ru', 'ar']) {
      const { code, out } = await runCli(['verify', inFolder('proof'), '--lang', language])
      expect(code).toBe(0)
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
      expect(out).not.toMatch(/\{\w+\}|proof holds/)
    }
    const { out } = await runCli(['verify', inFolder('proof')])
    expect(out).toContain('receipted by b.example 2030-03-01T12:00:00Z')
  })

  test('does not hold for another entry, nor without the entry', async () => {
    const copy = inFolder('other')
    await done(homes.a.run('prove', 'a.example/mithaq/sample', '2', '--out', copy))
    const entry = join(copy, 'a.example-2.entry')
    const bytes = readFileSync(entry)
    writeFileSync(entry, bytes.with(bytes.length - 10, bytes[bytes.length - 10]! ^ 1))
    expect(told(await verified(copy))).toContain('proof proof-does-not-hold')
    rmSync(entry)
    expect(told(await verified(copy))).toContain('proof missing-file')
  })

  test('is what a policy is for: nothing else is said to hold by one', async () => {
    const policy = inFolder('policy')
    writeFileSync(policy, 'no policy is read where there is no proof\n')
    for (const path of ['first', 'a']) {
      const asked = await runCli(['verify', inFolder(path), '--policy', policy])
      expect(asked).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('--policy') as string,
      })
    }
  })

  test('beside another is checked too, where the folder is named', async () => {
    const both = inFolder('both')
    for (const index of ['1', '2']) {
      await done(homes.a.run('prove', `a.example:${index}`, '--out', both))
    }
    const proofs = (told: Verification) => told.steps.filter(({ code }) => code === 'proof')
    const whole = await verified(both)
    expect(proofs(whole)).toHaveLength(2)
    // The rosters that they have in common are told once.
    const rosters = whole.steps.filter(({ code }) => code === 'fingerprint').map(({ of }) => of)
    expect(rosters.length).toBeGreaterThan(1)
    expect(new Set(rosters).size).toBe(rosters.length)
    for (const index of ['1', '2']) {
      const entry = join(both, `a.example-${index}.entry`)
      const bytes = readFileSync(entry)
      writeFileSync(entry, bytes.with(bytes.length - 10, bytes[bytes.length - 10]! ^ 1))
      expect((await verified(both)).code, index).toBe(2)
      writeFileSync(entry, bytes)
    }
  })

  test('of a message that nobody has receipted says so', async () => {
    const { out } = await homes.a.run('prove', 'a.example:3', '--out', inFolder('early'))
    expect(out).toContain('No addressee has given a receipt yet')
    const early = await verified(inFolder('early'))
    expect(told(early)).toContain('receipted not-checked')
    expect(early.code).toBe(0)
  })

  test('of no message is refused with the messages that there are', async () => {
    const { err: said } = await homes.a.run('prove', 'a.example/mithaq/sample', '2nd')
    expect(said).toContain('a.example/mithaq/sample:2nd')
    const { code, err } = await homes.a.run('prove', 'no-such')
    expect(code).toBe(2)
    expect(err).toContain('a-ask-2030-03-01')
  })
})

describe('a bundle of a courier', () => {
  test('that begins with the log brings its own keys, which nothing pins', async () => {
    const first = await verified(inFolder('first'))
    expect(first.code).toBe(0)
    expect(told(first)).toEqual([
      'fingerprint not-checked',
      'bundle holds',
      'genesis not-checked',
      'entries holds',
      'tree holds',
      'hashes holds',
      'head holds',
      'blobs holds',
      'receipts not-checked',
      'contents not-checked',
    ])
  })

  test('is checked by the rosters that are named, or that a centre has', async () => {
    const { a, b } = homes
    const given = await verified(inFolder('second'), '--roster', a.roster, b.roster)
    expect(told(given)).toContain('genesis holds')
    expect(told(given)).toContain('receipts holds')
    const known = await b.run('verify', inFolder('second'))
    expect(known).toMatchObject({ code: 0 })
    expect(known.out).not.toContain('no fingerprint was given')
  })

  test('with a changed byte does not hold', async () => {
    const bytes = readFileSync(inFolder('first'))
    const at = bytes.length >> 1
    writeFileSync(inFolder('changed'), bytes.with(at, bytes[at]! ^ 1))
    expect((await verified(inFolder('changed'))).code).toBe(2)
  })
})

test('evidence of a fork holds with the key of the log, and not without', async () => {
  const { a } = homes
  const [line = ''] = readFileSync(join(a.home, 'keys/sample/log.key'), 'utf8').split('\n')
  const key = valueOf(await parseSecretKey(nodeCrypto(), line, 'log.key'))
  const headWith = async (byte: number): Promise<SignedHead> => {
    const origin = 'a.example/mithaq/sample'
    const head = { origin, size: 9, root: new Uint8Array(32).fill(byte), extensions: [] }
    const text = formatCheckpoint(head)
    return { head, note: { text, signatures: [await signText(nodeCrypto(), text, key)] } }
  }
  const fork = { older: await headWith(1), newer: await headWith(2) }
  writeFileSync(inFolder('fork'), formatFork(fork))
  expect(told(await verified(inFolder('fork'), '--roster', a.roster))).toEqual([
    'fingerprint not-checked',
    'fork holds',
  ])
  expect(told(await verified(inFolder('fork')))).toEqual(['fork not-signed-by-a-known-key'])
  writeFileSync(inFolder('nothing'), 'something else')
  expect((await runCli(['verify', inFolder('nothing')])).err).toContain('nothing-to-check')
})
