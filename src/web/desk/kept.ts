// What the page keeps of one person while it is open: answers already had, and words that were
// typed and are no draft yet. Nobody else gets any of it. A session may end while somebody types;
// who then comes back as the same person finds the words again.
import { useCallback, useState } from 'react'

interface Kept {
  readonly kept: Map<string, unknown>
  /** Forgets all of it: whoever it was has signed out. */
  readonly drop: () => void
}

interface Held {
  /** Whose it is. */
  readonly of: string | null
  /** Whether their session is over. */
  readonly isOver: boolean
  readonly kept: Map<string, unknown>
}

/** Under such a name words are kept, and no answers. */
export const wordsOf = (form: string): string => `words ${form}`

export function useKept(person: string | null): Kept {
  const [held, setHeld] = useState<Held>(() => heldOf(person))
  const next = heldBy(held, person)
  if (next !== held) setHeld(next)
  const drop = useCallback(() => setHeld(heldOf(null)), [])
  return { kept: next.kept, drop }
}

export function heldBy(held: Held, person: string | null): Held {
  const { of, isOver, kept } = held
  if (person === null && !isOver) {
    const words = [...kept].filter(([name]) => name.startsWith(wordsOf('')))
    return { of, isOver: true, kept: new Map(words) }
  }
  if (person === null || (person === of && !isOver)) return held
  return person === of ? { of, isOver: false, kept } : heldOf(person)
}

function heldOf(person: string | null): Held {
  return { of: person, isOver: person === null, kept: new Map() }
}
