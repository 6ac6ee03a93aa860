// A scenario on paper: what it is and what it changes; for each party and limit the count of today
// and of the scenario, what must go or could be added and of what; the sweep.
import type { Difference, DifferenceSide } from '#assessment/differences.ts'
import type { HolderOutcome, LimitOutcome, OutcomePart } from '#assessment/outcome.ts'
import type { PrintedOutcome } from '#assessment/shelf-result.ts'
import type { Agreement } from '#language/agreement.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import {
  countName,
  itemKindName,
  kindOf,
  limitName,
  partyName,
  ruleName,
  valueText,
} from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { phaseName } from './assess-report.ts'
import { legend, timesText } from './preamble.ts'
import type { Session } from './session.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

export function outcomeReport(
  session: Session,
  agreement: Agreement,
  outcome: PrintedOutcome,
): string {
  const { terminal, words } = session
  const { language } = words
  const { title, notice, by, dated, asOf, knownOn, differences, holders } = outcome
  const whose = say(words, 'cli.scenario.by', { by: by[language], day: formatDay(words, dated) })
  return [
    paragraph(terminal, title[language], { style: 'bold' }),
    paragraph(terminal, notice[language], { style: 'accent' }),
    paragraph(terminal, whose),
    paragraph(terminal, timesText(words, asOf, knownOn)),
    lifeText(session, outcome),
    differencesText(session, agreement, differences),
    ...holders.map((holder) => holderText(session, agreement, holder)),
    sweepText(session, agreement, outcome),
    legend(
      session,
      holders.flatMap(({ limits }) => limits.map((limit) => limit.scenario.evidence)),
    ),
  ].join('')
}

function lifeText(session: Session, { life }: PrintedOutcome): string {
  const { terminal, words } = session
  const told = (key: 'cli.scenario.today' | 'cli.scenario.then', one: typeof life.scenario) => {
    const until = one.until === null ? '' : formatDay(words, one.until)
    const phase = phaseName(words, one.phase)
    const state = until === '' ? phase : say(words, 'cli.scenario.phase', { phase, until })
    return paragraph(terminal, say(words, key, { state }), { indent: 2, hang: 2 })
  }
  return [
    heading(terminal, say(words, 'section.life')),
    life.today === null ? '' : told('cli.scenario.today', life.today),
    told('cli.scenario.then', life.scenario),
  ].join('')
}

export function differencesText(
  session: Session,
  agreement: Agreement,
  differences: readonly Difference[],
  other: Agreement = agreement,
): string {
  const { terminal, words } = session
  if (differences.length === 0) return ''
  const columns = [
    { head: say(words, 'cli.head.rule'), least: 20 },
    { head: say(words, 'cli.head.before'), least: 20 },
    { head: say(words, 'cli.head.after'), least: 20 },
  ]
  const rows = differences.map(({ about, id, before, after }): Row => {
    const name = (after ?? before)!.name[words.language]
    return [
      `${say(words, `difference.${about}`)}: ${name}\n${inserted(words, id)}`,
      sideText(session, agreement, before),
      sideText(session, other, after),
    ]
  })
  return heading(terminal, say(words, 'cli.scenario.changes')) + table(terminal, columns, rows)
}

function sideText(session: Session, agreement: Agreement, side: DifferenceSide | null): string {
  const { words } = session
  if (side === null) return say(words, 'cli.none')
  const { citation, values } = side
  const cite = citation === null ? [] : [citationResultText(words, agreement, citation)]
  const told = Object.entries(values).map((one) => differenceValue(session, agreement, one))
  return [...cite, ...told].join('\n')
}

/** What a reader knows by a word is said so; other values stand as the formats have them. */
function differenceValue(
  { words }: Session,
  agreement: Agreement,
  [name, value]: readonly [string, string | number],
): string {
  const text = String(value)
  if (name === 'phase') return phaseName(words, text)
  if (name === 'count') return countName(words, agreement, text)
  if (name === 'on' || name === 'from') {
    return say(words, 'cli.value.from', { day: formatDay(words, text) })
  }
  if (name === 'until') return say(words, 'cli.value.until', { day: formatDay(words, text) })
  if (typeof value === 'number') {
    return say(words, 'cli.value.dated', { day: formatDay(words, name), value })
  }
  return inserted(words, `${name}: ${text}`)
}

