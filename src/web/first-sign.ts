// The first sign of a reader: until then nothing more than the page itself is fetched.
import { useEffect } from 'react'

const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin'] as const

/** Calls `begin` at each kind of sign once; it is the same one while it stands for the same. */
export function useFirstSign(begin: () => void): void {
  useEffect(() => {
    const options = { once: true, passive: true }
    for (const sign of signs) window.addEventListener(sign, begin, options)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, begin)
    }
  }, [begin])
}
