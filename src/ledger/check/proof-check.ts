// A proof of one message, and evidence that a log forked, checked with the rosters that are given
// beside them, with the reader's policy about witnesses, if there is one, and with nothing else.
import type { LedgerCrypto } from '../crypto.ts'
import { parseEntry } from '../entry.ts'
import { checkFork, parseFork } from '../fork.ts'
import { formatVerifierKey, type VerifierKey } from '../key.ts'
import { formatTime, isOriginOf } from '../names.ts'
import type { CheckedSignature } from '../note.ts'
import type { Policy } from '../policy.ts'
import { receiptPartyOf } from '../receipt.ts'
import { keysOf } from '../roster.ts'
import { checkRelease, rosterType } from '../rosters.ts'
import { evaluateRule } from '../rule.ts'
import { checkTlogProof, parseTlogProof } from '../tlog-proof.ts'
import { leafHash } from '../tree.ts'
import { type CheckStep, fails, faultOf, holds, notChecked } from './check-step.ts'
import { keysIn, type KnownRoster, type ReadRosters } from './given-rosters.ts'

export interface ProofInHand {
  readonly file: string
  readonly proof: Uint8Array
  readonly entry: Uint8Array
  /** Whom the reader knows as logs and witnesses, and how many of these must have cosigned. */
  readonly policy: Policy | null
}

export async function checkProof(
  crypto: LedgerCrypto,
  { file, proof: bytes, entry, policy }: ProofInHand,
  { known, steps }: ReadRosters,
): Promise<readonly CheckStep[]> {
  const proof = parseTlogProof(bytes)
  if (!proof.ok) return [...steps, fails('proof', file, faultOf(proof.refusal, file))]
  const leaf = leafHash(crypto, entry)
  const [logKeys, receiptKeys] = [keysIn(known, 'log'), keysIn(known, 'receipt')]
  const cosignerKeys = [...receiptKeys, ...(policy?.witnesses.map(({ key }) => key) ?? [])]
  const proven = await checkTlogProof(crypto, proof.value, leaf, logKeys, cosignerKeys)
  if (!proven.ok) return [...steps, fails('proof', file, faultOf(proven.refusal, file))]
  const { checkpoint, signedBy } = proven.value
  const { index } = proof.value
  const receipts = new Map(
    signedBy.flatMap(({ key, time }) => {
      const party = receiptPartyOf(key)
      return party === undefined || time === null ? [] : [[party, time] as const]
    }),
  )
  const receipted = [...receipts].map(([party, time]) =>
    holds('receipted', `${party} ${formatTime(time)}`, checkpoint.size),
  )
  const none = receipted.length === 0 ? [notChecked('receipted', checkpoint.origin)] : []
  return [
    ...steps,
    holds('proof', checkpoint.origin, index),
    await releaseStep(crypto, checkpoint.origin, index, entry, known),
    ...receipted,
    ...none,
    ...(policy === null ? [] : [witnessStep(file, policy, signedBy)]),
    notChecked('contents', checkpoint.origin),
  ]
}

/** Whether the policy knows the log, if it names any, and enough of its witnesses have cosigned. */
function witnessStep(
  file: string,
  { logs, witnesses, rule }: Policy,
  signedBy: readonly CheckedSignature[],
): CheckStep {
  const hasSigned = (one: VerifierKey): boolean =>
    signedBy.some(({ key }) => formatVerifierKey(key) === formatVerifierKey(one))
  const present = witnesses.filter(({ key }) => hasSigned(key)).map(({ name }) => name)
  const { satisfied, missing, needed } = evaluateRule(rule, new Set(present))
  const value = present.join(' ')
  if (logs.length > 0 && !logs.some(({ key }) => hasSigned(key))) {
    const expected = 'a log of the policy'
    return fails('witnessed', file, { code: 'unknown-origin', place: file, value, expected })
  }
  if (satisfied) return holds('witnessed', value, present.length)
  const expected = `${needed} of ${missing.join(' ')}`
  return fails('witnessed', file, { code: 'not-witnessed', place: file, value, expected })
}

/** Whether the entry is signed by those whom the roster before it asks for. */
async function releaseStep(
  crypto: LedgerCrypto,
  origin: string,
  index: number,
  bytes: Uint8Array,
  known: readonly KnownRoster[],
): Promise<CheckStep> {
  const place = `entry ${index} of ${origin}`
  const entry = parseEntry(bytes)
  // The genesis and the rosters are signed as their log says, which is not here.
  if (index === 0) return notChecked('release', origin, index)
  if (!entry.ok) return fails('release', origin, faultOf(entry.refusal, place))
  const { message, note } = entry.value
  if (!isOriginOf(origin, message.from, message.space.slug)) {
    return fails('release', origin, {
      code: 'other-sender',
      place,
      value: message.from,
      expected: `the party of ${origin}`,
    })
  }
  const before = known
    .filter(({ roster, index: at }) => keysOf(roster, 'log')[0]?.name === origin && at < index)
    .toSorted((a, b) => b.index - a.index)
  const roster = before[0]?.roster
  if (roster === undefined || message.type === rosterType) {
    return notChecked('release', origin, index)
  }
  const release = await checkRelease(crypto, roster, place, note)
  return release.ok
    ? holds('release', origin, release.value.signed.length)
    : fails('release', origin, faultOf(release.refusal, place))
}

export async function checkForkEvidence(
  crypto: LedgerCrypto,
  file: string,
  bytes: Uint8Array,
  { known, steps }: ReadRosters,
): Promise<readonly CheckStep[]> {
  const fork = parseFork(bytes)
  if (!fork.ok) return [...steps, fails('fork', file, faultOf(fork.refusal, file))]
  const forked = await checkFork(crypto, fork.value, keysIn(known, 'log'))
  if (!forked.ok) return [...steps, fails('fork', file, faultOf(forked.refusal, file))]
  const { older, newer } = fork.value
  const sizes = `${forked.value} ${older.head.size} ${newer.head.size}`
  return [...steps, holds('fork', sizes)]
}
