// Every table there is, by its name: those of one agreement, those across all of them, and what
// came and went at a centre. What all of them say besides, the two times and what the record says
// of itself, is said here.
import { timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { formatDay } from '#locale/dates.ts'
import { directionOf } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { Cell } from './csv.ts'
import type { Held } from './held.ts'
import { limitsTable, quotasTable } from './limit-tables.ts'
import {
  findingsTable,
  historyTable,
  holdingsTable,
  obligationsTable,
  recordTable,
} from './record-tables.ts'
import { coverageTable, lifeTable } from './shelf-tables.ts'
import {
  columnsOf,
  type Asked,
  type AskedAt,
  type AskedOf,
  type Body,
  type Table,
  type Words,
} from './table.ts'

const ofAgreement = {
  holdings: holdingsTable,
  limits: limitsTable,
  obligations: obligationsTable,
  quotas: quotasTable,
  history: historyTable,
  findings: findingsTable,
  record: recordTable,
} as const satisfies Readonly<Record<string, (asked: AskedOf) => Body>>

const ofShelf = { coverage: coverageTable, life: lifeTable } as const

export type AgreementTableName = keyof typeof ofAgreement
export type ShelfTableName = keyof typeof ofShelf

export const agreementTableNames = Object.keys(ofAgreement) as readonly AgreementTableName[]
export const shelfTableNames = Object.keys(ofShelf) as readonly ShelfTableName[]

export function agreementTable(name: AgreementTableName, held: Held, asked: Asked): Table {
  const { words } = asked
  const { agreement } = held.world
  const body = ofAgreement[name]({ ...atTimes(asked), held, agreement })
  const notes = [timesNote(asked), ...recordNotes(asked, held)]
  return { ...namedOf(words, name, agreement), ...body, notes }
}

export function shelfTable(name: ShelfTableName, shelf: readonly Held[], asked: Asked): Table {
  const { words } = asked
  const notices = shelf.flatMap(({ world }) => world.record.notice?.[words.language] ?? [])
  const body = ofShelf[name]({ ...atTimes(asked), shelf })
  const notes = [timesNote(asked), ...new Set(notices)]
  return { ...namedOf(words, name, null), ...body, notes }
}

function atTimes(asked: Asked): AskedAt {
  return { ...asked, times: timesOf(asked.asOf, asked.knownOn) }
}

/** A message of a log, with what became of it. */
export interface Correspondent {
  readonly origin: string
  readonly index: number
  readonly id: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly type: string
  readonly time: string
  readonly effective: string | null
  /** The earliest receipt of another centre. */
  readonly receiptedAt: string | null
  readonly acknowledged: boolean
  readonly leaf: string
}

export function messagesTable(
  agreement: Agreement,
  letters: readonly Correspondent[],
  words: Words,
): Table {
  const body: Body = {
    columns: columnsOf(words, [
      'log',
      ['index', 'number'],
      'message',
      'sender',
      'recipient',
      'type',
      'sent',
      'effective',
      'receipted',
      'acknowledged',
      'entry',
    ]),
    rows: letters.map((one): Cell[] => [
      one.origin,
      one.index,
      one.id,
      one.from,
      one.to.join(' '),
      one.type,
      one.time,
      one.effective,
      one.receiptedAt,
      say(words, one.acknowledged ? 'yes' : 'no'),
      one.leaf,
    ]),
  }
  return { ...namedOf(words, 'messages', agreement), ...body, notes: [] }
}

type Names = Pick<Table, 'name' | 'title' | 'language' | 'direction'>

function namedOf(
  words: Words,
  id: AgreementTableName | ShelfTableName | 'messages',
  agreement: Agreement | null,
): Names {
  const { language } = words
  const name = say(words, `table.${id}`)
  const title =
    agreement === null
      ? name
      : say(words, 'table.of', { agreement: agreement.name[language], table: name })
  return { name, title, language, direction: directionOf(language) }
}

function timesNote({ words, asOf, knownOn }: Asked): string {
  const known =
    knownOn === null
      ? say(words, 'knownOn.all')
      : say(words, 'knownOn', { day: formatDay(words, knownOn) })
  return [say(words, 'asOf', { day: formatDay(words, asOf) }), known].join(say(words, 'separator'))
}

function recordNotes({ words, asOf }: Asked, { world, refused }: Held): readonly string[] {
  const { notice, complete, until } = world.record
  return [
    ...(notice === null ? [] : [notice[words.language]]),
    ...(complete ? [] : [say(words, 'frontier.incomplete')]),
    ...(until === null || until >= asOf
      ? []
      : [say(words, 'frontier.until', { day: formatDay(words, until) })]),
    ...(refused === 0 ? [] : [say(words, 'frontier.refused', { n: refused })]),
  ]
}
