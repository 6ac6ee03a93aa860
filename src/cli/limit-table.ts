// The limits of one party as tables: count against limit, what the record never speaks of in
// short, and where readings differ.
import type { CountResult, LimitResult, PartyResult } from '#assessment/result.ts'
import type { Agreement } from '#language/agreement.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { countName, limitName, readingName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import type { Session, Words } from './session.ts'
import { table, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

export function limitsText(
  session: Session,
  agreement: Agreement,
  limits: readonly LimitResult[],
  counts: readonly CountResult[],
): string {
  const { words, terminal } = session
  const byId = new Map(counts.map((count) => [count.count, count]))
  const isTold = (id: string) => isStated(byId.get(id))
  const told = limits.filter((limit) => isTold(limit.count))
  const limited = new Set(limits.map((limit) => limit.count))
  const others = counts.filter((count) => !limited.has(count.count))
  const rows = [
    ...told.map((limit) => limitRow(words, agreement, limit, byId.get(limit.count))),
    ...others.filter(isStated).map((count) => countRow(words, agreement, count)),
  ]
  const columns = [
    { head: say(words, 'section.limits'), least: 24 },
    { head: say(words, 'head.count'), figures: true },
    { head: say(words, 'head.limit'), figures: true },
    { head: say(words, 'head.state'), least: 12 },
    { head: say(words, 'head.evidence'), least: 10 },
  ]
  return [
    rows.length === 0 ? '' : table(terminal, columns, rows),
    unstatedText(session, agreement, {
      limits: limits.filter((limit) => !isTold(limit.count)),
      counts: others.filter((count) => !isStated(count) && !isLimited(agreement, count)),
    }),
  ].join('')
}

/** For somebody: then it is told of whom it is limited for. */
function isLimited({ limits }: Agreement, { count }: CountResult): boolean {
  return limits.some((limit) => limit.count.id === count)
}

/** False where the record says nothing of what is counted: unknown, and not a part of it known. */
function isStated(count: CountResult | undefined): boolean {
  if (count === undefined) return false
  return count.value !== null || count.statedOn !== null || count.known !== 0
}

function limitRow(
  words: Words,
  agreement: Agreement,
  limit: LimitResult,
  count: CountResult | undefined,
): Row {
  return [
    [
      limitName(words, agreement, limit.limit),
      citationResultText(words, agreement, limit.citation),
      ...statedText(words, count),
    ].join('\n'),
    figureText(words, limit.value),
    limit.max === null ? '' : figureText(words, limit.max),
    {
      text: [say(words, `limit.${limit.state}`), ...distanceText(words, limit)].join('\n'),
      style: limit.state === 'over' ? 'accent' : 'plain',
    },
    say(words, `evidence.${limit.evidence}`),
  ]
}

function countRow(words: Words, agreement: Agreement, count: CountResult): Row {
  const subject = [
    countName(words, agreement, count.count),
    citationResultText(words, agreement, count.citation),
    ...statedText(words, count),
  ]
  const evidence = say(words, `evidence.${count.evidence}`)
  return [subject.join('\n'), figureText(words, count.value), '', '', evidence]
}

function figureText(words: Words, value: number | null): string {
  return value === null ? say(words, 'unknown') : formatNumber(words, value)
}

type UnstatedKey = 'cli.no-rule' | 'cli.unstated' | 'cli.unstated.counts'

/** What the record never speaks of, or nothing can be counted by, in short. */
function unstatedText(
  { words, terminal }: Session,
  agreement: Agreement,
  { limits, counts }: Pick<PartyResult, 'limits' | 'counts'>,
): string {
  const listed = (key: UnstatedKey, names: readonly string[]) =>
    names.length === 0
      ? ''
      : paragraph(
          terminal,
          `${say(words, key, { n: names.length })} ${names.join(say(words, 'separator'))}`,
          {
            hang: 2,
            style: 'dim',
          },
        )
  const ruleless = agreement.counts.filter((one) => one.terms.length === 0)
  const isRuleless = ({ count }: LimitResult) => ruleless.some(({ id }) => id === count)
  const named = (limit: LimitResult) => {
    const name = limitName(words, agreement, limit.limit)
    if (limit.max === null) return inserted(words, name)
    return say(words, 'cli.unstated.limit', { limit: name, max: limit.max })
  }
  const countNames = counts.map((count) =>
    inserted(words, countName(words, agreement, count.count)),
  )
  return [
    listed('cli.no-rule', limits.filter(isRuleless).map(named)),
    listed('cli.unstated', limits.filter((limit) => !isRuleless(limit)).map(named)),
    listed('cli.unstated.counts', countNames),
  ].join('')
}

function statedText(words: Words, count: CountResult | undefined): string[] {
  if (count === undefined || count.statedOn === null) return []
  const day = formatDay(words, count.statedOn)
  const known =
    count.value === null && count.known > 0 ? [say(words, 'cli.known', { n: count.known })] : []
  return [say(words, count.old ? 'cli.stated.old' : 'cli.stated', { day }), ...known]
}

function distanceText(words: Words, { distance, state }: LimitResult): string[] {
  if (distance === null || distance === 0 || state === 'unknown') return []
  const key = distance > 0 ? 'distance.below' : 'distance.above'
  return [say(words, key, { n: Math.abs(distance) })]
}

export function readingsText(
  { words, terminal }: Session,
  agreement: Agreement,
  limits: readonly LimitResult[],
): string {
  const rows = limits.flatMap((limit) =>
    limit.readings.map((read): Row => [
      [
        limitName(words, agreement, limit.limit),
        say(words, 'explain.reading', { reading: readingName(words, agreement, read.reading) }),
      ].join('\n'),
      figureText(words, limit.value),
      figureText(words, read.value),
      say(words, `limit.${read.state}`),
    ]),
  )
  if (rows.length === 0) return ''
  const columns = [
    { head: say(words, 'section.readings'), least: 24 },
    { head: say(words, 'cli.head.by-record'), figures: true },
    { head: say(words, 'cli.head.by-reading'), figures: true },
    { head: say(words, 'head.state'), least: 12 },
  ]
  return `\n${table(terminal, columns, rows)}`
}
