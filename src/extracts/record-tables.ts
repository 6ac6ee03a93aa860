// What parties have, what they owe and what they said, as tables: holdings, obligations, findings,
// the history of counts, the record message by message.
import { assess } from '#assessment/assess.ts'
import { history } from '#assessment/history.ts'
import { holdings, type HoldingRow } from '#assessment/holdings.ts'
import { obligationsAt } from '#assessment/obligations.ts'
import type { FindingResult } from '#assessment/result.ts'
import { messageById, orderAt } from '#assessment/world.ts'
import type { AnyField } from '#language/field.ts'
import { formatInstant, startOf } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { say } from '#locale/locale.ts'
import {
  countName,
  fieldName,
  itemKindName,
  kindOf,
  messageTypeName,
  obligationName,
  partyName,
  stateName,
  valueText,
} from '#locale/names.ts'
import type { Cell } from './csv.ts'
import { columnsOf, type AskedOf, type Body, type Column } from './table.ts'

/** Of one kind, where one is asked for: then each of its fields has a column of its own. */
export function holdingsTable(asked: AskedOf): Body {
  const { words, held, agreement, times, party, kind } = asked
  const rows = holdings(held.world, times, party ?? undefined)
  const counts = agreement.counts.map(({ id }): Column => ({
    head: countName(words, agreement, id),
    kind: 'number',
  }))
  const fields = Object.entries((kind === null ? null : kindOf(agreement, kind)?.fields) ?? {})
  const before = [
    ...columnsOf(words, ['party', 'kind', 'item', 'state']),
    ...(kind === null
      ? columnsOf(words, ['details'])
      : fields.map(([, one]) => columnIn(words, one))),
  ]
  return {
    columns: [
      ...before,
      ...counts,
      ...(kind === null ? [] : columnsOf(words, [['effective', 'moment']])),
      ...columnsOf(words, ['message', 'sources', 'evidence']),
    ],
    rows: rows
      .filter((row) => kind === null || row.kind === kind)
      .map((row): Cell[] => [
        partyName(words, agreement, row.party, 'short'),
        itemKindName(words, agreement, row.kind),
        row.id,
        stateName(words, agreement, row.kind, row.state),
        ...(kind === null
          ? [detailsOf(asked, row)]
          : fields.map(([name]) => valueIn(asked, row, name))),
        ...agreement.counts.map(({ id }) => row.counts[id] ?? null),
        ...(kind === null ? [] : [takenOn(asked, row)]),
        row.message,
        row.sources.join(' '),
        say(words, `evidence.${row.evidence}`),
      ]),
  }
}

/** From when what was said last of it took effect. */
function takenOn({ held }: AskedOf, { message }: HoldingRow): string | null {
  const said = message === null ? null : messageById(held.world, message)
  return said === null ? null : formatInstant(said.effective)
}

const kindsOfColumn: Readonly<Record<string, Column['kind']>> = {
  count: 'number',
  date: 'day',
  instant: 'moment',
}

const columnIn = ({ language }: AskedOf['words'], { kind, label }: AnyField): Column => ({
  head: label[language],
  kind: kindsOfColumn[kind] ?? 'text',
})

/** Numbers, days and moments as they are; all else in words. */
function valueIn({ words, agreement }: AskedOf, { kind, fields }: HoldingRow, name: string): Cell {
  const value = fields[name]
  if (value === null || value === undefined) return null
  const of = kindOf(agreement, kind)?.fields
  const isPlain = kindsOfColumn[of?.[name]?.kind ?? ''] !== undefined
  return isPlain && typeof value !== 'boolean' ? value : valueText(words, of, name, value)
}

/** Kinds differ in their fields, so that these stand in one cell: `Base: Minot; Type: B-52H`. */
function detailsOf({ words, agreement }: AskedOf, { kind, fields }: HoldingRow): string {
  const of = kindOf(agreement, kind)?.fields
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(
      ([name, value]) =>
        `${fieldName(words, agreement, kind, name)}: ${valueText(words, of, name, value)}`,
    )
    .join(say(words, 'separator'))
}

