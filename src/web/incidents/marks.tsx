// What must be seen at a glance and never by colour alone: that it is an exercise, how it may be
// handled (TLP 2.0), and how a proposed term stands.
import { messageTypeName, obligationName, valueText } from '#locale/names.ts'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Letter } from '../api/client.ts'
import { ownType } from '../messages/letter-standing.ts'
import { useNow } from '../messages/now.ts'
import type { ListTools } from '../messages/tools.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { bodyOf, handlingOf, type Term } from './threads.ts'

export function ExerciseMark({ isExercise }: { isExercise: boolean }) {
  const locale = useLocaleOf('incidents')
  return isExercise && <strong className="exercise">{say(locale, 'incidents.exercise')}</strong>
}

export function TlpMark({ letter }: { letter: Letter }) {
  const { tlp, readers } = handlingOf(letter)
  const text = `TLP:${tlp.replace('-', '+').toUpperCase()}`
  return (
    <span className="handling">
      <bdi className={`tlp tlp-${tlp}`}>{text}</bdi>
      {readers.length > 0 && ` ${readers.join(' · ')}`}
    </span>
  )
}

export function TermLine({ tools, term }: { tools: ListTools; term: Term }) {
  const locale = useLocaleOf('incidents')
  const now = useNow()
  const { obligation, due, met } = term
  const hasPassed = Date.parse(due) < (met === null ? now : Date.parse(met.time))
  const at = formatMoment(locale, due)
  return (
    <li className={hasPassed ? 'term passed' : 'term'}>
      {obligationName(locale, tools.agreement, obligation.id)}:{' '}
      {met === null
        ? say(locale, hasPassed ? 'incidents.due.passed' : 'incidents.due', { at })
        : say(locale, 'incidents.due.met', { at: formatMoment(locale, met.time) })}
    </li>
  )
}

/** A field of a message in the words of its agreement. */
export function useFieldText(tools: ListTools): (letter: Letter, name: string) => string {
  return (letter, name) => {
    const fields = tools.agreement.messages.find((one) => one.id === ownType(letter))?.fields
    const value = bodyOf(letter)[name]
    const isPlain = ['string', 'number', 'boolean'].includes(typeof value)
    return isPlain ? valueText(tools.locale, fields, name, value as string) : ''
  }
}

/** Another program may send one without a title: it is still to be opened. */
export function useTitle(tools: ListTools): (letter: Letter) => string {
  const textOf = useFieldText(tools)
  return (letter) =>
    textOf(letter, 'title') || messageTypeName(tools.locale, tools.agreement, ownType(letter))
}
