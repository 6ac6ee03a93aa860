// What the disk or the store throws is told as what it is, and not as a fault of the program.
import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { toldAs } from './refused.ts'

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

test('anything else is a fault of the program', () => {
  expect(toldAs(new Error('unforeseen'))).toBe(null)
  expect(toldAs(thrownBy(() => writeFileSync('', '')))).toBe(null)
})
