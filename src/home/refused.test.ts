// What the disk or the store throws is told as what it is, and not as a fault of the program.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openLock } from '#store/lock.ts'
import { refusedInput, toldAs } from './refused.ts'

function thrownBy(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

test('a disk that is full is bad input with a remedy', () => {
  const db = new DatabaseSync(':memory:')
  db.exec('PRAGMA max_page_count = 2; CREATE TABLE part (bytes BLOB)')
  const full = thrownBy(() => db.exec('INSERT INTO part VALUES (zeroblob(100000))'))
  db.close()
  expect(toldAs(full)).toMatchObject({
    key: 'input.disk',
    detail: { given: 'database or disk is full', remedy: 'remedy.input.output' },
  })
  const denied = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  expect(toldAs(denied)?.detail.given).toContain('no space left')
})

test('a folder where a file of the centre belongs is told with its path', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mithaq-folder-')), 'lock')
  mkdirSync(path)
  const thrown = thrownBy(() => openLock(path))
  rmSync(dirname(path), { recursive: true })
  expect(toldAs(thrown)).toMatchObject({
    key: 'input.disk',
    detail: { remedy: 'remedy.input.free-file' },
  })
  expect(toldAs(thrown)?.detail.given).toContain(path)
})

test('what another command holds for long is asked for again', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mithaq-held-')), 'lock')
  const holder = new DatabaseSync(path)
  holder.exec('BEGIN EXCLUSIVE')
  const waiting = new DatabaseSync(path, { timeout: 0 })
  const thrown = thrownBy(() => waiting.exec('BEGIN EXCLUSIVE'))
  for (const one of [waiting, holder]) one.close()
  rmSync(dirname(path), { recursive: true })
  expect(toldAs(thrown)).toMatchObject({
    key: 'input.disk',
    detail: { given: 'database is locked', remedy: 'remedy.input.again' },
  })
})

test('a store whose file was altered is damaged, and not short of room', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mithaq-malformed-')), 'store.sqlite')
  const db = new DatabaseSync(path)
  db.exec('CREATE TABLE part (bytes BLOB); INSERT INTO part VALUES (zeroblob(100000))')
  db.close()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0xff, 4096, 3 * 4096))
  const altered = new DatabaseSync(path)
  const thrown = thrownBy(() => altered.prepare('SELECT * FROM part').all())
  altered.close()
  rmSync(dirname(path), { recursive: true })
  expect(toldAs(thrown)).toMatchObject({
    key: 'input.damaged-store',
    detail: { remedy: 'remedy.input.damaged-store' },
  })
})

test('anything else is a fault of the program', () => {
  expect(toldAs(new Error('unforeseen'))).toBe(null)
  expect(toldAs(thrownBy(() => writeFileSync('', '')))).toBe(null)
})

test.each([
  ['rolled-back', 'remedy.input.recover'],
  ['log-is-empty', 'remedy.input.join'],
  ['bad-note', 'remedy.input.refused'],
])('%s comes with what sets it right', (code, remedy) => {
  const { detail } = refusedInput({ code, place: 'us.example', value: '0', expected: 'another' })
  expect(detail).toMatchObject({ code, remedy, given: '0', expected: 'another' })
})
