// A ceiling that runs over a range: for each party in how many variants it is within the limit, and
// from which ceiling on. The sweep is the engine's; here it becomes lengths of bars and a table.
import { type SweepAxis, type SweepOutcome, stepsOf } from '#assessment/sweep.ts'
import type { Agreement } from '#language/agreement.ts'
import { say } from '#locale/locale.ts'
import { limitName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import type { WhatIfLocale } from '../proposal/answer.ts'

export interface SweepView {
  readonly title: string
  readonly description: string
  readonly from: string
  readonly to: string
  readonly rows: readonly SweepRow[]
  readonly all: string
}

export interface SweepRow {
  readonly id: string
  readonly name: string
  /** Shares of the range, from its beginning: above the ceiling, then not known; then within. */
  readonly over: number
  readonly unknown: number
  readonly overText: string
  readonly withinText: string
  readonly unknownText: string
  /** The lowest ceiling of the range that it is within; null where there is none. */
  readonly first: string | null
}

export function sweepView(
  locale: WhatIfLocale,
  agreement: Agreement,
  axis: SweepAxis,
  { variants, holders, allWithin }: SweepOutcome,
): SweepView {
  const { from, step } = axis
  const to = from + (stepsOf(axis) - 1) * step
  const told = {
    limit: limitName(locale, agreement, axis.id),
    from: formatNumber(locale, from),
    to: formatNumber(locale, to),
  }
  const rows = holders.map(({ holder, over, within, unknown }): SweepRow => {
    const first = within === 0 ? null : formatNumber(locale, from + over * step)
    return {
      id: holder,
      name: partyName(locale, agreement, holder),
      over: over / variants,
      unknown: unknown / variants,
      overText: formatNumber(locale, over),
      withinText: formatNumber(locale, within),
      unknownText: formatNumber(locale, unknown),
      first: first === null ? null : say(locale, 'what-if.sweep.first', { n: first }),
    }
  })
  return {
    title: say(locale, 'what-if.sweep.chart', told),
    description: rows.map(({ name, first }) => described(locale, name, first)).join(' '),
    from: told.from,
    to: told.to,
    rows,
    all: say(locale, 'what-if.sweep.all', { n: allWithin, all: variants }),
  }
}

function described(locale: WhatIfLocale, name: string, first: string | null): string {
  const state = first ?? say(locale, 'what-if.sweep.never')
  return say(locale, 'what-if.sweep.described', { name, state })
}
