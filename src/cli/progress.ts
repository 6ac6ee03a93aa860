// Says what is being done while it takes longer than a second, on the line that the next output
// replaces.
import type { Session } from './session.ts'

const [firstMs, betweenMs] = [1000, 200]

/** To be called as often as one likes: `text` is only made when it will be shown. */
export function progressOf({ terminal, now }: Session): (text: () => string) => void {
  const start = now()
  let last = start + firstMs - betweenMs
  return (text) => {
    const time = now()
    if (time - last < betweenMs) return
    last = time
    terminal.status(text())
  }
}
