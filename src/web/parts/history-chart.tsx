// The history of one count: a stepped line for each party, solid and dashed, the limit from its
// day, and a point for each exchange. Arrows reach every point; Enter takes the page to its day.
// The chart is drawn in shares of its size, so it needs no measuring and no style in the page.
import { memo, useState } from 'react'
import { agreementOf, useLasting, usePage, useWords } from '../page-state.ts'
import { moved } from '../route/agreement-place.ts'
import type { HistoryDot, HistoryView } from '../view/view.ts'
import { Link } from './link.tsx'
import { PartyKey } from './party-key.tsx'
import { type Chosen, Points } from './history-points.tsx'
import { AgreementFiles } from './table-files.tsx'

const plotHeight = 260

/** `at` is the chosen day, which alone moves with a slider. */
export function History({ history, at }: { history: HistoryView; at: number | null }) {
  const words = useWords()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  if (history.series.length === 0) return <NoHistory />
  return (
    <section className="block history" aria-labelledby="history">
      <h2 id="history">{words['page.history']}</h2>
      <CountSwitch history={history} />
      <p className="soft history-subtitle">{history.subtitle}</p>
      <div className="chart">
        <ChosenDay at={at} />
        <Plot history={history} chosen={chosen} onChoose={setChosen} />
        <ValueAxis history={history} />
      </div>
      <Legend history={history} chosen={chosen} />
      <HistoryTable history={history} />
    </section>
  )
}

function NoHistory() {
  const words = useWords()
  return (
    <section className="block history" aria-labelledby="history">
      <h2 id="history">{words['page.history']}</h2>
      <p className="empty">{words['page.history.none']}</p>
    </section>
  )
}

interface LegendProps {
  readonly history: HistoryView
  readonly chosen: Chosen | null
}

const Legend = memo(function Legend({ history, chosen }: LegendProps) {
  const words = useWords()
  const dot = chosen === null ? null : history.series[chosen.series]?.points[chosen.point]
  return (
    <p className="legend">
      {history.series.map((one) => (
        <PartyKey key={one.party.id} party={one.party} line />
      ))}
      {history.cap.length > 0 && (
        <span className="party-key">
          <svg width="22" height="10" aria-hidden="true">
            <line className="cap-line" x1="0" x2="22" y1="5" y2="5" />
          </svg>
          {words['page.limit']}
        </span>
      )}
      <span className="soft legend-dot" aria-live="polite">
        {dot === null || dot === undefined ? (
          words['page.history.hint']
        ) : (
          <DotText dot={dot} party={history.series[chosen!.series]!.party.short} />
        )}
      </span>
    </p>
  )
})

/** A drawing of its own under the plot, so that the plot stands still while the day moves. */
function ChosenDay({ at }: { at: number | null }) {
  const { direction } = useLasting()
  const x = at === null ? null : placing(direction).x(at)
  return (
    <svg className="plot-day" width="100%" height={plotHeight} aria-hidden="true">
      {x !== null && <line className="plot-now" x1={x} x2={x} y1="0" y2={plotHeight} />}
    </svg>
  )
}

function DotText({ dot, party }: { dot: HistoryDot; party: string }) {
  return (
    <>
      <b>
        {party} <bdi>{dot.value}</bdi>
      </b>{' '}
      {dot.change !== null && <bdi>({dot.change})</bdi>} · {dot.dayText}
      {dot.state !== null && <> · {dot.state}</>}
      {dot.messages !== '' && <> · {dot.messages}</>}
    </>
  )
}

const CountSwitch = memo(function CountSwitch({ history }: { history: HistoryView }) {
  const page = usePage()
  const place = agreementOf(page)
  if (place === null || history.counts.length < 2) return null
  return (
    <nav className="choices" aria-label={page.words['page.history.counts']}>
      {history.counts.map((count) => (
        <Link
          key={count.id}
          to={moved(place, { count: count.id })}
          current={count.here ? 'true' : undefined}
        >
          {count.label}
        </Link>
      ))}
    </nav>
  )
})

interface PlotProps {
  readonly history: HistoryView
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen | null) => void
}

const Plot = memo(function Plot({ history, chosen, onChoose }: PlotProps) {
  const { direction } = useLasting()
  const place = placing(direction)
  return (
    <svg
      className="plot"
      width="100%"
      height={plotHeight + 26}
      role="group"
      aria-labelledby="plot-title plot-text"
    >
      <title id="plot-title">{history.title}</title>
      <desc id="plot-text">{history.description}</desc>
      {history.valueTicks.map((tick) => (
        <line
          key={tick.text}
          className="grid-line"
          x1="0"
          x2="100%"
          y1={place.y(tick.at)}
          y2={place.y(tick.at)}
        />
      ))}
      <TimeAxis history={history} place={place} />
      <Lines history={history} />
      {history.cap.map((step) => (
        <g key={`${step.from} ${step.text}`}>
          <line
            className="cap-line"
            x1={place.x(step.from)}
            x2={place.x(step.until)}
            y1={place.y(step.y)}
            y2={place.y(step.y)}
          />
          <text className="cap-text" x={place.x(step.from)} y={place.y(step.y) - 6}>
            {step.text}
          </text>
        </g>
      ))}
      {history.series.map((series, index) => (
        <Points
          key={series.party.id}
          series={series}
          index={index}
          chosen={chosen}
          onChoose={onChoose}
          place={place}
        />
      ))}
    </svg>
  )
})

