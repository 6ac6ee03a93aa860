// Whose button is gone, since it was pressed, goes on by key from the title above it.
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Asked } from '../desk/asked.ts'

interface KeptPlace<E> {
  readonly title: RefObject<E | null>
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** `state` is what the buttons stand for: they come and go with it. */
export function useKeptPlace<E extends HTMLElement = HTMLHeadingElement>(
  state: string,
): KeptPlace<E> {
  const title = useRef<E>(null)
  const isHere = useRef(false)
  useLayoutEffect(() => {
    const isNowhere = document.activeElement === document.body
    if (isHere.current && isNowhere) title.current?.focus({ preventScroll: true })
  }, [state])
  const onFocus = () => {
    isHere.current = true
  }
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    // A button that is gone, or waits, leaves the focus to nothing.
    if (relatedTarget !== null) isHere.current = currentTarget.contains(relatedTarget)
  }
  return { title, onFocus, onBlur }
}

/** As the state of a list whose rows come and go. */
export function idsIn(asked: Asked<readonly { readonly id: string }[]>): string {
  return asked.state === 'value' ? asked.value.map(({ id }) => id).join(' ') : ''
}
