// One message checked in the reader's browser, step by step, from what the centre gives of it: that
// the entry is the one of this address, that it stands in its log under a head which the log has
// signed (c2sp.org/tlog-proof), who has countersigned that head, and which officers have signed the
// entry. Keys are those of the rosters that this centre holds: that they are the right ones, their
// fingerprints say, which parties compare elsewhere. The content is encrypted and was opened by the
// centre; it is not checked here.
import { parseBase64 } from '#ledger/base64.ts'
import { formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { parseEntry } from '#ledger/entry.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { verifyNote } from '#ledger/note.ts'
import { receiptPartyOf } from '#ledger/receipt.ts'
import { keysOf, parseRoster, type Roster } from '#ledger/roster.ts'
import { checkTlogProof, parseTlogProof } from '#ledger/tlog-proof.ts'
import { leafHash } from '#ledger/tree.ts'

export type ProofStep =
  | { readonly kind: 'entry'; readonly holds: boolean; readonly leaf: string }
  | {
      readonly kind: 'head'
      readonly holds: boolean
      readonly origin: string
      readonly index: number
      readonly size: number
      readonly hashes: number
      /** Why it does not hold: a code of the ledger. */
      readonly code: string | null
    }
  | { readonly kind: 'receipt'; readonly holds: true; readonly party: string; readonly at: string }
  | { readonly kind: 'no-receipt'; readonly holds: null }
  | { readonly kind: 'officer'; readonly holds: boolean; readonly officer: string }

export interface InHand {
  /** Of the address, in hex. */
  readonly leaf: string
  /** In base64. */
  readonly entry: string
  readonly origin: string
  readonly proof: Uint8Array
  /** The texts of the rosters. */
  readonly rosters: readonly string[]
}

export async function proofSteps(
  crypto: LedgerCrypto,
  { leaf, entry, origin, proof, rosters }: InHand,
): Promise<readonly ProofStep[]> {
  const bytes = parseBase64(entry) ?? new Uint8Array()
  const hash = leafHash(crypto, bytes)
  const found = formatHex(hash)
  const first: ProofStep = { kind: 'entry', holds: found === leaf, leaf: found }
  const known = rosters.flatMap((text) => {
    const roster = parseRoster(crypto, text)
    return roster.ok ? [roster.value] : []
  })
  const placed = await headSteps(crypto, origin, hash, proof, known)
  return [first, ...(await officerSteps(crypto, bytes, known)), ...placed]
}

async function headSteps(
  crypto: LedgerCrypto,
  origin: string,
  leaf: Uint8Array,
  bytes: Uint8Array,
  rosters: readonly Roster[],
): Promise<readonly ProofStep[]> {
  const fails = (code: string, index = 0): readonly ProofStep[] => [
    { kind: 'head', holds: false, origin, index, size: 0, hashes: 0, code },
  ]
  const proof = parseTlogProof(bytes)
  if (!proof.ok) return fails(proof.refusal.code)
  const { index, hashes } = proof.value
  const [logKeys, receiptKeys] = [keysIn(rosters, 'log'), keysIn(rosters, 'receipt')]
  const own = logKeys.filter((key) => key.name === origin)
  const proven = await checkTlogProof(crypto, proof.value, leaf, own, receiptKeys)
  if (!proven.ok) return fails(proven.refusal.code, index)
  const { checkpoint, signedBy } = proven.value
  const receipts = new Map(
    signedBy.flatMap(({ key, time }) => {
      const party = receiptPartyOf(key)
      return party === undefined || time === null ? [] : [[party, time] as const]
    }),
  )
  return [
    {
      kind: 'head',
      holds: true,
      origin,
      index,
      size: checkpoint.size,
      hashes: hashes.length,
      code: null,
    },
    ...[...receipts].map(([party, time]): ProofStep => {
      return { kind: 'receipt', holds: true, party, at: new Date(1000 * time).toISOString() }
    }),
    ...(receipts.size === 0 ? [{ kind: 'no-receipt', holds: null } as const] : []),
  ]
}

function keysIn(rosters: readonly Roster[], role: string): readonly VerifierKey[] {
  return rosters.flatMap((roster) => keysOf(roster, role))
}

async function officerSteps(
  crypto: LedgerCrypto,
  bytes: Uint8Array,
  rosters: readonly Roster[],
): Promise<readonly ProofStep[]> {
  const entry = parseEntry(bytes)
  if (!entry.ok) return []
  const { message, note } = entry.value
  const roster = rosters.find((one) => one.party === message.from)
  const keys = roster?.keys.filter(({ role }) => /^(?:officer|root)-/.test(role)) ?? []
  const lines = await verifyNote(
    crypto,
    note,
    keys.map(({ key }) => key),
  )
  return lines.map(({ key, holds }): ProofStep => {
    const officer = keys.find((one) => one.key === key)?.role ?? key.name
    return { kind: 'officer', holds, officer }
  })
}
