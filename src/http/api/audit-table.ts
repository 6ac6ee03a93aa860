// The audit log as a table for spreadsheets: each act by its code and in words, each person by id
// and by name.
import type { AuditRecord } from '#desk/audit.ts'
import type { Person } from '#desk/person.ts'
import type { Table } from '#extracts/table.ts'
import { arAudit } from '#locale/ar-audit.ts'
import { directionOf } from '#locale/direction.ts'
import { type AuditTexts, enAudit } from '#locale/en-audit.ts'
import { ruAudit } from '#locale/ru-audit.ts'
import type { Language } from '#language/label.ts'
import { isoOf } from './desk.ts'

const texts: Readonly<Record<Language, AuditTexts>> = { ar: arAudit, en: enAudit, ru: ruAudit }
const columns = [
  'number',
  'time',
  'person',
  'name',
  'act',
  'words',
  'about',
  'space',
  'came',
] as const

export function auditTable(
  records: readonly AuditRecord[],
  people: readonly Person[],
  language: Language,
): Table {
  const words = texts[language]
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    name: words['audit.title'],
    title: words['audit.title'],
    language,
    direction: directionOf(language),
    columns: columns.map((name) => ({
      head: words[`audit.column.${name}`],
      kind: name === 'number' ? ('number' as const) : ('text' as const),
    })),
    rows: records.map(({ index, at, by, what, about, space, came }) => [
      index,
      isoOf(at),
      by,
      by === null ? null : (names.get(by) ?? null),
      what,
      words[`audit.act.${what}`],
      about,
      space,
      came,
    ]),
    notes: [],
  }
}
