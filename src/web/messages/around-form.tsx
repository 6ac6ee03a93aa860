// What stands around the fields of a message: from when it holds, to whom it goes, and what is
// refused of it as a whole.
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { DayInput } from '../parts/day-input.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { FieldFaults } from './field-faults.ts'
import { turned } from './references.ts'
import type { Tools } from './tools.ts'

interface EffectiveOnProps {
  readonly value: string
  /** Also while the field is empty. */
  readonly isToTheHour: boolean
  readonly set: (day: string) => void
  readonly faults: FieldFaults
}

export function EffectiveOn({ value, isToTheHour, set, faults }: EffectiveOnProps) {
  const locale = useLocaleOf('messages')
  const own = faults.around.filter(({ place }) => place === 'effectiveOn')
  return (
    <div className="form-field">
      <label htmlFor="effective-on">
        {say(locale, 'messages.form.effective')}
        {isToTheHour && <span className="soft"> UTC</span>}
      </label>
      <DayInput
        id="effective-on"
        toTheHour={isToTheHour}
        value={value}
        aria-describedby="effective-on-fault"
        aria-invalid={own.length > 0}
        onChange={({ target }) =>
          set(target.value.includes('T') ? `${target.value}Z` : target.value)
        }
      />
      <div id="effective-on-fault" aria-live="polite">
        {own.map(({ text }) => (
          <p key={text} className="form-fault">
            {text}
          </p>
        ))}
      </div>
    </div>
  )
}

/** How many fields are refused, once it was tried, and what is about no field. */
export function Others({ faults }: { faults: FieldFaults }) {
  const locale = useLocaleOf('messages')
  const around = faults.around.filter(({ place }) => place !== 'effectiveOn')
  return (
    <div role="status">
      {faults.count > 0 && (
        <p className="form-fault">{say(locale, 'messages.form.faults', { n: faults.count })}</p>
      )}
      {faults.count > 0 &&
        around.map(({ text }) => (
          <p key={text} className="form-fault">
            {text}
          </p>
        ))}
    </div>
  )
}

interface AddresseesProps {
  readonly tools: Tools
  /** Names of centres; all others where empty. */
  readonly to: readonly string[]
  readonly set: (to: readonly string[]) => void
}

/** A choice only where there is more than one other centre. */
export function Addressees({ tools, to, set }: AddresseesProps) {
  const locale = useLocaleOf('messages')
  const { parties, self } = tools.space
  const others = parties.filter(({ name }) => name !== self)
  if (others.length < 2) return null
  const names = others.map(({ name }) => name)
  const chosen = to.length === 0 ? names : to
  return (
    <fieldset className="form-object addressees">
      <legend>{say(locale, 'messages.addressees')}</legend>
      {others.map(({ name, party }) => (
        <label key={name} className="form-unknown addressee">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={() => set(turned(names, to, name))}
          />{' '}
          {partyName(tools.locale, tools.agreement, party, 'short')}
        </label>
      ))}
      <p className="soft">{say(locale, 'messages.addressees.says')}</p>
    </fieldset>
  )
}
