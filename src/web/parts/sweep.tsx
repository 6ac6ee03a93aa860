// Asks for a range of ceilings of one limit, and shows what comes of it.
import { memo } from 'react'
import type { SweepAxis } from '#assessment/sweep.ts'
import { say } from '#locale/locale.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { ProposalForm } from '../view/proposal-form.ts'
import type { SweepView } from '../view/sweep-view.ts'
import { NumberField } from './number-field.tsx'
import { SweepChart } from './sweep-chart.tsx'

export type Range = Omit<SweepAxis, 'what'>

interface SweepProps {
  readonly form: ProposalForm
  readonly sweep: SweepView | null
  readonly range: Range | null
  readonly onRange: (range: Range | null) => void
}

const opening = { from: 0, to: 2000, step: 1 }
/** A million variants are answered within a keystroke; more would be felt. */
const mostVariants = 1_000_000

export const Sweep = memo(function Sweep({ form, sweep, range, onRange }: SweepProps) {
  const locale = useLocaleOf('what-if')
  const { from, to } = range ?? opening
  const wrong = say(locale, 'what-if.number.wrong')
  const set = (changes: Partial<Range>) => {
    const next = { ...opening, ...range, id: range?.id ?? '', ...changes }
    if (next.from > next.to) return
    const step = Math.max(1, Math.ceil((next.to - next.from) / mostVariants))
    onRange(next.id === '' ? null : { ...next, step })
  }
  /** Twice the ceiling, so that both sides of it are seen. */
  const reachOf = (id: string) =>
    2 * (form.limits.find((one) => one.id === id)?.ceiling ?? opening.to / 2)
  if (form.limits.length === 0) return null
  return (
    <section className="sweep-block" aria-labelledby="sweep">
      <h3 id="sweep">{say(locale, 'what-if.sweep')}</h3>
      <div className="filters">
        <label>
          {say(locale, 'what-if.sweep.limit')}
          <select
            value={range?.id ?? ''}
            onChange={({ target }) => set({ id: target.value, from: 0, to: reachOf(target.value) })}
          >
            <option value="">–</option>
            {form.limits.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {range !== null && (
          <>
            <NumberField
              label={say(locale, 'what-if.sweep.from')}
              short={say(locale, 'what-if.sweep.from')}
              value={from}
              wrong={wrong}
              onChoose={(value) => value !== null && set({ from: value })}
            />
            <NumberField
              label={say(locale, 'what-if.sweep.to')}
              short={say(locale, 'what-if.sweep.to')}
              value={to}
              wrong={wrong}
              onChoose={(value) => value !== null && set({ to: value })}
            />
          </>
        )}
      </div>
      {sweep !== null && <SweepChart sweep={sweep} />}
    </section>
  )
})
