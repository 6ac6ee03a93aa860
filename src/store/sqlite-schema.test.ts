import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytes, growth } from '../../tests/store/growth.ts'
import { migrateSqlite, sqliteSteps } from './sqlite-schema.ts'
import { openSqliteStore } from './sqlite.ts'

const origin = 'us.example/mithaq/new-start'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-schema-'))
  path = join(folder, 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function withDatabase<T>(work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

async function filled(): Promise<void> {
  const store = await openSqliteStore(path)
  await store.append(growth(origin, 0, ['a']))
  await store.close()
}

test('an older store takes the steps it lacks and keeps what it has', async () => {
  await filled()
  const steps = [...sqliteSteps, 'ALTER TABLE log ADD COLUMN colour TEXT', 'CREATE TABLE more (a)']
  withDatabase((db) => {
    migrateSqlite(db, path, steps.slice(0, -1))
    migrateSqlite(db, path, steps)
    migrateSqlite(db, path, steps)
    expect(db.prepare('SELECT size, colour FROM log').get()).toEqual({ size: 1, colour: null })
    expect(db.prepare('SELECT count(*) AS n FROM more').get()).toEqual({ n: 0 })
  })
})

test('a step that fails leaves the store as it was', async () => {
  await filled()
  const steps = [...sqliteSteps, 'CREATE TABLE more (a); CREATE TABLE log (a)']
  expect(() => withDatabase((db) => migrateSqlite(db, path, steps))).toThrow(/already exists/)
  const store = await openSqliteStore(path)
  expect(await store.entries(origin, 0, 9)).toEqual([bytes('a')])
  await store.close()
})

test('a store of a newer Mithaq is refused and not touched', async () => {
  await filled()
  withDatabase((db) => db.exec('PRAGMA user_version = 7'))
  const before = readFileSync(path)
  await expect(openSqliteStore(path)).rejects.toMatchObject({
    code: 'newer-schema',
    place: path,
    value: 'schema 7',
    expected: 'at most 1',
  })
  expect(readFileSync(path)).toEqual(before)
})

test('a database of something else is refused and not touched', async () => {
  withDatabase((db) => db.exec('CREATE TABLE log (a); INSERT INTO log VALUES (1)'))
  const before = readFileSync(path)
  await expect(openSqliteStore(path)).rejects.toMatchObject({ code: 'not-a-store', place: path })
  expect(readFileSync(path)).toEqual(before)
})

test('a file that is no database is refused and not touched', async () => {
  writeFileSync(path, 'minutes of the meeting '.repeat(99))
  const before = readFileSync(path)
  await expect(openSqliteStore(path)).rejects.toMatchObject({ code: 'not-a-store', place: path })
  expect(readFileSync(path)).toEqual(before)
})

test('a store that has no file to keep a log in is refused', async () => {
  await expect(openSqliteStore(':memory:')).rejects.toMatchObject({ code: 'not-durable' })
})
