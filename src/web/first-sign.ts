// The first sign of a reader: until then nothing more than the page itself is fetched.
import { useEffect } from 'react'

const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin'] as const

/**
 * Calls `begin` at the first sign, once; it is the same one while it stands for the same. Where
 * that fails, the next sign is not another try: what leads to a button would take it away.
 */
export function useFirstSign(begin: () => void): void {
  useEffect(() => {
    const waiting = new AbortController()
    const first = () => {
      waiting.abort()
      begin()
    }
    const options = { signal: waiting.signal, passive: true }
    for (const sign of signs) window.addEventListener(sign, first, options)
    return () => waiting.abort()
  }, [begin])
}
