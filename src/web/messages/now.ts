// The present moment for texts that say how long something waits: read again every half minute.
import { useSyncExternalStore } from 'react'

const everyMs = 30_000

export function useNow(): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, everyMs)
      return () => clearInterval(timer)
    },
    () => Math.floor(Date.now() / everyMs) * everyMs,
    () => 0,
  )
}
