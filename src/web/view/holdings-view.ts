// Holdings on the chosen day: by party and kind, every line with what it adds to each count. Where
// the public record has one total and nothing under it, that is said.
import { rowAt } from '#assessment/fold.ts'
import { holdings, type HoldingRow } from '#assessment/holdings.ts'
import { lapsesAt } from '#assessment/lapses.ts'
import type { LapseResult } from '#assessment/result.ts'
import { messageById, orderAt } from '#assessment/world.ts'
import { weakest } from '#language/evidence.ts'
import type { AnyItemKind, Value } from '#language/item.ts'
import { fieldName, itemKindName, lapseText, stateName, valueText } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import { type Desk, evidenceView, figure, partyView, whyAddress } from './desk.ts'
import { choiceIn, listedParties } from './side-by-side.ts'
import type { Figure, HoldingsGroup, HoldingsRow, HoldingsView } from './view.ts'

export function holdingsView(desk: Desk): HoldingsView {
  const { agreement, locale, world, times } = desk
  const rows = holdings(world, times)
  const lapses = lapsesAt(world, times)
  const shown = listedParties(desk)
  const owners = [...shown.map((party) => party.id), null]
  const groups = owners.flatMap((party) =>
    agreement.items.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind.id && ownerOf(desk, row) === party)
      return own.length === 0
        ? []
        : [groupOf({ ...desk, parties: shown }, party, kind, own, lapses)]
    }),
  )
  return {
    counts: agreement.counts.map((count) => ({
      id: count.id,
      label: count.label[locale.language],
    })),
    choice: choiceIn(desk),
    shown,
    // What is counted first, of every party; what no count speaks of after it.
    groups: [
      ...groups.filter((group) => group.counts.length > 0),
      ...groups.filter((group) => group.counts.length === 0),
    ],
  }
}

/** Null for what several parties stated together and no count gives to one of them. */
function ownerOf(desk: Desk, row: HoldingRow): string | null {
  if (Object.keys(row.counts).length > 0 || row.message === null) return row.party
  const message = messageById(desk.world, row.message)
  return (message?.jointly ?? null) === null ? row.party : null
}

function groupOf(
  desk: Desk,
  party: string | null,
  kind: AnyItemKind,
  rows: readonly HoldingRow[],
  lapses: readonly LapseResult[],
): HoldingsGroup {
  const { agreement, locale } = desk
  const lapsesOf = Map.groupBy(
    lapses.filter(({ lapse }) => agreement.lapses.find(({ id }) => id === lapse)?.item === kind),
    ({ item }) => item,
  )
  // Fields that no row has are left out, as are those by which every row is called.
  const names = kind.shows.filter((name) =>
    rows.some((row) => (row.fields[name] ?? null) !== null && !isCalledBy(kind, row, name)),
  )
  const counts = agreement.counts.filter((count) =>
    rows.some((row) => row.counts[count.id] !== undefined),
  )
  const ids = counts.map((count) => count.id)
  return {
    key: `${party ?? 'common'}-${kind.id}`,
    party: party === null ? null : partyView(desk, party),
    kind: itemKindName(locale, agreement, kind.id),
    heads: names.map((name) => ({
      text: fieldName(locale, agreement, kind.id, name),
      number: kind.fields[name]?.kind === 'count',
    })),
    states: Object.keys(kind.states).length > 1,
    rows: together(
      rows.map((row) => ({
        ...rowOf(desk, kind, row, names, ids),
        state: stateText(desk, kind, row, lapsesOf.get(row.id) ?? []),
      })),
      names.map((name) => kind.fields[name]?.kind === 'count'),
    ),
    counts: ids,
    sums: party === null ? [] : ids.map((id) => sumOf(desk, party, id, rows)),
    note: isUndivided(kind, rows) ? say(locale, 'page.holdings.undivided') : null,
  }
}

/** One line of numbers that make several counts, and nothing that says of what type or where. */
function isUndivided(kind: AnyItemKind, rows: readonly HoldingRow[]): boolean {
  const counting = rows.filter((row) => Object.values(row.counts).some((value) => value !== 0))
  const [only] = counting
  if (only === undefined || counting.length > 1 || kind.single) return false
  const divides = (name: string) => ['text', 'ref'].includes(kind.fields[name]?.kind ?? '')
  const set = Object.keys(only.fields).filter((name) => only.fields[name] !== undefined)
  return Object.keys(only.counts).length > 1 && !set.some(divides)
}

function rowOf(
  desk: Desk,
  kind: AnyItemKind,
  row: HoldingRow,
  names: readonly string[],
  counts: readonly string[],
): Omit<HoldingsRow, 'state'> {
  const { locale } = desk
  return {
    key: row.id,
    label: itemLabel(desk, kind, row.id, row.fields),
    why: whyAddress('item', kind.id, row.id),
    cells: names.map((name) => ({
      text: cellText(desk, kind, name, row.fields[name]),
      why: null,
    })),
    counts: counts.map((id) => {
      const value = row.counts[id]
      if (value === undefined) return ''
      return value === null ? say(locale, 'unknown') : formatNumber(locale, value)
    }),
    evidence: evidenceView(desk, row.evidence),
  }
}

