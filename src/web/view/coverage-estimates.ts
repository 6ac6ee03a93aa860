// What others think that there is of a class of weapons, beside what agreements do with it: an
// estimate with its date, its mark and its sources, never a declaration; and single systems with
// what is reported of them. The format is docs/formats/estimates.md.
import {
  estimatesOn,
  type Estimates,
  type ForceEstimate,
  type WeaponSystem,
} from '#assessment/estimates.ts'
import type { Evidence } from '#language/evidence.ts'
import type { PartyId } from '#language/party.ts'
import type { Source } from '#language/record.ts'
import type { IsoDay } from '#language/time.ts'
import type { WeaponClass } from '#language/weapons.ts'
import { conflictSource, conflictValue } from '#locale/conflicts.ts'
import { formatDay } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { CoverageLocale, CoverageView } from './coverage-view.ts'
import { sourcesGiven } from './sources-view.ts'
import type { EvidenceView, SourceView } from './view.ts'

export interface EstimateView {
  readonly key: string
  readonly party: string
  /** `1,670 warheads`. */
  readonly text: string
  readonly date: string
  readonly evidence: EvidenceView
  /** What else is told of it: a remark, and what other sources say instead. */
  readonly note: readonly string[]
  readonly sources: readonly SourceView[]
}

export interface SystemView {
  readonly key: string
  readonly name: string
  readonly party: string
  /** What is reported of it, and how many are thought to be there. */
  readonly status: readonly string[]
  readonly evidence: EvidenceView
  readonly sources: readonly SourceView[]
}

interface Told {
  readonly locale: CoverageLocale
  readonly parties: CoverageView['parties']
  readonly on: IsoDay
  readonly party: PartyId | null
}

export function estimatesIn(
  told: Told,
  estimates: Estimates,
  weapons: WeaponClass,
): readonly EstimateView[] {
  const { locale, on, party } = told
  const { language } = locale
  return estimatesOn(estimates, weapons, on, party).map((one) => ({
    key: `${one.party} ${one.of.en}`,
    party: nameOf(told, estimates, one.party),
    text: say(locale, 'coverage.estimate', { count: one.count, of: one.of[language] }),
    date:
      one.asOf === undefined
        ? say(locale, 'coverage.estimate.undated')
        : formatDay(locale, one.asOf),
    evidence: evidenceOf(locale, one.evidence),
    note: [one.note?.[language] ?? [], differing(locale, estimates, one)].flat(),
    sources: sourcesOf(locale, estimates, one.sources),
  }))
}

export function systemsIn(
  told: Told,
  estimates: Estimates,
  weapons: WeaponClass,
): readonly SystemView[] {
  const { locale, party } = told
  const { language } = locale
  return estimates.systems
    .filter((one) => one.weapons === weapons && (party === null || one.party === party))
    .map((one) => ({
      key: one.id,
      name: one.name[language],
      party: nameOf(told, estimates, one.party),
      status: [
        one.status[language],
        ...(one.count === undefined
          ? []
          : [say(locale, 'coverage.system.count', { n: one.count })]),
        ...(one.note === undefined ? [] : [one.note[language]]),
        ...differing(locale, estimates, one),
      ],
      evidence: evidenceOf(locale, one.evidence),
      sources: sourcesOf(locale, estimates, one.sources),
    }))
}

function nameOf({ locale, parties }: Told, { states = [] }: Estimates, id: PartyId): string {
  const stranger = () => states.find((state) => state.id === id)?.name[locale.language]
  return parties.find((party) => party.id === id)?.name ?? stranger() ?? id
}

function differing(
  locale: CoverageLocale,
  { sources }: Estimates,
  { conflicts = [] }: ForceEstimate | WeaponSystem,
): readonly string[] {
  const publisherOf = (id: string) => (sources[id] as Source | undefined)?.publisher
  return conflicts.map((one) =>
    say(locale, 'coverage.differ', {
      value: inserted(locale, conflictValue(locale, one)),
      source: inserted(locale, conflictSource(locale, one, publisherOf(one.source))),
      resolution: one.resolution[locale.language],
    }),
  )
}

function evidenceOf(locale: CoverageLocale, mark: Evidence): EvidenceView {
  return { mark, text: say(locale, `evidence.${mark}`), long: say(locale, `evidence.${mark}.long`) }
}

function sourcesOf(
  locale: CoverageLocale,
  { sources }: Estimates,
  ids: readonly string[],
): readonly SourceView[] {
  return sourcesGiven(locale, sources as Readonly<Record<string, Source>>, ids)
}
