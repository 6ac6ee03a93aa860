// That the address asks for a day that is none, and what is shown instead: said until the reader
// chooses a day or goes to another page.
import { shownText } from '#assessment/refusal.ts'
import { formatDay } from '#locale/dates.ts'
import { type Locale, localeOf, say } from '#locale/locale.ts'
import type { PageKey } from '#locale/en-page.ts'
import { usePage } from '../page-state.ts'
import type { DayName, RefusedDay } from '../route/refused-days.ts'
import type { View } from '../view/view.ts'

/** So much of what was asked is shown. */
const most = 40
const example = '2020-09-01'

export function DaysRefused() {
  const { refused, view, settings, words } = usePage()
  if (refused.length === 0) return null
  const locale = localeOf(settings.language, words, settings.digits)
  return (
    <>
      {refused.map((day) => (
        <p key={day.name} className="notice day-refused">
          {refusalText(locale, day)} {insteadText(locale, day.name, view)}
        </p>
      ))}
    </>
  )
}

function refusalText(locale: Locale<PageKey>, { name, value }: RefusedDay): string {
  const given = `${name}=${shownText(value, most)}`
  return say(locale, 'page.no-day', { given, example })
}

/** Nothing of a page that has no such day. */
function insteadText(locale: Locale<PageKey>, name: DayName, view: View): string {
  if (name === 'against') return say(locale, 'page.no-day.against')
  if (name === 'known') {
    const isKnown = view.kind === 'agreement' || view.kind === 'talks'
    return isKnown ? say(locale, 'page.no-day.known') : ''
  }
  const day = dayOf(view)
  return day === null ? '' : say(locale, 'page.no-day.on', { day: formatDay(locale, day) })
}

function dayOf(view: View): string | null {
  switch (view.kind) {
    case 'agreement':
      return view.time.asOf
    case 'coverage':
      return view.on
    case 'talks':
      return view.talks?.time.asOf ?? null
    case 'today':
      return view.span.on
    case 'what-if':
      return view.first.kind === 'open' ? view.first.on : null
    default:
      return null
  }
}
