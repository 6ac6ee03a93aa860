// Pages that the server has made, kept while what they were made of is the same: most readers see
// what another has just seen. The newest are kept, so many of them.
import type { ReadWorld } from '#assessment/record-more.ts'
import type { Place } from './route.ts'

const mostKept = 64

interface Kept {
  readonly of: readonly ReadWorld[]
  readonly made: unknown
}

export interface KeptPages {
  /** What was made under this key of the same, or what `make` makes now. */
  readonly get: <T>(key: string, of: readonly ReadWorld[], make: () => T) => T
}

export function keptPages(): KeptPages {
  const kept = new Map<string, Kept>()
  return {
    get: <T>(key: string, of: readonly ReadWorld[], make: () => T): T => {
      const before = kept.get(key)
      const isSame = before?.of.length === of.length && before.of.every((one, at) => one === of[at])
      const made = isSame ? (before.made as T) : make()
      kept.delete(key)
      kept.set(key, { of, made })
      const oldest = kept.keys().next().value
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      return made
    },
  }
}

/** The records that a page is made of: an agreement's own, none for what the browser fills. */
export function readFor(place: Place, shelved: readonly ReadWorld[]): readonly ReadWorld[] {
  switch (place.page) {
    case 'today':
    case 'talks':
    case 'coverage':
    case 'agreements':
      return shelved
    case 'agreement':
      return shelved.filter(({ world }) => world.agreement.id === place.id)
    case 'what-if': {
      const own = shelved.filter(({ world }) => world.agreement.id === place.of)
      return own.length === 0 || place.query['proposal'] !== undefined ? shelved : own
    }
    default:
      return []
  }
}
