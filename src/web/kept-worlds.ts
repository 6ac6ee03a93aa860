// Replayed records, kept: readers of one centre see mostly the same ones, and of a new message only
// the record of its own agreement has changed.
import type { Agreement } from '#language/agreement.ts'
import { shelve } from './engine.ts'
import type { Shelved } from './view/desk.ts'

/** So many: the shelf for nobody, for an observer and for a reader, before and after a change. */
const most = 64

export function keptWorlds(): typeof shelve {
  const made = new Map<string, Shelved>()
  return (agreement: Agreement, text: string | undefined) => {
    const key = `${agreement.id} ${text ?? ''}`
    const shelved = made.get(key) ?? shelve(agreement, text)
    // The last used stand last.
    made.delete(key)
    made.set(key, shelved)
    const [oldest] = made.keys()
    if (made.size > most && oldest !== undefined) made.delete(oldest)
    return shelved
  }
}
