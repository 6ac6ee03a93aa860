// The way in: a list of the agreements, those that bind today first.
import { ForeignNames } from '../parts/agreement-head.tsx'
import { LifeStrip } from '../parts/life-strip.tsx'
import { Link } from '../parts/link.tsx'
import { useWords } from '../page-state.ts'
import { agreementPlace } from '../route/agreement-place.ts'
import type { AgreementRow, AgreementsView } from '../view/view.ts'

export function AgreementsPage({ view }: { view: AgreementsView }) {
  const words = useWords()
  return (
    <main id="main" className="agreements">
      <h1>{words['page.agreements']}</h1>
      <p className="full-title">{words['page.agreements.intro']}</p>
      {view.groups.length === 0 ? (
        <p className="empty">{words['page.agreements.none']}</p>
      ) : (
        view.groups.map(({ binds, rows }) => (
          <section key={binds} className="block" aria-labelledby={`shelf-${binds}`}>
            <h2 id={`shelf-${binds}`}>{words[`page.agreements.${binds}`]}</h2>
            <ul className="plain shelf">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          </section>
        ))
      )}
    </main>
  )
}

function Row({ row }: { row: AgreementRow }) {
  return (
    <li>
      <h3>
        <Link to={agreementPlace(row.id)}>{row.name}</Link>
      </h3>
      <div className="titles">
        <p className="full-title">{row.title}</p>
        <ForeignNames names={row.others} />
      </div>
      <LifeStrip life={row.life} compact />
      <p className="soft">
        {row.parties} · {row.phase} · {row.messages}
      </p>
      {row.notice !== null && <p className="note">{row.notice}</p>}
    </li>
  )
}

export function NowherePage({ path }: { path: string }) {
  const words = useWords()
  return (
    <main id="main" className="nowhere">
      <h1>{words['page.nowhere']}</h1>
      <p>
        <bdi className="id">{path}</bdi>
      </p>
      <p>
        <Link to={{ page: 'agreements' }}>{words['page.nowhere.back']}</Link>
      </p>
    </main>
  )
}
