// The head of an agreement's page: names, the life on one axis, phase and standing on the chosen
// day.
import { type Step, stepsKnown, type Thing } from '#assessment/fold.ts'
import { lifeAt, standingAt } from '#assessment/lifetime.ts'
import type { StandingResult } from '#assessment/result.ts'
import { derivedFrom, orderAt, type Times, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { type Label, languages } from '#language/label.ts'
import { standing } from '#language/life.ts'
import { startOf, type Instant } from '#language/time.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { formatDigits } from '#locale/numbers.ts'
import {
  dayText,
  type Desk,
  isoDayOf,
  type PageLocale,
  partiesOf,
  readingText,
  whyAddress,
} from './desk.ts'
import { spanOf } from './time-view.ts'
import { clauses, listed } from './listing.ts'
import type { Foreign, HeadView, LifeMark, LifeView, StandingView } from './view.ts'

export function headView(desk: Desk): HeadView {
  const { agreement, locale, result } = desk
  const { life } = result
  return {
    name: agreement.name[locale.language],
    title: agreement.title[locale.language],
    others: foreignNames(agreement, locale),
    life: lifeView(desk.world, desk.times, locale),
    standings: alike(
      desk,
      life.standings.map((one) => standingView(desk, one)),
    ),
    phase: phaseText(desk),
    phaseReadings: life.readings.map((read) =>
      say(locale, 'page.reading.state', {
        reading: readingText(desk, read),
        state: say(locale, phaseKey(read.phase)),
      }),
    ),
  }
}

export function foreignNames(
  agreement: Agreement,
  { language }: PageLocale,
): readonly (Foreign & { readonly title: string })[] {
  return languages
    .filter((other) => other !== language)
    .map((other) => ({
      language: other,
      text: agreement.name[other],
      title: agreement.title[other],
    }))
}

function phaseText(desk: Desk): string {
  const { locale, result } = desk
  const { phase, since, until } = result.life
  const state = say(locale, phaseKey(phase))
  if (since === null) return state
  const day = dayText(desk, since)
  if (until === null) return say(locale, 'page.phase.since', { state, day })
  return say(locale, 'page.phase.until', { state, day, until: dayText(desk, until) })
}

const phases = ['none', 'signed', 'provisional', 'in-force', 'committed', 'ended'] as const

export function phaseKey(phase: string): `phase.${(typeof phases)[number]}` {
  return `phase.${phases.find((one) => one === phase) ?? 'none'}`
}

/** So many stand one by one; of more, those that stand alike stand together. */
const oneByOne = 6

function alike(desk: Desk, standings: readonly StandingView[]): readonly StandingView[] {
  if (standings.length <= oneByOne) return standings
  const groups = Map.groupBy(standings, (one) =>
    [one.state, one.since, ...one.readings].join(' / '),
  )
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || own.length === 1) return own
    const names = listed(
      desk,
      own.map((one) => one.party),
    )
    const slot = desk.agreement.parties.length
    if (own.length <= oneByOne) return [{ ...first, party: names, slot }]
    return [{ ...first, party: many(desk.locale, own.length), names, slot }]
  })
}

function many(locale: PageLocale, n: number): string {
  return say(locale, 'page.agreements.parties', { n })
}

function standingView(desk: Desk, result: StandingResult): StandingView {
  const { locale, agreement } = desk
  const party = desk.parties.find((one) => one.id === result.party)
  const label = (state: string) => standingText(state, locale)
  return {
    party: party?.name ?? result.party,
    names: null,
    slot: party?.slot ?? agreement.parties.length,
    state: label(result.state),
    since:
      result.since === null
        ? null
        : say(locale, 'page.since', { day: dayText(desk, result.since) }),
    why: result.message === null ? null : whyAddress('message', result.message),
    readings: result.readings.map((read) =>
      say(locale, 'page.reading.state', {
        reading: readingText(desk, read),
        state: label(read.state),
      }),
    ),
  }
}

function standingText(state: string, { language }: PageLocale): string {
  const labels: Readonly<Record<string, Label>> = standing.stateLabels
  return labels[state]?.[language] ?? state
}

/** `times` is the chosen day, or null where the strip stands in a list. */
export function lifeView(world: World, times: Times | null, locale: PageLocale): LifeView {
  const known = times?.knownOn ?? Infinity
  // It changes with what is known, and is kept between the days of a slider.
  const days = world.agreement.life.filter((event) => event.known <= known).length
  const key = `life/${orderAt(world, known)}/${days}/${locale.language}/${locale.digits}`
  const lasting = derivedFrom(world, key, () => lastingLife(world, known, locale))
  return { ...lasting, at: times === null ? null : shareOf(world)(times.asOf) }
}

/** Where an instant stands on the axis: 0 its beginning, 1 its end. */
function shareOf(world: World): (at: Instant) => number {
  const { first, last } = spanOf(world)
  const [from, until] = [startOf(first), startOf(last)]
  return (at) => Math.min(1, Math.max(0, (at - from) / Math.max(1, until - from)))
}

