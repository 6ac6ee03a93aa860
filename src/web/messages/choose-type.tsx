// The first step of writing: what waits to be sent, and of which type the message is to be.
import { useId, useMemo, useState } from 'react'
import { citationText } from '#locale/citation.ts'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { MessageType } from '#language/message.ts'
import { Link } from '../parts/link.tsx'
import type { Query } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { About } from './asked.tsx'
import { answersTo, maySend, typesMeeting, waitingDuties, changingNothing } from './asks.ts'
import type { Foreseer } from './foresight.ts'
import { SubHead } from './frame.tsx'
import { ownType } from './letter-standing.ts'
import { today } from './now.ts'
import { composeAt } from './places.ts'
import type { References } from './references.ts'
import { type Tools, useOwnParty } from './tools.ts'

interface ChooseProps {
  readonly tools: Tools
  readonly query: Query
  readonly foreseer: Foreseer
  readonly about: References
}

export function ChooseType({ tools, query, foreseer, about }: ChooseProps) {
  const locale = useLocaleOf('messages')
  const party = useOwnParty()
  const [words, setWords] = useState('')
  const id = useId()
  const { agreement } = tools
  const sought = words.trim().toLowerCase()
  const fits = (type: MessageType) => {
    const text = `${type.label[locale.language]} ${citationText(locale, type.cite)}`
    return text.toLowerCase().includes(sought)
  }
  const isWithdrawing = query['withdraws'] !== undefined
  const all = isWithdrawing ? changingNothing(agreement, party) : maySend(agreement, party)
  const types = all.filter(fits)
  const { answers } = about
  const answering = answers === null ? [] : answersTo(agreement, ownType(answers), party)
  return (
    <>
      <SubHead title={say(locale, 'messages.compose')}>
        <p className="full-title">
          {say(locale, isWithdrawing ? 'messages.choose.withdraw' : 'messages.choose')}
        </p>
        <About tools={tools} query={query} about={about} />
      </SubHead>
      {answering.length > 0 && (
        <section aria-labelledby="answering">
          <h2 id="answering">{say(locale, 'messages.choose.answers')}</h2>
          <TypeList tools={tools} query={query} types={answering} />
        </section>
      )}
      {answers === null && !isWithdrawing && <Waiting tools={tools} foreseer={foreseer} />}
      <div className="filters">
        <label htmlFor={id}>
          {say(locale, 'messages.choose.words')}
          <input id={id} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      <TypeList tools={tools} query={query} types={types} />
      {types.length === 0 && (
        <p className="empty">
          {say(locale, all.length === 0 ? 'messages.choose.no-withdrawal' : 'messages.choose.none')}
        </p>
      )}
    </>
  )
}

interface TypesProps {
  readonly tools: Tools
  readonly query: Query
  readonly types: readonly MessageType[]
}

function TypeList({ tools, query, types }: TypesProps) {
  const locale = useLocaleOf('messages')
  return (
    <ul className="plain type-list">
      {types.map(({ id, label, cite }) => (
        <li key={id}>
          <Link to={composeAt(tools.space.agreement, { ...query, type: id })}>
            {label[locale.language]}
          </Link>{' '}
          <span className="place">{citationText(locale, cite)}</span>
        </li>
      ))}
    </ul>
  )
}

const shownDuties = 6

type WaitingProps = Pick<ChooseProps, 'tools' | 'foreseer'>

/** Each leads to its form, with the message that gave rise to it or the day that it is about. */
function Waiting({ tools, foreseer }: WaitingProps) {
  const locale = useLocaleOf('messages')
  const { agreement, space } = tools
  const party = useOwnParty()
  const duties = useMemo(
    () => waitingDuties(foreseer.world, party, today()).slice(0, shownDuties),
    [foreseer, party],
  )
  const rows = duties.flatMap((duty) => {
    const [type] = typesMeeting(agreement, duty.obligation)
    return type === undefined ? [] : [{ duty, type }]
  })
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say(locale, 'messages.waiting')}</h2>
      <ul className="plain type-list">
        {rows.map(({ duty, type }) => (
          <li key={`${duty.obligation} ${duty.trigger}`}>
            <Link to={composeAt(space.agreement, { meets: duty.trigger, type: type.id })}>
              {type.label[locale.language]}
            </Link>{' '}
            <span>
              {say(locale, 'messages.due', { due: formatMoment(tools.locale, duty.due) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