export interface Placing {
  readonly x: (share: number) => string
  readonly y: (share: number) => number
}

/** Time runs from right to left where the language does. */
function placing(direction: 'ltr' | 'rtl'): Placing {
  return {
    x: (share) => `${Math.round((direction === 'rtl' ? 1 - share : share) * 10_000) / 100}%`,
    y: (share) => Math.round((1 - share) * plotHeight * 10) / 10,
  }
}

// The lines stand in a drawing of their own that is stretched over the plot: a path cannot be
// written in percentages. Strokes keep their width (`vector-effect`, in the style sheet).
function Lines({ history }: { history: HistoryView }) {
  const { direction } = useLasting()
  const x = (share: number) => Math.round((direction === 'rtl' ? 1 - share : share) * 10_000)
  const y = (share: number) => Math.round((1 - share) * 1000)
  return (
    <svg
      x="0"
      y="0"
      width="100%"
      height={plotHeight}
      viewBox="0 0 10000 1000"
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {history.series.map((series) => {
        const { firm, stale } = pathsOf(series.points, x, y)
        return (
          <g key={series.party.id}>
            <path className={`line line-stale line-${series.party.slot}`} d={stale} />
            <path className={`line line-${series.party.slot}`} d={firm} />
          </g>
        )
      })}
    </svg>
  )
}

/** The stepped line, broken where the value is not known; and its end, after the last statement. */
function pathsOf(
  points: readonly HistoryDot[],
  x: (share: number) => number,
  y: (share: number) => number,
): { firm: string; stale: string } {
  let firm = ''
  let drawing = false
  for (const point of points) {
    if (drawing) firm += `H${x(point.x)}`
    if (point.y === null) drawing = false
    else {
      firm += drawing ? `V${y(point.y)}` : `M${x(point.x)} ${y(point.y)}`
      drawing = true
    }
  }
  const last = points.at(-1)
  if (last === undefined || last.y === null) return { firm, stale: '' }
  return { firm, stale: `M${x(last.x)} ${y(last.y)}H${x(1)}` }
}

function TimeAxis({ history, place }: { history: HistoryView; place: Placing }) {
  return history.timeTicks.map((tick, index) => (
    <text
      key={tick.text}
      className={index % 2 === 0 ? 'axis-text' : 'axis-text tick-second'}
      x={place.x(tick.at)}
      y={plotHeight + 20}
      textAnchor={tick.at < 0.02 ? 'start' : 'middle'}
    >
      {tick.text}
    </text>
  ))
}

const ValueAxis = memo(function ValueAxis({ history }: { history: HistoryView }) {
  const { direction } = useLasting()
  return (
    <svg className="value-axis" height={plotHeight + 26} aria-hidden="true">
      {history.valueTicks.map((tick) => (
        <text
          key={tick.text}
          className="axis-text"
          x={direction === 'rtl' ? '0' : '100%'}
          y={placing(direction).y(tick.at) + 4}
          textAnchor="end"
        >
          {tick.text}
        </text>
      ))}
    </svg>
  )
})

const HistoryTable = memo(function HistoryTable({ history }: { history: HistoryView }) {
  const { words } = useLasting()
  const place = agreementOf(usePage())
  return (
    <details className="table-of-figures">
      <summary>{words['page.history.table']}</summary>
      <div className="scroller" tabIndex={0} role="region" aria-label={words['page.history.table']}>
        <table>
          <caption className="unseen">{history.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words['page.day']}</th>
              {history.series.map((one) => (
                <th scope="col" className="number" key={one.party.id}>
                  {one.party.name}
                </th>
              ))}
              <th scope="col" className="number">
                {words['page.limit']}
              </th>
            </tr>
          </thead>
          <tbody>
            {history.table.map((row) => (
              <tr key={row.day}>
                <th scope="row">
                  {place === null ? (
                    row.dayText
                  ) : (
                    <Link to={moved(place, { asOf: row.day })}>{row.dayText}</Link>
                  )}
                </th>
                {row.cells.map((cell, index) => (
                  <td className="number" key={history.series[index]?.party.id ?? 'cap'}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AgreementFiles table="history" label={history.title} />
    </details>
  )
})
