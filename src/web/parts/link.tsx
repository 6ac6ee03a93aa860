// Links of the page. Each is a plain link with a whole address, so that it opens in a new window
// and works before the record is loaded; once it is, the page moves without asking the server, and
// to pages that are loaded by themselves at any time.
import type { MouseEvent, ReactNode } from 'react'
import { isPagePlace, type Place } from '../route.ts'
import { addressOf, agreementOf, isOpen, useLasting, usePage, withPanel } from '../page-state.ts'
import type { EvidenceView, Figure, PlaceView } from '../view/view.ts'

interface LinkProps {
  readonly to: Place
  readonly className?: string
  readonly current?: 'page' | 'true' | undefined
  readonly label?: string
  readonly title?: string
  readonly children: ReactNode
}

export function Link({ to, className, current, label, title, children }: LinkProps) {
  const page = useLasting()
  const onClick = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
    if (elsewhere || !(isPagePlace(to) || page.loading === 'ready')) return
    event.preventDefault()
    page.go(to)
  }
  return (
    <a
      href={addressOf(page, to)}
      className={className}
      aria-current={current}
      aria-label={label}
      title={title}
      onClick={onClick}
    >
      {children}
    </a>
  )
}

interface WhyProps {
  readonly why: string
  readonly className?: string
  readonly label?: string
  readonly children: ReactNode
}

/** Opens the panel that explains something. */
export function Why({ why, className, label, children }: WhyProps) {
  const place = agreementOf(usePage())
  if (place === null) return <span className={className}>{children}</span>
  const open = isOpen(place, why)
  return (
    <Link
      to={withPanel(place, why)}
      className={`why ${className ?? ''}`.trim()}
      current={open ? 'true' : undefined}
      {...(label === undefined ? {} : { label })}
    >
      {children}
    </Link>
  )
}

/** Longer texts are sentences rather than names. */
const longestName = 20

/** A name keeps its own direction and is not broken: "Trident II". */
export function Name({ text }: { text: string }) {
  return <bdi className={text.length <= longestName ? 'name' : undefined}>{text}</bdi>
}

/** A number that answers "why?". What is not seen in a source says so beside it, in words. */
export function FigureLink({ figure, className }: { figure: Figure; className?: string }) {
  return (
    <span className="figure-with-mark">
      <Why
        why={figure.why}
        className={`figure ${figure.unknown ? 'unknown' : (className ?? '')}`.trim()}
        label={figure.says}
      >
        <bdi>{figure.text}</bdi>
      </Why>
      <Evidence evidence={figure.evidence} />
    </span>
  )
}

export function Evidence({ evidence }: { evidence: EvidenceView | null }) {
  if (evidence === null || evidence.mark === 'seen') return null
  return (
    <span className={`mark mark-${evidence.mark}`} title={evidence.long}>
      {evidence.text}
    </span>
  )
}

/** An address in the text of an agreement; always written from left to right. */
export function PlaceLink({ place }: { place: PlaceView }) {
  return (
    <Why why={place.why} className="place">
      <bdi>{place.text}</bdi>
    </Why>
  )
}
