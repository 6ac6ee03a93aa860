// The day, the day it is compared with, and the party: all of it stands in the address.
import type { ReactNode } from 'react'
import { parseDay } from '#language/time.ts'
import { say } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import { type CoveragePlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { CoverageView } from '../view/coverage-view.ts'
import { DayInput } from './day-input.tsx'
import { Link } from './link.tsx'

interface ChoiceProps {
  readonly view: CoverageView
  readonly place: CoveragePlace
}

export function CoverageChoice({ view, place }: ChoiceProps) {
  const { go } = useLasting()
  const locale = useLocaleOf('coverage')
  const { on, earlier, later, against, parties } = view
  const move = (changes: Readonly<Record<string, string | null>>) =>
    go(withQuery(place, changes), 'replace')
  return (
    <div className="filters" role="group" aria-label={say(locale, 'coverage.choice')}>
      <DayField
        label={say(locale, 'coverage.on')}
        day={place.query['on'] ?? on}
        onChoose={(day) => move({ on: day })}
      >
        <Link to={withQuery(place, { on: earlier })} className="step step-back">
          <span className="unseen">{say(locale, 'coverage.earlier')}</span>
        </Link>
        <Link to={withQuery(place, { on: later })} className="step step-on">
          <span className="unseen">{say(locale, 'coverage.later')}</span>
        </Link>
      </DayField>
      <DayField
        label={say(locale, 'coverage.against')}
        day={place.query['against'] ?? against ?? ''}
        onChoose={(day) => move({ against: day })}
      >
        {against === null ? (
          <Link to={withQuery(place, { on, against: earlier })} className="soft">
            {say(locale, 'coverage.against.before')}
          </Link>
        ) : (
          <Link to={withQuery(place, { against: null, show: null })} className="soft">
            {say(locale, 'coverage.against.end')}
          </Link>
        )}
      </DayField>
      <label>
        {locale.texts['page.party']}
        <select
          value={place.query['party'] ?? ''}
          onChange={(event) => move({ party: event.target.value })}
        >
          <option value="">{say(locale, 'coverage.party.all')}</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: string
  readonly onChoose: (day: string) => void
  readonly children: ReactNode
}

function DayField({ label, day, onChoose, children }: DayFieldProps) {
  return (
    <div className="day-choice">
      <label>
        {label}
        <DayInput
          value={day}
          onChange={({ target }) => {
            if (parseDay(target.value) !== null) onChoose(target.value)
          }}
        />
      </label>
      {children}
    </div>
  )
}
