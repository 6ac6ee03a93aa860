// A browser's field for a day or a moment (decision 19) with its day in words over it, since the
// browser writes it, and what an empty field asks for, in a language of its own. While the field
// has the focus it is seen as the browser draws it, to be typed in; on paper the words stand alone.
import type { ComponentProps } from 'react'
import { formatDay } from '#locale/dates.ts'
import { useLasting } from '../page-state.ts'
import { useIsTakenOver } from '../taken-over.ts'

type DayInputProps = Omit<ComponentProps<'input'>, 'type' | 'value'> & {
  readonly value: string
  /** Whether an hour belongs to it, in UTC. */
  readonly toTheHour?: boolean
}

export function DayInput({ value, toTheHour = false, ...rest }: DayInputProps) {
  const { settings, words } = useLasting()
  const [, time] = /T(\d{2}:\d{2})/.exec(value) ?? []
  const day = formatDay(settings, value)
  const kind = toTheHour ? 'datetime-local' : 'date'
  // The browser builds a field for a day of a dozen parts: for eighty that are shut and empty it
  // took as long as for all the rest of the page, and one took a tenth of the time to the first
  // paint. The words over it are the same.
  const isTakenOver = useIsTakenOver()
  const isPlain = !isTakenOver || (rest.disabled === true && value === '')
  return (
    <span className={value === '' ? 'day-input empty' : 'day-input'}>
      <input
        {...rest}
        type={isPlain ? 'text' : kind}
        size={isPlain ? 8 : undefined}
        dir="ltr"
        value={value.replace(/Z$/, '')}
      />
      <span className="in-words" aria-hidden="true">
        {value === ''
          ? words[toTheHour ? 'page.moment.empty' : 'page.day.empty']
          : time === undefined
            ? day
            : `${day} · ${time} UTC`}
      </span>
    </span>
  )
}
