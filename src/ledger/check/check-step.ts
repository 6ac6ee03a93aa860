// What a check of exported, carried or stored things has looked at, step by step: each holds, does
// not hold, or could not be looked at, which is said as well. The sentences stand in src/locale.
import type { LedgerRefusal } from '../refusal.ts'

export type CheckCode =
  /** The genesis is signed by a root of each party, and names the fingerprints of the rosters. */
  | 'genesis'
  /** A roster is the one whose fingerprint was given; or none was given. */
  | 'fingerprint'
  /** A further generation goes on where the log before ends, and those began it who may. */
  | 'generation'
  /** Entries stand in order, and those signed each who must. */
  | 'entries'
  /** The entries lead to the root of the head. */
  | 'tree'
  /** The hashes that are kept beside the entries are theirs. */
  | 'hashes'
  /** A key of the log signed the head, and no other line of a known key fails. */
  | 'head'
  /** Each receipt is its giver's, for a head that the log had. */
  | 'receipts'
  /** Receipts by a key that was taken off, for more than its party had seen by then. */
  | 'retired'
  /** Heads of other logs that entries name are theirs. */
  | 'seen'
  /** Encrypted files are those that the entries name. */
  | 'blobs'
  /** Files beside all these, which nothing asked for. */
  | 'unread'
  /** The store has all of the own log that was shown to others. */
  | 'last-head'
  /** An alarm: the evidence that a log forked. */
  | 'fork'
  /** An entry is in a log whose head was signed. */
  | 'proof'
  /** A party has given its receipt for a head that covers the entry. */
  | 'receipted'
  /** As many witnesses have cosigned the head of a proof as a policy asks for. */
  | 'witnessed'
  /** An entry is signed by those who must sign. */
  | 'release'
  /** The file of a courier is signed, and has the files that it lists. */
  | 'bundle'
  /** A log that is carried follows what is held. */
  | 'follows'
  /** That what was sent can be opened, and what it says. */
  | 'contents'

export interface Fault {
  readonly code: string
  readonly place: string
  readonly value: string
  readonly expected: string
}

export interface CheckStep {
  readonly code: CheckCode
  /** The log, the party or the file that it is about. */
  readonly of: string
  /** How many of what the step counts. */
  readonly n: number
  readonly standing: 'holds' | 'does-not-hold' | 'not-checked'
  readonly fault: Fault | null
}

export const holds = (code: CheckCode, of: string, n = 1): CheckStep => {
  return { code, of, n, standing: 'holds', fault: null }
}

export const notChecked = (code: CheckCode, of: string, n = 1): CheckStep => {
  return { code, of, n, standing: 'not-checked', fault: null }
}

export const fails = (code: CheckCode, of: string, fault: Fault): CheckStep => {
  return { code, of, n: 1, standing: 'does-not-hold', fault }
}

/** A refusal of the ledger, with the place of what was refused before the place in it. */
export function faultOf(refusal: LedgerRefusal, where?: string): Fault {
  const { code, value, expected } = refusal
  const isSaid = where === undefined || refusal.place.startsWith(where)
  const place = isSaid ? refusal.place : `${where}: ${refusal.place}`
  return { code, place, value, expected }
}
