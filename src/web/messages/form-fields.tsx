// Controls for the fields of a message, made from its type: one for each kind of field, objects and
// lists within one another, and every refusal at the field that it is about.
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { AnyField, Fields } from '#language/field.ts'
import { say } from '#locale/locale.ts'
import { DayInput } from '../parts/day-input.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import {
  emptyValue,
  type Path,
  placeText,
  typedText,
  typedValue,
  valueAt,
  withValue,
} from './form-body.ts'
import type { Language } from '#language/label.ts'
import { useFocusKept } from './focus-kept.ts'

export interface Form {
  readonly language: Language
  readonly body: unknown
  readonly change: (body: unknown) => void
  /** The sentences about what stands at a place, once the reader has been there. */
  readonly faultsAt: (place: string) => readonly string[]
  readonly touch: (place: string) => void
  /** Whether what stands there lies ahead by its field, and has passed. */
  readonly hasPassed: (place: string) => boolean
  /** The ids of items of a kind that are in the record. */
  readonly itemsOf: (kind: string) => readonly string[]
  readonly messageIds: readonly string[]
}

export const FormContext = createContext<Form | null>(null)

function useForm(): Form {
  const form = useContext(FormContext)
  if (form === null) throw new Error('a field stands outside of a form')
  return form
}

/**
 * Above the first level, fields that may be left out and are not filled are folded away. Each stays
 * where it is while it is typed into, and what is filled is not folded up again.
 */
export function FormFields({ fields, path = [] }: { fields: Fields; path?: Path }) {
  const locale = useLocaleOf('messages')
  const { body } = useForm()
  const entries = Object.entries(fields)
  const isEmpty = (name: string) => valueAt(body, [...path, name]) === undefined
  const [away] = useState<ReadonlySet<string>>(() => {
    const empty = entries.filter(([name, field]) => field.optional && isEmpty(name))
    return new Set(path.length > 0 ? empty.map(([name]) => name) : [])
  })
  const folded = entries.filter(([name]) => away.has(name))
  const open = entries.filter(([name]) => !away.has(name))
  const isFilled = !folded.every(([name]) => isEmpty(name))
  const [isOpen, setOpen] = useState(isFilled)
  return (
    <div className="form-fields">
      {open.map(([name, field]) => (
        <FormField key={name} field={field} path={[...path, name]} />
      ))}
      {folded.length > 0 && (
        <details
          className="more-fields"
          open={isOpen || isFilled}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary onClick={(event) => isFilled && event.preventDefault()}>
            {say(locale, 'messages.form.more', { n: folded.length })}
          </summary>
          {folded.map(([name, field]) => (
            <FormField key={name} field={field} path={[...path, name]} />
          ))}
        </details>
      )}
    </div>
  )
}

interface FieldProps {
  readonly field: AnyField
  readonly path: Path
}

function FormField({ field, path }: FieldProps) {
  if (field.detail.fields !== undefined) return <ObjectField field={field} path={path} />
  if (field.kind === 'list') return <ListField field={field} path={path} />
  return <ValueField field={field} path={path} />
}

/** The first of them goes on where a button is gone. */
const controls = 'input, select, textarea, button'

function ObjectField({ field, path }: FieldProps) {
  const locale = useLocaleOf('messages')
  const { body, change, language } = useForm()
  const name = field.label[language]
  const fields = field.detail.fields ?? {}
  const [within, press] = useFocusKept<HTMLParagraphElement & HTMLFieldSetElement>(controls)
  const set = (value: unknown) => {
    press()
    change(withValue(body, path, value))
  }
  if (valueAt(body, path) === undefined && field.optional) {
    return (
      <p ref={within}>
        <button type="button" className="plain-button" onClick={() => set(emptyValue(field))}>
          {say(locale, 'messages.form.add', { name })}
        </button>
      </p>
    )
  }
  return (
    <fieldset ref={within} className="form-object">
      <legend>{name}</legend>
      <FormFields fields={fields} path={path} />
      {field.optional && <Remove name={name} remove={() => set(undefined)} />}
    </fieldset>
  )
}

function ListField({ field, path }: FieldProps) {
  const locale = useLocaleOf('messages')
  const { body, change, language } = useForm()
  const { of } = field.detail
  const list = valueAt(body, path)
  const values: readonly unknown[] = Array.isArray(list) ? list : []
  const [within, press] = useFocusKept<HTMLFieldSetElement>(':scope > button')
  if (of === undefined) return null
  const name = field.label[language]
  const entryName = of.label[language]
  const add = () => change(withValue(body, [...path, values.length], emptyValue(of) ?? ''))
  return (
    <fieldset ref={within} className="form-list">
      <legend>{name}</legend>
      {values.map((_, at) => (
        <div key={at} className="form-entry">
          <Entry field={of} path={[...path, at]} />
          <Remove
            name={`${entryName} ${at + 1}`}
            remove={() => {
              press()
              change(withValue(body, [...path, at], undefined))
            }}
          />
        </div>
      ))}
      <button type="button" className="plain-button" onClick={add}>
        {say(locale, 'messages.form.add', { name: entryName })}
      </button>
      <Faults place={placeText(path)} />
    </fieldset>
  )
}

