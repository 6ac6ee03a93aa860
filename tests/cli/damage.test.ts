// A disk has altered what a centre holds: rows of its store are changed and deleted by hand, and
// whoever serves finds it in the daily check, puts back what the other centre has, and says the
// rest with its place.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { auditDaily, lastAudit } from '#centre/last-audit.ts'
import { auditStore } from '#centre/store-audit.ts'
import type { Exchange } from '#centre/ports.ts'
import { openCentre } from '#centre/centre.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { ask as asking, introduce, newRig, type Post } from '../centres/rig.ts'
import { ask, done, enter, type Homes, homesIn, initiate } from './homes.ts'
import { carried } from './messages.ts'
import { runCli } from './run.ts'
import { serve } from './served.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-damage-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  for (const id of ['first', 'second', 'third']) await ask(homes.a, id)
  await carried(homes, homes.a, homes.b)
  await carried(homes, homes.b, homes.a)
  await ask(homes.b, 'answer')
  await carried(homes, homes.b, homes.a)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pause = () => Promise.resolve()

function inStore<T>(path: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const contentsOf = (path: string) =>
  inStore(path, (db) =>
    [
      'entry ORDER BY log, idx',
      'node ORDER BY log, level, idx',
      'blob ORDER BY hash',
      'receipt ORDER BY origin, size, giver, time',
    ].map((table) => db.prepare(`SELECT * FROM ${table}`).all()),
  )

/** So many rows in all. */
function changed(path: string, ...statements: readonly string[]): number {
  return inStore(path, (db) =>
    statements.reduce((sum, sql) => sum + Number(db.prepare(sql).run().changes), 0),
  )
}

test.each([
  ['other-head', `UPDATE log SET root = zeroblob(32) WHERE origin LIKE 'a.example/%'`],
  ['other-head', `UPDATE log SET size = size + 1 WHERE origin LIKE 'a.example/%'`],
  ['receipted-more', `DELETE FROM log WHERE origin LIKE 'a.example/%'`],
  ['not-signed-by-a-known-key', `UPDATE receipt SET giver = 'c.example'`],
])('a check finds %s after %s', async (code, statement) => {
  const home = mkdtempSync(join(folder, 'copy-'))
  cpSync(homes.b.home, home, { recursive: true })
  const ofKeys = `PRAGMA foreign_keys = OFF; ${statement}`
  inStore(join(home, 'spaces/sample/store.sqlite'), (db) => db.exec(ofKeys))
  const { code: exit, out } = await runCli(['verify', '--json', '--home', home])
  const { steps } = JSON.parse(out) as { steps: readonly { fault: { code: string } | null }[] }
  expect(exit).toBe(2)
  expect(steps.flatMap(({ fault }) => (fault === null ? [] : [fault.code]))).toContain(code)
})

test('whoever serves puts back from the other what the disk has altered', async () => {
  const { a, b } = homes
  const path = join(b.home, 'spaces/sample/store.sqlite')
  const before = contentsOf(path)
  expect(before.every((rows) => rows.length > 0)).toBe(true)
  const others = await serve(homes, a)
  await done(b.run('address', a.name, others.address))
  const altered = changed(
    path,
    `UPDATE entry SET leaf = zeroblob(32) WHERE ${ofA} AND idx = 2`,
    `UPDATE node SET hash = zeroblob(32) WHERE ${ofA} AND level = 1 AND idx = 0`,
    'UPDATE blob SET bytes = zeroblob(10)',
    'UPDATE receipt SET note = CAST(upper(CAST(note AS TEXT)) AS BLOB)',
  )
  expect(altered).toBeGreaterThan(5)
  expect((await b.run('verify')).code).toBe(2)
  const serving = await serve(homes, b)
  await serving.heard('put back')
  const watched = await serving.stop()
  await others.stop()
  expect(watched.err).toContain('Altered on the disk, and put back: a.example/mithaq/sample 2')
  expect(contentsOf(path)).toEqual(before)
  expect((await b.run('verify')).code).toBe(0)
})

test('whoever starts to serve again has it checked at once, not a day after the last', async () => {
  const { a, b } = homes
  const others = await serve(homes, a)
  await done(b.run('address', a.name, others.address))
  const path = join(b.home, 'spaces/sample/store.sqlite')
  for (const nth of ['first', 'second']) {
    expect(changed(path, 'UPDATE blob SET bytes = zeroblob(10)'), nth).toBeGreaterThan(0)
    const serving = await serve(homes, b)
    await serving.heard('put back')
    await serving.stop()
    expect((await b.run('verify')).code).toBe(0)
  }
  await others.stop()
})

interface Damaged {
  readonly a: Post
  readonly b: Post
  readonly path: string
}

/** B keeps its store in a file. */
async function damaged(name: string, many: number): Promise<Damaged> {
  const path = join(folder, name)
  const stores = [createMemoryStore(), await openSqliteStore(path)]
  const rig = await newRig({
    place: () => ({ store: stores.shift()!, lastHeads: createMemoryLastHeads() }),
  })
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  for (let nth = 0; nth < many; nth += 1) await asking(a, `a-${nth}`)
  await a.centre.deliver(b.party, b.centre.answers)
  return { a, b, path }
}

const ofA = "log = (SELECT id FROM log WHERE origin = 'a.example/mithaq/sample')"

test('entries altered and lost come back from the copy of another', async () => {
  const { a, b, path } = await damaged('altered.sqlite', 260)
  const before = contentsOf(path)
  const ids = (await b.centre.record()).record.messages.map(({ id }) => id)
  const altered = changed(
    path,
    `UPDATE entry SET bytes = zeroblob(length(bytes)) WHERE ${ofA} AND idx IN (7, 257)`,
    `DELETE FROM entry WHERE ${ofA} AND idx IN (40, 261)`,
    `UPDATE entry SET leaf = zeroblob(32) WHERE ${ofA} AND idx = 90`,
    `DELETE FROM node WHERE ${ofA} AND level = 8`,
    'DELETE FROM blob WHERE hash = (SELECT min(hash) FROM blob)',
    'UPDATE blob SET bytes = zeroblob(9) WHERE hash = (SELECT max(hash) FROM blob)',
  )
  expect(altered).toBe(8)
  const alone = await auditStore({ logs: b.centre.logs, line: null, pause })
  const places = [7, 40, 90, 257, 261].map((index) => `a.example/mithaq/sample ${index}`)
  expect(alone.broken.filter(({ kind }) => kind === 'entry').map(({ place }) => place)).toEqual(
    places,
  )
  // Somebody who hands out other bytes changes nothing.
  const line = a.centre.answers
  const lying: Exchange = {
    ...line,
    entries: async (origin, from, until) => await line.entries(origin, 0, until - from),
    blob: async () => new Uint8Array(3),
  }
  const lied = await auditStore({ logs: b.centre.logs, line: lying, pause })
  expect(lied.mended).toEqual([])
  expect(lied.broken).toHaveLength(alone.broken.length)
  const mended = await auditStore({ logs: b.centre.logs, line, pause })
  expect(mended.broken).toEqual([])
  expect(mended.mended.filter(({ kind }) => kind === 'entry').map(({ place }) => place)).toEqual(
    places,
  )
  expect(contentsOf(path)).toEqual(before)
  const anew = openCentre(b.parts)
  expect((await anew.record()).record.messages.map(({ id }) => id)).toEqual(ids)
  await b.store.close()
})

test('a log comes back in pieces from several who each have a part of it', async () => {
  const { a, b, path } = await damaged('pieces.sqlite', 60)
  const before = contentsOf(path)
  changed(path, `UPDATE entry SET bytes = zeroblob(9) WHERE ${ofA} AND idx IN (7, 40)`)
  const whole = a.centre.answers
  const having = (wanted: number): Exchange => ({
    ...whole,
    entries: async (origin, from, until) =>
      from === wanted ? whole.entries(origin, from, until) : [],
  })
  const places = [7, 40].map((index) => ({
    kind: 'entry' as const,
    place: `a.example/mithaq/sample ${index}`,
  }))
  const [first, second] = places
  const one = await auditStore({ logs: b.centre.logs, line: having(7), pause })
  expect(one).toMatchObject({ mended: [first], broken: [second] })
  const both = await auditStore({ logs: b.centre.logs, line: having(40), pause })
  expect(both).toMatchObject({ mended: [second], broken: [] })
  expect(contentsOf(path)).toEqual(before)
  await b.store.close()
})

test('bytes and leaf that were altered alike are found by the root', async () => {
  const { a, b, path } = await damaged('alike.sqlite', 12)
  const before = contentsOf(path)
  const other = new Uint8Array(700).fill(7)
  const leaf = nodeCrypto().sha256(Uint8Array.of(0, ...other))
  inStore(path, (db) =>
    db.prepare(`UPDATE entry SET bytes = ?, leaf = ? WHERE ${ofA} AND idx = 9`).run(other, leaf),
  )
  const audit = await auditStore({ logs: b.centre.logs, line: a.centre.answers, pause })
  expect(audit).toMatchObject({
    mended: [{ kind: 'entry', place: 'a.example/mithaq/sample 9' }],
    broken: [],
  })
  expect(contentsOf(path)).toEqual(before)
  await b.store.close()
})

test('what nobody else has is said with its place, and checked again a day later', async () => {
  const { a, b, path } = await damaged('own.sqlite', 1)
  const hashes = () =>
    inStore(path, (db) =>
      db
        .prepare('SELECT hash FROM blob')
        .all()
        .map(({ hash }) => String(hash)),
    )
  const before = hashes()
  await asking(b, 'not-sent')
  const [own] = hashes().filter((hash) => !before.includes(hash))
  changed(path, `UPDATE blob SET bytes = zeroblob(9) WHERE hash = '${own}'`)
  let now = b.parts.clock()
  const daily = { logs: b.centre.logs, clock: () => now, pause }
  let calls = 0
  const call = async (work: (line: Exchange) => Promise<void>) => {
    calls += 1
    await work(a.centre.answers)
  }
  const broken = [{ kind: 'blob', place: own }]
  expect(await auditDaily(daily, [call])).toMatchObject({ at: now, broken })
  expect(calls).toBe(1)
  now += 86_399_999
  expect(await auditDaily(daily, [call])).toBe(null)
  expect(await lastAudit(b.store)).toMatchObject({ broken })
  expect((await b.centre.watch()).damage).toEqual(broken)
  now += 1
  expect(await auditDaily(daily, [])).toMatchObject({ at: now, broken })
  await b.store.close()
})

test.each([
  ['lacks a signature', (text: string) => text.replace(/\n[^\n]+\n$/, '\n')],
  ['is gone', () => null],
])('a genesis that %s once the log has begun is damaged, and so named', async (_, damage) => {
  const home = join(folder, `genesis-${damage('\nx\n') === null ? 'gone' : 'short'}`)
  cpSync(homes.a.home, home, { recursive: true })
  const file = join(home, 'spaces/sample/sample.genesis')
  const damaged = damage(readFileSync(file, 'utf8'))
  if (damaged === null) rmSync(file)
  else writeFileSync(file, damaged)
  const at = { environment: { MITHAQ_HOME: home }, machinery: homes.machinery }
  const { code, err } = await runCli(['watch'], at)
  expect(code).toBe(2)
  expect(err).toContain('the file is not as the centre wrote it')
  expect(err.replaceAll(/\s+/g, '')).toContain(file)
  expect(err).toContain('restore the file from a backup')
})
