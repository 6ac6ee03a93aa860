// Inbox and outbox of a space: every message with what became of it, the newest first.
import { useState } from 'react'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { messageTypeName, partyName } from '#locale/names.ts'
import { spanOf } from '#locale/span.ts'
import type { Letter } from '../api/client.ts'
import { useOnPaper } from '../on-paper.ts'
import { Link } from '../parts/link.tsx'
import { Empty } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { LetterSources } from './letter-sources.tsx'
import { isOfExchange, ownType, resendType, standingOf } from './letter-standing.ts'
import { letterAt } from './places.ts'
import { partyOf, type ListTools } from './tools.ts'
import { useNow } from './now.ts'

const firstRows = 30

interface LettersProps {
  readonly tools: ListTools
  readonly box: 'in' | 'out'
  readonly letters: readonly Letter[]
}

export function Letters({ tools, box, letters }: LettersProps) {
  const locale = useLocaleOf('messages')
  const [all, setAll] = useState(false)
  const onPaper = useOnPaper()
  const own = letters
    .filter((one) => one.own === (box === 'out'))
    .toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : b.index - a.index))
  if (own.length === 0) return <Empty>{say(locale, `messages.none.${box}`)}</Empty>
  const rows = all || onPaper ? own : own.slice(0, firstRows)
  return (
    <>
      <div className="scroller">
        <table className="list letters">
          <thead>
            <tr>
              <th scope="col">{say(locale, 'messages.sent')}</th>
              <th scope="col">{say(locale, 'page.message')}</th>
              <th scope="col">{say(locale, box === 'in' ? 'page.from' : 'messages.to')}</th>
              <th scope="col">{say(locale, 'page.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((letter) => (
              <LetterRow key={letter.leaf} tools={tools} letter={letter} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < own.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {say(locale, 'page.more')}
        </button>
      )}
      <TableFiles
        below={`/api/spaces/${tools.space.agreement}/tables`}
        table="messages"
        label={say(locale, 'messages.title')}
      />
      <LetterSources tools={tools} letters={rows} />
    </>
  )
}

function LetterRow({ tools, letter }: { tools: ListTools; letter: Letter }) {
  const { leaf, time, id } = letter
  return (
    <tr data-standing={standingOf(letter)}>
      <td className="day-cell">{formatMoment(tools.locale, time, 'short')}</td>
      <td>
        <Link to={letterAt(tools.space.agreement, leaf)}>{useTypeName(tools, letter)}</Link>
        {id !== null && <span className="id">{id}</span>}
      </td>
      <td>{useCorrespondents(tools, letter)}</td>
      <td>
        <StandingText tools={tools} letter={letter} />
      </td>
    </tr>
  )
}

/** What is sent of the exchange itself has its names here, all else in its agreement. */
export function useTypeName(tools: ListTools, letter: Pick<Letter, 'type'>): string {
  const locale = useLocaleOf('messages')
  if (letter.type === 'mithaq/acknowledge') return say(locale, 'messages.type.acknowledge')
  if (letter.type === resendType) return say(locale, 'messages.type.resend')
  if (isOfExchange(letter)) return say(locale, 'messages.type.exchange')
  return messageTypeName(tools.locale, tools.agreement, ownType(letter))
}

export function useNames({ space, agreement, locale }: ListTools): (name: string) => string {
  return (name) => partyName(locale, agreement, partyOf(space, name), 'short')
}

function useCorrespondents(tools: ListTools, { own, from, to }: Letter): string {
  const locale = useLocaleOf('messages')
  const nameOf = useNames(tools)
  if (!own) return nameOf(from)
  return to.includes('*') ? say(locale, 'messages.to.all') : to.map(nameOf).join(' · ')
}

/** Seconds, minutes, hours or days that a message waits for its receipt. */
export function StandingText({ tools, letter }: { tools: ListTools; letter: Letter }) {
  const locale = useLocaleOf('messages')
  const now = useNow()
  const nameOf = useNames(tools)
  const standing = standingOf(letter)
  if (standing !== 'sent') {
    return (
      <span className={`standing-${standing}`}>{say(locale, `messages.standing.${standing}`)}</span>
    )
  }
  const minutes = Math.max(0, Math.floor((now - Date.parse(letter.time)) / 60_000))
  const parties = letter.missing.map(nameOf).join(' · ')
  const { unit, n } = spanOf(minutes)
  return (
    <span className="standing-sent">{say(locale, `messages.waits.${unit}`, { parties, n })}</span>
  )
}
