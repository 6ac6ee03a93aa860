// The proposal as changes: its name, ceilings with their days, how long it holds, which rules count
// what, what is counted as well, and what the parties are supposed to have.
import { memo } from 'react'
import type { Scenario } from '#assessment/scenario-form.ts'
import type { IsoDay } from '#language/time.ts'
import { parseDay } from '#language/time.ts'
import { say } from '#locale/locale.ts'
import { useAtRest } from '../at-rest.ts'
import {
  ceilingIn,
  renamed,
  termIn,
  withCeiling,
  withHolding,
  withRule,
  withTerm,
  withWorth,
} from '../proposal/proposal.ts'
import type { OnChange } from '../proposal/use-proposal.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { HoldingField, LimitField } from '../view/proposal-form.ts'
import type { ProposalForm as Form, RuleField } from '../view/proposal-form.ts'
import { DayInput } from './day-input.tsx'
import { Included } from './included.tsx'
import { NumberField } from './number-field.tsx'
import { useOwnFirst } from './own-first.ts'

export interface FormProps {
  readonly scenario: Scenario
  readonly form: Form
  /** The day that is looked at: what is changed holds from then, until another day is named. */
  readonly on: IsoDay
  readonly onChange: OnChange
}

export const ProposalForm = memo(function ProposalForm(props: FormProps) {
  const { scenario, form, on, onChange } = props
  const locale = useLocaleOf('what-if')
  const isAtRest = useAtRest()
  return (
    <form className="proposal-form" onSubmit={(event) => event.preventDefault()}>
      <Name name={scenario.title[locale.language]} onChange={onChange} />
      <fieldset>
        <legend>{say(locale, 'what-if.limits')}</legend>
        {form.limits.length === 0 && <p className="empty">{say(locale, 'what-if.limits.none')}</p>}
        {form.limits.map((limit) => (
          <Ceiling key={limit.id} limit={limit} on={on} onChange={onChange} />
        ))}
      </fieldset>
      <Term term={form.term} on={on} onChange={onChange} />
      <details>
        <summary>{say(locale, 'what-if.rules')}</summary>
        {isAtRest && <Counted form={form} on={on} onChange={onChange} />}
      </details>
      <Holdings holdings={form.holdings} onChange={onChange} />
    </form>
  )
})

function Counted({ form, on, onChange }: Omit<FormProps, 'scenario'>) {
  return (
    <>
      {form.counts.map(({ id, label, rules }) =>
        rules.length === 0 ? null : (
          <fieldset key={id}>
            <legend>{label}</legend>
            {rules.map((rule) => (
              <CountedRule key={rule.id} rule={rule} onChange={onChange} />
            ))}
          </fieldset>
        ),
      )}
      <Included form={form} on={on} onChange={onChange} />
    </>
  )
}

interface NameProps extends Pick<FormProps, 'onChange'> {
  readonly name: string
}

const Name = memo(function Name({ name, onChange }: NameProps) {
  const locale = useLocaleOf('what-if')
  const { shown, put, leave } = useOwnFirst(name)
  return (
    <label className="wide">
      {say(locale, 'what-if.name')}
      <input
        value={shown}
        onChange={({ target: { value } }) => {
          put(value)
          onChange((before) => renamed(before, value))
        }}
        onBlur={() => leave(shown)}
      />
    </label>
  )
})

interface CeilingProps extends Pick<FormProps, 'on' | 'onChange'> {
  readonly limit: LimitField
}

const Ceiling = memo(function Ceiling({ limit, on, onChange }: CeilingProps) {
  const locale = useLocaleOf('what-if')
  const { id, label, place, today, values } = limit
  const shown = values.length === 0 ? [null] : values
  const setMax = (at: number, max: number | null) =>
    onChange((before) => {
      const from = ceilingIn(before, id, at)?.from ?? on
      return withCeiling(before, id, at, max === null ? null : { from, max })
    })
  const setFrom = (at: number, from: IsoDay) =>
    onChange((before) => {
      const value = ceilingIn(before, id, at)
      return value === null ? before : withCeiling(before, id, at, { ...value, from })
    })
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
            onChoose={(max) => setMax(at, max)}
          />
          <DayField
            label={say(locale, 'what-if.from', { limit: label })}
            short={say(locale, 'what-if.from.short')}
            day={value?.from ?? ''}
            disabled={value === null}
            onChoose={(from) => setFrom(at, from)}
          />
        </span>
      ))}
    </div>
  )
})

