// The slider that governs the page: true on this day and, behind a switch, as known on that one.
// Arrows move a day, with Shift a month; Page Up and Page Down go to the next and the last
// exchange; Home and End to the ends. Later is where the language reads on: to the left in Arabic.
import { type KeyboardEvent, memo } from 'react'
import { day as dayNumberOf, formatDay as isoOf, type IsoDay } from '#language/time.ts'
import { agreementOf, usePage } from '../page-state.ts'
import { type AgreementPlace, moved } from '../route/agreement-place.ts'
import { dayAfterKey } from './slider-key.ts'
import type { TimeView } from '../view/view.ts'

interface TimeBarProps {
  readonly time: TimeView
  /** Where a moving slider is; null while none moves. */
  readonly passing: AgreementPlace | null
}

export function TimeBar({ time, passing }: TimeBarProps) {
  const page = usePage()
  const { words } = page
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
        <Slider
          label={words['page.true-on']}
          text={time.asOfText}
          value={asOf}
          first={time.first}
          last={time.last}
          stops={time.exchanges}
          onChoose={passAsOf}
        />
        <Steps value={asOf} stops={time.exchanges} onChoose={setAsOf} />
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
  const { go, move, words } = usePage()
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
          <Slider
            label={words['page.known-on']}
            text={time.knownOnText}
            value={known}
            first={time.knownFirst}
            last={time.knownLast}
            stops={time.exchanges}
            onChoose={passKnownOn}
          />
        </>
      )}
      {time.note !== null && <p className="soft time-note">{time.note}</p>}
    </div>
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
function DayField(props: DayInputProps) {
  return (
    <p className="day">
      <span className="soft">{props.label}</span> <strong>{props.text}</strong>
      <DayInput {...props} />
    </p>
  )
}

type DayInputProps = DayProps & { readonly passing: boolean }

/** A browser's field of a day is costly to set: it follows when the slider rests. */
const DayInput = memo(
  function DayInput({ label, value, first, last, onChoose }: DayInputProps) {
    const { words } = usePage()
    return (
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
    )
  },
  (_, after) => after.passing,
)

function Slider(props: DayProps & { readonly stops: readonly IsoDay[] }) {
  const { direction, rest } = usePage()
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
  return (
    <div className="slider">
      <Ticks stops={stops} min={min} max={max} />
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
        onKeyUp={rest}
        onPointerUp={rest}
      />
    </div>
  )
}

interface TicksProps {
  readonly stops: readonly IsoDay[]
  readonly min: number
  readonly max: number
}

const Ticks = memo(function Ticks({ stops, min, max }: TicksProps) {
  const { direction } = usePage()
  const x = (day: IsoDay) => {
    const share = (dayNumberOf(day) - min) / Math.max(1, max - min)
    return `${Math.round((direction === 'rtl' ? 1 - share : share) * 10_000) / 100}%`
  }
  return (
    <svg className="slider-ticks" width="100%" height="10" aria-hidden="true">
      {stops.map((day) => (
        <line key={day} x1={x(day)} x2={x(day)} y1="0" y2="10" />
      ))}
    </svg>
  )
})

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