function holderText(session: Session, agreement: Agreement, holder: HolderOutcome): string {
  const { terminal, words } = session
  if (holder.limits.length === 0) return ''
  const columns = [
    { head: say(words, 'section.limits'), least: 20 },
    { head: say(words, 'cli.head.today'), least: 12 },
    { head: say(words, 'cli.head.scenario'), least: 12 },
    { head: say(words, 'cli.head.comes-to'), least: 20 },
  ]
  const isTold = ({ scenario, parts }: LimitOutcome) => scenario.value !== null || parts.length > 0
  const untold = holder.limits.filter((limit) => !isTold(limit))
  const rows = holder.limits.filter(isTold).map((limit): Row => [
    [
      limitName(words, agreement, limit.limit),
      citationResultText(words, agreement, limit.scenario.citation),
    ].join('\n'),
    limit.today === null ? say(words, 'cli.none') : standingText(session, limit.today),
    standingText(session, limit.scenario),
    {
      text: [
        ...comesTo(session, limit),
        ...limit.parts.map((part) => partText(session, agreement, part)),
      ].join('\n'),
      style: limit.scenario.state === 'over' ? 'accent' : 'plain',
    },
  ])
  const names = untold
    .map(({ limit }) => inserted(words, limitName(words, agreement, limit)))
    .join(say(words, 'separator'))
  const unstated = `${say(words, 'cli.unstated', { n: untold.length })} ${names}`
  return [
    heading(terminal, partyName(words, agreement, holder.holder)),
    rows.length === 0 ? '' : table(terminal, columns, rows),
    untold.length === 0 ? '' : paragraph(terminal, unstated, { hang: 2, style: 'dim' }),
  ].join('')
}

function standingText({ words }: Session, one: LimitOutcome['scenario']): string {
  const figure = (value: number | null) =>
    value === null ? say(words, 'unknown') : formatNumber(words, value)
  const of = say(words, 'cli.scenario.of', { value: figure(one.value), max: figure(one.max) })
  return `${of}\n${say(words, `limit.${one.state}`)}`
}

function comesTo({ words }: Session, { mustGo, couldAdd }: LimitOutcome): readonly string[] {
  if (mustGo === null || couldAdd === null) return []
  if (mustGo > 0) return [say(words, 'cli.scenario.must-go', { n: mustGo })]
  return [say(words, 'cli.scenario.could-add', { n: couldAdd })]
}

function partText(session: Session, agreement: Agreement, part: OutcomePart): string {
  const { words } = session
  const fields = kindOf(agreement, part.kind)?.fields
  const type = Object.entries(part.type).map(([name, value]) =>
    valueText(words, fields, name, value),
  )
  const name = [itemKindName(words, agreement, part.kind), ...type].join(say(words, 'separator'))
  const unknown =
    part.unknownItems > 0 ? [say(words, 'cli.scenario.unknown', { n: part.unknownItems })] : []
  return say(words, 'cli.scenario.part', {
    worth: part.worth,
    name,
    rule: [
      ruleName(words, agreement, part.rule),
      citationResultText(words, agreement, part.citation),
      ...unknown,
    ].join(say(words, 'separator')),
  })
}

function sweepText(session: Session, agreement: Agreement, { sweep }: PrintedOutcome): string {
  const { terminal, words } = session
  if (sweep === null) return ''
  const line = (text: string) => paragraph(terminal, text, { indent: 2, hang: 2 })
  const axes = sweep.axes.map(({ what, id, from, to }) => {
    const name = what === 'limit' ? limitName(words, agreement, id) : ruleName(words, agreement, id)
    return line(say(words, `cli.sweep.${what}`, { name, from, to }))
  })
  const holders = sweep.holders.map(({ holder, within, over, unknown }) =>
    line(
      say(words, 'cli.sweep.holder', {
        holder: partyName(words, agreement, holder),
        within,
        over,
        unknown,
      }),
    ),
  )
  const n = sweep.variants
  return [
    heading(terminal, say(words, 'cli.sweep.variants', { n })),
    ...axes,
    ...holders,
    line(say(words, 'cli.sweep.all', { n: sweep.allWithin })),
  ].join('')
}
