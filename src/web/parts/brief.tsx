// What a briefing on paper has beside the overview: the life of the agreement day by day, and what
// it does with each class of weapons.
import { useWords } from '../page-state.ts'
import type { BriefView } from '../view/view.ts'
import { AgreementFiles } from './table-files.tsx'

export function Life({ life }: Pick<BriefView, 'life'>) {
  const words = useWords()
  if (life.length === 0) return null
  return (
    <section className="block" aria-labelledby="life">
      <h2 id="life">{words['page.brief.life']}</h2>
      <table className="list">
        <tbody>
          {life.map(({ key, day, text }) => (
            <tr key={key}>
              <th scope="row" className="day-cell">
                {day}
              </th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AgreementFiles table="events" label={words['page.brief.life']} />
    </section>
  )
}

export function Covers({ covers }: Pick<BriefView, 'covers'>) {
  const words = useWords()
  return (
    <section className="block" aria-labelledby="covers">
      <h2 id="covers">{words['page.brief.covers']}</h2>
      {covers.length === 0 && <p className="empty">{words['page.brief.covers.none']}</p>}
      <table className="list">
        <tbody>
          {covers.map(({ id, name, now, past }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                {now.map((text) => (
                  <p key={text}>{text}</p>
                ))}
                {past.map((text) => (
                  <p key={text} className="soft">
                    {text}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AgreementFiles table="coverage" label={words['page.brief.covers']} />
    </section>
  )
}