function lastingLife(world: World, known: Instant, locale: PageLocale): Omit<LifeView, 'at'> {
  const { first, last } = spanOf(world)
  const [from, until] = [startOf(first), startOf(last)]
  const share = shareOf(world)
  const segments = segmentsOf(world, known, from, until)
  // As it was known: before an extension was, the end was an earlier one.
  const end = segments.at(-1)?.until ?? until
  const marks = marksOf(world, known, locale, end < until ? end : null).map(
    ({ at, text }): LifeMark => {
      const day = isoDayOf(at)
      return { at: share(at), day, year: yearText(day, locale), text }
    },
  )
  return {
    segments: segments.map((one) => ({
      from: share(one.from),
      until: share(one.until),
      look: one.look,
      text: say(locale, phaseKey(one.phase)),
    })),
    marks,
    text: clauses(
      { locale },
      marks.map((mark) => `${formatDay(locale, mark.day)}: ${mark.text}`),
    ),
  }
}

function yearText(day: string, locale: PageLocale): string {
  return formatDigits(locale, Number(day.slice(0, 4)))
}

interface Segment {
  readonly from: Instant
  readonly until: Instant
  readonly phase: string
  readonly look: 'before' | 'held' | 'reading'
}

/** Phases between the days on which anything of the life changes; a suspension is drawn lighter. */
function segmentsOf(
  world: World,
  knownOn: Instant,
  from: Instant,
  until: Instant,
): readonly Segment[] {
  const changes = [
    from,
    ...world.agreement.life.flatMap((event) => [
      event.on,
      ...(event.until === null ? [] : [startOf(event.until)]),
    ]),
    ...standingSteps(world, knownOn).map((step) => step.at),
  ]
  const days = [...new Set(changes)]
    .filter((at) => at >= from && at < until)
    .toSorted((a, b) => a - b)
  const segments: Segment[] = []
  for (const [index, at] of days.entries()) {
    const life = lifeAt(world, { asOf: at, knownOn })
    if (life.phase === 'ended' || life.phase === 'none') continue
    const look = !life.inForce ? 'before' : allApply(world, at, knownOn) ? 'held' : 'reading'
    const last = segments.at(-1)
    const end = days[index + 1] ?? until
    if (last?.phase === life.phase && last.look === look && last.until === at) {
      segments[segments.length - 1] = { ...last, until: end }
    } else segments.push({ from: at, until: end, phase: life.phase, look })
  }
  return segments
}

interface StandingStep {
  readonly at: Instant
  readonly party: string
  readonly state: string
}

function standingSteps(world: World, knownOn: Instant): readonly StandingStep[] {
  const things = world.kinds.get(standing)?.things ?? new Map<string, Thing>()
  const order = orderAt(world, knownOn)
  return [...things.values()].flatMap((thing) =>
    (stepsKnown(thing, order) ?? [])
      .filter(changesState)
      .flatMap((step) =>
        step.row === null ? [] : [{ at: step.effective, party: thing.id, state: step.row.state }],
      ),
  )
}

/** A statement that repeats the standing is no step of it. */
function changesState(step: Step, index: number, steps: readonly Step[]): boolean {
  return step.row?.state !== steps[index - 1]?.row?.state
}

/** Whether every party that has joined applies it; one that has not joined yet is passed over. */
function allApply(world: World, at: Instant, knownOn: Instant): boolean {
  return world.agreement.parties.every(({ id }) => {
    const state = standingAt(world, id, { asOf: at, knownOn })?.state ?? 'applying'
    return !notApplying.has(state)
  })
}

const notApplying: ReadonlySet<string> = new Set([
  'suspended',
  'countermeasures',
  'withdrawing',
  'withdrawn',
])

interface Mark {
  readonly at: Instant
  readonly text: string
}

/** What happened to it: its own events, the day its limits bind, changes of standing, its end. */
function marksOf(
  world: World,
  knownOn: Instant,
  locale: PageLocale,
  until: Instant | null,
): readonly Mark[] {
  const { agreement } = world
  const { language } = locale
  const parties = partiesOf(agreement, locale)
  const events = agreement.life
    .filter((event) => event.known <= knownOn)
    .map((event) => ({ at: event.on, text: event.label[language] }))
  // The first limit stands for all; where the life names the day itself, it is said there.
  const bindsFrom = agreement.limits[0]?.values[0]?.from ?? null
  const named = bindsFrom === null || events.some((event) => event.at === bindsFrom)
  const binding = named ? [] : [{ at: bindsFrom, text: say(locale, 'page.life.limits-bind') }]
  // Parties that do the same on one day do it in one mark.
  const together = Map.groupBy(standingSteps(world, knownOn), (one) => `${one.at} ${one.state}`)
  const steps = [...together.values()].flatMap(([step, ...others]) => {
    if (step === undefined) return []
    const short = parties.find((party) => party.id === step.party)?.short ?? step.party
    const party = others.length === 0 ? short : many(locale, others.length + 1)
    const state = standingText(step.state, locale)
    return [{ at: step.at, text: say(locale, 'page.life.standing', { party, state }) }]
  })
  const ends = until === null || events.some((event) => event.at === until) ? [] : [until]
  const end = ends.map((at) => ({ at, text: say(locale, 'phase.ended') }))
  return [...events, ...binding, ...steps, ...end].toSorted((a, b) => a.at - b.at)
}
