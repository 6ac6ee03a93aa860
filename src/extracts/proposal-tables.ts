// What a proposal comes to, as the tables that the page What if shows of it: each limit as it
// stands today and with the proposal, and a ceiling that runs over a range. Computed here as there,
// from the text of the proposal, which is refused like any file.
import { isTold, type LimitOutcome, outcomeOf } from '#assessment/outcome.ts'
import { proposedWorld } from '#assessment/proposed-world.ts'
import type { Refusal } from '#assessment/refusal.ts'
import { readScenario } from '#assessment/scenario-file.ts'
import type { Scenario } from '#assessment/scenario-form.ts'
import { stepsOf, sweep, type SweepAxis, sweepCells } from '#assessment/sweep.ts'
import { timesOf, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Source } from '#language/record.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { directionOf } from '#locale/direction.ts'
import type { WhatIfKey } from '#locale/en-what-if.ts'
import { type Locale, say } from '#locale/locale.ts'
import { limitName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { outcomeLifeText, outcomePartText } from '#locale/outcome.ts'
import type { Cell } from './csv.ts'
import type { Held } from './held.ts'
import { type Column, columnsOf, type Table, type Words as TableWords } from './table.ts'
import { recordNotes } from './tables.ts'

type Words = TableWords & Locale<WhatIfKey>

export interface AskedOfProposal {
  readonly words: Words
  /** Of a file of scenarios. */
  readonly text: string
  readonly asOf: IsoDay
  /** What it may start from, by id; null where there is no such agreement. */
  readonly heldOf: (base: string) => Held | null
  readonly shelf: readonly Agreement[]
}

export interface Proposed {
  readonly words: Words
  readonly asOf: IsoDay
  readonly scenario: Scenario
  /** What it starts from; null for a blank page. */
  readonly held: Held | null
  readonly world: World
}

export function proposed(asked: AskedOfProposal): Proposed | readonly Refusal[] {
  const { words, text, asOf, heldOf, shelf } = asked
  const { read, refusals } = readScenario(text, '', shelf)
  if (read === null) return refusals
  const held = read.base === null ? null : heldOf(read.base.id)
  const world = proposedWorld(read, held?.world ?? null)
  return { words, asOf, scenario: read.scenario, held, world }
}

/** Limits of which nothing is stated or supposed are not among them, as on the page. */
export function outcomeTable(asked: Proposed): Table {
  const { words, held, world, asOf } = asked
  const { agreement } = world
  const { life, holders } = outcomeOf(held?.world ?? null, world, timesOf(asOf, null))
  const lived = [
    ...(life.today === null ? [] : [['what-if.today', life.today] as const]),
    ['what-if.with', life.scenario] as const,
  ]
  return {
    ...namedOf(asked, 'what-if.outcome'),
    columns: outcomeColumns(words),
    rows: holders.flatMap(({ holder, limits }) =>
      limits.filter(isTold).map((limit) => limitCells(asked, holder, limit)),
    ),
    notes: [
      ...proposalNotes(asked),
      ...lived.map(([key, one]) => headed(say(words, key), outcomeLifeText(words, agreement, one))),
      ...groundNotes(asked),
    ],
  }
}

function outcomeColumns(words: Words): readonly Column[] {
  const standing = columnsOf(words, [
    ['value', 'number'],
    ['max', 'number'],
    ['distance', 'number'],
    'state',
    'evidence',
  ])
  const standingOf = (key: 'what-if.today' | 'what-if.with') =>
    standing.map(({ head, kind }) => {
      return { head: headed(say(words, key), head), kind }
    })
  return [
    ...columnsOf(words, ['party', 'limit', 'place']),
    ...standingOf('what-if.today'),
    ...standingOf('what-if.with'),
    ...columnsOf(words, [
      ['must-go', 'number'],
      ['could-add', 'number'],
    ]),
    { head: say(words, 'what-if.parts'), kind: 'text' },
  ]
}

function limitCells(
  { words, world: { agreement } }: Proposed,
  holder: string,
  one: LimitOutcome,
): readonly Cell[] {
  const standing = (at: LimitOutcome['today']): readonly Cell[] =>
    at === null
      ? [null, null, null, say(words, 'what-if.no-today'), null]
      : [
          at.value,
          at.max,
          at.distance,
          say(words, `limit.${at.state}`),
          say(words, `evidence.${at.evidence}`),
        ]
  const parts = one.parts.map((part) =>
    headed(formatNumber(words, part.worth), outcomePartText(words, agreement, part)),
  )
  return [
    partyName(words, agreement, holder, 'short'),
    limitName(words, agreement, one.limit),
    citationResultText(words, agreement, one.scenario.citation),
    ...standing(one.today),
    ...standing(one.scenario),
    one.mustGo,
    one.couldAdd,
    parts.join(say(words, 'separator')),
  ]
}

/** In how many variants each party is within the limit, and from which ceiling on. */
export function rangeTable(asked: Proposed, axis: SweepAxis): Table {
  const { words, world, asOf } = asked
  const { agreement } = world
  const cells = sweepCells(world, timesOf(asOf, null), [axis])
  const { holders, variants, allWithin } = sweep(cells, [axis])
  const to = axis.from + (stepsOf(axis) - 1) * axis.step
  const figures = (['over', 'within', 'unknown'] as const).map((one): Column => {
    return { head: say(words, `what-if.sweep.${one}`), kind: 'number' }
  })
  return {
    ...namedOf(asked, 'what-if.sweep'),
    columns: [
      { head: say(words, 'what-if.sweep.holder'), kind: 'text' },
      ...figures,
      ...columnsOf(words, [['within-from', 'number']]),
    ],
    rows: holders.map(({ holder, over, within, unknown }) => [
      partyName(words, agreement, holder, 'short'),
      over,
      within,
      unknown,
      within === 0 ? null : axis.from + over * axis.step,
    ]),
    notes: [
      say(words, 'what-if.sweep.chart', {
        limit: limitName(words, agreement, axis.id),
        from: formatNumber(words, axis.from),
        to: formatNumber(words, to),
      }),
      say(words, 'what-if.sweep.all', { n: allWithin, all: variants }),
      ...proposalNotes(asked),
      ...groundNotes(asked),
    ],
  }
}

/** A head of columns; plain, so that it is found by what is read. */
function headed(head: string, text: string): string {
  return `${head}: ${text}`
}

function namedOf({ words, scenario }: Proposed, key: WhatIfKey) {
  const { language } = words
  const name = say(words, key)
  const title = say(words, 'table.of', { agreement: scenario.title[language], table: name })
  return { name, title, language, direction: directionOf(language) }
}

function proposalNotes({ words, scenario, asOf }: Proposed): readonly string[] {
  const { by, dated, notice, title } = scenario
  const { language } = words
  return [
    notice[language],
    say(words, 'what-if.by', { by: by[language], day: formatDay(words, dated) }),
    say(words, 'what-if.frontier', { day: formatDay(words, asOf), title: title[language] }),
  ]
}

/** How far the record goes that it is laid over, and what the proposal itself is read from. */
function groundNotes({ words, scenario, held, asOf }: Proposed): readonly string[] {
  // The parser has checked each of them.
  const sources = Object.values((scenario.sources ?? {}) as Readonly<Record<string, Source>>)
  return [
    ...(held === null ? [] : recordNotes({ words, asOf }, held)),
    ...sources.map(({ publisher, date, url }) =>
      [publisher, formatMoment(words, date), url].join(say(words, 'separator')),
    ),
  ]
}
