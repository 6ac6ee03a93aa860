// The assessment on paper: life and standing, limits of each group and party, where readings
// differ, what is due, quotas, findings, and what it was computed on.
import type {
  AssessmentResult,
  GroupResult,
  LifeResult,
  PartyResult,
  QuotaResult,
  StandingResult,
} from '#assessment/result.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import type { PartyId } from '#language/party.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { say } from '#locale/locale.ts'
import {
  lapseText,
  partyName,
  quotaEachName,
  quotaName,
  readingName,
  stateName,
  subjectName,
} from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { inserted, visible } from '#locale/direction.ts'
import { limitsText, readingsText } from './limit-table.ts'
import { obligationTable } from './obligation-table.ts'
import { legend, spanNote, type Subject } from './preamble.ts'
import type { Session, Words } from './session.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

const mostObligations = 12

export function assessReport(session: Session, subject: Subject, result: AssessmentResult): string {
  const { agreement } = subject
  return [
    heading(session.terminal, say(session.words, 'section.life')),
    lifeText(session, agreement, result.life),
    ...result.groups.map((group) => groupText(session, agreement, group)),
    ...result.parties.map((party) => partyText(session, subject, result, party)),
    lapsesText(session, agreement, result),
    ...agreement.reporters.map(({ id }) => reportedText(session, agreement, id, result)),
    spanNote(session, subject),
    frontierText(session, result),
    legend(session, marksOf(result)),
  ].join('')
}

function lifeText(session: Session, agreement: Agreement, life: LifeResult): string {
  const { words, terminal } = session
  const phase = phaseName(words, life.phase)
  const until = life.until === null ? '' : formatDay(words, life.until)
  const since = life.since === null ? '' : formatDay(words, life.since)
  const key = life.until === null ? 'cli.phase.since' : 'cli.phase.until'
  const own = life.since === null ? phase : say(words, key, { phase, since, until })
  const line = (text: string) => paragraph(terminal, text, { indent: 2, hang: 2 })
  const read = (reading: string, state: string) =>
    paragraph(
      terminal,
      say(words, 'cli.under-reading', { reading: readingName(words, agreement, reading), state }),
      { indent: 4, hang: 2 },
    )
  return [
    line(own),
    ...life.readings.map((one) => read(one.reading, phaseName(words, one.phase))),
    ...life.standings.flatMap((one) => [
      line(standingText(words, agreement, one)),
      ...one.readings.map((reading) =>
        read(reading.reading, stateName(words, agreement, 'standing', reading.state)),
      ),
    ]),
  ].join('')
}

function standingText(words: Words, agreement: Agreement, one: StandingResult): string {
  return say(words, one.since === null ? 'cli.standing' : 'cli.standing.since', {
    party: partyName(words, agreement, one.party),
    state: stateName(words, agreement, 'standing', one.state),
    since: one.since === null ? '' : formatDay(words, one.since),
  })
}

export function phaseName(words: Words, phase: string): string {
  const key = `phase.${phase}`
  return Object.hasOwn(words.texts, key) ? say(words, key as 'phase.none') : visible(phase)
}

function groupText(session: Session, agreement: Agreement, group: GroupResult): string {
  const { terminal, words } = session
  const members = group.members.map((party) => partyName(words, agreement, party, 'short'))
  return [
    heading(terminal, partyName(words, agreement, group.group)),
    paragraph(terminal, members.join(say(words, 'separator')), { indent: 2, hang: 2 }),
    limitsText(session, agreement, group.limits, group.counts),
    readingsText(session, agreement, group.limits),
    findingsText(session, agreement, group),
  ].join('')
}

function partyText(
  session: Session,
  subject: Subject,
  result: AssessmentResult,
  party: PartyResult,
): string {
  const { terminal, words } = session
  const { agreement } = subject
  return [
    heading(terminal, partyName(words, agreement, party.party)),
    limitsText(session, agreement, party.limits, party.counts),
    readingsText(session, agreement, party.limits),
    obligationsText(session, subject, result, party),
    quotasText(session, agreement, party.quotas),
    findingsText(session, agreement, party),
  ].join('')
}

function reportedText(
  session: Session,
  agreement: Agreement,
  reporter: PartyId,
  { reported }: AssessmentResult,
): string {
  const findings = reported.filter((one) => one.party === reporter)
  if (findings.length === 0) return ''
  const head = heading(session.terminal, partyName(session.words, agreement, reporter))
  return head + findingsText(session, agreement, { findings })
}

const laidBlank = '\n'

