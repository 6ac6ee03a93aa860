// The life of an agreement on one axis: what was signed, in force, read otherwise, ended, and
// where the chosen day is. Marks that would touch are set on different lines; on a narrow screen
// they stand as a list below. Places are percentages, so that the strip needs no measuring.
import { memo, useMemo } from 'react'
import { useLasting, useWords } from '../page-state.ts'
import type { LifeView } from '../view/view.ts'
import { laneOf, type Placed } from './lane.ts'

const rowHeight = 17
const tickReach = 6

export function LifeStrip({ life, compact = false }: { life: LifeView; compact?: boolean }) {
  const words = useWords()
  const marks = useMemo(() => laneOf(life.marks), [life.marks])
  const ends = useMemo(() => endsOf(life.marks), [life.marks])
  if (compact) {
    return (
      <figure className="life life-compact">
        <Strip life={life} marks={ends} />
      </figure>
    )
  }
  return (
    <figure className="life">
      <div className="life-wide">
        <Strip life={life} marks={marks} />
      </div>
      <div className="life-narrow">
        <Strip life={life} marks={ends} />
      </div>
      <details className={marks.some(({ mute }) => mute) ? undefined : 'life-narrow'}>
        <summary>{words['page.life']}</summary>
        <ol className="plain">
          {life.marks.map((mark) => (
            <li key={`${mark.day} ${mark.text}`}>
              <b>{mark.year}</b> {mark.text}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  )
}

/** Years closer to one another than this share of the strip would touch. */
const apart = 0.2

/** Where there is no room for words: the years of the first and the last mark. */
function endsOf(marks: LifeView['marks']): readonly Placed[] {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const year = { text: '', lane: 1, mute: false }
  const begins = { ...first, ...year, end: first.at > 1 - apart }
  return last.at - first.at < apart ? [begins] : [begins, { ...last, ...year, end: true }]
}

function Strip({ life, marks }: { life: LifeView; marks: readonly Placed[] }) {
  const { direction } = useLasting()
  const below = Math.max(0, ...marks.map((mark) => mark.lane))
  const above = Math.max(0, ...marks.map((mark) => -mark.lane))
  const y = 12 + above * rowHeight
  const height = y + 12 + below * rowHeight
  const now = life.at === null ? null : placeOf(life.at, direction)
  return (
    <div className="life-strip">
      <Drawn segments={life.segments} marks={marks} text={life.text} y={y} height={height} />
      {now !== null && (
        <svg className="life-day" width="100%" height={height} aria-hidden="true">
          <line className="life-now" x1={now} x2={now} y1={y - 8} y2={y + 8} />
        </svg>
      )}
    </div>
  )
}

interface DrawnProps {
  readonly segments: LifeView['segments']
  readonly marks: readonly Placed[]
  readonly text: string
  readonly y: number
  readonly height: number
}

/** All but the chosen day, which alone moves with a slider. */
const Drawn = memo(function Drawn({ segments, marks, text, y, height }: DrawnProps) {
  const { direction } = useLasting()
  return (
    <svg role="img" width="100%" height={height} aria-label={text}>
      <line className="life-axis" x1="0" x2="100%" y1={y} y2={y} />
      {segments.map((segment) => {
        const [start, end] = [segment.from, segment.until]
        const left = direction === 'rtl' ? 1 - end : start
        return (
          <rect
            key={`${segment.from} ${segment.look}`}
            className={`life-${segment.look}`}
            x={`${percent(left)}%`}
            width={`${percent(end - start)}%`}
            y={y - 4}
            height={8}
          />
        )
      })}
      {marks.map((mark) => (
        <Mark
          key={`${mark.day} ${mark.text}`}
          mark={mark}
          x={placeOf(mark.at, direction)}
          axis={y}
        />
      ))}
    </svg>
  )
})

function Mark({ mark, x, axis }: { mark: Placed; x: string; axis: number }) {
  const { direction } = useLasting()
  const below = mark.lane > 0
  const textY = axis + mark.lane * rowHeight + (below ? 6 : 3)
  // Beside its mark, towards where the label reads.
  const aside = mark.end === (direction === 'rtl') ? 3 : -3
  const reach = below ? [axis - tickReach, textY - 11] : [textY + 3, axis + tickReach]
  const ends = mark.mute ? [axis - tickReach, axis + tickReach] : reach
  return (
    <g className="life-mark">
      <line x1={x} x2={x} y1={ends[0]} y2={ends[1]} />
      {!mark.mute && (
        <text x={x} dx={aside} y={textY} textAnchor={mark.end ? 'end' : 'start'}>
          <tspan className="life-year">{mark.year}</tspan>
          {mark.text === '' ? null : `\u00a0${mark.text}`}
        </text>
      )}
    </g>
  )
}

function placeOf(share: number, direction: 'ltr' | 'rtl'): string {
  return `${percent(direction === 'rtl' ? 1 - share : share)}%`
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
