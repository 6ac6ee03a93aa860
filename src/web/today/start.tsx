// Where somebody who has never seen the program may begin: one line of ways in. Whoever closes it
// does not see it again in this browser, until the settings bring it back.
import { say } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { focusTitle } from '../parts/title-focus.ts'
import type { Place } from '../route.ts'
import { agreementPlace, moved, parseWhy } from '../route/agreement-place.ts'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

/** The agreement with the richest public record, and the day on which its readings differ most. */
const limits = moved(agreementPlace('new-start'), { asOf: '2022-09-01' })
const why = moved(limits, { why: parseWhy('count:launchers:US') })

export function Start({ hasCentre }: { hasCentre: boolean }) {
  const locale = useLocaleOf('today')
  const { settings, change } = useLasting()
  if (!settings.start) return null
  const ways: readonly (readonly [Place, string])[] = [
    [limits, say(locale, 'today.start.limits')],
    [why, say(locale, 'today.start.why')],
    ...(hasCentre ? [[openings.messages, say(locale, 'today.start.message')] as const] : []),
    [openings.coverage, say(locale, 'today.start.coverage')],
  ]
  return (
    <nav className="start" aria-labelledby="start">
      <span id="start">{say(locale, 'today.start')}</span>
      {ways.map(([place, text]) => (
        <Link key={text} to={place}>
          {text}
        </Link>
      ))}
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          focusTitle()
          change({ start: false })
        }}
      >
        {say(locale, 'today.start.close')}
      </button>
    </nav>
  )
}
