// What the page Today shows to everyone, made by the server from the records of all agreements: the
// lives of all of them on one axis, what falls due, and what was found. What a desk alone may see,
// the page asks of the centre itself.
import { assess } from '#assessment/assess.ts'
import { calendarOf, type CalendarEntry } from '#assessment/calendar.ts'
import type { FindingResult } from '#assessment/result.ts'
import { standingAt } from '#assessment/lifetime.ts'
import { messageById, timesOf, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import type { TodayKey } from '#locale/en-today.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { say } from '#locale/locale.ts'
import { lapseText, messageTypeName, partyName, subjectName } from '#locale/names.ts'
import { dayIn, type TodayPlace } from '../route/page-place.ts'
import { dayBeside } from './day-beside.ts'
import { shelfFrontier } from './frontier-view.ts'
import { keptOfDay } from './kept-of-days.ts'
import { livesView, type LivesView } from './lives-view.ts'
import { pageTitle } from './page-title.ts'
import type { Asking } from './server-view.ts'
import { inOrder, sourcesNamed } from './sources-view.ts'
import type { SourceView } from './view.ts'

export interface TodayView {
  readonly kind: 'today'
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly intro: string
  readonly day: string
  /** The day, and from when to when what falls due is shown. */
  readonly span: { readonly on: IsoDay; readonly from: IsoDay; readonly until: IsoDay }
  readonly lives: LivesView
  readonly due: readonly DueDay[]
  /** That there is more than the list has, in words. */
  readonly dueMore: string | null
  readonly findings: readonly FindingsOf[]
  /** Of the findings that are shown, and of what changed the lives. */
  readonly sources: readonly SourceView[]
  readonly frontier: readonly string[]
}

export interface DueDay {
  readonly day: IsoDay
  readonly text: string
  readonly rows: readonly DueRow[]
}

export interface DueRow {
  readonly key: string
  readonly agreement: string
  readonly name: string
  readonly what: string
  /** Their names, or how many they are. */
  readonly who: string
  /** The ids of the parties that owe it. */
  readonly parties: readonly string[]
  readonly place: string | null
  readonly state: string
  readonly stateText: string
  /** The message or the day that gave rise to it; empty where not the same for all of them. */
  readonly trigger: string
  /** The types of message that meet it. */
  readonly types: readonly { readonly id: string; readonly name: string }[]
}

export interface FindingsOf {
  readonly agreement: string
  readonly name: string
  readonly total: string
  /** Whether they are all of how sources tell one thing differently, which can wait. */
  readonly canWait: boolean
  readonly rows: readonly {
    readonly title: string
    readonly text: string
    readonly place: string
  }[]
}

export function todayView(asking: Asking<TodayKey>, place: TodayPlace): TodayView {
  const { locale, shelf } = asking
  const heading = say(locale, 'today.title')
  const day = dayIn(place) ?? asking.today
  const worlds = shelf.map(({ world }) => world)
  return {
    kind: 'today',
    title: pageTitle(locale.texts, heading),
    heading,
    intro: say(locale, 'today.intro'),
    day: formatDay(locale, day),
    span: { on: day, ...spanAround(day) },
    lives: livesView(asking, worlds, day),
    ...dueView(asking, worlds, day),
    findings: worlds.flatMap((world) => findingsOf(asking, world, day)),
    sources: sourcesOfToday(locale, worlds, day),
    frontier: shelfFrontier(shelf, locale, day),
  }
}

type Asked = Asking<TodayKey>

const daysBack = 30
const daysAhead = 180
const shownRows = 24
/** More parties than these are counted and not named. */
const namedParties = 3
const waiting: ReadonlySet<string> = new Set(['open', 'overdue', 'unknown', 'pending', 'end'])

function dueView(
  asking: Asked,
  worlds: readonly World[],
  day: IsoDay,
): Pick<TodayView, 'due' | 'dueMore'> {
  const entries = worlds
    .flatMap((world) => calendarIn(world, day))
    .filter(({ state }) => waiting.has(state))
  const alike = Map.groupBy(entries, (one) =>
    [one.due, one.agreement, one.kind, one.subject, one.state].join(' '),
  )
  const rows = [...alike.values()].toSorted(([a], [b]) =>
    a!.due < b!.due ? -1 : a!.due > b!.due ? 1 : 0,
  )
  const byDay = Map.groupBy(rows.slice(0, shownRows), ([first]) => first!.due.slice(0, 10))
  const n = rows.length - shownRows
  return {
    due: [...byDay].map(([on, list]) => ({
      day: on,
      text: formatDay(asking.locale, on),
      rows: list.flatMap((one) => dueRow(asking, one)),
    })),
    dueMore: n > 0 ? say(asking.locale, 'today.due.more', { n }) : null,
  }
}

/** Kept with the record, which changes it: another reader asks for the same. */
function calendarIn(world: World, day: IsoDay): readonly CalendarEntry[] {
  return keptOfDay(world, 'today/due', day, () =>
    calendarOf([world], timesOf(day, null), spanAround(day)),
  )
}

const spanAround = (day: IsoDay) => ({
  from: dayBeside(day, -daysBack),
  until: dayBeside(day, daysAhead),
})

function dueRow({ locale, shelf }: Asked, alike: readonly CalendarEntry[]): readonly DueRow[] {
  const [first] = alike
  const agreement = shelf.find(({ world }) => world.agreement.id === first?.agreement)?.world
    .agreement
  if (first === undefined || agreement === undefined) return []
  const parties = [...new Set(alike.flatMap(({ party }) => party ?? []))]
  const names = parties.map((party) => partyName(locale, agreement, party, 'short'))
  const many = say(locale, 'today.parties', { n: parties.length })
  const what =
    first.kind === 'end' ? say(locale, 'today.ends') : subjectName(locale, agreement, first.subject)
  // One of each party goes without saying.
  const times = alike.length > parties.length ? alike.length : 1
  return [
    {
      key: first.id,
      agreement: agreement.id,
      name: agreement.name[locale.language],
      what: times > 1 ? say(locale, 'today.due.times', { what, n: times }) : what,
      who: parties.length > namedParties ? many : names.join(' · '),
      parties,
      place: first.citation === null ? null : citationResultText(locale, agreement, first.citation),
      state: first.state,
      stateText: stateText(locale, agreement, first),
      trigger: alike.every(({ trigger }) => trigger === first.trigger) ? first.trigger : '',
      types: typesMeeting(agreement, first.subject).map((id) => ({
        id,
        name: messageTypeName(locale, agreement, id),
      })),
    },
  ]
}

function stateText(locale: Asked['locale'], agreement: Agreement, entry: CalendarEntry): string {
  const { state, due, subject } = entry
  if (state === 'end') return ''
  if (state === 'pending' || state === 'agreed' || state === 'objected') {
    return lapseText(locale, agreement, subject, state)
  }
  const text = say(locale, `obligation.${state}`)
  const moment = { first: text, second: formatMoment(locale, due) }
  return due.includes('T') ? say(locale, 'list', moment) : text
}

function typesMeeting({ obligations }: Agreement, id: string): readonly string[] {
  const found = obligations.find((one) => one.id === id)
  if (found === undefined || found.metBy === 'itself') return []
  return found.metBy.map((type) => type.id)
}

const shownFindings = 3

/** Of an agreement that has ended, what was found stays on its own page. */
function findingsOf(asking: Asked, world: World, day: IsoDay): readonly FindingsOf[] {
  const { locale } = asking
  const { agreement } = world
  const found = foundOn(world, day)
  if (found.length === 0) return []
  return [
    {
      agreement: agreement.id,
      name: agreement.name[locale.language],
      total: say(locale, 'count.findings', { n: found.length }),
      canWait: found.every(({ code }) => code === 'sources-differ'),
      rows: found.slice(0, shownFindings).map((one) => ({
        title: findingTitle(locale, one),
        text: findingText(locale, agreement, one),
        place: one.citation === null ? '' : citationResultText(locale, agreement, one.citation),
      })),
    },
  ]
}

/** Limits first, then what readings make differ, then duties; how sources differ comes last. */
const order = ['over-limit', 'readings-differ', 'obligation-overdue', 'obligation-met-late']

/** Kept with the record, as the calendar is. */
function foundOn(world: World, day: IsoDay): readonly FindingResult[] {
  return keptOfDay(world, 'today/findings', day, () => foundIn(world, day))
}

function foundIn(world: World, day: IsoDay): readonly FindingResult[] {
  const { life, parties, groups } = assess(world, timesOf(day, null))
  if (life.phase === 'ended' || life.phase === 'none') return []
  const all = [...groups, ...parties].flatMap((one) => one.findings)
  const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
  const rank = ({ code }: FindingResult) => {
    const at = order.indexOf(code)
    return at < 0 ? order.length : at
  }
  return once.toSorted((a, b) => rank(a) - rank(b) || (a.on < b.on ? 1 : -1))
}

/** Of the messages by which Parties stand as they do, and of those that the findings are about. */
function sourcesOfToday(
  locale: Asked['locale'],
  worlds: readonly World[],
  day: IsoDay,
): readonly SourceView[] {
  const times = timesOf(day, null)
  return inOrder(
    worlds.flatMap((world) => {
      const stood = world.agreement.parties.map(({ id }) => standingAt(world, id, times)?.message)
      const found = foundOn(world, day).slice(0, shownFindings)
      const messages = [...stood, ...found.flatMap((one) => one.messages)]
      const ids = messages.flatMap((id) => (id ? (messageById(world, id)?.sources ?? []) : []))
      return sourcesNamed(locale, world.record.sources, ids)
    }),
  )
}