function obligationsText(
  session: Session,
  { agreement, called }: Subject,
  result: AssessmentResult,
  { party, obligations }: PartyResult,
): string {
  const { words, terminal } = session
  const year = result.asOf.slice(0, 4)
  const shown = obligations.filter(
    ({ due, state }) =>
      state !== 'not-owed' && (due.startsWith(year) || state === 'open' || state === 'lasting'),
  )
  if (shown.length === 0) return ''
  const more = shown.length - mostObligations
  const command = `mithaq obligations ${called} --party ${party} --as-of ${result.asOf}`
  return [
    heading(terminal, say(words, 'cli.obligations.year', { year })),
    obligationTable(session, agreement, mostUrgent(shown)),
    more <= 0
      ? ''
      : paragraph(terminal, `${say(words, 'cli.more', { n: more })} ${inserted(words, command)}`),
  ].join('')
}

/** Too many for a page: what is overdue or late first, then what is open, then the latest met. */
function mostUrgent<T extends PartyResult['obligations'][number]>(all: readonly T[]): readonly T[] {
  if (all.length <= mostObligations) return all
  const rank = ({ state }: T) =>
    state === 'overdue' || state === 'met-late' ? 0 : state === 'open' ? 1 : 2
  const chosen = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostObligations))
  return all.filter((one) => chosen.has(one))
}

function quotasText(
  { words, terminal }: Session,
  agreement: Agreement,
  quotas: readonly QuotaResult[],
): string {
  if (quotas.length === 0) return ''
  const columns = [
    { head: say(words, 'section.quotas'), least: 24 },
    { head: say(words, 'head.used'), figures: true },
    { head: say(words, 'head.quota'), figures: true },
    { head: say(words, 'head.state'), least: 12 },
    { head: say(words, 'head.until') },
  ]
  const rows = quotas.map((quota): Row => [
    [
      quotaName(words, agreement, quota.quota),
      ...(quota.each === null ? [] : [quotaEachName(words, agreement, quota.quota, quota.each)]),
      citationResultText(words, agreement, quota.citation),
    ].join('\n'),
    quota.used === null ? say(words, 'unknown') : formatNumber(words, quota.used),
    quota.max === null ? say(words, 'unknown') : formatNumber(words, quota.max),
    [
      say(words, `quota.${quota.state}`),
      ...(quota.evidence === 'seen' ? [] : [say(words, `evidence.${quota.evidence}`)]),
    ].join('\n'),
    quota.until,
  ])
  return `${laidBlank}${table(terminal, columns, rows)}`
}

function findingsText(
  { words, terminal }: Session,
  agreement: Agreement,
  { findings }: Pick<PartyResult, 'findings'>,
): string {
  const head = heading(terminal, say(words, 'section.findings'))
  if (findings.length === 0) {
    return head + paragraph(terminal, say(words, 'cli.no-findings'), { indent: 2 })
  }
  const lines = findings.map((finding) => {
    const place =
      finding.citation === null ? [] : [citationResultText(words, agreement, finding.citation)]
    const mark = finding.evidence === 'seen' ? [] : [say(words, `evidence.${finding.evidence}`)]
    const notes = [...place, ...mark].join(say(words, 'separator'))
    const text = findingText(words, agreement, finding)
    const line = say(words, notes === '' ? 'cli.finding' : 'cli.finding.cited', {
      title: findingTitle(words, finding),
      text,
      notes,
    })
    return paragraph(terminal, line, { indent: 2, hang: 2 })
  })
  return head + lines.join('')
}

function lapsesText(
  { words, terminal }: Session,
  agreement: Agreement,
  { lapses }: AssessmentResult,
): string {
  if (lapses.length === 0) return ''
  const columns = [
    { head: say(words, 'section.lapses'), least: 24 },
    { head: say(words, 'head.item'), least: 12 },
    { head: say(words, 'head.due') },
    { head: say(words, 'head.state'), least: 12 },
  ]
  const rows = lapses.map((lapse): Row => [
    [
      subjectName(words, agreement, lapse.lapse),
      citationResultText(words, agreement, lapse.citation),
    ].join('\n'),
    visible(lapse.item),
    lapse.due.slice(0, 10),
    lapseText(words, agreement, lapse.lapse, lapse.state),
  ])
  return `${laidBlank}${table(terminal, columns, rows)}`
}

function frontierText({ words, terminal }: Session, { frontier }: AssessmentResult): string {
  const text =
    frontier.lastKnown === null
      ? say(words, 'frontier.empty')
      : say(words, 'frontier.known', {
          n: frontier.messages,
          day: formatMoment(words, frontier.lastKnown),
        })
  return (
    heading(terminal, say(words, 'section.frontier')) + paragraph(terminal, text, { indent: 2 })
  )
}

function marksOf(result: AssessmentResult): Evidence[] {
  const holders = [...result.parties, ...result.groups]
  const figures = holders.flatMap((one) => [one.limits, one.counts, one.findings])
  const duties = result.parties.flatMap((party) => [party.obligations, party.quotas])
  const lists = [...figures, ...duties, result.reported]
  return lists.flatMap((list) => list.map((one) => one.evidence))
}
