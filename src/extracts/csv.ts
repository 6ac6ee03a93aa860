// A table as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula
// gets an apostrophe before it, in full width as well; numbers are left as they are. The format has
// no place for a notice.

export type Cell = string | number | null

export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

/** Before the first line: some spreadsheets take UTF-8 without it for an older encoding. */
export const byteOrderMark = '\uFEFF'

function written(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
