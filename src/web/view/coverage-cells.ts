// The cells of Coverage: what one agreement does with one class of weapons, manner by manner, each
// with its place in the text and the address of what it says there. Agreements that do nothing
// with any class have no column; that they exist is told under the table.
import {
  coverKey,
  type CoverageRow,
  type CoverResult,
  type FormerCover,
} from '#assessment/coverage.ts'
import type { World } from '#assessment/world.ts'
import type { CoverManner } from '#language/cover.ts'
import { dayOf, formatDay as isoOf, type IsoDay, startOf } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { partyName, stateName } from '#locale/names.ts'
import { type AgreementPlace, agreementPlace, moved } from '../route/agreement-place.ts'
import type { CoverageLocale, CoverageView } from './coverage-view.ts'

export interface CoverageCell {
  readonly agreement: string
  readonly name: string
  /** Empty: it does nothing with the class. */
  readonly groups: readonly CoverGroup[]
  /** Parties that it does not bind, or that have set their part aside. */
  readonly notes: readonly string[]
  /** On the two days compared. */
  readonly differs: boolean
}

/** Covers that hold on the same of the two days. */
export interface CoverGroup {
  /** The only day that they hold on, in words; null where they hold on both. */
  readonly only: string | null
  /** They held on the other day and do not on this one. */
  readonly gone: boolean
  readonly covers: readonly CoverView[]
}

export interface CoverView {
  readonly key: string
  readonly manner: CoverManner
  readonly text: string
  readonly place: string
  readonly to: AgreementPlace
  readonly note: string | null
}

export interface FormerView {
  readonly key: string
  readonly name: string
  readonly until: string
  readonly covers: readonly CoverView[]
}

/** The rows of the other day, and both days. */
export interface Differing {
  readonly rows: readonly CoverageRow[]
  readonly on: IsoDay
  readonly against: IsoDay
}

interface Told {
  readonly locale: CoverageLocale
  readonly worlds: readonly World[]
  readonly on: IsoDay
  readonly columns: CoverageView['columns']
}

/** The agreements that do something with a class in one of the rows, in the order of the shelf. */
export function columnsIn(
  worlds: readonly World[],
  rows: readonly CoverageRow[],
  { language }: CoverageLocale,
): CoverageView['columns'] {
  const active = new Set(rows.flatMap(({ covers }) => covers.map(({ agreement }) => agreement)))
  return worlds
    .filter(({ agreement }) => active.has(agreement.id))
    .map(({ agreement }) => ({ id: agreement.id, name: agreement.name[language] }))
}

export function cellsOf(
  told: Told,
  row: CoverageRow,
  other: CoverageRow | null,
  differing: Differing | null,
): readonly CoverageCell[] {
  const { on } = told
  return told.columns.map(({ id, name }) => {
    const here = row.covers.filter(({ agreement }) => agreement === id)
    const there = other?.covers.filter(({ agreement }) => agreement === id) ?? []
    const keys = new Set(there.map(coverKey))
    const missing = there.filter((one) => !here.some((own) => coverKey(own) === coverKey(one)))
    const isOnly = (one: CoverResult) => differing !== null && !keys.has(coverKey(one))
    const notes = notesOf(told, id, here)
    const both = here.filter((one) => !isOnly(one))
    const isSame = missing.length === 0 && both.length === here.length
    const isNoted = notes.join() !== notesOf(told, id, there).join()
    const groups = [
      groupOf(told, both, on, null),
      groupOf(told, here.filter(isOnly), on, on),
      {
        ...groupOf(told, missing, differing?.against ?? on, differing?.against ?? null),
        gone: true,
      },
    ]
    return {
      agreement: id,
      name,
      groups: groups.filter(({ covers }) => covers.length > 0),
      notes,
      differs: differing !== null && (!isSame || isNoted),
    }
  })
}

function groupOf(
  told: Told,
  covers: readonly CoverResult[],
  on: IsoDay,
  only: IsoDay | null,
): CoverGroup {
  const { locale } = told
  const day = only === null ? '' : formatDay(locale, only)
  return {
    only: only === null ? null : say(locale, 'coverage.differs.only', { day }),
    gone: false,
    covers: covers.map((one) => coverView(told, one, on)),
  }
}

function coverView(
  { worlds, locale }: Told,
  one: CoverResult | FormerCover,
  on: IsoDay,
): CoverView {
  const { agreement } = worldOf(worlds, one.agreement)
  const why = { kind: 'provision' as const, of: [one.citation.id] }
  return {
    key: coverKey(one),
    manner: one.manner,
    text: say(locale, `cover.${one.manner}`),
    place: citationResultText(locale, agreement, one.citation),
    to: moved(agreementPlace(agreement.id, 'text'), { asOf: on, why }),
    note: one.note?.[locale.language] ?? null,
  }
}

function worldOf(worlds: readonly World[], id: string): World {
  return worlds.find(({ agreement }) => agreement.id === id)!
}

/** More names than these would hide what the cell is about. */
const mostNames = 2

function notesOf(told: Told, id: string, covers: readonly CoverResult[]): readonly string[] {
  const [first] = covers
  if (first === undefined) return []
  const { locale, worlds } = told
  const { agreement } = worldOf(worlds, id)
  const bound = new Set(covers.flatMap(({ parties }) => parties))
  const states = new Map(covers.flatMap(({ aside }) => aside.map((one) => [one.party, one.state])))
  const byState = Map.groupBy([...states], ([, state]) => state)
  const asides = [...byState].flatMap(([state, list]) => {
    const name = stateName(locale, agreement, 'standing', state)
    if (list.length > mostNames) {
      return [say(locale, 'coverage.aside.many', { state: name, n: list.length })]
    }
    return list.map(([party]) =>
      say(locale, 'coverage.aside', {
        party: partyName(locale, agreement, party, 'short'),
        state: name,
      }),
    )
  })
  const all = agreement.parties.length
  const some = { n: bound.size, all }
  const isSome = bound.size < all && bound.size > 1
  return isSome ? [say(locale, 'coverage.some', some), ...asides] : asides
}

/** What covered the class before the day, by agreement and by the day on which it ended. */
export function formerOf(told: Told, { former }: CoverageRow): readonly FormerView[] {
  const { locale, worlds } = told
  const groups = Map.groupBy(former, ({ agreement, until }) => `${agreement} ${until}`)
  return [...groups]
    .toSorted(([, a], [, b]) => (a[0]!.until > b[0]!.until ? -1 : 1))
    .map(([key, list]) => {
      const { agreement, until } = list[0]!
      return {
        key,
        name: worldOf(worlds, agreement).agreement.name[locale.language],
        until: say(locale, 'coverage.former', { day: formatDay(locale, until) }),
        covers: list.map((one) => coverView(told, one, lastDay(until))),
      }
    })
}

/** The text is shown as it stood on the last day on which it held. */
function lastDay(until: IsoDay): IsoDay {
  return isoOf(dayOf(startOf(until)) - 1)
}
