// What was typed into a form when its page was left for the identity provider: this tab keeps it
// until the form is there again, and the reader presses once more. No act is taken by itself when
// somebody comes back, and whoever comes back as somebody else finds nothing.
import { useEffect, useState } from 'react'
import { useDesk } from '../desk/desk.tsx'

interface LeftWords<T> {
  /** What was typed before; null where nothing was left. */
  readonly left: T | null
  readonly leave: (words: T) => void
}

interface Kept<T> {
  /** The id of who typed them. */
  readonly by: string | null
  readonly words: T
}

/** `form` is what the words are kept under. */
export function useLeftWords<T>(form: string): LeftWords<T> {
  const { person } = useDesk()
  const by = person?.id ?? null
  const key = `mithaq left ${form}`
  const [left] = useState(() => wordsOf<T>(sessionStorage.getItem(key), by))
  useEffect(() => sessionStorage.removeItem(key), [key])
  return { left, leave: (words) => sessionStorage.setItem(key, textOf({ by, words })) }
}

export function textOf<T>(kept: Kept<T>): string {
  return JSON.stringify(kept)
}

export function wordsOf<T>(text: string | null, by: string | null): T | null {
  if (text === null) return null
  const kept = JSON.parse(text) as Kept<T>
  return kept.by === by ? kept.words : null
}
