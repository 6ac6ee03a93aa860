// A table as a file: how its name and form stand in an address, and how it is given. What stands in
// it is for others to say.
import { tableCsv, type Table, type Words } from '#extracts/table.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { say } from '#locale/locale.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import { isoOf } from './desk.ts'
import { fileOf } from './file.ts'
import { givesFiles } from './route.ts'
import { workbook, workbookType } from './workbook.ts'

const csvType = 'text/csv'

export const tableFile = givesFiles('The table', [csvType, workbookType])

export const tableParam = (names: readonly string[]) =>
  z.object({
    file: z.string().openapi({
      description: `One of ${names.join(', ')}; with the ending .csv or .xlsx`,
      example: `${names[0] ?? ''}.csv`,
    }),
  })

export const lang = z.string().optional().openapi({
  description: 'ar, en or ru; the language of Accept-Language when left out',
})
export const bom = z.string().optional().openapi({
  description: 'yes: comma-separated values begin with a byte order mark',
})

export function isMarked(given: string | undefined): boolean {
  return nameIn(given, 'bom', ['yes', 'no']) === 'yes'
}

export function nameIn(
  given: string | undefined,
  place: string,
  known: readonly string[],
): string | null {
  if (given === undefined) return null
  if (known.includes(given)) return given
  throw new Problem('bad-request', { place, value: given, expected: [...new Set(known)].join(' ') })
}

/** A day of the calendar; 2019-02-29 is none. */
export function dayIn(text: string | undefined, place: string): string | null {
  if (text === undefined) return null
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at) && isoOf(at).slice(0, 10) === text) return text
  throw new Problem('bad-request', { place, value: text, expected: 'a day, as 2022-09-01' })
}

export type Form = 'csv' | 'xlsx'

export function tableNamed<Name extends string>(
  file: string,
  names: readonly Name[],
): { readonly name: Name; readonly form: Form } {
  const [, given = '', form] = /^([a-z]+)\.(csv|xlsx)$/.exec(file) ?? []
  const name = names.find((one) => one === given)
  if (name !== undefined && (form === 'csv' || form === 'xlsx')) return { name, form }
  const expected = names.map((one) => `${one}.csv`).join(' ')
  throw new Problem('not-found', { place: 'table', value: file, expected })
}

interface Asked {
  readonly asOf: string
  readonly words: Words
  readonly marked: boolean
}

/** `name` is what the file is called, before the day. */
export async function tableAnswer(
  table: Table,
  { asOf, words, marked }: Asked,
  form: Form,
  name: string,
): Promise<Response> {
  const file = `${name}-${asOf}.${form}`
  if (form === 'csv') {
    return fileOf(encodeUtf8(tableCsv(table, marked)), `${csvType}; charset=utf-8`, file)
  }
  const bytes = await workbook(table, say(words, 'table.about'))
  return fileOf(bytes, workbookType, file)
}
