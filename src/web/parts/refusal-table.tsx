// What the parser refuses of a proposal: the place in the file, what is wrong there, and what would
// set it right.
import { say } from '#locale/locale.ts'
import type { RefusalView } from '../proposal/answer.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

interface RefusalsProps {
  readonly title: string
  readonly refusals: readonly RefusalView[]
}

export function RefusalTable({ title, refusals }: RefusalsProps) {
  const locale = useLocaleOf('what-if')
  return (
    <section className="refusals" role="alert">
      <h2>{title}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say(locale, 'what-if.refused.place')}</th>
            <th scope="col">{say(locale, 'what-if.refused.what')}</th>
            <th scope="col">{say(locale, 'what-if.refused.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ place, text, remedy }) => (
            <tr key={`${place} ${text}`}>
              <th scope="row">
                <code dir="auto">{place}</code>
              </th>
              <td>{text}</td>
              <td>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
