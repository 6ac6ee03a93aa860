// A slider on the move. While it moves, the page follows with what can be shown at once
// (view/moved-view.ts); when it rests or is let go, and that is seen, all of the page follows, and
// then the address.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { afterPaint } from './after-paint.ts'
import type { AgreementPlace } from './route/agreement-place.ts'
import type { AgreementView } from './view/view.ts'

/** How long a slider must stand still before the rest of the page follows. */
const restMs = 150

export interface Moving {
  readonly place: AgreementPlace
  readonly view: AgreementView
}

export interface Motion {
  readonly moving: Moving | null
  /** Shows a place in passing, in a view that is made from the one before it on the way. */
  readonly pass: (
    place: AgreementPlace,
    viewFrom: (before: AgreementView | null) => AgreementView,
  ) => void
  /** Goes to the place last passed, if any. */
  readonly rest: () => void
  /** Forgets it, since the reader goes elsewhere. */
  readonly stop: () => void
}

/** `arrive` shows all of the place where the slider came to rest. */
export function useMotion(arrive: (place: AgreementPlace) => void): Motion {
  const [moving, setMoving] = useState<Moving | null>(null)
  const last = useRef<Moving | null>(null)
  const cancel = useRef(() => {})
  const arriving = useRef(arrive)
  useEffect(() => {
    arriving.current = arrive
  }, [arrive])

  const stop = useCallback(() => {
    cancel.current()
    last.current = null
    setMoving(null)
  }, [])
  const rest = useCallback(() => {
    if (last.current === null) return
    const { place } = last.current
    cancel.current()
    cancel.current = afterPaint(() => {
      // What the slider does next comes before it.
      startTransition(() => {
        stop()
        arriving.current(place)
      })
    })
  }, [stop])
  const pass = useCallback<Motion['pass']>(
    (place, viewFrom) => {
      cancel.current()
      const next = { place, view: viewFrom(last.current?.view ?? null) }
      last.current = next
      const timer = setTimeout(rest, restMs)
      cancel.current = () => clearTimeout(timer)
      setMoving(next)
    },
    [rest],
  )
  useEffect(() => () => cancel.current(), [])
  return { moving, pass, rest, stop }
}
