// Why somebody who went to the identity provider came back as they went. It is said until the
// reader closes it, and stands in the address no longer than it takes to read it there.
import { useEffect, useState } from 'react'
import { type ProviderRefusal, refusalIn } from '../desk/provider.ts'
import { useWords } from '../page-state.ts'

export function SignInRefused() {
  const words = useWords()
  const [code, setCode] = useState<ProviderRefusal | null>(null)
  useEffect(() => {
    const read = () => {
      const { hash, pathname, search } = globalThis.location
      const found = refusalIn(hash)
      if (found === null) return
      globalThis.history.replaceState(globalThis.history.state, '', pathname + search)
      setCode(found)
    }
    read()
  }, [])
  if (code === null) return null
  return (
    <p className="notice sign-in-refused" role="alert">
      {words[`page.sign-in.${code}`]}{' '}
      <button type="button" className="plain-button" onClick={() => setCode(null)}>
        {words['page.panel.close']}
      </button>
    </p>
  )
}
