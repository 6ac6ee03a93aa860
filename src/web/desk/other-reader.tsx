// Watches who sits at the page: what is shown was made for one reader, and another may see more of
// the records, or less.
import { useEffect, useRef } from 'react'
import { useDesk } from './desk.tsx'

/** `came` is called when somebody signs in or out, and not when the page opens. */
export function OtherReader({ came }: { came: () => void }) {
  const { state, person } = useDesk()
  const last = useRef<string | null | undefined>(undefined)
  const id = state === 'known' ? (person?.id ?? null) : undefined
  useEffect(() => {
    if (id === undefined) return
    const before = last.current
    last.current = id
    if (before !== undefined && before !== id) came()
  }, [id, came])
  return null
}
