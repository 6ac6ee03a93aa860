// What a desk keeps, as tables for spreadsheets: people, sessions, passkeys, reading tokens,
// private calendars and the audit log, under the heads that the pages have. Nothing that lets
// anybody in stands in them: no secret, no hash of one, no id of a session or a passkey.
import type { AuditRecord } from '#desk/audit.ts'
import type { Feed } from '#desk/feeds.ts'
import type { Passkey } from '#desk/passkeys.ts'
import type { Person } from '#desk/person.ts'
import type { PrivateToken } from '#desk/private-tokens.ts'
import { endOf, type Session } from '#desk/sessions.ts'
import type { Cell } from '#extracts/csv.ts'
import { type ColumnKind, momentNotes, type Table } from '#extracts/table.ts'
import { formatMoment } from '#locale/dates.ts'
import { directionOf } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { personName } from '#locale/person-name.ts'
import { type Desk, isoOf } from './desk.ts'
import type { WordKey, Words } from './extract-words.ts'

export interface AskedOfDesk {
  readonly desk: Desk
  readonly words: Words
}

export async function peopleTable({ desk, words }: AskedOfDesk): Promise<Table> {
  const separator = say(words, 'separator')
  const people = await desk.people.all()
  return tableOf({ desk, words }, 'people.part.people', 'people', {
    columns: [
      'people.name',
      'people.id',
      'people.role',
      'people.officer',
      'people.spaces',
      'people.of',
      'people.subject',
      'column.state',
    ],
    rows: people.map((person) => [
      personName(words.texts, person),
      person.id,
      person.roles.map((role) => say(words, `page.role.${role}`)).join(separator),
      person.officer,
      spacesIn(words, person),
      person.of,
      person.subject,
      person.active ? null : say(words, 'people.state.left'),
    ]),
  })
}

function spacesIn(words: Words, { spaces }: Person): string {
  if (spaces === null) return say(words, 'people.spaces.all')
  return spaces.length === 0 ? say(words, 'people.spaces.none') : spaces.join(' ')
}

/** The newest first, as the page has them. */
export async function sessionsTable(
  asked: AskedOfDesk,
  title: 'sessions.own' | 'sessions.all',
  sessions: readonly Session[],
): Promise<Table> {
  const { desk, words } = asked
  const named = await namesOf(asked)
  const part = title === 'sessions.own' ? 'you' : 'sessions'
  return tableOf({ desk, words }, title, part, {
    columns: [
      'people.name',
      'people.id',
      'sessions.where',
      'sessions.how',
      ['sessions.since', 'moment'],
      ['sessions.seen', 'moment'],
      ['sessions.until', 'moment'],
    ],
    rows: sessions
      .toSorted((a, b) => b.began - a.began)
      .map((one) => [
        named.get(one.person) ?? null,
        one.person,
        one.agent,
        say(words, `sessions.how.${one.how}`),
        isoOf(one.began),
        isoOf(one.seen),
        isoOf(endOf(one)),
      ]),
  })
}

export function passkeysTable(asked: AskedOfDesk, passkeys: readonly Passkey[]): Table {
  return tableOf(asked, 'passkeys.title', 'you', {
    columns: ['passkeys.device', ['passkeys.added', 'moment'], ['passkeys.used', 'moment']],
    rows: passkeys.map(({ name, added, used }) => [
      name,
      isoOf(added),
      used === null ? null : isoOf(used),
    ]),
  })
}

export function tokensTable(
  asked: AskedOfDesk,
  tokens: readonly (PrivateToken & { readonly name: string })[],
): Table {
  return tableOf(asked, 'tokens.title', 'you', {
    columns: ['tokens.name', ['tokens.made', 'moment'], ['tokens.read', 'day']],
    rows: tokens.map(({ name, made, readOn }) => [name, isoOf(made), readOn]),
  })
}

/** By when each was made, since nothing else tells one private address from another. */
export function calendarsTable(asked: AskedOfDesk, calendars: readonly Feed[]): Table {
  return tableOf(asked, 'page.calendar', 'you', {
    columns: [['tokens.made', 'moment'], 'page.languages', 'column.party', ['tokens.read', 'day']],
    rows: calendars.map(({ made, language, party, readOn }) => [
      isoOf(made),
      language,
      party,
      readOn,
    ]),
  })
}

/** Each act by its code and in words, each person by id and by name. */
export async function auditTable(
  asked: AskedOfDesk,
  records: readonly AuditRecord[],
): Promise<Table> {
  const { desk, words } = asked
  const named = await namesOf(asked)
  const broken = await desk.audit.firstBroken()
  const table = tableOf(asked, 'audit.title', 'audit', {
    columns: [
      ['audit.column.number', 'number'],
      ['audit.column.time', 'moment'],
      'audit.column.person',
      'audit.column.name',
      'audit.column.act',
      'audit.column.words',
      'audit.column.about',
      'audit.column.space',
      'audit.column.came',
    ],
    rows: records.map(({ index, at, by, what, about, space, came }) => [
      index,
      isoOf(at),
      by,
      by === null ? null : (named.get(by) ?? null),
      what,
      say(words, `audit.act.${what}`),
      about,
      space,
      came,
    ]),
  })
  const chain = broken === null ? 'audit.whole' : 'audit.broken'
  return { ...table, notes: [...table.notes, say(words, chain, { n: broken ?? 0 })] }
}

async function namesOf({ desk, words }: AskedOfDesk): Promise<ReadonlyMap<string, string>> {
  const people: readonly Person[] = await desk.people.all()
  return new Map(people.map((person) => [person.id, personName(words.texts, person)]))
}

type Head = WordKey | readonly [WordKey, ColumnKind]

interface Written {
  readonly columns: readonly Head[]
  readonly rows: readonly (readonly Cell[])[]
}

/** With what the page says beneath it: whose it is, of when, and out of what. */
function tableOf(
  { desk, words }: AskedOfDesk,
  title: WordKey,
  part: 'you' | 'people' | 'sessions' | 'audit',
  { columns, rows }: Written,
): Table {
  const { language } = words
  const heads = columns.map((one) => {
    const [key, kind] = typeof one === 'string' ? ([one, 'text'] as const) : one
    return { head: say(words, key), kind }
  })
  const name = say(words, title)
  const moment = formatMoment(words, isoOf(desk.clock()))
  const notes = [
    say(words, 'people.frontier', { name: desk.name, moment }),
    say(words, `people.frontier.${part}`),
    ...momentNotes(words, { columns: heads }),
  ]
  return {
    name,
    title: name,
    language,
    direction: directionOf(language),
    columns: heads,
    rows,
    notes,
  }
}
