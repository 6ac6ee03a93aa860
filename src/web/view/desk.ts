// What every maker of a view needs: the replayed record, the two times, the assessment at them, the
// words, and short ways to say the things that stand on every page.
import { assess, measure, type Measured } from '#assessment/assess.ts'
import type { AssessmentResult, CitationResult } from '#assessment/result.ts'
import { measureSteadily } from '#assessment/steady.ts'
import { timesOf, type Times, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Provision } from '#language/citation.ts'
import type { Evidence } from '#language/evidence.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, endOfTime, formatDay as isoOf, formatInstant } from '#language/time.ts'
import type { Instant, IsoDay } from '#language/time.ts'
import { citationResultText, citationText } from '#locale/citation.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import type { PageKey } from '#locale/en-page.ts'
import type { SharedKey } from '#locale/en.ts'
import { say, type Locale } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { type AgreementPlace, formatWhy, type WhyKind } from '../route/agreement-place.ts'
import { listed } from './listing.ts'
import type { EvidenceView, Figure, PartyView, PlaceView } from './view.ts'

export type PageLocale = Locale<SharedKey | PageKey>

/** A record that was read, replayed, with the number of its lines that were refused. */
export interface Shelved {
  readonly world: World
  readonly refused: number
}

export interface Desk extends Shelved {
  readonly agreement: Agreement
  readonly locale: PageLocale
  readonly place: AgreementPlace
  readonly asOf: IsoDay
  readonly knownOn: IsoDay | null
  readonly times: Times
  readonly result: Measured
  readonly parties: readonly PartyView[]
  readonly groups: readonly PartyView[]
}

/** A desk with duties, quotas and findings as well. */
export interface FullDesk extends Desk {
  readonly result: AssessmentResult
}

/** The desk of what shows no duties and findings. */
export function deskOf(
  { world, refused }: Shelved,
  locale: PageLocale,
  place: AgreementPlace,
  asOf: IsoDay,
): Desk {
  return deskWith({ world, refused }, locale, place, asOf, measure)
}

/** The desk of a moving slider: on days between which nothing changes, with the same figures. */
export function movedDeskOf(
  { world, refused }: Shelved,
  locale: PageLocale,
  place: AgreementPlace,
  asOf: IsoDay,
): Desk {
  return deskWith({ world, refused }, locale, place, asOf, measureSteadily)
}

export function fullDeskOf(
  { world, refused }: Shelved,
  locale: PageLocale,
  place: AgreementPlace,
  asOf: IsoDay,
): FullDesk {
  const whole = (world: World, times: Times) => assess(world, times, { refused })
  return deskWith({ world, refused }, locale, place, asOf, whole)
}

function deskWith<Result extends Measured>(
  { world, refused }: Shelved,
  locale: PageLocale,
  place: AgreementPlace,
  asOf: IsoDay,
  resultOf: (world: World, times: Times) => Result,
): Desk & { readonly result: Result } {
  const { agreement } = world
  const times = timesOf(asOf, place.knownOn)
  return {
    world,
    refused,
    agreement,
    locale,
    place,
    asOf,
    knownOn: place.knownOn,
    times,
    result: resultOf(world, times),
    parties: partiesOf(agreement, locale),
    groups: agreement.groups.map((group, slot) => ({
      id: group.id,
      name: group.name[locale.language],
      short: group.short[locale.language],
      slot,
    })),
  }
}

export function partiesOf(agreement: Agreement, locale: PageLocale): readonly PartyView[] {
  return agreement.parties.map((party, slot) => ({
    id: party.id,
    name: party.name[locale.language],
    short: party.short[locale.language],
    slot,
  }))
}

export function partyView(desk: Desk, id: PartyId): PartyView {
  const party = [...desk.parties, ...desk.groups].find((one) => one.id === id)
  if (party !== undefined) return party
  const { world, locale } = desk
  const name = (form: 'name' | 'short') => partyName(locale, world.agreement, id, form)
  return { id, name: name('name'), short: name('short'), slot: desk.parties.length }
}

export function whyAddress(kind: WhyKind, ...of: readonly string[]): string {
  return formatWhy({ kind, of })
}

export function numberText(desk: Desk, value: number | null): string {
  return value === null ? say(desk.locale, 'unknown') : formatNumber(desk.locale, value)
}

export function dayText(desk: Desk, day: IsoDay, form: 'long' | 'short' = 'long'): string {
  return formatDay(desk.locale, day, form)
}

/** A day, or a day with its time where the record gives one. */
export function instantText(desk: Desk, at: Instant, form: 'long' | 'short' = 'long'): string {
  return formatMoment(desk.locale, formatInstant(at), form)
}

export function isoDayOf(at: Instant): IsoDay {
  return isoOf(dayOf(at))
}

/** The place of a provision, opening what it says. */
export function placeView(desk: Desk, provision: Provision): PlaceView {
  return {
    text: citationText(desk.locale, provision),
    why: whyAddress('provision', provision.id),
  }
}

export function citedView(desk: Desk, citation: CitationResult): PlaceView {
  return {
    text: citationResultText(desk.locale, desk.agreement, citation),
    why: whyAddress('provision', citation.id),
  }
}

/** Always said in full where a message or a source is shown. */
export function evidenceFull(desk: Desk, mark: Evidence): EvidenceView {
  return {
    mark,
    text: say(desk.locale, `evidence.${mark}`),
    long: say(desk.locale, `evidence.${mark}.long`),
  }
}

/** Beside a figure: nothing where it was seen. */
export function evidenceView(desk: Desk, mark: Evidence): EvidenceView | null {
  return mark === 'seen' ? null : evidenceFull(desk, mark)
}

export interface FigureSpec {
  readonly value: number | null
  /** The part that is known, where the whole is not. */
  readonly known?: number
  readonly why: string
  /** What it counts, of whom: for those who hear the page. */
  readonly about: readonly string[]
  readonly evidence: Evidence
}

export function figure(desk: Desk, spec: FigureSpec): Figure {
  const evidence = evidenceView(desk, spec.evidence)
  const text = figureText(desk, spec)
  const marks = evidence === null ? [] : [evidence.text]
  return {
    text,
    why: spec.why,
    says: listed(desk, [text, ...spec.about, ...marks, say(desk.locale, 'page.why')]),
    evidence,
    unknown: spec.value === null,
  }
}

export function figureText(
  desk: Desk,
  { value, known }: Pick<FigureSpec, 'value' | 'known'>,
): string {
  if (value !== null) return formatNumber(desk.locale, value)
  if (known === undefined || known === 0) return say(desk.locale, 'unknown')
  return say(desk.locale, 'page.at-least', { n: known })
}

/** Everything that the record holds counts as known. */
export function knowsAll(desk: Desk): boolean {
  return desk.times.knownOn >= endOfTime
}

/** The name of a reading; its label says whose it is where it is a Party's. */
export function readingText(
  desk: Desk,
  { reading, by }: { readonly reading: string; readonly by: PartyId | null },
): string {
  const found = desk.agreement.readings.find((one) => one.id === reading)
  const text = found?.label[desk.locale.language] ?? reading
  return by === null ? say(desk.locale, 'page.reading.open', { reading: text }) : text
}
