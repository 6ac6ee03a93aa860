// Pieces of evidence as they were named: by their hash, by who holds them, and how far each may be
// shown. What is in them is nowhere here.
import { messageFieldName } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import type { Letter } from '../api/client.ts'
import { letterAt } from '../messages/places.ts'
import { ownType } from '../messages/letter-standing.ts'
import type { ListTools } from '../messages/tools.ts'
import { Link } from '../parts/link.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { ExerciseMark, useFieldText } from './marks.tsx'
import { isExercise, kindOf } from './threads.ts'

const shown = ['kind', 'holder', 'disclosure'] as const

export function EvidenceList({ tools, letters }: { tools: ListTools; letters: readonly Letter[] }) {
  const locale = useLocaleOf('incidents')
  const textOf = useFieldText(tools)
  const named = letters.filter((one) => kindOf(one) === 'evidence-named')
  if (named.length === 0) return null
  return (
    <section aria-labelledby="evidence-title" className="evidence">
      <h2 id="evidence-title">{say(locale, 'incidents.evidence')}</h2>
      <ul className="plain">
        {named.map((one) => (
          <li key={one.leaf}>
            <ExerciseMark isExercise={isExercise(one)} />{' '}
            <Link to={letterAt(tools.space.agreement, one.leaf)}>
              <bdi className="id" dir="ltr">
                {textOf(one, 'sha256')}
              </bdi>
            </Link>
            {shown.map((name) => (
              <span key={name} className="note">
                {messageFieldName(tools.locale, tools.agreement, ownType(one), name)}:{' '}
                <bdi>{textOf(one, name)}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
