// How agreements live, as tables: of all of them what each binds on a day, and of one what happened
// to it, day by day, up to a day.
import { livesAt } from '#assessment/lives.ts'
import { dayOf, formatDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { citationOf } from '#assessment/citations.ts'
import { say } from '#locale/locale.ts'
import { partyName, stateName } from '#locale/names.ts'
import type { Cell } from './csv.ts'
import { agreementOf, columnsOf, type AskedOf, type AskedOfShelf, type Body } from './table.ts'

/** A row for each party of each agreement. */
export function lifeTable({ words, shelf, times, party }: AskedOfShelf): Body {
  const lives = livesAt(
    shelf.map(({ world }) => world),
    times,
  )
  return {
    columns: columnsOf(words, [
      'agreement',
      'phase',
      ['since', 'day'],
      ['until', 'day'],
      'party',
      'standing',
      ['standing-since', 'day'],
      'bound',
      'message',
    ]),
    rows: lives.flatMap(({ agreement: id, phase, since, until, standings }) => {
      const agreement = agreementOf(shelf, id)
      return standings
        .filter((one) => party === null || one.party === party)
        .map((one): Cell[] => [
          agreement.name[words.language],
          stateName(words, agreement, 'term', phase),
          since,
          until,
          partyName(words, agreement, one.party, 'short'),
          stateName(words, agreement, 'standing', one.state),
          one.since,
          say(words, one.bound ? 'yes' : 'no'),
          one.message,
        ])
    }),
  }
}

/**
 * What happened to it and, of each party, from which day it stood how; what was set for a day ahead
 * by then as well.
 */
export function eventsTable({ words, held, agreement, times, party }: AskedOf): Body {
  const [life] = livesAt([held.world], times)
  const events = agreement.life
    .filter(({ known }) => known <= times.knownOn)
    .map((one): Cell[] => [
      formatDay(dayOf(one.on)),
      null,
      one.label[words.language],
      stateName(words, agreement, 'term', one.phase),
      one.until,
      citationResultText(words, agreement, citationOf(one.cite)),
      say(words, `evidence.${one.cite.evidence}`),
    ])
  const told = new Set(events.map(([on]) => on))
  const ends = (life?.stretches ?? [])
    .filter(({ state, from }) => state === 'ended' && !told.has(from))
    .map(({ from, state }) => [from, null, null, stateName(words, agreement, 'term', state)])
  const standings = (life?.standings ?? [])
    .filter((one) => party === null || one.party === party)
    .flatMap((one) =>
      one.stretches.map(({ from, until, state }) => [
        from,
        partyName(words, agreement, one.party, 'short'),
        null,
        stateName(words, agreement, 'standing', state),
        until,
      ]),
    )
  const rows = [...events, ...[...ends, ...standings].map((row) => filled(row, 7))]
  return {
    columns: columnsOf(words, [
      ['on', 'day'],
      'party',
      'event',
      'state',
      ['until', 'day'],
      'place',
      'evidence',
    ]),
    rows: rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : a === b ? 0 : 1)),
  }
}

const filled = (row: readonly Cell[], width: number): Cell[] => [
  ...row,
  ...Array.from({ length: width - row.length }, () => null),
]
