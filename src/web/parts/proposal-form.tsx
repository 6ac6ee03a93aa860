// The proposal as changes: its name, ceilings with their days, how long it holds, which rules count
// what, what is counted as well, and what the parties are supposed to have.
import type { Scenario } from '#assessment/scenario-form.ts'
import type { IsoDay } from '#language/time.ts'
import { parseDay } from '#language/time.ts'
import { say } from '#locale/locale.ts'
import {
  renamed,
  withCeiling,
  withHolding,
  withRule,
  withTerm,
  withWorth,
} from '../proposal/proposal.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { LimitField, ProposalForm as Form, RuleField } from '../view/proposal-form.ts'
import { DayInput } from './day-input.tsx'
import { Included } from './included.tsx'
import { NumberField } from './number-field.tsx'

export interface FormProps {
  readonly scenario: Scenario
  readonly form: Form
  /** The day that is looked at: what is changed holds from then, until another day is named. */
  readonly on: IsoDay
  readonly onChange: (scenario: Scenario) => void
}

export function ProposalForm(props: FormProps) {
  const { scenario, form, onChange } = props
  const locale = useLocaleOf('what-if')
  return (
    <form className="proposal-form" onSubmit={(event) => event.preventDefault()}>
      <label className="wide">
        {say(locale, 'what-if.name')}
        <input
          value={scenario.title[locale.language]}
          onChange={({ target }) => onChange(renamed(scenario, target.value))}
        />
      </label>
      <fieldset>
        <legend>{say(locale, 'what-if.limits')}</legend>
        {form.limits.length === 0 && <p className="empty">{say(locale, 'what-if.limits.none')}</p>}
        {form.limits.map((limit) => (
          <Ceiling key={limit.id} limit={limit} {...props} />
        ))}
      </fieldset>
      <Term {...props} />
      <details>
        <summary>{say(locale, 'what-if.rules')}</summary>
        {form.counts.map(({ id, label, rules }) =>
          rules.length === 0 ? null : (
            <fieldset key={id}>
              <legend>{label}</legend>
              {rules.map((rule) => (
                <CountedRule key={rule.id} rule={rule} {...props} />
              ))}
            </fieldset>
          ),
        )}
        <Included {...props} />
      </details>
      <Holdings {...props} />
    </form>
  )
}

function Ceiling({ limit, scenario, on, onChange }: FormProps & { readonly limit: LimitField }) {
  const locale = useLocaleOf('what-if')
  const { id, label, place, today, values } = limit
  const shown = values.length === 0 ? [null] : values
  const set = (at: number, value: { readonly from: IsoDay; readonly max: number } | null) =>
    onChange(withCeiling(scenario, id, at, value))
  return (
    <div className={values.length === 0 ? 'field' : 'field changed'}>
      <span className="field-name">
        {label} <bdi className="place">{place}</bdi>{' '}
        <span className="soft">
          {today === null
            ? say(locale, 'what-if.ceiling.new')
            : say(locale, 'what-if.ceiling.today', { max: today })}
        </span>
      </span>
      {shown.map((value, at) => (
        <span className="field-row" key={at}>
          <NumberField
            label={say(locale, 'what-if.ceiling', { limit: label })}
            value={value?.max ?? null}
            wrong={say(locale, 'what-if.number.wrong')}
            onChoose={(max) => set(at, max === null ? null : { from: value?.from ?? on, max })}
          />
          <DayField
            label={say(locale, 'what-if.from', { limit: label })}
            short={say(locale, 'what-if.from.short')}
            day={value?.from ?? ''}
            disabled={value === null}
            onChoose={(from) => value !== null && set(at, { ...value, from })}
          />
        </span>
      ))}
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly short: string
  readonly day: string
  readonly disabled?: boolean
  readonly onChoose: (day: IsoDay) => void
}

export function DayField({ label, short, day, disabled = false, onChoose }: DayFieldProps) {
  return (
    <span className="day-in-form">
      <span aria-hidden="true" className="soft">
        {short}
      </span>
      <DayInput
        aria-label={label}
        value={day}
        disabled={disabled}
        onChange={({ target }) => {
          if (parseDay(target.value) !== null) onChoose(target.value)
        }}
      />
    </span>
  )
}

function Term({ scenario, form, on, onChange }: FormProps) {
  const locale = useLocaleOf('what-if')
  const { term } = form
  return (
    <fieldset className={term === null ? 'field' : 'field changed'}>
      <legend>{say(locale, 'what-if.term')}</legend>
      <span className="field-row">
        <DayField
          label={say(locale, 'what-if.term.from')}
          short={say(locale, 'what-if.term.from')}
          day={term?.from ?? ''}
          onChoose={(from) => onChange(withTerm(scenario, { from, until: term?.until ?? null }))}
        />
        <DayField
          label={say(locale, 'what-if.term.until')}
          short={say(locale, 'what-if.term.until')}
          day={term?.until ?? ''}
          onChoose={(until) => onChange(withTerm(scenario, { from: term?.from ?? on, until }))}
        />
        {term !== null && (
          <button
            type="button"
            className="button"
            onClick={() => onChange(withTerm(scenario, null))}
          >
            {say(locale, 'what-if.term.drop')}
          </button>
        )}
      </span>
    </fieldset>
  )
}

function CountedRule({ rule, scenario, onChange }: FormProps & { readonly rule: RuleField }) {
  const locale = useLocaleOf('what-if')
  const { id, label, name, place, exception, holds, asked } = rule
  const isChanged = !holds || asked !== null
  return (
    <div className={`field${exception ? ' exception' : ''}${isChanged ? ' changed' : ''}`}>
      <label className="check">
        <input
          type="checkbox"
          checked={holds}
          onChange={({ target }) => onChange(withRule(scenario, id, target.checked))}
        />
        <span>
          {label} <bdi className="place">{place}</bdi>{' '}
          <span className="soft">
            {say(locale, exception ? 'what-if.exception.holds' : 'what-if.rule.holds')}
          </span>
        </span>
      </label>
      {!exception && holds && (
        <NumberField
          label={say(locale, 'what-if.rule.worth.of', { rule: label })}
          short={say(locale, 'what-if.rule.worth')}
          value={asked}
          wrong={say(locale, 'what-if.number.wrong')}
          onChoose={(times) => onChange(withWorth(scenario, id, name, times))}
        />
      )}
    </div>
  )
}

function Holdings({ scenario, form, onChange }: FormProps) {
  const locale = useLocaleOf('what-if')
  const { holdings } = form
  if (holdings.length === 0) return null
  return (
    <fieldset>
      <legend>{say(locale, 'what-if.holdings')}</legend>
      <p className="note soft">{say(locale, 'what-if.holding.unknown')}</p>
      {holdings.map(({ at, label, evidence, mark, numbers }) => (
        <div className="field" key={at}>
          <span className="field-name">
            {label} <span className={`mark mark-${mark}`}>{evidence}</span>
          </span>
          {numbers.map((number) => (
            <NumberField
              key={number.id}
              label={say(locale, 'what-if.holding.number', { holding: label, field: number.label })}
              value={number.value}
              wrong={say(locale, 'what-if.number.wrong')}
              onChoose={(value) => onChange(withHolding(scenario, at, number.id, value))}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}
