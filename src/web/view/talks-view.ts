// What the page Talks shows, made by the server from the records of all agreements: the rounds, the
// positions, the proposals and what was said, by the chosen day; or one round. Plain data: another
// day is another view of the server's.
import type { TalksKey } from '#locale/en-talks.ts'
import { say } from '#locale/locale.ts'
import type { Message } from '#language/message.ts'
import type { IsoDay } from '#language/time.ts'
import type { TalksPlace } from '../route/page-place.ts'
import type { Shelved } from './desk.ts'
import { dayText, isoDayOf } from './desk.ts'
import { shelfFrontier } from './frontier-view.ts'
import { pageTitle } from './page-title.ts'
import { type PositionsView, positionsView } from './positions-view.ts'
import { type ProposalView, proposalsView } from './proposals-view.ts'
import { type RoundView, roundView } from './round-view.ts'
import { type AxisView, axisView, roundLine, type RoundLine, roundRows } from './rounds-view.ts'
import { talksState, type TalksStateView } from './rounds-view.ts'
import type { Asking } from './server-view.ts'
import { daysOf, entriesIn, roundOf, saidByThen, type TalksDesk } from './talks-desk.ts'
import { kindOf, talksDesk, talksOn, textIn } from './talks-desk.ts'
import { sourcesNamed } from './sources-view.ts'
import { type SaidView, saidView } from './talks-words.ts'
import { spanOf } from './time-view.ts'
import type { SourceView } from './view.ts'

export interface TalksView {
  readonly kind: 'talks'
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly intro: string
  /** Null where no agreement has talks. */
  readonly talks: TalksBody | null
}

export interface TalksBody {
  readonly agreement: { readonly id: string; readonly name: string }
  /** All agreements that have talks, where there are several. */
  readonly others: readonly {
    readonly id: string
    readonly name: string
    readonly here: boolean
  }[]
  readonly notice: string | null
  readonly state: TalksStateView | null
  readonly time: TalksTime
  /** The ids of the kinds of item that are given as files; null where it has none such. */
  readonly kinds: Readonly<Record<TalksKind, string | null>>
  readonly axis: AxisView
  readonly rounds: readonly RoundLine[]
  /** The round that is open; its parts stand in place of the rest. */
  readonly round: RoundView | null
  /** A round that nobody had spoken of by the day. */
  readonly missing: boolean
  readonly positions: PositionsView | null
  readonly proposals: readonly ProposalView[]
  readonly frontier: readonly string[]
  /** Of all that is told here. */
  readonly sources: readonly SourceView[]
  /** Statements and contacts that belong to no round, the last first. */
  readonly statements: readonly SaidView[]
}

export type TalksKind = (typeof kindsInFiles)[number]

const kindsInFiles = [
  'round',
  'delegate',
  'agenda',
  'group',
  'position',
  'linkage',
  'proposal',
] as const

export interface TalksTime {
  readonly asOf: IsoDay
  readonly asOfText: string
  readonly first: IsoDay
  readonly last: IsoDay
  /** Days on which something was said. */
  readonly stops: readonly IsoDay[]
  /** As known on this day; null: all that the record holds. */
  readonly knownOn: IsoDay | null
}

export function talksView(asking: Asking<TalksKey>, place: TalksPlace): TalksView {
  const { locale, shelf } = asking
  const heading = say(locale, 'talks.title')
  const found = talksOn(shelf)
  const chosen = found.find(({ world }) => world.agreement.id === place.query['of']) ?? found[0]
  const talks = chosen === undefined ? null : bodyOf(chosen, found, asking, place)
  const parts = talks?.round === null || talks === null ? [] : [talks.round.name]
  return {
    kind: 'talks',
    title: pageTitle(locale.texts, ...parts, heading),
    heading,
    intro: say(locale, 'talks.intro'),
    talks,
  }
}

function bodyOf(
  chosen: Shelved,
  all: readonly Shelved[],
  asking: Asking<TalksKey>,
  place: TalksPlace,
): TalksBody {
  const desk = talksDesk(chosen, asking, place)
  const { language } = desk.locale
  const round = place.round === null ? null : roundView(desk, place.round)
  const whole = place.round === null
  const named = all.map(({ world }) => world.agreement)
  return {
    agreement: { id: desk.agreement.id, name: desk.agreement.name[language] },
    others:
      named.length < 2
        ? []
        : named.map(({ id, name }) => ({
            id,
            name: name[language],
            here: id === desk.agreement.id,
          })),
    notice: desk.world.record.notice?.[language] ?? null,
    state: talksState(desk),
    time: timeOf(desk),
    kinds: kindsOf(desk),
    axis: axisView(desk),
    rounds: roundRows(desk).map((view) => roundLine(desk, view)),
    round,
    missing: !whole && round === null,
    positions: whole ? positionsView(desk, place.query['topic'] ?? null) : null,
    proposals: whole ? proposalsView(desk) : [],
    statements: whole ? statementsOf(desk) : [],
    frontier: shelfFrontier([chosen], desk.locale, desk.asOf),
    sources: sourcesOfTalks(desk, place.round),
  }
}

function kindsOf(desk: TalksDesk): TalksBody['kinds'] {
  const named = kindsInFiles.map((name) => [name, kindOf(desk, name)?.id ?? null] as const)
  return Object.fromEntries(named) as TalksBody['kinds']
}

function timeOf(desk: TalksDesk): TalksTime {
  const { asOf, knownOn, world } = desk
  const stops = daysOf(desk)
  const { first, last } = spanOf(world)
  const ends = [...stops, first, last, asOf].toSorted()
  return {
    asOf,
    asOfText: dayText(desk, asOf),
    first: ends[0] ?? asOf,
    last: ends.at(-1) ?? asOf,
    stops,
    knownOn,
  }
}

/** What is shown elsewhere on the page is left out: rounds, positions, proposals. */
function statementsOf(desk: TalksDesk): readonly SaidView[] {
  return saidByThen(desk)
    .filter(
      (one) =>
        roundOf(one) === null &&
        textIn(one.body, 'proposal') === null &&
        textIn(one.body, 'point') === null &&
        textIn(one.body, 'topic') === null &&
        entriesIn(one.body, 'positions').length === 0 &&
        !Array.isArray(one.body['names']),
    )
    .toReversed()
    .map((one) => saidView(desk, one))
}

/** Of what was said by the day, or of what names the round or was said on its day. */
function sourcesOfTalks(desk: TalksDesk, round: string | null): readonly SourceView[] {
  const said = saidByThen(desk)
  const dayOf = (one: Message) => isoDayOf(one.effective)
  const days = new Set(said.filter((one) => roundOf(one) === round).map(dayOf))
  const told = said.filter(
    (one) => round === null || roundOf(one) === round || days.has(dayOf(one)),
  )
  const quoted = told.flatMap(({ body }) =>
    entriesIn(body, 'quoted').flatMap((entry) => textIn(entry, 'source') ?? []),
  )
  const ids = [...told.flatMap(({ sources }) => sources), ...quoted]
  return sourcesNamed(desk.locale, desk.world.record.sources, ids)
}
