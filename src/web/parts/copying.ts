// Copies a text, and says that it did or could not: of this text, until there is another to copy.
import { useState } from 'react'
import { useWords } from '../page-state.ts'

/** `about` is what stands there to be copied. */
export function useCopying(about: string) {
  const words = useWords()
  const [told, setTold] = useState({ about, said: '' })
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setTold({ about, said: done })
    } catch {
      setTold({ about, said: words['page.copy.failed'] })
    }
  }
  return { said: told.about === about ? told.said : '', copy }
}
