// What a proposal comes to, while it is changed: the text is parsed, laid over the agreement and
// its record, and assessed by the same code as everywhere. Loaded when a proposal is opened.
import { outcomeOf } from '#assessment/outcome.ts'
import { proposedWorld } from '#assessment/proposed-world.ts'
import type { Refusal } from '#assessment/refusal.ts'
import { readScenario } from '#assessment/scenario-file.ts'
import type { Scenario } from '#assessment/scenario-form.ts'
import { type SweepAxis, sweep, sweepCells } from '#assessment/sweep.ts'
import { timesOf, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Source } from '#language/record.ts'
import type { IsoDay } from '#language/time.ts'
import type { WhatIfKey } from '#locale/en-what-if.ts'
import { type Locale, say } from '#locale/locale.ts'
import { refusalText, remedyText } from '#locale/refusals.ts'
import type { PageTexts } from '../texts/texts.ts'
import { shelfFrontier } from '../view/frontier-view.ts'
import { idsBehindCounts } from '../view/section-sources.ts'
import { inOrder, sourcesNamed } from '../view/sources-view.ts'
import { openingDay } from '../view/time-view.ts'
import type { SourceView } from '../view/view.ts'
import { proposalForm, type ProposalForm } from '../view/proposal-form.ts'
import { outcomeView, type OutcomeView } from '../view/outcome-view.ts'
import { sweepView, type SweepView } from '../view/sweep-view.ts'
import { proposalText } from './proposal.ts'

export type WhatIfLocale = Locale<keyof PageTexts | WhatIfKey>

export interface Opened {
  readonly kind: 'opened'
  readonly scenario: Scenario
  /** The day that it is first looked at on. */
  readonly day: IsoDay
  readonly texts: PageTexts
  readonly answer: (asked: Asked) => Answer
  /** The same in steps, between which the page can do other things. */
  readonly steps: (asked: Asked) => Iterator<void, Answer>
  readonly ground: (asked: Pick<Asked, 'on' | 'locale'>) => Ground
}

/** What stands beneath on a day: the record that it is laid over, and the sources of both. */
export interface Ground {
  readonly on: IsoDay
  readonly frontier: readonly string[]
  readonly sources: readonly SourceView[]
}

export interface RefusedFile {
  readonly kind: 'refused'
  readonly texts: PageTexts
  readonly refusals: readonly Refusal[]
}

export interface Asked {
  readonly scenario: Scenario
  readonly on: IsoDay
  /** The limit that runs over a range. */
  readonly range: Pick<SweepAxis, 'id' | 'from' | 'to' | 'step'> | null
  readonly locale: WhatIfLocale
}

export type Answer =
  | Answered
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalView[] }

export interface Answered {
  readonly kind: 'answered'
  readonly form: ProposalForm
  readonly outcome: OutcomeView
  readonly sweep: SweepView | null
}

/** Where it is, what is wrong, and what would set it right. */
export interface RefusalView {
  readonly place: string
  readonly text: string
  readonly remedy: string
}

interface Given {
  readonly text: string
  readonly file: string
  /** The agreement that it starts from, with its record. */
  readonly world: World | null
  /** Others, to be named where it starts from none of them. */
  readonly shelf: readonly Agreement[]
  readonly texts: PageTexts
}

export function opened({ text, file, world, shelf, texts }: Given): Opened | RefusedFile {
  const own = world === null ? shelf : [world.agreement]
  const { read, refusals } = readScenario(text, file, own)
  if (read === null) return { kind: 'refused', texts, refusals }
  const { scenario } = read
  return {
    kind: 'opened',
    scenario,
    day: dayOf(scenario, world),
    texts,
    answer: (asked) => atOnce(answerTo(asked, own, world)),
    steps: (asked) => answerTo(asked, own, world),
    ground: ({ on, locale }) => {
      // The parser has checked each of them.
      const named = (scenario.sources ?? {}) as Readonly<Record<string, Source>>
      const own = sourcesNamed(locale, named, Object.keys(named))
      if (world === null) return { on, frontier: [], sources: own }
      const behind = idsBehindCounts(world, timesOf(on, null))
      return {
        on,
        frontier: shelfFrontier([{ world, refused: 0 }], locale, on),
        sources: inOrder([...own, ...sourcesNamed(locale, world.record.sources, behind)]),
      }
    },
  }
}

/** The day on which what it changes has come to hold, or that on which the record is best. */
function dayOf({ limits = [], life = [], dated }: Scenario, world: World | null): IsoDay {
  const firsts = limits.flatMap(({ values }) => values.slice(0, 1).map(({ from }) => from))
  const day = firsts.toSorted().at(-1) ?? life[0]?.from
  return day ?? (world === null ? dated : openingDay(world, dated))
}

function atOnce<Result>(steps: Iterator<void, Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

function* answerTo(
  asked: Asked,
  shelf: readonly Agreement[],
  today: World | null,
): Generator<void, Answer> {
  const { scenario, on, range, locale } = asked
  const { read, refusals } = readScenario(proposalText(scenario), '', shelf)
  if (read === null) return { kind: 'refused', refusals: refusalViews(locale, refusals) }
  const world = proposedWorld(read, today)
  yield
  const times = timesOf(on, null)
  const outcome = outcomeOf(today, world, times)
  yield
  const { agreement } = world
  const isThere = range !== null && agreement.limits.some(({ id }) => id === range.id)
  const axes: readonly SweepAxis[] = isThere ? [{ what: 'limit', ...range }] : []
  const [axis] = axes
  return {
    kind: 'answered',
    form: proposalForm(locale, read, agreement, outcome),
    outcome: outcomeView(locale, agreement, outcome),
    sweep:
      axis === undefined
        ? null
        : sweepView(locale, agreement, axis, sweep(sweepCells(world, times, axes), axes)),
  }
}

export function refusalViews(
  locale: WhatIfLocale,
  refusals: readonly Refusal[],
): readonly RefusalView[] {
  return refusals.map((refusal) => {
    // A proposal that an address has is of no file.
    const place = refusal.path || refusal.file || say(locale, 'what-if.refused.whole')
    const isUnread = refusal.file === '' && refusal.code === 'not-json'
    return isUnread
      ? {
          place,
          text: say(locale, 'what-if.refused.unread'),
          remedy: say(locale, 'what-if.refused.unread.remedy'),
        }
      : { place, text: refusalText(locale, refusal), remedy: remedyText(locale, refusal) }
  })
}
