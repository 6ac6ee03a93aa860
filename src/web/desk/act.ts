// Something that a reader does at the centre: under way, refused with its sentence, or done. What
// is under way is not begun a second time.
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '../api/client.ts'
import { problemOf } from './desk.tsx'

export type Acted<T> =
  | { readonly state: 'idle' | 'running' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'done'; readonly value: T }

export type Acting<A extends readonly unknown[], T> = Acted<T> & {
  /** What came of it; null where it was refused, or is under way already. */
  readonly run: (...args: A) => Promise<T | null>
  /** Forgets what came of it. */
  readonly clear: () => void
}

export function useAct<A extends readonly unknown[], T>(
  act: (...args: A) => Promise<T>,
): Acting<A, T> {
  const [acted, setActed] = useState<Acted<T>>({ state: 'idle' })
  const isRunning = useRef(false)
  const run = async (...args: A): Promise<T | null> => {
    if (isRunning.current) return null
    isRunning.current = true
    setActed({ state: 'running' })
    try {
      const value = await act(...args)
      setActed({ state: 'done', value })
      return value
    } catch (error) {
      // Whatever it was, it is not under way any more.
      setActed({ state: 'idle' })
      const problem = problemOf(error)
      setActed({ state: 'refused', problem })
      return null
    } finally {
      isRunning.current = false
    }
  }
  const clear = useCallback(() => setActed({ state: 'idle' }), [])
  return { ...acted, run, clear }
}
