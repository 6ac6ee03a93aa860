// Reads a sheet of a workbook back as spreadsheets do (ECMA-376, part 1, section 18.3): by what
// each cell says of its own type and style, with no word of the library that wrote it.
import { unzip } from './unzip.ts'

export type ReadCell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'moment'; readonly iso: string }
  | { readonly is: 'nothing' }

export interface ReadSheet {
  readonly rows: readonly (readonly ReadCell[])[]
  readonly hasFormula: boolean
}

const nothing: ReadCell = { is: 'nothing' }

export function readSheet(archive: Buffer, number: number): ReadSheet {
  const parts = unzip(archive)
  const sheet = parts.get(`xl/worksheets/sheet${number}.xml`) ?? ''
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)]
  const texts = strings.map(([, inner = '']) =>
    [...inner.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)]
      .map(([, text = '']) => decoded(plain(text)))
      .join(''),
  )
  const dated = datedStyles(parts.get('xl/styles.xml') ?? '')
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, inner = '']) => {
    const row: ReadCell[] = []
    for (const [, given = '', value = ''] of inner.matchAll(/<c ([^>]*)><v>(.*?)<\/v><\/c>/gs)) {
      const at = columnOf(/r="([A-Z]+)\d+"/.exec(given)?.[1] ?? '')
      while (row.length < at) row.push(nothing)
      const style = Number(/ s="(\d+)"/.exec(` ${given}`)?.[1] ?? -1)
      const isText = / t="s"/.test(` ${given}`)
      row.push(isText ? textAt(texts, value) : figure(Number(value), dated.has(style)))
    }
    return row
  })
  return { rows, hasFormula: /<f[ >/]/.test(sheet) }
}

function textAt(texts: readonly string[], at: string): ReadCell {
  return { is: 'text', text: texts[Number(at)] ?? '' }
}

/** Days are counted from the last one of 1899; a workbook keeps no more than milliseconds. */
function figure(number: number, isDated: boolean): ReadCell {
  if (!isDated) return { is: 'number', number }
  const ms = Math.round(number * 86_400_000) + Date.UTC(1899, 11, 30)
  return { is: 'moment', iso: new Date(ms).toISOString() }
}

function datedStyles(styles: string): ReadonlySet<number> {
  const formats = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)]
  const dates = new Set(
    formats.filter(([, , code]) => code?.startsWith('yyyy')).map(([, id]) => id),
  )
  const used = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  const all = [...used.matchAll(/<xf ([^>]*)>/g)].map(([, given = '']) =>
    dates.has(/numFmtId="(\d+)"/.exec(given)?.[1] ?? ''),
  )
  return new Set([...all.entries()].filter(([, isDated]) => isDated).map(([at]) => at))
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

/** Characters that XML cannot hold stand by their numbers (section 22.9.2.19). */
function decoded(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function plain(xml: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  }
  return xml.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, ...told: string[]) => {
      const [hex, decimal, name] = told as (string | undefined)[]
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return named[name ?? ''] ?? whole
    },
  )
}
