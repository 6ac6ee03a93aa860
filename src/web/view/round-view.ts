// One round: where and when, as the press writes the day, who came in which office, what was on the
// agenda, the groups of experts, what was said on it, and which positions were stated on its day.
import type { RowView } from '#assessment/world.ts'
import { say } from '#locale/locale.ts'
import { dayText, evidenceView, isoDayOf, partyView } from './desk.ts'
import { listed } from './listing.ts'
import { dayOfRound, roundLine, type RoundLine, roundName, roundRows } from './rounds-view.ts'
import {
  delegatesOf,
  kindOf,
  messageOf,
  optionText,
  roundOf,
  rowsOf,
  saidByThen,
} from './talks-desk.ts'
import { entriesIn, statesOf, type TalksDesk, textIn, writtenIn } from './talks-desk.ts'
import { type SaidView, saidView, type WrittenDateView, writtenDates } from './talks-words.ts'
import type { EvidenceView, PartyView } from './view.ts'

export interface RoundView extends RoundLine {
  readonly hours: string | null
  readonly written: readonly WrittenDateView[]
  readonly delegations: readonly DelegationView[]
  readonly agenda: readonly {
    readonly topic: string
    readonly text: string
    readonly state: string
    readonly by: string
  }[]
  readonly groups: readonly {
    readonly name: string
    readonly state: string
    readonly evidence: EvidenceView | null
  }[]
  /** Statements on its outcome, then all else that names it. */
  readonly statements: readonly SaidView[]
  readonly said: readonly SaidView[]
  /** Positions stated on its day, whether at the table or beside it. */
  readonly positions: readonly SaidView[]
  readonly before: { readonly id: string; readonly name: string } | null
  readonly after: { readonly id: string; readonly name: string } | null
}

interface DelegationView {
  readonly party: PartyView
  readonly state: string | null
  readonly members: readonly {
    readonly name: string
    /** As the source of another language writes it; null where it is the same. */
    readonly other: string | null
    readonly office: string
    readonly role: string
    readonly head: boolean
  }[]
  readonly evidence: EvidenceView | null
}

/** Null where no such round was spoken of by the day. */
export function roundView(desk: TalksDesk, id: string): RoundView | null {
  const rows = roundRows(desk)
  const at = rows.findIndex((one) => one.id === id)
  const view = rows[at]
  if (view === undefined) return null
  const messages = saidByThen(desk)
  const day = dayOfRound(view)
  const own = messages.filter((one) => roundOf(one) === id)
  const isStatement = (one: (typeof own)[number]) => textIn(one.body, 'outcomeOf') === id
  const sayAll = (list: typeof own) => list.map((one) => saidView(desk, one))
  const neighbour = (one: RowView | undefined) =>
    one === undefined ? null : { id: one.id, name: roundName(desk, one) }
  return {
    ...roundLine(desk, view),
    hours: hoursText(desk, own),
    written: messages.flatMap((one) => writtenDates(desk, one, day)),
    delegations: desk.parties.map((party) => delegationView(desk, id, party)),
    agenda: agendaOf(desk, id),
    groups: groupsOn(desk, day),
    statements: sayAll(own.filter(isStatement)),
    said: sayAll(own.filter((one) => !isStatement(one))),
    positions: sayAll(
      messages.filter(
        (one) => isoDayOf(one.effective) === day && entriesIn(one.body, 'positions').length > 0,
      ),
    ),
    before: neighbour(rows[at - 1]),
    after: neighbour(rows[at + 1]),
  }
}

type Said = ReturnType<typeof saidByThen>

function hoursText({ locale }: TalksDesk, own: Said): string | null {
  const hours = own.map(({ body }) => body['hours']).findLast((one) => typeof one === 'number')
  return hours === undefined ? null : say(locale, 'talks.hours', { n: hours })
}

function delegationView(desk: TalksDesk, round: string, party: PartyView): DelegationView {
  const { locale } = desk
  const delegation = rowsOf(desk, 'delegation').find(
    ({ row }) => row['round'] === round && row.owner === party.id,
  )
  const kind = kindOf(desk, 'delegate')
  const members = delegatesOf(desk, round)
    .filter(({ row }) => row.owner === party.id)
    .toSorted((a, b) => Number(b.row['role'] === 'head') - Number(a.row['role'] === 'head'))
  const named = members[0] === undefined ? null : messageOf(desk, statesOf(desk, members[0]).at(-1))
  const labels = kindOf(desk, 'delegation')?.stateLabels
  return {
    party,
    state:
      delegation === undefined ? null : (labels?.[delegation.row.state]?.[locale.language] ?? null),
    evidence: named === null ? null : evidenceView(desk, named.evidence),
    members: members.map(({ row }) => {
      const name = writtenIn(desk, row, 'name') ?? ''
      const other = textIn(row, 'name')
      return {
        name,
        other: other === name ? null : other,
        office: optionText(desk, kind, 'office', row['office']),
        role: optionText(desk, kind, 'role', row['role']),
        head: row['role'] === 'head',
      }
    }),
  }
}

/** What was on it, and by whose account. */
function agendaOf(desk: TalksDesk, round: string): RoundView['agenda'] {
  const kind = kindOf(desk, 'agenda')
  const told = saidByThen(desk).filter((one) => textIn(one.body, 'round') === round)
  return rowsOf(desk, 'agenda')
    .filter(({ row }) => row['round'] === round)
    .map(({ row }) => {
      const topic = textIn(row, 'topic') ?? ''
      const senders = told
        .filter(({ body }) => Array.isArray(body['topics']) && body['topics'].includes(topic))
        .flatMap((one) => one.jointly ?? [one.from])
      const by = listed(
        desk,
        [...new Set(senders)].map((id) => partyView(desk, id).short),
      )
      return {
        topic,
        text: optionText(desk, kind, 'topic', topic),
        state: kind?.stateLabels[row.state]?.[desk.locale.language] ?? row.state,
        by: by === '' ? '' : say(desk.locale, 'talks.agenda.by', { parties: by }),
      }
    })
}

/** The groups as they stood on the day of the round. */
function groupsOn(desk: TalksDesk, day: string): RoundView['groups'] {
  const kind = kindOf(desk, 'group')
  return rowsOf(desk, 'group').flatMap((view) => {
    const steps = statesOf(desk, view).filter((step) => isoDayOf(step.effective) <= day)
    const last = steps.at(-1)
    const message = messageOf(desk, last)
    if (last?.row === undefined || last.row === null || message === null) return []
    const state = kind?.stateLabels[last.row.state]?.[desk.locale.language] ?? last.row.state
    return [
      {
        name: optionText(desk, kind, 'name', view.row['name']),
        state: listed(desk, [state, dayText(desk, isoDayOf(last.effective))]),
        evidence: evidenceView(desk, message.evidence),
      },
    ]
  })
}
