// The slider that governs the page: true on this day and, behind a switch, as known on that one.
// Arrows move a day, with Shift a month; Page Up and Page Down go to the next and the last
// exchange; Home and End to the ends. Later is where the language reads on: to the left in Arabic.
import type { IsoDay } from '#language/time.ts'
import { agreementOf, usePage } from '../page-state.ts'
import { type AgreementPlace, moved } from '../route/agreement-place.ts'
import type { TimeView } from '../view/view.ts'
import { DayField, DaySlider, DaySteps } from './day-slider.tsx'

interface TimeBarProps {
  readonly time: TimeView
  /** Where a moving slider is; null while none moves. */
  readonly passing: AgreementPlace | null
}

export function TimeBar({ time, passing }: TimeBarProps) {
  const page = usePage()
  const { rest, words } = page
  const place = passing ?? agreementOf(page)
  if (place === null) return null
  const setAsOf = (asOf: IsoDay) => page.go(moved(place, { asOf }), 'replace')
  const passAsOf = (asOf: IsoDay) => page.move(moved(place, { asOf }))
  // What the reader has just chosen, also while the record is still being read.
  const asOf = place.asOf ?? time.asOf
  return (
    <section className="time" aria-label={words['page.time']}>
      <div className="time-row">
        <DayField
          label={words['page.true-on']}
          text={time.asOfText}
          value={asOf}
          first={time.first}
          last={time.last}
          onChoose={setAsOf}
          passing={passing !== null}
        />
        <DaySlider
          label={words['page.true-on']}
          text={time.asOfText}
          value={asOf}
          first={time.first}
          last={time.last}
          stops={time.exchanges}
          onChoose={passAsOf}
          onRest={rest}
        />
        <DaySteps
          value={asOf}
          stops={time.exchanges}
          labels={[words['page.exchange.earlier'], words['page.exchange.later']]}
          onChoose={setAsOf}
        />
      </div>
      <KnownRow time={time} place={place} passing={passing !== null} />
    </section>
  )
}

interface KnownRowProps {
  readonly time: TimeView
  readonly place: AgreementPlace
  readonly passing: boolean
}

/** The second time, behind a switch, and what the chosen day is. */
function KnownRow({ time, place, passing }: KnownRowProps) {
  const { go, move, rest, words } = usePage()
  const setKnownOn = (knownOn: IsoDay | null) => go(moved(place, { knownOn }), 'replace')
  const passKnownOn = (knownOn: IsoDay) => move(moved(place, { knownOn }))
  const known = place.knownOn
  return (
    <div className="time-row time-known">
      <label className="switch">
        <input
          type="checkbox"
          checked={known !== null}
          onChange={(event) => setKnownOn(event.target.checked ? time.knownStart : null)}
        />
        {words['page.known-on.switch']}
      </label>
      {known === null ? (
        <span className="soft">{time.knownOnText}</span>
      ) : (
        <>
          <DayField
            label={words['page.known-on']}
            text={time.knownOnText}
            value={known}
            first={time.knownFirst}
            last={time.knownLast}
            onChoose={setKnownOn}
            passing={passing}
          />
          <DaySlider
            label={words['page.known-on']}
            text={time.knownOnText}
            value={known}
            first={time.knownFirst}
            last={time.knownLast}
            stops={time.exchanges}
            onChoose={passKnownOn}
            onRest={rest}
          />
        </>
      )}
      {time.note !== null && <p className="soft time-note">{time.note}</p>}
    </div>
  )
}
