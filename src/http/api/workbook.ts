// A table as a workbook of Office Open XML (ECMA-376): days as days, numbers as numbers, texts as
// texts, so that no text is ever taken for a formula; sheets that run from right to left in Arabic.
// What has to be said of the table stands on a second sheet.
import { type Cell as Full, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Cell } from '#extracts/csv.ts'
import type { ColumnKind, Table } from '#extracts/table.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Written = Pick<Full, 'value' | 'type' | 'style'>

/** `about` is what the second sheet is called. */
export async function workbook(table: Table, about: string): Promise<Uint8Array> {
  const { name, title, direction, columns, rows, notes } = table
  const view = { rightToLeft: direction === 'rtl' }
  const heads = columns.map(({ head }) => textCell(head, true))
  const widths = columns.map(({ head }, at) => ({
    width: widthOf([head, ...rows.map((row) => row[at] ?? null)]),
  }))
  const data = rows.map((row) => row.map((cell, at) => written(cell, columns[at]?.kind ?? 'text')))
  const said = [title, ...notes].map((text, at) => [textCell(text, at === 0)])
  const sheets: WriteSheet[] = [
    {
      ...cellsOf([heads, ...data]),
      view,
      name: sheetName(name),
      columns: widths,
      freezePane: { rows: 1 },
    },
    { ...cellsOf(said), view, name: sheetName(about), columns: [{ width: mostWide * 2 }] },
  ]
  return writeXlsx({ sheets })
}

/** Values in rows, and beside them, by row and column, what is not as its value alone would be. */
function cellsOf(
  written: readonly (readonly (Written | null)[])[],
): Required<Pick<WriteSheet, 'rows' | 'cells'>> {
  const rows = written.map((row) => row.map((cell): CellValue => cell?.value ?? null))
  const styled = written.flatMap((row, y) =>
    row.flatMap((cell, x): [string, Written][] =>
      cell?.style === undefined ? [] : [[`${y},${x}`, cell]],
    ),
  )
  return { rows, cells: new Map(styled) }
}

function written(value: Cell, kind: ColumnKind): Written | null {
  if (value === null) return null
  if (typeof value === 'number') return { type: 'number', value }
  const form = forms[kind].find(({ is }) => is.test(value))
  const at = form === undefined ? Number.NaN : Date.parse(value)
  if (form === undefined || Number.isNaN(at) || at < firstDay) return textCell(value, false)
  return { type: 'date', value: new Date(at), style: { numFmt: form.format } }
}

/** Programs count the days before it in two ways, or show none of them: they stand as texts. */
const firstDay = Date.UTC(1900, 2, 1)

const day = { is: /^\d{4}-\d{2}-\d{2}$/, format: 'yyyy-mm-dd' }
/** A workbook knows no zones: its second sheet says that moments are in UTC. */
const moment = {
  is: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/,
  format: 'yyyy-mm-dd hh:mm:ss',
}
const forms: Readonly<Record<ColumnKind, readonly (typeof day)[]>> = {
  text: [],
  number: [],
  day: [day],
  moment: [day, moment],
}

/** The longest text that a cell may hold; a longer one is cut, and says so. */
const mostInCell = 32_767
const cut = '\u2026'

function textCell(value: string, strong: boolean): Written {
  const text =
    value.length <= mostInCell
      ? value
      : value.slice(0, mostInCell - cut.length).toWellFormed() + cut
  return {
    type: 'string',
    value: text.replaceAll(code, '_x005F_').replaceAll(noCharacter, '\uFFFD'),
    ...(strong ? { style: { font: strongFont } } : {}),
  }
}

/**
 * A workbook reads this as the character of that number (ECMA-376, part 1, section 22.9.2.19); in
 * a text of ours it is what it looks like, and its first stroke is written as a code of its own.
 */
const code = /_(?=x[0-9A-Fa-f]{4}_)/g

/** In no document of XML (XML 1.0, section 2.2): a workbook with one is not opened. */
const noCharacter = /[\uFFFE\uFFFF]/g

/** The font that stands by default, bold. */
const strongFont = { name: 'Calibri', size: 11, bold: true }

/** In characters: no narrower than a day, no wider than can be read. */
const leastWide = 11
const mostWide = 60

function widthOf(cells: readonly Cell[]): number {
  const longest = cells.reduce<number>((most, one) => Math.max(most, String(one ?? '').length), 0)
  return Math.min(mostWide, Math.max(leastWide, longest + 1))
}

/** Names of sheets have at most 31 characters and none of these. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*:[\]]/g, ' ').slice(0, 31)
}
