// What a page asks of the centre: asked when the page is drawn, and again whenever the centre says
// that something of the kind has changed. What was answered before stays until the new answer has
// come, so that nothing blinks. Where very much changes, it is asked every so often.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../api/client.ts'
import type { Heard, Kind } from './connection.ts'
import { problemOf, useDesk } from './desk.tsx'
import { inOrder } from './in-order.ts'
import { paced } from './pacing.ts'

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'value'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: Problem }
  /** The centre is not reached; with what it last answered, if anything. */
  | { readonly state: 'offline'; readonly value: T | null }

export type Answer<T> = Asked<T> & { readonly again: () => void }

/**
 * `key` names what is asked, with everything it depends on; null asks nothing yet. `what` are the
 * kinds of change after which it is asked again, in `space` where one is named.
 */
export function useAsked<T>(
  key: string | null,
  ask: () => Promise<T>,
  what: readonly Kind[] = [],
  space: string | null = null,
): Answer<T> {
  const { person, kept, listen, reread } = useDesk()
  const [told, setTold] = useState<{ readonly key: string; readonly asked: Asked<T> } | null>(null)
  const asking = useRef({ ask, what })
  useEffect(() => {
    asking.current = { ask, what }
  })
  const own = person === null ? null : key
  const [order] = useState(inOrder)
  const run = useCallback(() => {
    if (own === null) return
    const counts = order.ask()
    const tell = (asked: Asked<T>) => setTold({ key: own, asked })
    asking.current.ask().then(
      (value) => {
        if (!counts()) return
        kept.set(own, value)
        tell({ state: 'value', value })
      },
      (error: unknown) => {
        const problem = problemOf(error)
        // The session is over: the whole page says so.
        if (problem.type === 'urn:mithaq:problem:not-signed-in') reread()
        if (!counts()) return
        // What is kept under this key was answered to the same question.
        const before = (kept.get(own) ?? null) as T | null
        tell(
          isOffline(problem) ? { state: 'offline', value: before } : { state: 'refused', problem },
        )
      },
    )
  }, [own, kept, order, reread])
  useEffect(() => {
    const { again, stop } = paced(run)
    run()
    const silence = listen((heard) => {
      if (concerns(heard, asking.current.what, space)) again()
    })
    window.addEventListener('online', run)
    return () => {
      order.forget()
      silence()
      stop()
      window.removeEventListener('online', run)
    }
  }, [run, order, listen, space])
  if (own === null) return { state: 'loading', again: run }
  if (told?.key === own) return { ...told.asked, again: run }
  const value = kept.get(own) as T | undefined
  if (value === undefined) return { state: 'loading', again: run }
  return { state: 'value', value, again: run }
}

export function isOffline({ type }: Problem): boolean {
  return type === 'urn:mithaq:problem:offline'
}

function concerns(heard: Heard, what: readonly Kind[], space: string | null): boolean {
  if (heard.what === 'everything') return true
  return (
    what.includes(heard.what) && (space === null || heard.space === null || heard.space === space)
  )
}
