// The way in: a plain list of the agreements.
import { ForeignNames } from '../parts/agreement-head.tsx'
import { LifeStrip } from '../parts/life-strip.tsx'
import { Link } from '../parts/link.tsx'
import { useWords } from '../page-state.ts'
import { agreementPlace } from '../route/agreement-place.ts'
import type { AgreementsView } from '../view/view.ts'

export function AgreementsPage({ view }: { view: AgreementsView }) {
  const words = useWords()
  return (
    <main id="main" className="agreements">
      <h1>{words['page.agreements']}</h1>
      <p className="full-title">{words['page.agreements.intro']}</p>
      {view.rows.length === 0 ? (
        <p className="empty">{words['page.agreements.none']}</p>
      ) : (
        <ul className="plain shelf">
          {view.rows.map((row) => (
            <li key={row.id}>
              <h2>
                <Link to={agreementPlace(row.id)}>{row.name}</Link>
              </h2>
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
          ))}
        </ul>
      )}
    </main>
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
