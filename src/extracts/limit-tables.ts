// Limits and quotas as tables. A limit has a row by the record, and one more for each reading in
// which it stands otherwise.
import { assess, measure } from '#assessment/assess.ts'
import type { LimitResult } from '#assessment/result.ts'
import { citationResultText } from '#locale/citation.ts'
import { say } from '#locale/locale.ts'
import {
  countName,
  limitName,
  partyName,
  quotaEachName,
  quotaName,
  readingName,
} from '#locale/names.ts'
import type { Cell } from './csv.ts'
import { columnsOf, type AskedOf, type Body } from './table.ts'

export function limitsTable(asked: AskedOf): Body {
  const { words, held, times, party } = asked
  const { parties, groups } = measure(held.world, times)
  const holders = [
    ...parties.map(({ party: id, limits }) => ({ id, limits })),
    ...groups.map(({ group: id, limits }) => ({ id, limits })),
  ].filter(({ id }) => party === null || party === id)
  return {
    columns: columnsOf(words, [
      'party',
      'limit',
      'count',
      'reading',
      ['value', 'number'],
      ['max', 'number'],
      ['distance', 'number'],
      'state',
      ['binds-from', 'day'],
      ['binds-until', 'day'],
      'place',
      'evidence',
    ]),
    rows: holders.flatMap(({ id, limits }) =>
      limits.flatMap((limit) => limitRows(asked, id, limit)),
    ),
  }
}

function limitRows({ words, agreement }: AskedOf, holder: string, limit: LimitResult): Cell[][] {
  const { bindsFrom, bindsUntil, citation, evidence } = limit
  const all = [{ ...limit, reading: null }, ...limit.readings]
  return all.map(({ reading, value, max, distance, state }) => [
    partyName(words, agreement, holder, 'short'),
    limitName(words, agreement, limit.limit),
    countName(words, agreement, limit.count),
    reading === null ? null : readingName(words, agreement, reading),
    value,
    max,
    distance,
    say(words, `limit.${state}`),
    bindsFrom,
    bindsUntil,
    citationResultText(words, agreement, citation),
    say(words, `evidence.${evidence}`),
  ])
}

export function quotasTable({ words, held, agreement, times, party }: AskedOf): Body {
  const { parties } = assess(held.world, times, party === null ? {} : { party })
  return {
    columns: columnsOf(words, [
      'party',
      'quota',
      'each',
      ['from', 'day'],
      ['until', 'day'],
      ['used', 'number'],
      ['known', 'number'],
      ['max', 'number'],
      ['left', 'number'],
      'state',
      'messages',
      'place',
      'evidence',
    ]),
    rows: parties.flatMap(({ party: id, quotas }) =>
      quotas.map((one): Cell[] => [
        partyName(words, agreement, id, 'short'),
        quotaName(words, agreement, one.quota),
        one.each === null ? null : quotaEachName(words, agreement, one.quota, one.each),
        one.from,
        one.until,
        one.used,
        one.known,
        one.max,
        one.left,
        say(words, `quota.${one.state}`),
        one.messages.join(' '),
        citationResultText(words, agreement, one.citation),
        say(words, `evidence.${one.evidence}`),
      ]),
    ),
  }
}
