// The day that governs the page Talks: what was said by then. It rests before the server is asked,
// so that a slider that is drawn asks once; and a switch leaves out what was not known on that day.
import { useState } from 'react'
import type { IsoDay } from '#language/time.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { usePage } from '../page-state.ts'
import { type TalksPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { TalksTime } from '../view/talks-view.ts'
import { DayField, DaySlider, DaySteps } from './day-slider.tsx'

export function TalksDay({ time, place: shown }: { time: TalksTime; place: TalksPlace }) {
  const page = usePage()
  const { go } = page
  // What the reader has just chosen, also while the server is still asked for it.
  const place = page.place.page === 'talks' ? page.place : shown
  const locale = useLocaleOf('talks')
  const [passing, setPassing] = useState<IsoDay | null>(null)
  const day = passing ?? place.query['on'] ?? time.asOf
  const known = place.query['known'] !== undefined
  const choose = (on: IsoDay, ofThen = known) => {
    setPassing(null)
    go(withQuery(place, { on, known: ofThen ? on : null }), 'replace')
  }
  const text = day === time.asOf ? time.asOfText : formatDay(locale, day)
  const label = say(locale, 'talks.said-by')
  const field = { label, text, value: day, first: time.first, last: time.last }
  return (
    <section className="time" aria-label={label}>
      <div className="time-row">
        <DayField {...field} passing={passing !== null} onChoose={(on) => choose(on)} />
        <DaySlider
          {...field}
          stops={time.stops}
          onChoose={setPassing}
          onRest={() => passing !== null && choose(passing)}
        />
        <DaySteps
          value={day}
          stops={time.stops}
          labels={[say(locale, 'talks.earlier'), say(locale, 'talks.later')]}
          onChoose={(on) => choose(on)}
        />
      </div>
      <div className="time-row time-known">
        <label className="switch">
          <input
            type="checkbox"
            checked={known}
            onChange={(event) => choose(day, event.target.checked)}
          />
          {say(locale, 'talks.known')}
        </label>
      </div>
    </section>
  )
}
