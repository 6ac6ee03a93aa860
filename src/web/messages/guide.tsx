// A short start for who has never sent a notification: five steps, the first of which leads to the
// form, and each page on the way says which step it is. Whoever has closed it does not see it again
// in this browser.
import { useState } from 'react'
import { say } from '#locale/locale.ts'
import { useDesk } from '../desk/desk.tsx'
import { Link } from '../parts/link.tsx'
import { focusTitle } from '../parts/title-focus.ts'
import type { MessagesPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

const key = 'mithaq-first-notification'
const closed = 'closed'
const steps = ['write', 'sign', 'second', 'release', 'receipt'] as const

/** `begin` is where the first step leads. */
export function Guide({ begin }: { begin: MessagesPlace }) {
  const locale = useLocaleOf('messages')
  const { mayDo } = useDesk()
  const [isClosed, setClosed] = useState(isKept)
  if (isClosed || !mayDo('compose')) return null
  return (
    <aside className="guide" aria-labelledby="guide">
      <h2 id="guide">{say(locale, 'messages.guide')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(locale, `messages.guide.${step}`)}</li>
        ))}
      </ol>
      <p className="deeds">
        <Link className="button strong" to={begin}>
          {say(locale, 'messages.guide.begin')}
        </Link>{' '}
        <Close close={() => setClosed(true)} />
      </p>
    </aside>
  )
}

function Close({ close }: { close: () => void }) {
  const locale = useLocaleOf('messages')
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => {
        keep()
        focusTitle()
        close()
      }}
    >
      {say(locale, 'messages.guide.close')}
    </button>
  )
}

/** Where a reader who follows the start stands; the last step is done when its receipt has come. */
export function GuideStep({
  step,
  isDone = false,
}: {
  step: (typeof steps)[number]
  isDone?: boolean
}) {
  const locale = useLocaleOf('messages')
  const { mayDo, desk } = useDesk()
  const [isClosed, setClosed] = useState(isKept)
  if (isClosed || !mayDo('compose')) return null
  const values = { n: steps.indexOf(step) + 1, of: steps.length }
  return (
    <aside className="guide" aria-label={say(locale, 'messages.guide')}>
      <p>
        <b>{say(locale, 'messages.guide.step', values)}</b>{' '}
        {say(locale, isDone ? 'messages.guide.done' : `messages.guide.${step}`)}{' '}
        {isDone && desk?.demonstration === true && say(locale, 'messages.guide.elsewhere')}
      </p>
      <p className="deeds">
        <Close close={() => setClosed(true)} />
      </p>
    </aside>
  )
}

// A browser that keeps nothing shows it again; nothing else depends on it.
function isKept(): boolean {
  try {
    return localStorage.getItem(key) === closed
  } catch {
    return false
  }
}

function keep(): void {
  try {
    localStorage.setItem(key, closed)
  } catch {
    return
  }
}
