// A further generation of a log checked where the one before is at hand, or is not: that it goes on
// from a head which that log had, and what its first roster must agree with: the last roster, whose
// roots have signed it, or a fingerprint that somebody was told.
import { equalBytes, formatHex } from '../bytes.ts'
import type { LedgerCrypto } from '../crypto.ts'
import { formatFingerprint } from '../fingerprint.ts'
import { type GenerationInHand, readGeneration, type Succession } from '../generation.ts'
import type { Head } from '../names.ts'
import type { Roster } from '../roster.ts'
import { evaluateRoot, type RosterBasis, rosterAt } from '../rosters.ts'
import { tileWidth } from '../tile.ts'
import { type CheckStep, fails, holds, notChecked } from './check-step.ts'
import type { CheckedLog } from './log-check.ts'
import { type LogFiles, rootBelow } from './log-files.ts'

export interface GenerationCheck {
  readonly steps: readonly CheckStep[]
  /** Null where the log cannot be followed from its beginning. */
  readonly basis: RosterBasis | null
}

interface Known {
  /** As it was accepted, where the centre's own space is checked. */
  readonly succession: Succession | undefined
  readonly pins: readonly Uint8Array[]
}

export async function checkGenerationOf(
  crypto: LedgerCrypto,
  party: string,
  files: LogFiles,
  before: CheckedLog | undefined,
  known: Known,
): Promise<GenerationCheck> {
  const { origin } = files
  const wrong = (code: string, value: string, expected: string): GenerationCheck => {
    return {
      steps: [fails('generation', origin, { code, place: origin, value, expected })],
      basis: null,
    }
  }
  const inHand = await beginningOf(crypto, files)
  if (inHand?.party !== party) {
    return wrong('other-generation', '', 'the genesis, then the first roster of a generation')
  }
  const { previous, fingerprint } = inHand
  const isPinned = known.pins.some((pin) => equalBytes(pin, fingerprint))
  const told = known.succession
  if (told !== undefined && !equalBytes(told.fingerprint, fingerprint)) {
    const [value = '', expected = ''] = [fingerprint, told.fingerprint].map(formatFingerprint)
    return wrong('other-fingerprint', value, expected)
  }
  if (before?.isSound !== true || before.files.origin !== previous.origin) {
    const stranger = `${party} ${formatFingerprint(fingerprint)}`
    const steps = [notChecked('generation', origin, previous.size)]
    if (told === undefined && !isPinned) steps.push(notChecked('fingerprint', stranger))
    return { steps, basis: { kind: 'fingerprint', fingerprint } }
  }
  const end = await otherEnd(crypto, before, previous)
  if (end !== null) {
    return wrong('other-generation', `${previous.size} ${formatHex(previous.root)}`, end)
  }
  const goesOn = [holds('generation', origin, previous.size)]
  const last = rosterAt(before.state?.rosters ?? [], previous.size)
  if (last !== undefined && (await isReleased(crypto, last, inHand)) && told?.rootsKept !== false) {
    return { steps: goesOn, basis: { kind: 'successor', roster: last, fingerprint } }
  }
  if (told?.rootsKept === false || (told === undefined && isPinned)) {
    return { steps: goesOn, basis: { kind: 'fingerprint', fingerprint } }
  }
  const expected = 'signatures of roots of the roster before, or --fingerprint with this one'
  return wrong('not-released', formatFingerprint(fingerprint), expected)
}

/** What the log before has in place of the head that it is said to end with; null for the same. */
async function otherEnd(
  crypto: LedgerCrypto,
  { files, head }: CheckedLog,
  { size, root }: Head,
): Promise<string | null> {
  if (size > (head?.size ?? 0)) return `at most ${head?.size}`
  const actual = await rootBelow(crypto, files.read, size)
  return equalBytes(actual, root) ? null : `${size} ${formatHex(actual)}`
}

async function isReleased(
  crypto: LedgerCrypto,
  last: Roster,
  { entry }: GenerationInHand,
): Promise<boolean> {
  const signed = await evaluateRoot(crypto, last, entry.note)
  return signed.ok && signed.value.satisfied
}

async function beginningOf(
  crypto: LedgerCrypto,
  files: LogFiles,
): Promise<GenerationInHand | null> {
  const entries = await files.entries(0, Math.min(files.size, tileWidth))
  const second = entries.ok ? entries.value[1] : undefined
  const read = second === undefined ? null : readGeneration(crypto, second)
  return read?.ok === true ? read.value : null
}
