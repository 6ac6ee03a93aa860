// Findings of the chosen day, grouped by kind, each with its article and messages. Sentences come
// from the locale; nothing is judged and nothing is loud.
import type { FindingResult } from '#assessment/result.ts'
import type { FindingCode } from '#language/finding.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { say } from '#locale/locale.ts'
import { citedView, dayText, type Desk, type FullDesk, partyView, whyAddress } from './desk.ts'
import type { FindingRow, FindingsView } from './view.ts'

/** The order in which a reader wants them: the figures first, then duties, then the record. */
const order: readonly FindingCode[] = [
  'over-limit',
  'readings-differ',
  'declared-total-differs',
  'stated-value-differs',
  'not-apart',
  'quota-exceeded',
  'obligation-overdue',
  'obligation-met-late',
  'before-its-time',
  'after-its-time',
  'illegal-step',
  'not-its-own',
  'its-own-answer',
  'below-zero',
  'absent-from-restatement',
  'sent-after-end',
  'unknown-message',
  'sources-differ',
  'not-restated',
]

/** So many of a kind are shown, the newest ones; the number tells of the rest. */
const shownRows = 40

export function findingsView(desk: FullDesk): FindingsView {
  const { locale, result } = desk
  const holders = [...result.groups, ...result.parties]
  const found = [...holders.flatMap((one) => one.findings), ...result.reported]
  // What a reporter told of several stands with each of them, and here once.
  const all = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
  const groups = Map.groupBy(all, (finding) => finding.code)
  return {
    groups: order.flatMap((code) => {
      const found = groups.get(code) ?? []
      if (found.length === 0) return []
      const newest = found.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
      return [
        {
          code,
          title: findingTitle(locale, { code }),
          count: say(locale, 'count.findings', { n: found.length }),
          rows: newest.slice(0, shownRows).map((finding) => rowOf(desk, finding)),
        },
      ]
    }),
    total: say(locale, all.length === 0 ? 'page.findings.none' : 'page.findings.total', {
      n: all.length,
    }),
  }
}

function rowOf(desk: Desk, finding: FindingResult): FindingRow {
  return {
    text: findingText(desk.locale, desk.agreement, finding),
    party: finding.party === null ? null : partyView(desk, finding.party).short,
    day: dayText(desk, finding.on, 'short'),
    place: finding.citation === null ? null : citedView(desk, finding.citation),
    messages: finding.messages.map((id) => ({ text: id, why: whyAddress('message', id) })),
  }
}
