// The points of one party's line. One of them is in the order of Tab; arrows go along the line and
// from party to party, and hovering or standing on one shows its message.
import { type KeyboardEvent, useRef } from 'react'
import { agreementOf, usePage } from '../page-state.ts'
import { moved } from '../route/agreement-place.ts'
import type { HistoryDot, SeriesView } from '../view/view.ts'
import type { Placing } from './history-chart.tsx'

export interface Chosen {
  readonly series: number
  readonly point: number
}

interface PointsProps {
  readonly series: SeriesView
  readonly index: number
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen | null) => void
  readonly place: Placing
}

export function Points({ series, index, chosen, onChoose, place }: PointsProps) {
  const page = usePage()
  const group = useRef<SVGGElement>(null)
  const here = chosen?.series === index ? chosen.point : null
  const known = series.points.filter((point) => point.y !== null)
  const stop = here ?? series.points.indexOf(known.at(-1)!)
  const focus = (point: number) =>
    group.current?.querySelector<SVGElement>(`[data-at="${point}"]`)?.focus()

  const onKeyDown = (event: KeyboardEvent, dot: HistoryDot) => {
    const at = known.indexOf(dot)
    const step = stepOf(event.key, page.direction, at, known.length)
    if (step !== null) {
      event.preventDefault()
      focus(series.points.indexOf(known[step]!))
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      goTo(dot)
    } else if (event.key === 'Escape') onChoose(null)
  }
  const goTo = (dot: HistoryDot) => {
    const at = agreementOf(page)
    if (at !== null) page.go(moved(at, { asOf: dot.day }), 'push')
  }

  return (
    <g ref={group} className={`points points-${series.party.slot}`}>
      {series.points.map((dot, point) =>
        dot.y === null ? null : (
          <g
            key={dot.day}
            role="button"
            tabIndex={point === stop ? 0 : -1}
            data-at={point}
            aria-label={dot.says}
            className={point === here ? 'point here' : 'point'}
            onFocus={() => onChoose({ series: index, point })}
            onMouseEnter={() => onChoose({ series: index, point })}
            onKeyDown={(event) => onKeyDown(event, dot)}
            onClick={() => goTo(dot)}
          >
            <circle className="point-reach" cx={place.x(dot.x)} cy={place.y(dot.y)} r="12" />
            <circle className="point-dot" cx={place.x(dot.x)} cy={place.y(dot.y)} r="3" />
          </g>
        ),
      )}
    </g>
  )
}

/** Along the line: the arrow that points to later days is the one the language reads on to. */
function stepOf(key: string, direction: 'ltr' | 'rtl', at: number, length: number): number | null {
  const later = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const earlier = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (key === later) return Math.min(length - 1, at + 1)
  if (key === earlier) return Math.max(0, at - 1)
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  return null
}
