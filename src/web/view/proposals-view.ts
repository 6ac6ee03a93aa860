// What is on the table: proposals with the points that each is about, what became of them, and the
// scenario by which one can be assessed on holdings.
import type { RowView } from '#assessment/world.ts'
import { say } from '#locale/locale.ts'
import { dayText, isoDayOf, partyView } from './desk.ts'
import { kindOf, messageOf, optionText, rowsOf, saidByThen, statesOf } from './talks-desk.ts'
import { type TalksDesk, textIn, textsIn, writtenIn } from './talks-desk.ts'
import { type SaidView, saidView } from './talks-words.ts'
import type { PartyView } from './view.ts'

export interface ProposalView {
  readonly id: string
  readonly title: string
  readonly by: PartyView
  readonly day: string
  readonly state: string
  /** As it is drawn: waiting for an answer, taken, or gone. */
  readonly look: 'open' | 'taken' | 'gone'
  readonly period: string | null
  readonly points: readonly string[]
  readonly said: SaidView | null
  readonly steps: readonly ProposalStep[]
  /** The id of the scenario, for the page What if. */
  readonly scenario: string | null
}

/** What became of it: an answer, its withdrawal. */
export interface ProposalStep extends SaidView {
  readonly what: string
  /** What the answer takes and what it does not, by point. */
  readonly accepts: readonly string[]
  readonly rejects: readonly string[]
}

export function proposalsView(desk: TalksDesk): readonly ProposalView[] {
  return rowsOf(desk, 'proposal')
    .map((view) => ({ view, from: statesOf(desk, view)[0] }))
    .toSorted((a, b) => (b.from?.effective ?? 0) - (a.from?.effective ?? 0))
    .map(({ view }) => proposalView(desk, view))
}

function proposalView(desk: TalksDesk, view: RowView): ProposalView {
  const { locale } = desk
  const { row } = view
  const kind = kindOf(desk, 'proposal')
  const [first] = statesOf(desk, view)
  const put = messageOf(desk, first)
  const state = kind?.stateLabels[row.state]?.[locale.language] ?? row.state
  return {
    id: view.id,
    title: writtenIn(desk, row, 'title') ?? view.id,
    by: partyView(desk, row.owner),
    day: put === null ? '' : dayText(desk, isoDayOf(put.effective)),
    state,
    look: lookOf(row.state),
    period: periodText(desk, textIn(row, 'from'), textIn(row, 'until')),
    points: put === null ? [] : pointsText(desk, textsIn(put.body, 'points')),
    said: put === null ? null : saidView(desk, put),
    steps: stepsOf(desk, view),
    scenario: textIn(row, 'scenario'),
  }
}

function lookOf(state: string): ProposalView['look'] {
  if (state === 'accepted') return 'taken'
  return state === 'rejected' || state === 'withdrawn' ? 'gone' : 'open'
}

function periodText(desk: TalksDesk, from: string | null, until: string | null): string | null {
  if (from === null || until === null) return null
  const days = { from: dayText(desk, from), until: dayText(desk, until) }
  return say(desk.locale, 'talks.proposal.period', days)
}

function pointsText(desk: TalksDesk, points: readonly string[]): readonly string[] {
  return points.map((point) => optionText(desk, kindOf(desk, 'position'), 'point', point))
}

function stepsOf(desk: TalksDesk, { id }: RowView): readonly ProposalStep[] {
  const kind = kindOf(desk, 'proposal')
  const about = saidByThen(desk).filter(
    ({ body, type }) =>
      textIn(body, 'proposal') === id && !('title' in (desk.world.types.get(type)?.fields ?? {})),
  )
  return about.map((message) => {
    const answer = textIn(message.body, 'answer')
    const label = answer === null ? undefined : kind?.stateLabels[answer]?.[desk.locale.language]
    const said = saidView(desk, message)
    return {
      ...said,
      what: label ?? said.type,
      accepts: pointsText(desk, textsIn(message.body, 'accepts')),
      rejects: pointsText(desk, textsIn(message.body, 'rejects')),
    }
  })
}
