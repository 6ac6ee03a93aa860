// A text to be handed on, with a button that copies it. Where the browser does not allow that, the
// text is there to be marked by hand.
import { useWords } from '../page-state.ts'
import { useCopying } from '../parts/copying.ts'
import { say } from '#locale/locale.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function Copied({ label, text }: { label: string; text: string }) {
  const locale = useLocaleOf('centre')
  const words = useWords()
  const { said, copy } = useCopying(text)
  return (
    <div className="copied">
      <label>
        {label}
        <input readOnly dir="ltr" value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button
        type="button"
        className="button"
        onClick={() => void copy(text, words['page.copied'])}
      >
        {say(locale, 'people.copy')}
      </button>
      <output className="soft">{said}</output>
    </div>
  )
}
