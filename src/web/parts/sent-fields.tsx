// The fields of a form while what they say is on its way: they take nothing then, so that what is
// checked and kept is what the screen says. Whoever was in one of them goes on there.
import { type FocusEvent, type ReactNode, useLayoutEffect, useRef } from 'react'

interface SentFieldsProps {
  readonly isSent: boolean
  readonly children: ReactNode
}

export function SentFields({ isSent, children }: SentFieldsProps) {
  const last = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    // A field that is shut leaves the focus to nothing.
    const isNowhere = document.activeElement === document.body
    if (!isSent && isNowhere) last.current?.focus({ preventScroll: true })
  }, [isSent])
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    last.current = target
  }
  return (
    <fieldset className="sent-fields" role="presentation" disabled={isSent} onFocus={onFocus}>
      {children}
    </fieldset>
  )
}
