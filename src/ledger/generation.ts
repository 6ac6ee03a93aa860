// A log begun again, after it forked or the keys of its party were lost (docs/formats/roster.md):
// the entry of its first roster as far as it speaks for itself, and what somebody has accepted of
// it. Whether it may follow is decided where the log before is at hand.
import type { LedgerCrypto } from './crypto.ts'
import { type Entry, parseEntry } from './entry.ts'
import { generationIn, type Head, originOf } from './names.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { keysOf, parseRoster, type Roster } from './roster.ts'
import { fingerprintOf, rosterType } from './rosters.ts'

/**
 * A log begun again, after it forked or all keys of its party were lost. Which head of the log
 * before is accepted is for each party to say; what stands beyond it counts for nothing.
 */
export interface Succession {
  /** 2 for the second. */
  readonly generation: number
  readonly previous: Head
  /** Its first roster; until its log comes, its keys are those of the party. */
  readonly roster: Roster
  /** Of that roster, as it was read aloud. */
  readonly fingerprint: Uint8Array
  /** Whether the roots of the last roster signed it too; where they are lost, voices alone tell. */
  readonly rootsKept: boolean
}

/** The entry of the first roster of a further generation, as far as it speaks for itself. */
export interface GenerationInHand {
  readonly bytes: Uint8Array
  readonly entry: Entry
  readonly party: string
  readonly generation: number
  readonly roster: Roster
  readonly previous: Head
  readonly fingerprint: Uint8Array
}

export function readGeneration(crypto: LedgerCrypto, bytes: Uint8Array): Outcome<GenerationInHand> {
  const entry = parseEntry(bytes)
  if (!entry.ok) return entry
  const { type, from: party, space, open = '' } = entry.value.message
  if (type !== rosterType) return refuse('other-generation', 'type', type, rosterType)
  const roster = parseRoster(crypto, open)
  if (!roster.ok) return roster
  const { previous } = roster.value
  const name = keysOf(roster.value, 'log')[0]?.name ?? ''
  const generation = generationIn(name)
  if (previous === undefined || name !== originOf(party, space.slug, generation)) {
    return refuse('other-generation', 'roster', name, 'a log that goes on from another')
  }
  const fingerprint = fingerprintOf(crypto, open)
  const read = { bytes, entry: entry.value, party, generation, roster: roster.value }
  return accept({ ...read, previous, fingerprint })
}

export const successionOf = (
  { generation, previous, roster, fingerprint }: GenerationInHand,
  rootsKept: boolean,
): Succession => ({ generation, previous, roster, fingerprint, rootsKept })
