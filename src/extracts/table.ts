// A table for other programs: what it is called, its columns with their heads in one language, its
// rows, and what has to be said of it. Each is described once (tables.ts and its neighbours) and
// written as comma-separated values (csv.ts) or as a workbook, which is for the edge to write.
import type { Agreement } from '#language/agreement.ts'
import type { Language } from '#language/label.ts'
import type { IsoDay } from '#language/time.ts'
import type { Estimates } from '#assessment/estimates.ts'
import type { Times } from '#assessment/world.ts'
import type { ExtractKey } from '#locale/en-extracts.ts'
import type { ShelfKey } from '#locale/en-shelf.ts'
import type { SharedKey } from '#locale/en.ts'
import { directionOf } from '#locale/direction.ts'
import { say, type Locale } from '#locale/locale.ts'
import { byteOrderMark, csv, type Cell } from './csv.ts'
import type { Held } from './held.ts'

export type Words = Locale<SharedKey | ShelfKey | ExtractKey>

type ColumnName = ExtractKey extends infer Key
  ? Key extends `column.${infer Name}`
    ? Name
    : never
  : never

/** A day is a text of ISO 8601; a moment is one too, in UTC, and may be no more than a day. */
export type ColumnKind = 'text' | 'number' | 'day' | 'moment'

export interface Column {
  readonly head: string
  readonly kind: ColumnKind
}

export interface Table {
  /** `Limits`; the title has the agreement too. */
  readonly name: string
  readonly title: string
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** The two times, the notice of the record, how far it goes: whole sentences. */
  readonly notes: readonly string[]
}

/** What is asked of a table. */
export interface Asked {
  readonly words: Words
  readonly asOf: IsoDay
  /** Null: as everything that the record holds is known. */
  readonly knownOn: IsoDay | null
  /** A party or a group; null for all of them. */
  readonly party: string | null
  readonly count: string | null
  /** For what is due: the first and the last day; the year of `asOf` where null. */
  readonly from: IsoDay | null
  readonly until: IsoDay | null
  /** For holdings: of this kind of item alone, with a column for each of its fields. */
  readonly kind: string | null
  /** For coverage: the day that it is compared with. */
  readonly against: IsoDay | null
}

/** At two times, which follow from the days that are asked about. */
export interface AskedAt extends Asked {
  readonly times: Times
}

export interface AskedOf extends AskedAt {
  readonly held: Held
  readonly agreement: Agreement
}

export interface AskedOfShelf extends AskedAt {
  readonly shelf: readonly Held[]
  /** What others think that there is of weapons; null where the file of it is not here. */
  readonly estimates: Estimates | null
}

/** Columns and rows alone. */
export interface Body {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export function columnsOf(
  words: Words,
  names: readonly (ColumnName | readonly [ColumnName, ColumnKind])[],
): readonly Column[] {
  return names.map((one) => {
    const [name, kind] = typeof one === 'string' ? ([one, 'text'] as const) : one
    return { head: say(words, `column.${name}`), kind }
  })
}

export function agreementOf(shelf: readonly Held[], id: string): Agreement {
  return shelf.find(({ world }) => world.agreement.id === id)!.world.agreement
}

type TableKey = Extract<ExtractKey, `table.${string}`>

/** Called by a text of `words`; in the title the agreement stands before it. */
export function namedOf(
  words: Words,
  key: TableKey,
  agreement: Agreement | null,
): Pick<Table, 'name' | 'title' | 'language' | 'direction'> {
  const { language } = words
  const name = say(words, key)
  const title =
    agreement === null
      ? name
      : say(words, 'table.of', { agreement: agreement.name[language], table: name })
  return { name, title, language, direction: directionOf(language) }
}

/** In which zone the moments of a table are, where it has any. */
export function momentNotes(words: Words, { columns }: Pick<Body, 'columns'>): readonly string[] {
  return columns.some(({ kind }) => kind === 'moment') ? [say(words, 'table.moments')] : []
}

/** `marked`: with a byte order mark before it. */
export function tableCsv({ columns, rows }: Table, marked: boolean): string {
  const text = csv([columns.map(({ head }) => head), ...rows])
  return marked ? byteOrderMark + text : text
}
