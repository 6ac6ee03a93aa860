// Why somebody who went to the identity provider came back as they went. It is said until the
// reader closes it, and stands in the address no longer than it takes to read it there.
import { useEffect, useState } from 'react'
import { formatDay } from '#locale/dates.ts'
import { localeOf, say } from '#locale/locale.ts'
import { type ProviderRefusal, refusalIn } from '../desk/provider.ts'
import { useLasting } from '../page-state.ts'

export function SignInRefused() {
  const { words, settings } = useLasting()
  const [refusal, setRefusal] = useState<ProviderRefusal | null>(null)
  useEffect(() => {
    const read = () => {
      const { hash, pathname, search } = globalThis.location
      const found = refusalIn(hash)
      if (found === null) return
      globalThis.history.replaceState(globalThis.history.state, '', pathname + search)
      setRefusal(found)
    }
    read()
  }, [])
  if (refusal === null) return null
  const locale = localeOf(settings.language, words, settings.digits)
  return (
    <p className="notice sign-in-refused" role="alert">
      {refusal.code === 'person-left'
        ? say(locale, 'page.sign-in.person-left', { day: formatDay(locale, refusal.day) })
        : words[`page.sign-in.${refusal.code}`]}{' '}
      <button type="button" className="plain-button" onClick={() => setRefusal(null)}>
        {words['page.panel.close']}
      </button>
    </p>
  )
}
