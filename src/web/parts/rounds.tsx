// The rounds on their axis, and the list of them that says the same. On a narrow screen the axis
// keeps its marks and leaves their names to the list.
import { useMemo } from 'react'
import { say } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import type { TalksPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { AxisView, RoundLine, RoundLook } from '../view/rounds-view.ts'
import { laneOf, type Placed } from './lane.ts'
import { Evidence, Link } from './link.tsx'

const rowHeight = 18

interface AxisProps {
  readonly axis: AxisView
  readonly place: TalksPlace
}

export function RoundsAxis({ axis, place }: AxisProps) {
  const { direction } = useLasting()
  const locale = useLocaleOf('talks')
  const placed = useMemo(() => laneOf(axis.marks), [axis.marks])
  const below = Math.max(1, ...placed.map((mark) => mark.lane))
  const above = Math.max(1, ...placed.map((mark) => -mark.lane))
  const y = 14 + above * rowHeight
  const height = y + 16 + below * rowHeight
  const x = (share: number) => `${percent(direction === 'rtl' ? 1 - share : share)}%`
  return (
    <figure className="rounds-axis">
      <svg width="100%" height={height} role="group" aria-label={say(locale, 'talks.rounds')}>
        <desc>{axis.text}</desc>
        <line className="axis-base" x1="0" x2="100%" y1={y} y2={y} />
        <line className="axis-said" x1={x(0)} x2={x(axis.at)} y1={y} y2={y} />
        {axis.pauses.map(({ from, until }) => (
          <rect
            key={from}
            className="axis-pause"
            x={x(direction === 'rtl' ? until : from)}
            width={`${percent(until - from)}%`}
            y={y - 4}
            height={8}
          />
        ))}
        {axis.contacts.map((contact) => (
          <rect
            key={`${contact.at} ${contact.text}`}
            className="axis-contact"
            x={x(contact.at)}
            y={y - 5}
            width={2}
            height={10}
          >
            <title>{contact.text}</title>
          </rect>
        ))}
        <line className="life-now" x1={x(axis.at)} x2={x(axis.at)} y1={y - 10} y2={y + 10} />
        {placed.map((mark, index) => {
          const { round, look } = axis.marks[index]!
          return (
            <Link
              key={round}
              to={{ ...place, round }}
              className="axis-round"
              current={place.round === round ? 'true' : undefined}
              label={`${mark.year} ${mark.text}`}
            >
              <RoundName mark={mark} x={x(mark.at)} y={y} />
              <RoundDot x={x(mark.at)} y={y} look={look} />
            </Link>
          )
        })}
      </svg>
      <figcaption className="axis-ends soft">
        <span>{axis.ends[0]}</span>
        <span>{axis.ends[1]}</span>
      </figcaption>
      <AxisKey axis={axis} />
    </figure>
  )
}

function RoundName({ mark, x, y }: { mark: Placed; x: string; y: number }) {
  const { direction } = useLasting()
  const below = mark.lane > 0
  const textY = y + mark.lane * rowHeight + (below ? 8 : 0)
  // Beside its mark, towards where the label reads.
  const aside = mark.end === (direction === 'rtl') ? 3 : -3
  return (
    <g className="axis-name">
      <line x1={x} x2={x} y1={y} y2={textY + (below ? -11 : 3)} />
      {!mark.mute && (
        <text x={x} dx={aside} y={textY} textAnchor={mark.end ? 'end' : 'start'}>
          <tspan className="life-year">{mark.year}</tspan>
          {`\u00a0${mark.text}`}
        </text>
      )}
    </g>
  )
}

/** Told apart by shape: full where it was held, open where ahead, crossed where it never was. */
function RoundDot({ x, y, look }: { x: string; y: number; look: RoundLook }) {
  return (
    <g className={`round-dot round-${look}`}>
      <circle cx={x} cy={y} r={6} />
      {look === 'never' && (
        <svg x={x} y={y} overflow="visible">
          <path d="M-4 -4 L4 4 M4 -4 L-4 4" />
        </svg>
      )}
    </g>
  )
}

function AxisKey({ axis }: { axis: AxisView }) {
  const locale = useLocaleOf('talks')
  const looks = (['met', 'ahead', 'never'] as const).filter((look) =>
    axis.marks.some((mark) => mark.look === look),
  )
  return (
    <ul className="plain axis-key" aria-hidden="true">
      {looks.map((look) => (
        <li key={look}>
          <svg width="14" height="14">
            <RoundDot x="7" y={7} look={look} />
          </svg>
          {say(locale, `talks.axis.${look}`)}
        </li>
      ))}
      {axis.contacts.length > 0 && (
        <li>
          <svg width="14" height="14">
            <rect className="axis-contact" x="6" y="2" width="2" height="10" />
          </svg>
          {say(locale, 'talks.axis.contacts')}
        </li>
      )}
      {axis.pauses.length > 0 && (
        <li>
          <svg width="14" height="14">
            <rect className="axis-pause" x="0" y="3" width="14" height="8" />
          </svg>
          {say(locale, 'talks.axis.pause')}
        </li>
      )}
    </ul>
  )
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}

interface RoundsProps {
  readonly rounds: readonly RoundLine[]
  readonly place: TalksPlace
}

export function RoundsList({ rounds, place }: RoundsProps) {
  const locale = useLocaleOf('talks')
  if (rounds.length === 0) return <p className="empty">{say(locale, 'talks.rounds.none')}</p>
  return (
    <table className="list rounds-list">
      <caption className="unseen">{say(locale, 'talks.rounds')}</caption>
      <thead>
        <tr>
          <th scope="col">{say(locale, 'talks.round')}</th>
          <th scope="col">{say(locale, 'talks.day')}</th>
          <th scope="col">{say(locale, 'talks.place')}</th>
          <th scope="col">{say(locale, 'talks.heads')}</th>
          <th scope="col">{say(locale, 'page.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <th scope="row">
              <Link to={{ ...place, round: round.id }}>{round.name}</Link>
            </th>
            <td className="day-cell">{round.day}</td>
            <td>
              {round.place ?? <span className="soft">{say(locale, 'talks.place.none')}</span>}
            </td>
            <td>
              {round.heads === '' ? (
                <span className="soft">{say(locale, 'talks.heads.none')}</span>
              ) : (
                <bdi>{round.heads}</bdi>
              )}
            </td>
            <td>
              {round.state} <Evidence evidence={round.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
