// Whose button is gone from a form, since it was pressed, goes on by key from what stands there.
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** `next` says what takes the focus, within what is given; the other says that it was pressed. */
export function useFocusKept<E extends HTMLElement>(
  next: string,
): readonly [RefObject<E | null>, () => void] {
  const within = useRef<E>(null)
  const isPressed = useRef(false)
  useLayoutEffect(() => {
    if (!isPressed.current) return
    isPressed.current = false
    if (document.activeElement !== document.body) return
    within.current?.querySelector<HTMLElement>(next)?.focus()
  })
  const press = () => {
    isPressed.current = true
  }
  return [within, press]
}
