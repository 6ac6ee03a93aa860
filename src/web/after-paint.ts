// Work that may wait until what the reader has just done is seen: it is done once the browser has
// painted what stands there now. A page that is not looked at paints nothing, and the work waits.
import { startTransition, useEffect, useState } from 'react'

/** Gives what calls it off. */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** The value that has been painted with: a new one follows when the page with it is seen. */
export function useAfterPaint<Value extends object>(value: Value): Value {
  const [seen, setSeen] = useState(value)
  useEffect(() => {
    if (value === seen) return undefined
    return afterPaint(() => startTransition(() => setSeen(value)))
  }, [value, seen])
  return seen
}
