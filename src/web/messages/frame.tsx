// The head of what lies below the list: the way back, and a title that takes the focus when the
// reader comes to it.
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { say } from '#locale/locale.ts'
import { Link } from '../parts/link.tsx'
import type { MessagesPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function Back({ to }: { to: MessagesPlace }) {
  const locale = useLocaleOf('messages')
  return (
    <p className="back">
      <Link to={to}>{say(locale, 'messages.back')}</Link>
    </p>
  )
}

interface SubHeadProps {
  readonly title: string
  readonly children?: ReactNode
}

export function SubHead({ title, children }: SubHeadProps) {
  const head = useRef<HTMLHeadingElement>(null)
  // Before the reader sees the page and can type into it.
  useLayoutEffect(() => {
    head.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <div className="page-head">
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
