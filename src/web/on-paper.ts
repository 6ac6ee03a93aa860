// Whether the page is going to paper, where nobody can ask for more: a list that is cut on the
// screen is then whole. What the browser does not have yet stays away.
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export function useOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false)
  useEffect(() => {
    // The browser lays out what stands when these have returned.
    const before = () => flushSync(() => setOnPaper(true))
    const after = () => setOnPaper(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return isOnPaper
}
