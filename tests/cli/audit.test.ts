// The audit log from the folder of a centre: what somebody did at its page is told in words, and a
// record that was changed is found.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditIn } from '#desk/audit.ts'
import { deskStorePlace, homeAt } from '#home/home.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { done, homesIn, initiate } from './homes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-audit-'))
const homes = homesIn(folder)
const { a } = homes
const machinery = machineryOfThisMachine()
const openStore = () => machinery.openStore(deskStorePlace(homeAt({ environment: {} }, a.home)))

beforeAll(() => initiate(homes))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('where no page was run that is said, and nothing is made', async () => {
  const { code, err } = await a.run('audit')
  expect([code, err]).toEqual([2, expect.stringContaining('no page has been run')])
  expect((await a.run('audit')).code).toBe(2)
})

test('what was done is told in words, of one person too, and taken away as lines', async () => {
  const store = await openStore()
  const audit = auditIn({ store, crypto: machinery.crypto, clock: () => homes.clock.now })
  const deed = { space: null, came: 'done' } as const
  await audit.note({ ...deed, by: 'holder', what: 'person.invited', about: 'guest' })
  await audit.note({ ...deed, by: 'other', what: 'session.begun', about: 'f'.repeat(32) })
  await store.close()
  const all = await done(a.run('audit'))
  expect(all).toMatch(/1 Mar 2030.*holder.*Invitation.*guest.*done/)
  expect(all).toContain('the chain is whole')
  expect(await done(a.run('audit', '--person', 'guest'))).not.toContain('Sign-in')
  const { records } = JSON.parse(await done(a.run('audit', '--person', 'guest', '--json'))) as {
    readonly records: readonly { readonly about: string }[]
  }
  expect(records.map((one) => one.about)).toEqual(['guest'])
  const lines = (await done(a.run('audit', '--lines'))).trim().split('\n')
  const { now } = homes.clock
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { what: 'person.invited', at: now },
    { what: 'session.begun', at: now },
    { what: 'audit.exported', at: now },
  ])
})

test('what somebody called themselves cannot write on the terminal', async () => {
  const store = await openStore()
  const audit = auditIn({ store, crypto: machinery.crypto, clock: () => homes.clock.now })
  const about = 'of a provider\u001b[2J\u202e'
  await audit.note({ by: null, what: 'session.begun', space: null, about, came: 'no-person' })
  await store.close()
  const told = await done(a.run('audit', '--last', '1'))
  expect(told).toContain('<U+001B>')
  for (const one of ['\u001b', '\u202e']) expect(told).not.toContain(one)
})

test('a record that was changed breaks the chain, and the command ends with 2', async () => {
  const store = await openStore()
  const [kept] = await store.documents('audit')
  if (kept === undefined) throw new Error('nothing is noted')
  const forged = new TextDecoder().decode(kept.bytes).replace('guest', 'thief')
  await store.keepDocument('audit', kept.id, kept.version, encodeUtf8(forged))
  await store.close()
  const { code, out } = await a.run('audit')
  expect([code, out]).toEqual([2, expect.stringContaining('breaks at record 1')])
})
