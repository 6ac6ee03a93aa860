// A text to be handed on, with a button that copies it. Where the browser does not allow that, the
// text is there to be marked by hand.
import { useState } from 'react'
import { useWords } from '../page-state.ts'
import { say } from '#locale/locale.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function Copied({ label, text }: { label: string; text: string }) {
  const locale = useLocaleOf('centre')
  const words = useWords()
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words['page.copied'])
    } catch {
      setSaid(words['page.copy.failed'])
    }
  }
  return (
    <div className="copied">
      <label>
        {label}
        <input readOnly dir="ltr" value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" className="button" onClick={() => void copy()}>
        {say(locale, 'people.copy')}
      </button>
      <output className="soft">{said}</output>
    </div>
  )
}