interface DayFieldProps {
  readonly label: string
  readonly short: string
  readonly day: string
  readonly disabled?: boolean
  readonly onChoose: (day: IsoDay) => void
}

export function DayField({ label, short, day, disabled = false, onChoose }: DayFieldProps) {
  const { shown, put, leave } = useOwnFirst(day)
  return (
    <span className="day-in-form">
      <span aria-hidden="true" className="soft">
        {short}
      </span>
      <DayInput
        aria-label={label}
        value={shown}
        disabled={disabled}
        onChange={({ target: { value } }) => {
          if (parseDay(value) === null) return
          put(value)
          onChoose(value)
        }}
        onBlur={() => leave(shown)}
      />
    </span>
  )
}

type TermProps = Pick<FormProps, 'on' | 'onChange'> & Pick<Form, 'term'>

const Term = memo(function Term({ term, on, onChange }: TermProps) {
  const locale = useLocaleOf('what-if')
  const drop = () => onChange((before) => withTerm(before, null))
  return (
    <fieldset className={term === null ? 'field' : 'field changed'}>
      <legend>{say(locale, 'what-if.term')}</legend>
      <span className="field-row">
        <DayField
          label={say(locale, 'what-if.term.from')}
          short={say(locale, 'what-if.term.from')}
          day={term?.from ?? ''}
          onChoose={(from) =>
            onChange((before) => withTerm(before, { from, until: termIn(before)?.until ?? null }))
          }
        />
        <DayField
          label={say(locale, 'what-if.term.until')}
          short={say(locale, 'what-if.term.until')}
          day={term?.until ?? ''}
          onChoose={(until) =>
            onChange((before) => withTerm(before, { from: termIn(before)?.from ?? on, until }))
          }
        />
        {term !== null && (
          <button type="button" className="button" onClick={drop}>
            {say(locale, 'what-if.term.drop')}
          </button>
        )}
      </span>
    </fieldset>
  )
})

interface RuleProps extends Pick<FormProps, 'onChange'> {
  readonly rule: RuleField
}

const CountedRule = memo(function CountedRule({ rule, onChange }: RuleProps) {
  const locale = useLocaleOf('what-if')
  const { id, label, name, place, exception, asked } = rule
  const { shown: holds, put, leave } = useOwnFirst(rule.holds)
  const isChanged = !holds || asked !== null
  return (
    <div className={`field${exception ? ' exception' : ''}${isChanged ? ' changed' : ''}`}>
      <label className="check">
        <input
          type="checkbox"
          checked={holds}
          onChange={({ target: { checked } }) => {
            put(checked)
            onChange((before) => withRule(before, id, checked))
            leave(checked)
          }}
        />
        <span>
          {label} <bdi className="place">{place}</bdi>{' '}
          <span className="soft">
            {say(locale, exception ? 'what-if.exception.holds' : 'what-if.rule.holds')}
          </span>
        </span>
      </label>
      {!exception && (
        <NumberField
          label={say(locale, 'what-if.rule.worth.of', { rule: label })}
          short={say(locale, 'what-if.rule.worth')}
          value={asked}
          wrong={say(locale, 'what-if.number.wrong')}
          // It keeps its place: nothing moves where a rule is left out.
          disabled={!holds}
          onChoose={(times) => onChange((before) => withWorth(before, id, name, times))}
        />
      )}
    </div>
  )
})

interface HoldingsProps extends Pick<FormProps, 'onChange'> {
  readonly holdings: readonly HoldingField[]
}

function Holdings({ holdings, onChange }: HoldingsProps) {
  const locale = useLocaleOf('what-if')
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
              onChoose={(value) => onChange((before) => withHolding(before, at, number.id, value))}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}
