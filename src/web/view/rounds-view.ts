// The rounds on one axis of time, with what lies between them: contacts of the leaders, and the
// stretch in which the talks are suspended. And the list of the rounds, from the first on.
import type { RowView } from '#assessment/world.ts'
import { say } from '#locale/locale.ts'
import { formatDigits } from '#locale/numbers.ts'
import { startOf, type IsoDay } from '#language/time.ts'
import { dayText, evidenceView, isoDayOf, partyView, whyAddress } from './desk.ts'
import { listed } from './listing.ts'
import {
  daysOf,
  delegatesOf,
  kindOf,
  messageOf,
  optionText,
  roundOf,
  rowsOf,
} from './talks-desk.ts'
import { saidByThen, statesOf, type TalksDesk, textIn, writtenIn } from './talks-desk.ts'
import type { EvidenceView, LifeMark } from './view.ts'

export interface RoundLine {
  readonly id: string
  readonly name: string
  readonly day: string
  readonly place: string | null
  readonly state: string
  readonly look: RoundLook
  readonly heads: string
  readonly evidence: EvidenceView | null
}

export type RoundLook = 'met' | 'ahead' | 'never'

/** Places are shares of the axis, 0 its first day and 1 its last. */
export interface AxisView {
  readonly marks: readonly (LifeMark & { readonly round: string; readonly look: RoundLook })[]
  readonly contacts: readonly { readonly at: number; readonly text: string }[]
  readonly pauses: readonly { readonly from: number; readonly until: number }[]
  /** The chosen day; what comes after it has not been said yet. */
  readonly at: number
  readonly ends: readonly [string, string]
  readonly text: string
}

/** The state of the talks as a whole. */
export interface TalksStateView {
  readonly text: string
  readonly suspended: boolean
  readonly reason: string | null
  readonly why: string | null
  readonly evidence: EvidenceView | null
}

export function roundRows(desk: TalksDesk): readonly RowView[] {
  return rowsOf(desk, 'round').toSorted((a, b) => (dayOfRound(a) < dayOfRound(b) ? -1 : 1))
}

/** The day on which it opens, or that on which it came to what it is. */
export function dayOfRound({ row, step }: RowView): IsoDay {
  return textIn(row, 'opens') ?? isoDayOf(step.effective)
}

export function roundName(desk: TalksDesk, { row }: RowView): string {
  const sort = optionText(desk, kindOf(desk, 'round'), 'sort', row['sort'])
  const number = row['number']
  const name =
    typeof number === 'number' ? say(desk.locale, 'talks.round.name', { sort, n: number }) : sort
  return name.slice(0, 1).toLocaleUpperCase(desk.locale.language) + name.slice(1)
}

export function roundLine(desk: TalksDesk, view: RowView): RoundLine {
  const { row } = view
  const kind = kindOf(desk, 'round')
  const message = messageOf(desk, statesOf(desk, view).at(-1))
  const place = optionText(desk, kind, 'place', row['place'])
  const heads = delegatesOf(desk, view.id).filter((one) => one.row['role'] === 'head')
  return {
    id: view.id,
    name: roundName(desk, view),
    day: roundDayText(desk, view),
    place: place === '' ? null : place,
    state: kind?.stateLabels[row.state]?.[desk.locale.language] ?? row.state,
    look: lookOf(row.state),
    heads: listed(
      desk,
      heads.map((one) => writtenIn(desk, one.row, 'name')),
    ),
    evidence: message === null ? null : evidenceView(desk, message.evidence),
  }
}

/** Its day; for a round without one, by when it was to be held, or that no day was set. */
function roundDayText(desk: TalksDesk, { id, row }: RowView): string {
  const opens = textIn(row, 'opens')
  if (opens !== null) return dayText(desk, opens)
  const by = saidByThen(desk).findLast(
    (one) => roundOf(one) === id && textIn(one.body, 'by') !== null,
  )
  const day = by === undefined ? null : textIn(by.body, 'by')
  return day === null
    ? say(desk.locale, 'talks.no-day')
    : say(desk.locale, 'talks.by-day', { day: dayText(desk, day) })
}

function lookOf(state: string): RoundLook {
  if (state === 'never-held') return 'never'
  return state === 'held' || state === 'concluded' ? 'met' : 'ahead'
}

export function axisView(desk: TalksDesk): AxisView {
  const { record } = desk.world
  const days = daysOf(desk)
  const first = days[0] ?? desk.asOf
  const last = [days.at(-1) ?? first, record.until ?? first, desk.asOf].toSorted().at(-1) ?? first
  const [from, until] = [startOf(first), startOf(last)]
  const share = (day: IsoDay) =>
    Math.min(1, Math.max(0, (startOf(day) - from) / Math.max(1, until - from)))
  const marks = roundRows(desk).map((view) => {
    const day = dayOfRound(view)
    const { name, look, state } = roundLine(desk, view)
    const year = formatDigits(desk.locale, Number(day.slice(0, 4)))
    const text = look === 'met' ? name : listed(desk, [name, state])
    return { at: share(day), day, year, text, round: view.id, look }
  })
  const contacts = saidByThen(desk)
    .filter((one) => desk.world.types.get(one.type)?.fields['how'] !== undefined)
    .map((one) => {
      const day = isoDayOf(one.effective)
      const type = desk.world.types.get(one.type)
      const options = type?.fields['how']?.detail.optionLabels ?? {}
      const how = options[textIn(one.body, 'how') ?? '']?.[desk.locale.language]
      const label = type?.label[desk.locale.language]
      return { at: share(day), text: listed(desk, [label, how, dayText(desk, day)]) }
    })
  return {
    marks,
    contacts,
    pauses: pausesOf(desk, share),
    at: share(desk.asOf),
    ends: [dayText(desk, first, 'short'), dayText(desk, last, 'short')],
    text: listed(
      desk,
      marks.map((mark) => `${dayText(desk, mark.day)}: ${mark.text}`),
    ),
  }
}

/** From each suspension to what ends it, or to the chosen day. */
function pausesOf(desk: TalksDesk, share: (day: IsoDay) => number): AxisView['pauses'] {
  return rowsOf(desk, 'talks').flatMap((view) => {
    const steps = statesOf(desk, view)
    return steps.flatMap((step, index) => {
      if (step.row?.state !== 'suspended') return []
      const next = steps[index + 1]
      const until = next === undefined ? desk.asOf : isoDayOf(next.effective)
      return [{ from: share(isoDayOf(step.effective)), until: share(until) }]
    })
  })
}

export function talksState(desk: TalksDesk): TalksStateView | null {
  const [view] = rowsOf(desk, 'talks')
  const kind = kindOf(desk, 'talks')
  const message = view === undefined ? null : messageOf(desk, statesOf(desk, view).at(-1))
  if (view === undefined || message === null) return null
  const { locale } = desk
  const state = kind?.stateLabels[view.row.state]?.[locale.language] ?? view.row.state
  const by = textIn(view.row, 'by')
  const day = dayText(desk, isoDayOf(message.effective))
  const suspended = view.row.state === 'suspended'
  const since = say(locale, 'page.since', { day })
  return {
    text: listed(desk, [
      suspended && by !== null
        ? say(locale, 'talks.state.by', { state, party: partyView(desk, by).short })
        : state,
      since,
    ]),
    suspended,
    reason: suspended ? textIn(view.row, 'reason') : null,
    why: whyAddress('message', message.id),
    evidence: evidenceView(desk, message.evidence),
  }
}
