// The head of a page: its name, which takes the focus when the reader has come from another page,
// and one sentence on what it is for.
import type { ReactNode } from 'react'

interface PageHeadProps {
  readonly title: string
  readonly intro: string
  /** What stands under it: a chooser of the day, of the space. */
  readonly children?: ReactNode
}

export function PageHead({ title, intro, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      <p className="full-title">{intro}</p>
      {children}
    </div>
  )
}
