// Positions side by side, by topic and point: what each party says on a point that somebody has
// spoken of by the day, and the words behind it. Who has said nothing is not known to agree or not;
// silence stands only where the record says that a party was asked.
import type { RowView } from '#assessment/world.ts'
import { messageById } from '#assessment/world.ts'
import { say } from '#locale/locale.ts'
import { dayText, evidenceView, isoDayOf, partyView, whyAddress } from './desk.ts'
import { kindOf, messageOf, optionOrder, optionText, rowsOf, statesOf } from './talks-desk.ts'
import { entriesIn, type TalksDesk, textIn, textsIn } from './talks-desk.ts'
import { type SaidView, saidView } from './talks-words.ts'
import type { EvidenceView, PartyView } from './view.ts'

/** What the page draws apart; another state of an agreement's own is drawn as not known. */
const stances = ['seeks', 'accepts', 'rejects', 'silent', 'settled', 'unknown'] as const
export type Stance = (typeof stances)[number]

export interface PositionsView {
  readonly parties: readonly PartyView[]
  readonly topics: readonly TopicView[]
  /** How many points the parties are apart on, where the agreement counts them. */
  readonly apart: string | null
  /** The one topic that is shown; null for all. */
  readonly chosen: string | null
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

export interface TopicView {
  readonly id: string
  readonly label: string
  readonly points: readonly PointView[]
  /** What each party said on points of this topic, in the order of the parties. */
  readonly said: readonly (readonly TopicWords[])[]
  readonly links: readonly LinkView[]
}

/** A message that may speak of other topics as well: then that is said beside its words. */
export interface TopicWords extends SaidView {
  readonly on: string
}

export interface PointView {
  readonly id: string
  readonly label: string
  readonly apart: boolean
  readonly cells: readonly StanceView[]
}

export interface StanceView {
  readonly stance: Stance
  readonly text: string
  readonly since: string | null
  /** Whose word it is, where it is not the party's own. */
  readonly by: string | null
  readonly why: string | null
  readonly evidence: EvidenceView | null
}

/** One topic made to depend on another. */
export interface LinkView {
  readonly text: string
  readonly stated: boolean
  readonly said: SaidView | null
}

export function positionsView(desk: TalksDesk, chosen: string | null): PositionsView {
  const kind = kindOf(desk, 'position')
  const rows = rowsOf(desk, 'position')
  const order = (field: string) => (a: string, b: string) =>
    optionOrder(kind, field, a) - optionOrder(kind, field, b)
  const topics = distinct(rows, 'topic').toSorted(order('topic'))
  const shown = topics.filter((id) => chosen === null || id === chosen)
  return {
    parties: desk.parties,
    chosen: shown.length === 0 ? null : chosen,
    choices: topics.map((id) => ({ id, label: optionText(desk, kind, 'topic', id) })),
    apart: apartText(desk),
    topics: (shown.length === 0 ? topics : shown).map((id) => {
      const own = rows.filter(({ row }) => row['topic'] === id)
      const points = distinct(own, 'point').toSorted(order('point'))
      return {
        id,
        label: optionText(desk, kind, 'topic', id),
        points: points.map((point) => pointView(desk, own, point)),
        said: desk.parties.map((party) => wordsOf(desk, own, party.id)),
        links: linksOf(desk, id),
      }
    }),
  }
}

function distinct(rows: readonly RowView[], field: string): readonly string[] {
  return [...new Set(rows.flatMap(({ row }) => textIn(row, field) ?? []))]
}

function apartText(desk: TalksDesk): string | null {
  const counted = desk.result.parties[0]?.counts.find((one) => one.count === 'points-apart')
  const value = counted?.value ?? null
  return value === null ? null : say(desk.locale, 'talks.apart', { n: value })
}

function pointView(desk: TalksDesk, rows: readonly RowView[], point: string): PointView {
  const cells = desk.parties.map((party) => {
    const found = rows.find(({ row }) => row['point'] === point && row.owner === party.id)
    return stanceView(desk, found)
  })
  const taken = new Set(cells.map(({ stance }) => stance))
  return {
    id: point,
    label: optionText(desk, kindOf(desk, 'position'), 'point', point),
    apart: taken.has('rejects') && (taken.has('seeks') || taken.has('accepts')),
    cells,
  }
}

function stanceView(desk: TalksDesk, view: RowView | undefined): StanceView {
  const { locale } = desk
  const kind = kindOf(desk, 'position')
  const state = view?.row.state ?? 'unknown'
  const stance = stances.find((one) => one === state) ?? 'unknown'
  const last = view === undefined ? undefined : statesOf(desk, view).at(-1)
  const message = messageOf(desk, last)
  const label = kind?.stateLabels[state]?.[locale.language] ?? say(locale, 'unknown')
  const nothing = { stance, text: label, since: null, by: null, why: null, evidence: null }
  if (message === null || view === undefined) return nothing
  const senders = message.jointly ?? [message.from]
  return {
    stance,
    text: label,
    since: say(locale, 'page.since', { day: dayText(desk, isoDayOf(message.effective)) }),
    by: senders.includes(view.row.owner)
      ? null
      : say(locale, 'talks.word-of', { party: partyView(desk, message.from).short }),
    why: whyAddress('message', message.id),
    evidence: evidenceView(desk, message.evidence),
  }
}

/** The messages by which the party's present positions on these points were taken. */
function wordsOf(desk: TalksDesk, rows: readonly RowView[], party: string): readonly TopicWords[] {
  const own = rows.filter(({ row }) => row.owner === party)
  const points = new Map<string, string[]>()
  for (const view of own) {
    const message = messageOf(desk, statesOf(desk, view).at(-1))
    if (message === null) continue
    const before = points.get(message.id) ?? []
    points.set(message.id, [...before, textIn(view.row, 'point') ?? ''])
  }
  return [...points].flatMap(([id, here]): TopicWords[] => {
    const message = messageById(desk.world, id)
    if (message === null) return []
    return [{ ...saidView(desk, message), on: spokenOf(desk, message.body, here) }]
  })
}

/** "On: ..." where the topic has more points, and how many others the same words are about. */
function spokenOf(
  desk: TalksDesk,
  body: Readonly<Record<string, unknown>>,
  here: readonly string[],
): string {
  const named = new Set([
    ...entriesIn(body, 'positions').flatMap((one) => textIn(one, 'point') ?? []),
    ...['points', 'accepts', 'rejects'].flatMap((name) => textsIn(body, name)),
  ])
  const others = named.size - here.length
  return others > 0 ? say(desk.locale, 'talks.said-of', { n: named.size }) : ''
}

function linksOf(desk: TalksDesk, topic: string): readonly LinkView[] {
  const kind = kindOf(desk, 'linkage')
  return rowsOf(desk, 'linkage')
    .filter(({ row }) => row['topic'] === topic || row['to'] === topic)
    .map((view): LinkView => {
      const { row } = view
      const message = messageOf(desk, statesOf(desk, view).at(-1))
      return {
        text: say(desk.locale, 'talks.link', {
          party: partyView(desk, row.owner).short,
          topic: optionText(desk, kind, 'topic', row['topic']),
          to: optionText(desk, kind, 'to', row['to']),
          state: kind?.stateLabels[row.state]?.[desk.locale.language] ?? row.state,
        }),
        stated: row.state === kind?.initial,
        said: message === null ? null : saidView(desk, message),
      }
    })
}
