// The table of classes of weapons by agreements on a day. The rows that nothing covers are what
// the page is for: they run across the table, with what covered them before and what is thought to
// exist of them.
import { memo } from 'react'
import { say } from '#locale/locale.ts'
import { Link } from '../parts/link.tsx'
import { CoverageChoice } from '../parts/coverage-choice.tsx'
import { CoverLines, FormerLines } from '../parts/cover-lines.tsx'
import { EstimateLines } from '../parts/estimate-lines.tsx'
import { FirstFigures } from '../parts/first-figures.tsx'
import { Frontier } from '../parts/frontier.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SectionSources } from '../parts/sources.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { type CoveragePlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { CoverageRowView, CoverageView } from '../view/coverage-view.ts'
import { type ShownClasses, shownClasses } from '../view/shown-classes.ts'

interface CoverageProps {
  readonly view: CoverageView
  readonly place: CoveragePlace
}

export const CoveragePage = memo(function CoveragePage({ view, place }: CoverageProps) {
  const { differing } = view
  return (
    <main id="main" className="coverage">
      <PageHead title={view.heading} intro={view.intro}>
        <CoverageChoice view={view} place={place} />
      </PageHead>
      <p className="coverage-sum">{view.sum}</p>
      {differing !== null && (
        <section className="coverage-differing" aria-labelledby="differing">
          <h2 id="differing">{differing.title}</h2>
          <p>{differing.text}</p>
        </section>
      )}
      <Shown view={view} place={place} />
      <Table view={view} />
      {view.idle !== null && <p className="note soft">{view.idle}</p>}
      <SectionSources sources={view.sources} />
      <Frontier sentences={view.frontier} />
    </main>
  )
})

/** Which classes are shown. */
function Shown({ view, place }: CoverageProps) {
  const locale = useLocaleOf('coverage')
  const choices = shownClasses.filter((one) => one !== 'differing' || view.against !== null)
  const to = (one: ShownClasses) => withQuery(place, { show: one === 'all' ? null : one })
  return (
    <nav className="tabs" aria-label={say(locale, 'coverage.show')}>
      {choices.map((one) => (
        <Link key={one} to={to(one)} current={one === view.shown ? 'true' : undefined}>
          {say(locale, `coverage.show.${one}`)}
        </Link>
      ))}
    </nav>
  )
}

function Table({ view }: { view: CoverageView }) {
  const locale = useLocaleOf('coverage')
  const { columns, rows, notice, on, party, against } = view
  if (rows.length === 0) return <p className="empty">{say(locale, 'coverage.show.none')}</p>
  const title = say(locale, 'coverage.table')
  return (
    <>
      {/* Wide tables are moved sideways within their frame, by key as well. */}
      <div className="scroller" tabIndex={0} role="region" aria-label={title}>
        <table className="matrix">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(locale, 'coverage.class')}</th>
              {columns.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
              <th scope="col">
                {say(locale, 'coverage.estimates')}
                {notice !== null && <span className="note soft">{notice}</span>}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row key={row.id} row={row} columns={columns.length} isSecond={at === 1} />
            ))}
          </tbody>
        </table>
      </div>
      <TableFiles
        below="/api/tables"
        table="coverage"
        label={title}
        query={{ 'as-of': on, party, against }}
      />
      <TableFiles
        below="/api/tables"
        table="estimates"
        label={say(locale, 'coverage.estimates')}
        query={{ 'as-of': on, party }}
        isNamed
      />
    </>
  )
}

interface RowProps {
  readonly row: CoverageRowView
  readonly columns: number
  readonly isSecond: boolean
}

const Row = memo(function Row({ row, columns, isSecond }: RowProps) {
  const locale = useLocaleOf('coverage')
  const isBare = row.bare !== null
  const isDrawnAcross = isBare && !row.differs
  const look = `${isBare ? 'bare' : ''} ${row.differs ? 'differing' : ''}`.trim()
  return (
    <tr className={look}>
      <th scope="row">
        {isSecond && <FirstFigures />}
        <span className="class-name">{row.name}</span>
        {row.lost !== null && <strong className="lost">{row.lost}</strong>}
        {!isBare && row.former.length > 0 && (
          <details className="before">
            <summary>{say(locale, 'coverage.before')}</summary>
            <FormerLines former={row.former} />
          </details>
        )}
      </th>
      {isDrawnAcross ? (
        <td colSpan={Math.max(columns, 1)} className="nothing-across">
          <strong>{row.bare}</strong>
          <FormerLines former={row.former} />
        </td>
      ) : (
        row.cells.map((cell) => <CoverLines key={cell.agreement} cell={cell} />)
      )}
      <td className="estimates">
        <EstimateLines estimates={row.estimates} systems={row.systems} />
      </td>
    </tr>
  )
})
