// Words that are typed and not yet a draft: kept for this person while the page is open, whatever
// is looked up meanwhile; the browser asks before the page itself goes. No disk gets them.
import { useEffect, useState } from 'react'
import { useDesk } from '../desk/desk.tsx'
import { wordsOf } from '../desk/kept.ts'
import type { Words } from './references.ts'

interface KeptWords {
  readonly words: Words
  readonly change: (part: Partial<Words>) => void
  /** Whether they were typed before, and the form was left since. */
  readonly areBack: boolean
  /** Forgets what was typed: it is a draft now, or not wanted. */
  readonly forget: () => void
}

/** `name` is what the form is for; `first` gives what it begins with. */
export function useKeptWords(name: string, first: () => Words): KeptWords {
  const { kept } = useDesk()
  const key = wordsOf(name)
  const [words, setWords] = useState(() => (kept.get(key) as Words | undefined) ?? first())
  const [areBack, setBack] = useState(() => kept.has(key))
  const [isUnsaved, setUnsaved] = useState(areBack)
  useEffect(() => {
    if (!isUnsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  return {
    words,
    areBack,
    change: (part) => {
      const next = { ...words, ...part }
      kept.set(key, next)
      setWords(next)
      setUnsaved(true)
    },
    forget: () => {
      kept.delete(key)
      setWords(first())
      setBack(false)
      setUnsaved(false)
    },
  }
}
