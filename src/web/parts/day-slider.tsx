// A slider of days, with the day in words, a field to type or pick it, and steps to the days that
// are marked on it. Arrows move a day, with Shift a month; Page Up and Page Down go to the next and
// the last marked day; Home and End to the ends. Later is where the language reads on.
import { type KeyboardEvent, memo } from 'react'
import { day as dayNumberOf, formatDay as isoOf, type IsoDay } from '#language/time.ts'
import { useLasting } from '../page-state.ts'
import { useIsTakenOver } from '../taken-over.ts'
import { dayAfterKey } from './slider-key.ts'

interface DayProps {
  readonly label: string
  readonly text: string
  readonly value: IsoDay
  readonly first: IsoDay
  readonly last: IsoDay
  readonly onChoose: (day: IsoDay) => void
}

type DayInputProps = DayProps & { readonly passing: boolean }

/** The day in words; the field under it takes a day typed or picked. */
export function DayField(props: DayInputProps) {
  return (
    <p className="day">
      <span className="soft">{props.label}</span> <strong>{props.text}</strong>
      <DayInput {...props} />
    </p>
  )
}

/**
 * A browser's field of a day is costly to build and to set: it comes when the page is taken over,
 * since it can do nothing before, and follows when the slider rests.
 */
const DayInput = memo(
  function DayInput({ label, value, first, last, onChoose }: DayInputProps) {
    const { words } = useLasting()
    const isTakenOver = useIsTakenOver()
    return (
      <span className="day-field">
        <input
          type={isTakenOver ? 'date' : 'text'}
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

interface SliderProps extends DayProps {
  /** Days marked on the slider, to which keys lead. */
  readonly stops: readonly IsoDay[]
  /** The slider was let go. */
  readonly onRest: () => void
}

export function DaySlider(props: SliderProps) {
  const { direction } = useLasting()
  const { label, text, value, stops, onChoose, onRest } = props
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
        onKeyUp={onRest}
        onPointerUp={onRest}
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
  const { direction } = useLasting()
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
  /** Of the step back and the step on. */
  readonly labels: readonly [string, string]
  readonly onChoose: (day: IsoDay) => void
}

export function DaySteps({ value, stops, labels, onChoose }: StepsProps) {
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
      {step(earlier, labels[0], 'step-back')}
      {step(later, labels[1], 'step-on')}
    </span>
  )
}
