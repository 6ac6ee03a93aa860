// Something that a count does not include, and would: named here, with a number for each party
// that is not known until somebody writes one down.
import { useState } from 'react'
import { say } from '#locale/locale.ts'
import { withIncluded } from '../proposal/proposal.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { FormProps } from './proposal-form.tsx'

export function Included({ form, on, onChange }: Omit<FormProps, 'scenario'>) {
  const locale = useLocaleOf('what-if')
  const [name, setName] = useState('')
  const [count, setCount] = useState('')
  const { counts, parties } = form
  const [first] = counts
  if (first === undefined) return null
  const chosen = counts.find(({ id }) => id === count)?.id ?? first.id
  const add = () => {
    const one = { count: chosen, name: name.trim(), parties, on }
    onChange((before) => withIncluded(before, one))
    setName('')
  }
  return (
    <fieldset className="included">
      <legend>{say(locale, 'what-if.include')}</legend>
      <label>
        {say(locale, 'what-if.include.name')}
        <input value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label>
        {say(locale, 'what-if.include.count')}
        <select value={chosen} onChange={({ target }) => setCount(target.value)}>
          {counts.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" disabled={name.trim() === ''} onClick={add}>
        {say(locale, 'what-if.include.add')}
      </button>
    </fieldset>
  )
}
