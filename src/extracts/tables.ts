// Every table that is computed of records, by its name: those of one agreement and those across all
// of them. What all of them say besides, the two times and what the record says of itself, is said
// here.
import { timesOf } from '#assessment/world.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Held } from './held.ts'
import { limitsTable, quotasTable } from './limit-tables.ts'
import {
  findingsTable,
  historyTable,
  holdingsTable,
  obligationsTable,
  recordTable,
} from './record-tables.ts'
import { calendarTable, findingsAcross } from './due-tables.ts'
import { coverageTable, estimatesTable } from './coverage-tables.ts'
import { eventsTable, lifeTable } from './life-tables.ts'
import {
  momentNotes,
  namedOf,
  type Asked,
  type AskedAt,
  type AskedOf,
  type AskedOfShelf,
  type Body,
  type Table,
} from './table.ts'

const ofAgreement = {
  holdings: holdingsTable,
  limits: limitsTable,
  obligations: obligationsTable,
  quotas: quotasTable,
  history: historyTable,
  findings: findingsTable,
  record: recordTable,
  events: eventsTable,
  coverage: (asked) => coverageTable({ ...asked, shelf: [asked.held], estimates: null }),
} as const satisfies Readonly<Record<string, (asked: AskedOf) => Body>>

const ofShelf = {
  coverage: coverageTable,
  estimates: estimatesTable,
  life: lifeTable,
  calendar: calendarTable,
  findings: findingsAcross,
} as const

export type AgreementTableName = keyof typeof ofAgreement
export type ShelfTableName = keyof typeof ofShelf

export const agreementTableNames = Object.keys(ofAgreement) as readonly AgreementTableName[]
export const shelfTableNames = Object.keys(ofShelf) as readonly ShelfTableName[]

export function agreementTable(name: AgreementTableName, held: Held, asked: Asked): Table {
  const { words } = asked
  const { agreement } = held.world
  const body = ofAgreement[name]({ ...atTimes(asked), held, agreement })
  const notes = [timesNote(asked), ...momentNotes(words, body), ...recordNotes(asked, held)]
  return { ...namedOf(words, `table.${name}`, agreement), ...body, notes }
}

export function shelfTable(
  name: ShelfTableName,
  held: Pick<AskedOfShelf, 'shelf' | 'estimates'>,
  asked: Asked,
): Table {
  const { words } = asked
  const { language } = words
  const notices =
    name === 'estimates'
      ? [held.estimates?.notice[language] ?? []].flat()
      : held.shelf.flatMap(({ world }) => world.record.notice?.[language] ?? [])
  const body = ofShelf[name]({ ...atTimes(asked), ...held })
  const notes = [timesNote(asked), ...momentNotes(words, body), ...new Set(notices)]
  return { ...namedOf(words, `table.${name}`, null), ...body, notes }
}

function atTimes(asked: Asked): AskedAt {
  return { ...asked, times: timesOf(asked.asOf, asked.knownOn) }
}

function timesNote({ words, asOf, knownOn, against }: Asked): string {
  const known =
    knownOn === null
      ? say(words, 'knownOn.all')
      : say(words, 'knownOn', { day: formatDay(words, knownOn) })
  const day = formatDay(words, asOf)
  const on = say(words, 'asOf', { day })
  const beside =
    against === null ? [] : [say(words, 'table.against', { day: formatDay(words, against) })]
  return [on, ...beside, known].join(say(words, 'separator'))
}

export function recordNotes(
  { words, asOf }: Pick<Asked, 'words' | 'asOf'>,
  { world, refused }: Held,
): readonly string[] {
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
