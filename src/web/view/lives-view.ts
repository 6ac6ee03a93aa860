// The lives of all agreements on one axis, from the first of them to a little after the day: what
// was signed, in force, set aside by whom, ended. What binds on the day stands first.
import { type AgreementLife, livesAt, type LifeStretch } from '#assessment/lives.ts'
import { timesOf, type World } from '#assessment/world.ts'
import { day as dayNumberOf, type IsoDay, startOfYear, yearOf } from '#language/time.ts'
import { formatDay } from '#locale/dates.ts'
import type { TodayKey } from '#locale/en-today.ts'
import { say } from '#locale/locale.ts'
import { partyName, stateName } from '#locale/names.ts'
import { formatDigits } from '#locale/numbers.ts'
import { keptOfDay } from './kept-of-days.ts'
import { type Look, looks } from './life-looks.ts'
import { clauses } from './listing.ts'
import type { Asking } from './server-view.ts'

export interface LivesView {
  readonly years: readonly { readonly at: number; readonly text: string }[]
  /** Where the day stands: 0 the beginning of the axis, 1 its end. */
  readonly at: number
  readonly rows: readonly LifeRow[]
}

export interface LifeRow {
  readonly agreement: string
  readonly name: string
  readonly segments: readonly LifeSegment[]
  /** How it stands on the day, in words. */
  readonly state: string
  /** Parties that do not simply apply it. */
  readonly notes: string
  readonly isBinding: boolean
}

interface LifeSegment {
  readonly from: number
  readonly until: number
  readonly look: Look
}

type Asked = Asking<TodayKey>

const firstDay = '1963-01-01'
const yearsAfter = 3

export function livesView(asking: Asked, worlds: readonly World[], day: IsoDay): LivesView {
  const lives = worlds.flatMap((world) =>
    keptOfDay(world, 'today/life', day, () => livesAt([world], timesOf(day, null))),
  )
  const firsts = lives.flatMap(({ stretches }) => stretches[0]?.from ?? [])
  const from = Date.parse([firstDay, ...firsts].toSorted()[0] ?? firstDay)
  const latest = Math.max(yearOf(dayNumberOf(day)), new Date(from).getUTCFullYear())
  const until = startOfYear(latest + yearsAfter)
  const share = (at: string) => rounded((Date.parse(at) - from) / (until - from))
  const rows = lives.map((life) => ({ life, row: rowOf(asking, worlds, life, share) }))
  const rank = ({ row }: { readonly row: LifeRow }) => (row.isBinding ? 0 : 1)
  const begun = ({ life }: { readonly life: AgreementLife }) => life.stretches[0]?.from ?? ''
  return {
    years: decades(from, until).map((year) => ({
      at: share(`${year}-01-01`),
      text: formatDigits(asking.locale, year),
    })),
    at: share(day),
    rows: rows
      .toSorted((a, b) => rank(a) - rank(b) || (begun(a) < begun(b) ? -1 : 1))
      .map(({ row }) => row),
  }
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000
}

function decades(from: number, until: number): readonly number[] {
  const first = Math.ceil(new Date(from).getUTCFullYear() / 10) * 10
  const last = new Date(until).getUTCFullYear()
  const years: number[] = []
  for (let year = first; year < last; year += 10) years.push(year)
  return years
}

function rowOf(
  { locale }: Asked,
  worlds: readonly World[],
  life: AgreementLife,
  share: (day: string) => number,
): LifeRow {
  const { agreement } = worlds.find((one) => one.agreement.id === life.agreement)!
  const phase = say(locale, `phase.${life.phase as 'signed'}`)
  const since =
    life.since === null
      ? phase
      : say(locale, 'page.phase.since', { state: phase, day: formatDay(locale, life.since) })
  const notes = life.standings
    .filter(({ state }) => !['applying', 'outside', 'signatory'].includes(state))
    .map(({ party, state }) => ({
      name: partyName(locale, agreement, party, 'short'),
      state: stateName(locale, agreement, 'standing', state),
    }))
  const alike = Map.groupBy(notes, (one) => one.state)
  return {
    agreement: life.agreement,
    name: agreement.name[locale.language],
    segments: segmentsOf(life, share),
    state: since,
    notes: clauses(
      { locale },
      [...alike].map(([state, list]) => {
        const many = say(locale, 'today.parties', { n: list.length })
        const party = list.length > 3 ? many : list.map(({ name }) => name).join(' · ')
        return say(locale, 'page.life.standing', { party, state })
      }),
    ),
    isBinding: life.inForce || life.phase === 'committed' || life.phase === 'provisional',
  }
}

const aside: ReadonlySet<string> = new Set(['suspended', 'countermeasures', 'withdrawing'])
const endless = '9999-12-31'

/** Stretches of the life, and over them what any party set aside. */
function segmentsOf(
  { stretches, standings }: AgreementLife,
  share: (day: string) => number,
): readonly LifeSegment[] {
  const drawn = (look: Look, { from, until }: LifeStretch): LifeSegment => ({
    look,
    from: share(from),
    until: share(until ?? endless),
  })
  const phases = stretches.flatMap((one) => {
    const look = looks.find((name) => name === one.state)
    return look === undefined ? [] : [drawn(look, one)]
  })
  const ended = stretches.find(({ state }) => state === 'ended')?.from ?? endless
  const cuts = standings.flatMap((own) =>
    own.stretches
      .filter(({ state, from }) => aside.has(state) && from < ended)
      .map((one) => {
        const until = one.until === null || one.until > ended ? ended : one.until
        return drawn('set-aside', { ...one, until })
      }),
  )
  const once = new Map(cuts.map((one) => [`${one.from} ${one.until}`, one]))
  return [...phases, ...once.values()]
}