export function obligationsTable(asked: AskedOf): Body {
  const { words, held, agreement, times, party, asOf } = asked
  const year = asOf.slice(0, 4)
  const all = obligationsAt(held.world, times, {
    from: startOf(asked.from ?? `${year}-01-01`),
    until: startOf(asked.until ?? `${year}-12-31`),
    ...(party === null ? {} : { party }),
  })
  return {
    columns: columnsOf(words, [
      ['due', 'moment'],
      'party',
      'obligation',
      'state',
      ['trigger', 'moment'],
      ['triggered-on', 'moment'],
      ['met-on', 'moment'],
      'met-by',
      'reading',
      'place',
      'evidence',
    ]),
    rows: all.flatMap((one) => {
      const states = [{ reading: null, state: one.state }, ...one.readings]
      return states.map(({ reading, state }): Cell[] => [
        one.due,
        partyName(words, agreement, one.party, 'short'),
        obligationName(words, agreement, one.obligation),
        say(words, `obligation.${state}`),
        one.trigger,
        one.triggeredOn,
        reading === null ? one.metOn : null,
        reading === null ? one.metBy : null,
        reading,
        citationResultText(words, agreement, one.citation),
        say(words, `evidence.${one.evidence}`),
      ])
    }),
  }
}

export function findingsTable({ words, held, agreement, times, party }: AskedOf): Body {
  const { refused, world } = held
  const result = assess(world, times, { refused, ...(party === null ? {} : { party }) })
  const all: readonly FindingResult[] = [
    ...[...result.parties, ...result.groups].flatMap(({ findings }) => findings),
    ...result.reported,
  ]
  return {
    columns: columnsOf(words, [
      ['on', 'day'],
      'party',
      'finding',
      'sentence',
      'messages',
      'place',
      'evidence',
    ]),
    rows: all.map((one): Cell[] => [
      one.on,
      one.party === null ? null : partyName(words, agreement, one.party, 'short'),
      findingTitle(words, one),
      findingText(words, agreement, one),
      one.messages.join(' '),
      one.citation === null ? null : citationResultText(words, agreement, one.citation),
      say(words, `evidence.${one.evidence}`),
    ]),
  }
}

/** Up to the day asked about; of one count or party where one is asked for. */
export function historyTable({ words, held, agreement, times, party, count, asOf }: AskedOf): Body {
  const { parties, groups, counts } = agreement
  const holders = [...parties, ...groups].filter(({ id }) => party === null || party === id)
  const asked = counts.filter(({ id }) => count === null || count === id)
  return {
    columns: columnsOf(words, [
      'party',
      'count',
      ['on', 'day'],
      ['value', 'number'],
      ['known', 'number'],
      ['max', 'number'],
      'state',
      'messages',
    ]),
    rows: holders.flatMap((holder) =>
      asked.flatMap(({ id }) =>
        history(held.world, id, holder.id, times.knownOn)
          .filter(({ on }) => on <= asOf)
          .map((point): Cell[] => [
            holder.short[words.language],
            countName(words, agreement, id),
            point.on,
            point.value,
            point.known,
            point.max,
            point.state === null ? null : say(words, `limit.${point.state}`),
            point.messages.join(' '),
          ]),
      ),
    ),
  }
}

/** What was known on the day, in the order known. */
export function recordTable({ words, held, agreement, times, party }: AskedOf): Body {
  const { messages } = held.world
  const known = messages.slice(0, orderAt(held.world, times.knownOn))
  return {
    columns: columnsOf(words, [
      'message',
      'type',
      'sender',
      'recipient',
      ['effective', 'moment'],
      ['received', 'moment'],
      ['known-from', 'moment'],
      'answers',
      'content',
      'sources',
      'evidence',
    ]),
    rows: known
      .filter(({ from }) => party === null || party === from)
      .map((one): Cell[] => [
        one.id,
        messageTypeName(words, agreement, one.type),
        partyName(words, agreement, one.from, 'short'),
        one.to === null ? null : partyName(words, agreement, one.to, 'short'),
        formatInstant(one.effective),
        one.received === null ? null : formatInstant(one.received),
        formatInstant(one.known),
        one.re ?? one.corrects ?? one.withdraws,
        JSON.stringify(one.body),
        one.sources.join(' '),
        say(words, `evidence.${one.evidence}`),
      ]),
  }
}
