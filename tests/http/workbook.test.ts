// Cells that a workbook cannot hold as they are.
import { expect, test } from 'vitest'
import type { ColumnKind } from '#extracts/table.ts'
import { workbook } from '#http/api/workbook.ts'
import { readSheet } from './workbook.ts'

async function cellOf(value: string, kind: ColumnKind) {
  const table = { name: 'a', title: 'b', language: 'en', direction: 'ltr', notes: [] } as const
  const columns = [{ head: 'c', kind }]
  const bytes = await workbook({ ...table, columns, rows: [[value]] }, 'about')
  return readSheet(Buffer.from(bytes), 1).rows[1]?.[0]
}

test('what is no character of XML does not break the workbook', async () => {
  const cell = await cellOf('a\uFFFEb\uFFFFc', 'text')
  expect(cell).toMatchObject({ text: 'a\uFFFDb\uFFFDc' })
})

test.each([
  ['1899-12-31', 'text'],
  ['1900-02-28', 'text'],
  ['1900-03-01', 'moment'],
])('%s stands as a %s', async (day, is) => {
  const cell = await cellOf(day, 'day')
  expect(cell).toMatchObject(
    is === 'text' ? { is, text: day } : { is, iso: `${day}T00:00:00.000Z` },
  )
})
