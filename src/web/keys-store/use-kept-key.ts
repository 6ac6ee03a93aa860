// The key of a name that this browser keeps: undefined while it is looked for, null where there is
// none. A browser that keeps nothing, in a private window, has none.
import { useEffect, useState } from 'react'
import { readKey } from './database.ts'
import type { OfficerKey } from './officer-key.ts'

type Kept = OfficerKey | null | undefined

export function useKeptKey(name: string): readonly [Kept, (key: OfficerKey | null) => void] {
  const [found, setFound] = useState<{ readonly name: string; readonly key: Kept } | null>(null)
  useEffect(() => {
    const tell = (key: OfficerKey | null) => setFound({ name, key })
    readKey(name).then(tell, () => tell(null))
  }, [name])
  return [found?.name === name ? found.key : undefined, (key) => setFound({ name, key })]
}
