// What was typed into a form when its page was left for the identity provider: this tab keeps it
// until the form is there again, and the reader presses once more. No act is taken by itself when
// somebody comes back.
import { useEffect, useState } from 'react'

interface LeftWords<T> {
  /** What was typed before; null where nothing was left. */
  readonly left: T | null
  readonly leave: (words: T) => void
}

/** `form` is what the words are kept under. */
export function useLeftWords<T>(form: string): LeftWords<T> {
  const key = `mithaq left ${form}`
  const [left] = useState(() => {
    const text = sessionStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as T)
  })
  useEffect(() => sessionStorage.removeItem(key), [key])
  return { left, leave: (words) => sessionStorage.setItem(key, JSON.stringify(words)) }
}
