// What agreements do with each class of weapons, as a table, on one day or on two that are
// compared; and what others estimate that there is of each class, which is never a declaration
// (docs/formats/estimates.md).
import { coverageAt, coverKey, type CoverResult, type FormerCover } from '#assessment/coverage.ts'
import {
  estimatesOn,
  type Estimates,
  type ForceEstimate,
  type WeaponSystem,
} from '#assessment/estimates.ts'
import { timesOf } from '#assessment/world.ts'
import type { Source } from '#language/record.ts'
import type { IsoDay } from '#language/time.ts'
import { weaponClasses, weaponLabel } from '#language/weapons.ts'
import { citationResultText } from '#locale/citation.ts'
import { conflictSource, conflictValue } from '#locale/conflicts.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import type { Cell } from './csv.ts'
import { agreementOf, columnsOf, type AskedOfShelf, type Body } from './table.ts'

/** A class that nothing covers has one row, with no agreement in it. */
export function coverageTable(asked: AskedOfShelf): Body {
  const { words, times, against } = asked
  const rowsOn = (at: typeof times) =>
    coverageAt(
      asked.shelf.map(({ world }) => world),
      at,
      asked.party,
    )
  const others = against === null ? null : rowsOn(timesOf(against, asked.knownOn))
  return {
    columns: columnsOf(words, [
      'weapons',
      'agreement',
      'manner',
      'parties',
      'note',
      ['until', 'day'],
      ...(against === null ? [] : ([['only', 'day']] as const)),
      'place',
      'evidence',
    ]),
    rows: rowsOn(times).flatMap((row, at) => {
      const name = row.name[words.language]
      const told = toldOf(asked, row, others?.[at]?.covers ?? null)
      if (told.length > 0) return told.map((one) => coverRow(asked, name, one))
      return [[name, ...Array.from({ length: against === null ? 7 : 8 }, () => null)]]
    }),
  }
}

interface Told {
  readonly cover: CoverResult | FormerCover
  readonly parties: readonly string[]
  /** The only one of the two days on which it covers the class. */
  readonly only: IsoDay | null
}

function toldOf(
  { asOf, against }: AskedOfShelf,
  {
    covers,
    former,
  }: { readonly covers: readonly CoverResult[]; readonly former: readonly FormerCover[] },
  others: readonly CoverResult[] | null,
): readonly Told[] {
  const here = new Set(covers.map(coverKey))
  const there = new Map(others?.map((one) => [coverKey(one), one]))
  const isOnly = (one: CoverResult) => others !== null && !there.has(coverKey(one))
  const ended = new Set(former.map(coverKey))
  const onThere = (cover: CoverResult | FormerCover, parties: readonly string[]) => ({
    cover,
    parties,
    only: there.has(coverKey(cover)) ? against : null,
  })
  return [
    ...covers.map((one) => ({ cover: one, parties: one.parties, only: isOnly(one) ? asOf : null })),
    ...former.map((one) => onThere(one, there.get(coverKey(one))?.parties ?? [])),
    ...[...there]
      .filter(([key]) => !here.has(key) && !ended.has(key))
      .map(([, one]) => onThere(one, one.parties)),
  ]
}

function coverRow(asked: AskedOfShelf, name: string, { cover, parties, only }: Told): Cell[] {
  const { words, shelf, against } = asked
  const agreement = agreementOf(shelf, cover.agreement)
  return [
    name,
    agreement.name[words.language],
    say(words, `cover.${cover.manner}`),
    parties.map((one) => partyName(words, agreement, one, 'short')).join(say(words, 'separator')),
    cover.note === null ? null : cover.note[words.language],
    'until' in cover ? cover.until : null,
    ...(against === null ? [] : [only]),
    citationResultText(words, agreement, cover.citation),
    say(words, `evidence.${cover.citation.evidence}`),
  ]
}

/** Of each class what is thought to exist, and then the single systems that are reported. */
export function estimatesTable(asked: AskedOfShelf): Body {
  const { words, estimates, asOf, party } = asked
  const { language } = words
  const columns = columnsOf(words, [
    'weapons',
    'party',
    'estimated',
    ['value', 'number'],
    ['estimated-on', 'day'],
    'reported',
    'note',
    'others-say',
    'sources',
    'evidence',
  ])
  if (estimates === null) return { columns, rows: [] }
  const rows = weaponClasses.flatMap((weapons): Cell[][] => {
    const name = weaponLabel(weapons)[language]
    const systems = estimates.systems.filter(
      (one) => one.weapons === weapons && (party === null || one.party === party),
    )
    return [
      ...estimatesOn(estimates, weapons, asOf, party).map((one) => [
        name,
        stateName(asked, estimates, one.party),
        one.of[language],
        one.count,
        one.asOf ?? null,
        null,
        ...fromOthers(asked, estimates, one),
      ]),
      ...systems.map((one) => [
        name,
        stateName(asked, estimates, one.party),
        one.name[language],
        one.count ?? null,
        null,
        one.status[language],
        ...fromOthers(asked, estimates, one),
      ]),
    ]
  })
  return { columns, rows }
}

/** As the newest agreement with such a party calls it, or the file of estimates. */
function stateName({ words, shelf }: AskedOfShelf, { states = [] }: Estimates, id: string): string {
  const named = shelf
    .map(({ world }) => world.agreement)
    .toSorted((a, b) => b.earliest - a.earliest)
    .find(({ parties }) => parties.some((party) => party.id === id))
  if (named !== undefined) return partyName(words, named, id, 'short')
  return states.find((state) => state.id === id)?.name[words.language] ?? id
}

/** What is remarked, what other sources say instead, the sources, the mark. */
function fromOthers(
  { words }: AskedOfShelf,
  { sources }: Estimates,
  { note, conflicts = [], sources: named, evidence }: ForceEstimate | WeaponSystem,
): Cell[] {
  const publisherOf = (id: string) => (sources[id] as Source | undefined)?.publisher
  const others = conflicts.map((one) =>
    say(words, 'table.others-say', {
      value: conflictValue(words, one),
      source: conflictSource(words, one, publisherOf(one.source)),
      resolution: one.resolution[words.language],
    }),
  )
  return [
    note?.[words.language] ?? null,
    others.length === 0 ? null : others.join(say(words, 'separator')),
    named.join(' '),
    say(words, `evidence.${evidence}`),
  ]
}
