// What stands over the form: what the message is about, the article that asks for it, and the
// deadlines that it meets.
import { useMemo } from 'react'
import { citationText } from '#locale/citation.ts'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { MessageType } from '#language/message.ts'
import type { Letter } from '../api/client.ts'
import { Link } from '../parts/link.tsx'
import type { Query } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { obligationsMetBy, waitingDuties } from './asks.ts'
import type { Foreseer } from './foresight.ts'
import { useTypeName } from './letters.tsx'
import { today } from './now.ts'
import { composeAt, letterAt } from './places.ts'
import type { References } from './references.ts'
import { type Tools, useOwnParty } from './tools.ts'

interface AboutProps {
  readonly tools: Tools
  readonly query: Query
  readonly about: References
}

/** What is answered, corrected or taken back, one click away. */
export function About({ tools, query, about }: AboutProps) {
  const locale = useLocaleOf('messages')
  const { corrects, withdraws } = query
  const { type: _type, ...others } = query
  return (
    <>
      {about.answers !== null && <Answers tools={tools} letter={about.answers} />}
      {corrects !== undefined && (
        <p>
          {say(locale, 'messages.corrects', { id: corrects })}{' '}
          <Open tools={tools} letter={about.corrects} />
        </p>
      )}
      {withdraws !== undefined && (
        <p>
          {say(locale, 'messages.withdraws', { id: withdraws })}{' '}
          <Open tools={tools} letter={about.withdraws} />{' '}
          <Link to={composeAt(tools.space.agreement, others)}>
            {say(locale, 'messages.other-type')}
          </Link>
        </p>
      )}
    </>
  )
}

interface AnswersProps {
  readonly tools: Tools
  readonly letter: Letter
  readonly how?: 'messages.answers' | 'messages.repeats'
}

export function Answers({ tools, letter, how = 'messages.answers' }: AnswersProps) {
  const locale = useLocaleOf('messages')
  const values = { what: useTypeName(tools, letter), id: letter.id ?? '' }
  return (
    <p>
      {say(locale, how, values)} <Open tools={tools} letter={letter} />
    </p>
  )
}

function Open({ tools, letter }: { tools: Tools; letter: Letter | null }) {
  const locale = useLocaleOf('messages')
  if (letter === null) return null
  return (
    <Link to={letterAt(tools.space.agreement, letter.leaf)}>{say(locale, 'messages.open')}</Link>
  )
}

interface AskedProps {
  readonly tools: Tools
  readonly type: MessageType
  readonly foreseer: Foreseer
  readonly about: References
}

/** The article that asks for it, and the deadlines that it meets. */
export function Asked({ tools, type, foreseer, about }: AskedProps) {
  const locale = useLocaleOf('messages')
  const party = useOwnParty()
  const { agreement } = tools
  const { cite } = type
  const obligations = obligationsMetBy(agreement, type)
  const waiting = useMemo(() => waitingDuties(foreseer.world, party, today()), [foreseer, party])
  const met = waiting.filter((duty) => obligations.some((one) => one.id === duty.obligation))
  const ofAnswered = met.filter((duty) => duty.trigger === about.answers?.id)
  const duties = ofAnswered.length > 0 ? ofAnswered : met
  return (
    <div className="asked">
      <p>
        <span className="place">{citationText(locale, cite)}</span> {cite.says[locale.language]}
      </p>
      {obligations.map((one) => (
        <p key={one.id} className="soft">
          {say(locale, 'messages.meets', { what: one.label[locale.language] })}{' '}
          <span className="place">{citationText(locale, one.cite)}</span>
        </p>
      ))}
      {duties.slice(0, 3).map((duty) => (
        <p key={`${duty.obligation} ${duty.trigger}`}>
          {say(locale, 'messages.due', { due: formatMoment(tools.locale, duty.due) })}
        </p>
      ))}
    </div>
  )
}
