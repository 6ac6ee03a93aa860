// What is folded away when a page opens does not come with it, and is drawn once the page has been
// painted and taken over, before anybody can unfold it.
import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

export function useAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false)
  useEffect(() => afterPaint(() => startTransition(() => setAtRest(true))), [])
  return isAtRest
}
