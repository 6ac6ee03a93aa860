// A button that asks once more before it does what cannot be taken back by another press.
import { type ReactNode, useId, useRef, useState } from 'react'
import { say } from '#locale/locale.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

interface ConfirmedProps {
  readonly label: string
  /** What comes of it. */
  readonly children: ReactNode
  readonly run: () => Promise<unknown>
  readonly isRunning: boolean
}

export function Confirmed({ label, children, run, isRunning }: ConfirmedProps) {
  const locale = useLocaleOf('centre')
  const [open, setOpen] = useState(false)
  const area = useId()
  const opener = useRef<HTMLButtonElement>(null)
  // Whoever presses in what closes goes on from the button that opened it.
  const close = () => {
    setOpen(false)
    const { activeElement } = document
    const isWithin = document.getElementById(area)?.contains(activeElement) === true
    if (isWithin || activeElement === document.body) opener.current?.focus()
  }
  // What hinders it is said below, and asks for what it needs there.
  const confirm = async () => {
    await run()
    close()
  }
  return (
    <div className="confirmed">
      <button
        ref={opener}
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={area}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={area} hidden={!open} className="state confirming">
        {children}
        <p className="acts">
          <button
            type="button"
            className="button strong"
            disabled={isRunning}
            onClick={() => void confirm()}
          >
            {label}
          </button>{' '}
          <button type="button" className="plain-button" onClick={close}>
            {say(locale, 'people.cancel')}
          </button>
        </p>
      </div>
    </div>
  )
}