function Entry({ field, path }: FieldProps) {
  const { language } = useForm()
  const { fields } = field.detail
  if (fields === undefined) return <ValueField field={field} path={path} />
  const number = Number(path.at(-1) ?? 0) + 1
  return (
    <fieldset className="form-object">
      <legend>{`${field.label[language]} ${number}`}</legend>
      <FormFields fields={fields} path={path} />
    </fieldset>
  )
}

function Remove({ name, remove }: { name: string; remove: () => void }) {
  const locale = useLocaleOf('messages')
  return (
    <button type="button" className="plain-button" onClick={remove}>
      {say(locale, 'messages.form.remove', { name })}
    </button>
  )
}

function ValueField({ field, path }: FieldProps) {
  const locale = useLocaleOf('messages')
  const { body, change, touch, faultsAt, language } = useForm()
  const place = placeText(path)
  const value = valueAt(body, path)
  const isUnknown = value === null
  const faults = faultsAt(place)
  const set = (next: unknown) => {
    touch(place)
    change(withValue(body, path, next))
  }
  return (
    <div className="form-field">
      <label htmlFor={place}>
        {field.label[language]}
        {field.kind === 'instant' && <span className="soft"> UTC</span>}
        {field.optional && <span className="soft"> {say(locale, 'messages.form.optional')}</span>}
      </label>
      <Control
        field={field}
        id={place}
        text={typedText(value)}
        disabled={isUnknown}
        faulty={faults.length > 0}
        set={(text) => set(typedValue(field, text))}
        leave={() => touch(place)}
      />
      {field.detail.names === true && (
        <p id={`${place}-hint`} className="form-hint soft">
          {say(locale, 'messages.form.names')}
        </p>
      )}
      {field.detail.unknowable === true && (
        <label className="form-unknown">
          <input
            type="checkbox"
            checked={isUnknown}
            onChange={(event) => set(event.target.checked ? null : undefined)}
          />{' '}
          {say(locale, 'messages.form.unknown')}
        </label>
      )}
      <Faults place={place} />
    </div>
  )
}

/** What is refused of it, and what is only to be known of it. */
function Faults({ place }: { place: string }) {
  const locale = useLocaleOf('messages')
  const { faultsAt, hasPassed } = useForm()
  const faults = faultsAt(place)
  return (
    <div id={`${place}-fault`} aria-live="polite">
      {hasPassed(place) && <p className="form-hint">{say(locale, 'messages.form.passed')}</p>}
      {faults.map((text) => (
        <p key={text} className="form-fault">
          {text}
        </p>
      ))}
    </div>
  )
}

interface ControlProps {
  readonly field: AnyField
  readonly id: string
  readonly text: string
  readonly disabled: boolean
  readonly faulty: boolean
  readonly set: (text: string) => void
  readonly leave: () => void
}

/** Texts longer than a line have several of them. */
const longText = 300

function Control({ field, id, text, disabled, faulty, set, leave }: ControlProps): ReactNode {
  const form = useForm()
  const common = {
    id,
    disabled,
    value: text,
    'aria-invalid': faulty,
    'aria-describedby': field.detail.names === true ? `${id}-fault ${id}-hint` : `${id}-fault`,
    onBlur: leave,
    onChange: (event: { readonly target: { readonly value: string } }) => set(event.target.value),
  }
  const { kind, detail } = field
  if (kind === 'one-of' || kind === 'bool') return <Choice field={field} common={common} />
  if (kind === 'date' || kind === 'instant') {
    return <DayInput {...common} toTheHour={kind === 'instant'} />
  }
  if (kind === 'count') return <input {...common} inputMode="numeric" className="form-count" />
  if (kind === 'ref' || kind === 'answers') {
    const known = kind === 'ref' ? form.itemsOf(detail.refersTo ?? '') : form.messageIds
    return (
      <>
        <input {...common} list={`${id}-list`} autoComplete="off" />
        <datalist id={`${id}-list`}>
          {known.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      </>
    )
  }
  if ((detail.max ?? 0) > longText) return <textarea {...common} rows={4} dir="auto" />
  return <input {...common} dir="auto" autoComplete="off" />
}

interface ChoiceProps {
  readonly field: AnyField
  readonly common: Readonly<Record<string, unknown>>
}

function Choice({ field, common }: ChoiceProps) {
  const locale = useLocaleOf('messages')
  const { language } = useForm()
  const { options = [], optionLabels = {} } = field.detail
  return (
    <select {...common}>
      <option value="">{say(locale, 'messages.form.choose')}</option>
      {field.kind === 'bool' && (
        <>
          <option value="true">{say(locale, 'messages.form.yes')}</option>
          <option value="false">{say(locale, 'messages.form.no')}</option>
        </>
      )}
      {options.map((option) => (
        <option key={option} value={option}>
          {optionLabels[option]?.[language] ?? option}
        </option>
      ))}
    </select>
  )
}
