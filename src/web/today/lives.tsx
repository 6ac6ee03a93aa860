// Every agreement on one axis of time, a line of its own for each; the day is a line through all.
import { say } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { looks } from '../view/life-looks.ts'
import { useAgreementOn, useChosenDay } from './agreement-on.ts'
import type { LifeRow, LivesView } from '../view/lives-view.ts'

const thickness = 8

export function Lives({ lives, day }: { lives: LivesView; day: string }) {
  const locale = useLocaleOf('today')
  const on = useChosenDay()
  const title = say(locale, 'today.lives', { day })
  return (
    <section className="lives" aria-labelledby="lives">
      <h2 id="lives">{title}</h2>
      <p className="lives-key" aria-hidden="true">
        {looks.map((look) => (
          <span key={look}>
            <svg width="24" height="10">
              <rect className={`whole-${look}`} width="24" height={thickness} y="1" />
            </svg>{' '}
            {say(locale, look === 'set-aside' ? 'today.set-aside' : `today.look.${look}`)}
          </span>
        ))}
      </p>
      <div className="lives-years" aria-hidden="true">
        <Years lives={lives} />
      </div>
      <ul className="plain lives-rows">
        {lives.rows.map((row) => (
          <Row key={row.agreement} row={row} at={lives.at} />
        ))}
      </ul>
      <TableFiles below="/api/tables" table="life" label={title} query={{ 'as-of': on }} />
    </section>
  )
}

function Years({ lives }: { lives: LivesView }) {
  const { direction } = useLasting()
  return (
    <svg width="100%" height="18">
      {lives.years.map(({ at, text }) => (
        <text key={text} x={placeOf(at, direction)} y="13" textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  )
}

function Row({ row, at }: { row: LifeRow; at: number }) {
  const agreementOn = useAgreementOn()
  const { direction } = useLasting()
  const now = placeOf(at, direction)
  return (
    <li data-binding={row.isBinding}>
      <Link to={agreementOn(row.agreement)} className="lives-name">
        {row.name}
      </Link>
      <svg className="lives-strip" width="100%" aria-hidden="true">
        {row.segments.map(({ look, from, until }) => (
          <rect
            key={`${look} ${from}`}
            className={`whole-${look}`}
            x={placeOf(direction === 'rtl' ? until : from, direction)}
            width={`${percent(until - from)}%`}
            y="50%"
            height={thickness}
            transform={`translate(0 ${-thickness / 2})`}
          />
        ))}
        {/* Beyond its own line, to meet the next one's where a row is taller. */}
        <line className="life-now" x1={now} x2={now} y1="-100%" y2="200%" />
      </svg>
      <span className="lives-state">
        {row.state}
        {row.notes !== '' && <span className="note">{row.notes}</span>}
      </span>
    </li>
  )
}

function placeOf(share: number, direction: 'ltr' | 'rtl'): string {
  return `${percent(direction === 'rtl' ? 1 - share : share)}%`
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
