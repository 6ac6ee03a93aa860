// A table in at most 80 columns. Figures stand flush right in every language; a column that may
// wrap gives way when the table is too wide. A cell may have several lines of its own.
import { directionOf } from '#locale/direction.ts'
import { laidOut, roomFor, styled, type Style, type Terminal } from './terminal.ts'
import { displayWidth, wrap } from './width.ts'

export interface Lane {
  readonly figures?: boolean
  /** Fewest columns it can be squeezed to; a column without it keeps its width. */
  readonly least?: number
}

export interface Column extends Lane {
  readonly head: string
}

export interface Cell {
  readonly text: string
  readonly style?: Style
}

export type Row = readonly (string | Cell)[]

const gap = '  '

type Manner = Pick<Terminal, 'colour' | 'language'>

export function table(manner: Manner, columns: readonly Column[], rows: readonly Row[]): string {
  const head = columns.map((column): Cell => ({ text: column.head, style: 'dim' }))
  const widths = fitted(manner, columns, [head, ...rows])
  const rule = widths.map((width): Cell => ({ text: '─'.repeat(width), style: 'dim' }))
  return [head, rule, ...rows].map((row) => rowText(manner, columns, widths, row)).join('')
}

/** Rows alone, without heads. */
export function grid(manner: Manner, lanes: readonly Lane[], rows: readonly Row[]): string {
  const widths = fitted(manner, lanes, rows)
  return rows.map((row) => rowText(manner, lanes, widths, row)).join('')
}

function fitted(manner: Manner, columns: readonly Lane[], rows: readonly Row[]): number[] {
  const room = roomFor(manner.language) - gap.length * (columns.length - 1)
  // One that gives way comes down to the room at least.
  const widths = columns.map((column, index) =>
    Math.min(
      column.least === undefined ? Infinity : room,
      rows.reduce((widest, row) => Math.max(widest, naturalWidth(textOf(row[index]))), 0),
    ),
  )
  const total = () => widths.reduce((sum, width) => sum + width, 0)
  while (total() > room) {
    const widest = columns
      .map((column, index) => ({ index, spare: widths[index]! - (column.least ?? Infinity) }))
      .filter(({ spare }) => spare > 0)
      .toSorted((a, b) => widths[b.index]! - widths[a.index]!)[0]
    if (widest === undefined) break
    widths[widest.index]! -= 1
  }
  return widths
}

function naturalWidth(text: string): number {
  return text.split('\n').reduce((widest, line) => Math.max(widest, displayWidth(line)), 0)
}

function rowText(
  manner: Manner,
  columns: readonly Lane[],
  widths: readonly number[],
  row: Row,
): string {
  const cells = columns.map((_, index) => wrap(textOf(row[index]), widths[index]!))
  const height = Math.max(...cells.map((lines) => lines.length))
  let text = ''
  for (let line = 0; line < height; line += 1) {
    const parts = columns.map((column, index) => {
      const content = cells[index]![line] ?? ''
      const padding = ' '.repeat(Math.max(0, widths[index]! - displayWidth(content)))
      const shown = styled(manner, apart(manner, content), styleOf(row[index]))
      return padsBefore(manner, column) ? padding + shown : shown + padding
    })
    const width = widths.reduce((sum, one) => sum + one, gap.length * (columns.length - 1))
    text += `${laidOut(manner.language, parts.join(gap), width)}\n`
  }
  return text
}

/** Flush right: padded before where a line runs to the right, after where it runs to the left. */
function padsBefore({ language }: Manner, column: Lane): boolean {
  return column.figures === true && directionOf(language) === 'ltr'
}

/**
 * In a right-to-left row each cell is set apart, so that neighbours do not run together. Its own
 * letters tell its direction, save where it begins with a name: those tell nothing outside it.
 */
function apart({ language }: Manner, content: string): string {
  if (directionOf(language) === 'ltr' || content === '') return content
  const open = content.startsWith(firstStrongIsolate) ? rightToLeftIsolate : firstStrongIsolate
  return `${open}${content}${endIsolate}`
}

const firstStrongIsolate = '\u2068'
const rightToLeftIsolate = '\u2067'
const endIsolate = '\u2069'

function textOf(cell: string | Cell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '')
}

function styleOf(cell: string | Cell | undefined): Style {
  return typeof cell === 'object' ? (cell.style ?? 'plain') : 'plain'
}
