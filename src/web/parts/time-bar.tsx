// The slider that governs the page: true on this day and, behind a switch, as known on that one.
// Arrows move a day, with Shift a month; Page Up and Page Down go to the next and the last
// exchange; Home and End to the ends. Later is where the language reads on: to the left in Arabic.
import type { KeyboardEvent } from 'react'
import { day as dayNumberOf, formatDay as isoOf, type IsoDay } from '#language/time.ts'
import { agreementOf, usePage } from '../page-state.ts'
import { moved } from '../route.ts'
import { dayAfterKey } from './slider-key.ts'
import type { TimeView } from '../view/view.ts'

export function TimeBar({ time }: { time: TimeView }) {
  const page = usePage()
  const { words } = page
  const place = agreementOf(page)
  if (place === null) return null
  const setAsOf = (asOf: IsoDay) => page.go(moved(place, { asOf }), 'replace')
  const setKnownOn = (knownOn: IsoDay | null) => page.go(moved(place, { knownOn }), 'replace')
  const days = time.exchanges.map((one) => one.day)
  // What the reader has just chosen, also while the record is still being read.
  const asOf = place.asOf ?? time.asOf
  const known = place.knownOn
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
        />
        <Slider
          label={words['page.true-on']}
          text={time.asOfText}
          value={asOf}
          first={time.first}
          last={time.last}
          stops={days}
          onChoose={setAsOf}
        />
        <Steps value={asOf} stops={days} onChoose={setAsOf} />
      </div>
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
            />
            <Slider
              label={words['page.known-on']}
              text={time.knownOnText}
              value={known}
              first={time.knownFirst}
              last={time.knownLast}
              stops={days}
              onChoose={setKnownOn}
            />
          </>
        )}
        {time.note !== null && <p className="soft time-note">{time.note}</p>}
      </div>
    </section>
  )
}

interface DayProps {
  readonly label: string
  readonly text: string
  readonly value: IsoDay
  readonly first: IsoDay
  readonly last: IsoDay
  readonly onChoose: (day: IsoDay) => void
}

/** The day in words; the field under it takes a day typed or picked. */
function DayField({ label, text, value, first, last, onChoose }: DayProps) {
  const { words } = usePage()
  return (
    <p className="day">
      <span className="soft">{label}</span> <strong>{text}</strong>
      <span className="day-field">
        <input
          type="date"
          aria-label={`${label}: ${words['page.choose-day']}`}
          value={value}
          min={first}
          max={last}
          onChange={(event) => {
            const day = event.target.value
            if (day >= first && day <= last) onChoose(day)
          }}
        />
      </span>
    </p>
  )
}

function Slider(props: DayProps & { readonly stops: readonly IsoDay[] }) {
  const { direction } = usePage()
  const { label, text, value, stops, onChoose } = props
  const [min, max] = [dayNumberOf(props.first), dayNumberOf(props.last)]
  const at = dayNumberOf(value)
  const choose = (day: number) => onChoose(isoOf(Math.min(max, Math.max(min, day))))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayAfterKey(event, at, stops.map(dayNumberOf), direction, [min, max])
    if (next === null) return
    event.preventDefault()
    choose(next)
  }
  const x = (day: IsoDay) => {
    const share = (dayNumberOf(day) - min) / Math.max(1, max - min)
    return `${Math.round((direction === 'rtl' ? 1 - share : share) * 10_000) / 100}%`
  }
  return (
    <div className="slider">
      <svg className="slider-ticks" width="100%" height="10" aria-hidden="true">
        {stops.map((day) => (
          <line key={day} x1={x(day)} x2={x(day)} y1="0" y2="10" />
        ))}
      </svg>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text}
        min={min}
        max={max}
        step={1}
        value={at}
        onChange={(event) => choose(Number(event.target.value))}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

interface StepsProps {
  readonly value: IsoDay
  readonly stops: readonly IsoDay[]
  readonly onChoose: (day: IsoDay) => void
}

function Steps({ value, stops, onChoose }: StepsProps) {
  const { words } = usePage()
  const earlier = stops.findLast((day) => day < value)
  const later = stops.find((day) => day > value)
  const step = (day: IsoDay | undefined, label: string, className: string) => (
    <button
      type="button"
      className={`step ${className}`}
      aria-label={label}
      title={label}
      disabled={day === undefined}
      onClick={() => day !== undefined && onChoose(day)}
    />
  )
  return (
    <span className="steps">
      {step(earlier, words['page.exchange.earlier'], 'step-back')}
      {step(later, words['page.exchange.later'], 'step-on')}
    </span>
  )
}
