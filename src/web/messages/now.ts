// The present moment for texts that say how long something waits: read again every half minute.
import { useSyncExternalStore } from 'react'

/** The present moment in whole seconds, as a receipt has it. */
export function momentNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}

export function today(): string {
  return momentNow().slice(0, 10)
}

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
