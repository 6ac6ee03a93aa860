// Rosters as somebody has them beside a proof or a bundle, without the log that they stand in:
// whose keys they list is known only as far as their fingerprints are.
import type { LedgerCrypto } from '../crypto.ts'
import type { VerifierKey } from '../key.ts'
import { keysOf, parseRoster, type Roster } from '../roster.ts'
import { fingerprintOf } from '../rosters.ts'
import { type CheckStep, fails, faultOf } from './check-step.ts'
import { type Pins, pinStep } from './space-check.ts'

export interface GivenRoster {
  /** The file that it came in. */
  readonly file: string
  readonly text: string
}

export interface KnownRoster {
  readonly roster: Roster
  readonly text: string
  readonly fingerprint: Uint8Array
  /** Its place in its log, by the name of its file; 0 where that does not say. */
  readonly index: number
}

export interface ReadRosters {
  readonly known: readonly KnownRoster[]
  readonly steps: readonly CheckStep[]
}

/** What can be read of them, and whether the fingerprints that were given are among theirs. */
export function readRosters(
  crypto: LedgerCrypto,
  given: readonly GivenRoster[],
  pins: Pins,
): ReadRosters {
  const known: KnownRoster[] = []
  const steps: CheckStep[] = []
  for (const { file, text } of given) {
    const roster = parseRoster(crypto, text)
    if (!roster.ok) {
      steps.push(fails('fingerprint', file, faultOf(roster.refusal, file)))
      continue
    }
    const index = Number(/-(\d{1,15})\.roster$/.exec(file)?.[1] ?? 0)
    known.push({ roster: roster.value, text, fingerprint: fingerprintOf(crypto, text), index })
  }
  for (const { roster, fingerprint } of known) {
    steps.push(pinStep(roster.party, fingerprint, pins))
  }
  return { known, steps }
}

export function keysIn(known: readonly KnownRoster[], role: string): readonly VerifierKey[] {
  return known.flatMap(({ roster }) => keysOf(roster, role))
}
