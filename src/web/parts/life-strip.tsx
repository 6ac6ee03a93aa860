// The life of an agreement on one axis: what was signed, in force, read otherwise, ended, and where
// the chosen day is. Marks that would touch are set on different lines; on a narrow screen they stand
// as a list below. Places are percentages, so that the strip needs no measuring.
import { usePage } from '../page-state.ts'
import type { LifeMark, LifeView } from '../view/view.ts'
import { laneOf } from './lane.ts'

const axisY = 40
const rowHeight = 17

export function LifeStrip({ life, compact = false }: { life: LifeView; compact?: boolean }) {
  const { direction } = usePage()
  const x = (share: number) => `${percent(direction === 'rtl' ? 1 - share : share)}%`
  const marks = compact ? [] : laneOf(life.marks)
  const below = Math.max(0, ...marks.map((mark) => mark.lane))
  const height = compact ? 14 : axisY + 14 + Math.max(below, 1) * rowHeight
  const y = compact ? 7 : axisY
  return (
    <figure className={compact ? 'life life-compact' : 'life'}>
      <svg role="img" width="100%" height={height} aria-label={life.text}>
        <line className="life-axis" x1="0" x2="100%" y1={y} y2={y} />
        {life.segments.map((segment) => {
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
          <Mark key={mark.day} mark={mark} x={x(mark.at)} />
        ))}
        {life.at !== null && (
          <line className="life-now" x1={x(life.at)} x2={x(life.at)} y1={y - 11} y2={y + 11} />
        )}
      </svg>
      {!compact && (
        <ol className="life-list">
          {life.marks.map((mark) => (
            <li key={mark.day}>
              <b>{mark.year}</b> {mark.text}
            </li>
          ))}
        </ol>
      )}
    </figure>
  )
}

type LaneMark = LifeMark & { readonly lane: number; readonly end: boolean }

/** Lane 0 is above the axis, 1 and on are below it. */
function Mark({ mark, x }: { mark: LaneMark; x: string }) {
  const textY = mark.lane === 0 ? axisY - 14 : axisY + 6 + mark.lane * rowHeight
  const tickEnd = mark.lane === 0 ? axisY - 10 : textY - 11
  return (
    <g className="life-mark">
      <line
        x1={x}
        x2={x}
        y1={mark.lane === 0 ? tickEnd : axisY - 6}
        y2={mark.lane === 0 ? axisY + 6 : tickEnd}
      />
      <text x={x} y={textY} textAnchor={mark.end ? 'end' : 'start'}>
        <tspan className="life-year">{mark.year}</tspan>
        <tspan dx="4">{mark.text}</tspan>
      </text>
    </g>
  )
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
