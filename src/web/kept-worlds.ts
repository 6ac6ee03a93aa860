// Replayed records, kept: readers of one centre see mostly the same ones, and of a new message only
// the record of its own agreement has changed, which is read on from where it was.
import type { ReadWorld } from '#assessment/record-more.ts'
import { type Shelve, shelve } from './engine.ts'

/** Of each agreement so many: as nobody, an observer and a reader see it, at two centres. */
const most = 6

export function keptWorlds(): Shelve {
  const made = new Map<string, readonly ReadWorld[]>()
  return (agreement, text) => {
    const kept = made.get(agreement.id) ?? []
    const same = kept.find((one) => one.text === (text ?? null))
    const before = same ?? longestOf(kept, text)
    const shelved = same ?? shelve(agreement, text, before)
    const others = kept.filter((one) => one !== before && one !== same)
    // The last used stand first.
    made.set(agreement.id, [shelved, ...others].slice(0, most))
    return shelved
  }
}

/** The one that has most of the text already. */
function longestOf(kept: readonly ReadWorld[], text: string | undefined): ReadWorld | null {
  const within = kept.filter((one) => one.text !== null && text?.startsWith(one.text) === true)
  const [longest] = within.toSorted((a, b) => b.text!.length - a.text!.length)
  return longest ?? null
}