/** The state that messages gave it, and what silence has made of it or prevents. */
function stateText(
  { agreement, locale }: Desk,
  kind: AnyItemKind,
  row: HoldingRow,
  lapses: readonly LapseResult[],
): string {
  const own = stateName(locale, agreement, kind.id, row.state)
  const silent = lapses.filter(({ lapse, state }) => {
    const { from } = agreement.lapses.find(({ id }) => id === lapse)!
    return row.state === from || state !== 'objected'
  })
  return [own, ...silent.map((one) => lapseText(locale, agreement, one.lapse, one.state))].join(
    ' · ',
  )
}

/**
 * Rows of the same name, words and mark are one row where no number stands against another: a
 * party states the parts of one type apart. A number keeps the way to the item that gave it.
 */
function together(
  rows: readonly HoldingsRow[],
  isNumber: readonly boolean[],
): readonly HoldingsRow[] {
  const found: HoldingsRow[] = []
  for (const row of rows) {
    const at = found.findIndex((one) => fitTogether(one, row, isNumber))
    const one = found[at]
    if (one === undefined) found.push(row)
    else {
      found[at] = {
        ...one,
        cells: one.cells.map((cell, index) => {
          const text = row.cells[index]?.text ?? ''
          return cell.text === '' && text !== '' ? { text, why: row.why } : cell
        }),
        counts: one.counts.map((text, index) => (text === '' ? (row.counts[index] ?? '') : text)),
      }
    }
  }
  return found
}

function fitTogether(one: HoldingsRow, other: HoldingsRow, isNumber: readonly boolean[]): boolean {
  const apart = (a: string, b: string | undefined) => a === '' || (b ?? '') === ''
  return (
    one.label === other.label &&
    one.state === other.state &&
    one.evidence?.mark === other.evidence?.mark &&
    one.cells.every(({ text }, index) => {
      const own = other.cells[index]?.text
      return isNumber[index] === true ? apart(text, own) : text === own
    }) &&
    one.counts.every((text, index) => apart(text, other.counts[index]))
  )
}

/** What a row is called by: its name or type, or else its category, or else its id. */
export function itemLabel(
  desk: Desk,
  kind: AnyItemKind,
  id: string,
  fields: Readonly<Record<string, Value | undefined>>,
): string {
  const name = namingField(kind, fields)
  return name === null ? id : cellText(desk, kind, name, fields[name])
}

function isCalledBy(kind: AnyItemKind, row: HoldingRow, name: string): boolean {
  return namingField(kind, row.fields) === name
}

type Fields = Readonly<Record<string, Value | undefined>>

function namingField(kind: AnyItemKind, fields: Fields): string | null {
  const has = (name: string) => typeof fields[name] === 'string' && fields[name] !== ''
  const worded = kind.shows.filter((name) => kind.fields[name]?.kind === 'one-of')
  return ['name', 'type', ...worded].find((name) => name in kind.fields && has(name)) ?? null
}

/** A field that names another item is shown by that item's name. */
export function cellText(
  desk: Desk,
  kind: AnyItemKind,
  name: string,
  value: Value | undefined,
): string {
  if (value === undefined) return ''
  const field = kind.fields[name]
  if (field?.kind === 'ref' && typeof value === 'string')
    return refText(desk, field.detail.refersTo, value)
  return valueText(desk.locale, kind.fields, name, value)
}

function refText(desk: Desk, kindId: string | undefined, id: string): string {
  const { agreement, times, world } = desk
  const kind = agreement.items.find((one) => one.id === kindId)
  const thing = kind === undefined ? undefined : world.kinds.get(kind)?.things.get(id)
  if (thing === undefined) return id
  const name = rowAt(thing, times.asOf, orderAt(world, times.knownOn))?.row?.['name']
  return typeof name === 'string' ? name : id
}

function sumOf(
  desk: Desk,
  party: string,
  countId: string,
  rows: readonly HoldingRow[],
): Figure | null {
  const adding = rows.filter((row) => row.counts[countId] !== undefined)
  const known = adding.reduce((sum, row) => sum + (row.counts[countId] ?? 0), 0)
  const whole = adding.every((row) => row.counts[countId] !== null)
  if (adding.length === 0) return null
  const count = desk.agreement.counts.find((one) => one.id === countId)
  return figure(desk, {
    value: whole ? known : null,
    known,
    why: whyAddress('count', countId, party),
    about: [count?.label[desk.locale.language] ?? countId, partyView(desk, party).name],
    evidence: weakest(adding.map((row) => row.evidence)),
  })
}
