// Obligations and quotas of the year of the chosen day: what is owed by when, what met it, what
// each reading makes of it.
import { obligationsAt, type PartyObligation } from '#assessment/obligations.ts'
import type { QuotaResult } from '#assessment/result.ts'
import { messageById } from '#assessment/world.ts'
import { dayOf, formatDay as isoOf, startOf, startOfYear, yearOf } from '#language/time.ts'
import { formatMoment } from '#locale/dates.ts'
import {
  lapseText,
  messageTypeName,
  obligationName,
  quotaEachName,
  quotaName,
} from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { formatDigits } from '#locale/numbers.ts'
import {
  citedView,
  dayText,
  type Desk,
  type FullDesk,
  evidenceView,
  figure,
  instantText,
  numberText,
  partyView,
  readingText,
  whyAddress,
} from './desk.ts'
import { clauses } from './listing.ts'
import { choiceIn, listedParties } from './side-by-side.ts'
import type { ObligationRow, ObligationsView, PartyView, QuotaRow } from './view.ts'

export function obligationsView(desk: FullDesk): ObligationsView {
  const { locale, result } = desk
  const shown = listedParties(desk)
  // Each with a look of its own among those that are shown.
  const looked = { ...desk, parties: shown }
  const isShown = ({ party }: { readonly party: string }) => shown.some(({ id }) => id === party)
  const all = obligationsAt(desk.world, desk.times, yearWindow(desk)).filter(isShown)
  return {
    choice: choiceIn(desk),
    shown,
    year: say(locale, 'page.obligations.year', {
      year: formatDigits(locale, yearOf(dayOf(desk.times.asOf))),
    }),
    summary: summaryOf(desk, all),
    rows: all.map((one) => obligationRow(looked, one)),
    quotas: result.parties
      .filter(isShown)
      .flatMap((party) =>
        party.quotas.map((quota) => quotaRow(looked, partyView(looked, party.party), quota)),
      ),
    lapses: result.lapses.map((lapse) => ({
      text: say(locale, 'page.lapse', {
        what:
          desk.agreement.lapses.find((one) => one.id === lapse.lapse)?.label[locale.language] ?? '',
        item: lapse.item,
        day: dayText(desk, lapse.due.slice(0, 10)),
      }),
      state: lapseText(locale, desk.agreement, lapse.lapse, lapse.state),
      place: citedView(desk, lapse.citation),
    })),
  }
}

/** The year of the chosen day. */
export function yearWindow({ times }: Desk) {
  const year = yearOf(dayOf(times.asOf))
  return { from: startOfYear(year), until: startOfYear(year + 1) - 1 }
}

function summaryOf(desk: Desk, all: readonly PartyObligation[]): string {
  const counted = Map.groupBy(all, (one) => one.state)
  const parts = [...counted].map(
    ([state, rows]) =>
      `${say(desk.locale, `obligation.${state}`)}: ${numberText(desk, rows.length)}`,
  )
  const total = say(desk.locale, 'count.obligations', { n: all.length })
  return parts.length === 0 ? total : `${total} (${clauses(desk, parts)})`
}

export function obligationKey(one: PartyObligation): readonly [string, string, string] {
  return [one.obligation, one.trigger, one.party]
}

export function obligationRow(desk: Desk, one: PartyObligation): ObligationRow {
  const { locale, agreement } = desk
  return {
    key: obligationKey(one).join(' '),
    due: one.due.slice(0, 10),
    dueText: formatMoment(locale, one.due, 'short'),
    what: obligationName(locale, agreement, one.obligation),
    party: partyView(desk, one.party),
    place: citedView(desk, one.citation),
    state: one.state,
    stateText: stateText(desk, one),
    detail: triggerText(desk, one),
    why: whyAddress('obligation', ...obligationKey(one)),
    evidence: evidenceView(desk, one.evidence),
    readings: one.readings.map((read) =>
      say(locale, 'page.reading.state', {
        reading: readingText(desk, read),
        state: say(locale, `obligation.${read.state}`),
      }),
    ),
  }
}

/** "met, 30 Sep 2020": the state with its day. */
function stateText(desk: Desk, one: PartyObligation): string {
  const state = say(desk.locale, `obligation.${one.state}`)
  if (one.metOn === null || (one.state !== 'met' && one.state !== 'met-late')) return state
  return say(desk.locale, 'list', {
    first: state,
    second: formatMoment(desk.locale, one.metOn, 'short'),
  })
}

/** What gave rise to it: a message of the record, or a day of the calendar. */
export function triggerText(desk: Desk, one: PartyObligation): string {
  const { locale, agreement } = desk
  const message = messageById(desk.world, one.trigger)
  if (message === null) {
    return say(locale, 'page.obligation.for-day', {
      day: dayText(desk, one.triggeredOn.slice(0, 10)),
    })
  }
  return say(locale, 'page.obligation.for-message', {
    type: messageTypeName(locale, agreement, message.type),
    day: instantText(desk, message.effective),
  })
}

function quotaRow(desk: Desk, party: PartyView, quota: QuotaResult): QuotaRow {
  const { locale, agreement } = desk
  const label = quotaName(locale, agreement, quota.quota)
  const key = [quota.quota, party.id, quota.from, ...(quota.each === null ? [] : [quota.each])]
  return {
    key: key.join(' '),
    label,
    each: quota.each === null ? null : quotaEachName(locale, agreement, quota.quota, quota.each),
    party,
    period: say(locale, 'page.period', {
      from: dayText(desk, quota.from, 'short'),
      until: dayText(desk, isoOf(dayOf(startOf(quota.until)) - 1), 'short'),
    }),
    used: figure(desk, {
      value: quota.used,
      known: quota.known,
      why: whyAddress('quota', ...key),
      about: [label, party.name],
      evidence: quota.evidence,
    }),
    max: numberText(desk, quota.max),
    left: numberText(desk, quota.left),
    stateText: say(locale, `quota.${quota.state}`),
    share:
      quota.used === null || quota.max === null
        ? null
        : Math.min(1, quota.used / Math.max(1, quota.max)),
    place: citedView(desk, quota.citation),
  }
}
