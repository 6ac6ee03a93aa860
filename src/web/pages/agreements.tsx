// The way in: a list of the agreements by what they are about; those that bind nobody any more
// stand back.
import { ForeignNames } from '../parts/agreement-head.tsx'
import { Frontier } from '../parts/frontier.tsx'
import { LifeStrip } from '../parts/life-strip.tsx'
import { Link } from '../parts/link.tsx'
import { useWords } from '../page-state.ts'
import { agreementPlace } from '../route/agreement-place.ts'
import type { AgreementRow, AgreementsView } from '../view/view.ts'

export function AgreementsPage({ view }: { view: AgreementsView }) {
  const words = useWords()
  return (
    <main id="main" className="agreements">
      <h1 tabIndex={-1}>{words['page.agreements']}</h1>
      <p className="full-title">{words['page.agreements.intro']}</p>
      {view.groups.length === 0 ? (
        <p className="empty">{words['page.agreements.none']}</p>
      ) : (
        view.groups.map(({ id, name, rows }) => (
          <section key={id} className="block" aria-labelledby={`shelf-${id}`}>
            <h2 id={`shelf-${id}`}>{name}</h2>
            <ul className="plain shelf">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          </section>
        ))
      )}
      <Frontier sentences={view.frontier} />
    </main>
  )
}

function Row({ row }: { row: AgreementRow }) {
  return (
    <li data-binding={row.isBinding}>
      <div>
        <h3>
          <Link to={agreementPlace(row.id)}>{row.name}</Link>
        </h3>
        <p className="full-title">{row.title}</p>
        <ForeignNames names={row.others} />
      </div>
      <div>
        <p>
          <b>{row.phase}</b> · {row.parties} · {row.messages}
        </p>
        <LifeStrip life={row.life} compact />
        {row.notice !== null && <p className="note soft">{row.notice}</p>}
      </div>
    </li>
  )
}

export function NowherePage({ path }: { path: string }) {
  const words = useWords()
  return (
    <main id="main" className="nowhere">
      <h1 tabIndex={-1}>{words['page.nowhere']}</h1>
      <p>
        <bdi className="id">{path}</bdi>
      </p>
      <p>
        <Link to={{ page: 'agreements' }}>{words['page.nowhere.back']}</Link>
      </p>
    </main>
  )
}
