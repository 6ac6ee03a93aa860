// A log begun again, after it forked, a file of it was lost for good, or the keys of its party were
// lost (docs/formats/roster.md).
// The entry of its first roster goes from hand to hand as a file, and the roster's fingerprint by
// voice, as when the space began: it says where the log before is to end and which keys hold from
// then on. Nothing of the new log is taken before a person has accepted it.
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { parseEntry } from '#ledger/entry.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import type { GenerationInHand } from '#ledger/generation.ts'
import { followLog, startLog } from '#ledger/log-state.ts'
import type { Head } from '#ledger/names.ts'
import { accept, type Outcome, refuse } from '#ledger/refusal.ts'
import { type RosterBasis, rosterAt } from '#ledger/rosters.ts'
import { leafHash } from '#ledger/tree.ts'
import { compareHead, type HeldLogs, noLeaves } from './held-logs.ts'
import { blobsNamed } from './inbox.ts'
import { rootAt } from './own-log.ts'
import { originIn, type Space, successionsOf } from './space.ts'

/**
 * Whether it may follow here: it goes on from the log that the party writes now, at a head that is
 * held, and those signed it who must.
 */
export async function checkGeneration(
  logs: HeldLogs,
  inHand: GenerationInHand,
  rootsKept: boolean,
): Promise<Outcome<true>> {
  const { space } = logs.parts
  const { party, previous, generation } = inHand
  if (!space.parties.has(party)) {
    return refuse('no-roster', 'generation', party, [...space.parties.keys()].join(' '))
  }
  const now = originIn(space, party)
  const next = (successionsOf(space, party).at(-1)?.generation ?? 1) + 1
  if (previous.origin !== now || generation !== next) {
    const value = `${previous.origin} g${generation}`
    return refuse('other-generation', 'generation', value, `${now} g${next}`)
  }
  const comparison = await compareHead(logs, previous)
  if (comparison !== 'same') {
    const value = `${previous.size} ${formatHex(previous.root)}`
    return refuse('other-generation', now, value, await headHere(logs, now, previous.size))
  }
  const { state } = await logs.held(now)
  const last = rosterAt(state.rosters, previous.size)
  if (last === undefined)
    return refuse('no-roster', now, String(previous.size), 'a roster below it')
  const { fingerprint } = inHand
  const basis: RosterBasis = rootsKept
    ? { kind: 'successor', roster: last, fingerprint }
    : { kind: 'fingerprint', fingerprint }
  return checkBeginning(logs.parts.crypto, space, inHand, basis)
}

async function headHere({ parts }: HeldLogs, origin: string, size: number): Promise<string> {
  const held = (await parts.store.head(origin))?.size ?? 0
  if (held < size) return `at most ${held}`
  return `${size} ${formatHex(await rootAt({ ...parts, origin }, size))}`
}

/** As the log itself will be followed: the genesis first, then this entry. */
async function checkBeginning(
  crypto: LedgerCrypto,
  space: Space,
  { bytes, party, generation }: GenerationInHand,
  basis: RosterBasis,
): Promise<Outcome<true>> {
  const start = startLog(crypto, space.genesis, party, { generation, basis })
  if (!start.ok) return start
  let state = start.value
  for (const one of [space.genesis, bytes]) {
    const step = await followLog(crypto, state, one, leafHash(crypto, one), noLeaves)
    if (!step.ok) return step
    state = step.value.state
  }
  return accept(true)
}

/** Whether it is the one whose fingerprint was read aloud. */
export function checkReadAloud(
  { fingerprint, party }: GenerationInHand,
  heard: Uint8Array,
): Outcome<true> {
  if (equalBytes(fingerprint, heard)) return accept(true)
  const [value, expected] = [fingerprint, heard].map(formatFingerprint)
  return refuse('other-fingerprint', `roster of ${party}`, value ?? '', expected ?? '')
}

/** A head that a log has had here, to be compared by voice; null where it is not held so far. */
export async function headAt(
  { parts }: HeldLogs,
  origin: string,
  size: number,
): Promise<Head | null> {
  const held = (await parts.store.head(origin))?.size ?? 0
  if (size < 1 || size > held) return null
  return { origin, size, root: await rootAt({ ...parts, origin }, size) }
}

/**
 * The first file that an entry of the own log from `from` on names and the store has no more, or
 * only altered, or with another length: nobody takes the log as far as that entry. Null where every
 * file is there.
 */
export async function lostFileFrom(
  { parts }: HeldLogs,
  origin: string,
  from: number,
): Promise<string | null> {
  const { store, crypto } = parts
  const until = (await store.head(origin))?.size ?? 0
  for (let at = from; at < until; at += 1) {
    for (const bytes of await store.entries(origin, at, at + 1)) {
      const entry = parseEntry(bytes)
      for (const named of entry.ok ? blobsNamed(entry.value) : []) {
        const hash = formatHex(named.hash)
        const blob = await store.blob(hash)
        const isWhole = blob !== null && formatHex(crypto.sha256(blob)) === hash
        if (!isWhole || blob.length !== named.length) return hash
      }
    }
  }
  return null
}
