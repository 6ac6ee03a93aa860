// A receipt: a party's cosignature, by its key `<party>/mithaq/receipt`, over a counterpart's
// checkpoint. Beyond what every cosignature states, it states what a mirror's does (tlog-mirror):
// that all entries below the size, and every blob addressed to the party, are stored durably and
// match their hashes. It says nothing of their being opened, understood or accepted.
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import type { LedgerCrypto } from './crypto.ts'
import type { SignerKey, VerifierKey } from './key.ts'
import { acceptNote, cosign, type Note, type NoteSignature } from './note.ts'
import { checkConsistency, type Proof, type TreeHead } from './proof.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

export interface Receipt extends TreeHead {
  /** Whose word it is. */
  readonly party: string
  /** Of which log. */
  readonly origin: string
  /** When the party signed it by its own clock, in seconds. */
  readonly time: number
}

/**
 * The cosignature lines of one party over one head, in the smallest note that holds them. Another
 * time makes another receipt: a head may be cosigned again, with newer algorithms.
 */
export interface StoredReceipt {
  readonly origin: string
  readonly size: number
  /** The party that gave it, by its name in the roster. */
  readonly by: string
  /** When it was given, in Unix seconds, by the giver's clock. */
  readonly time: number
  readonly note: Uint8Array
}

/** What dates messages: over which size, by whom, when. */
export type ReceiptTime = Pick<StoredReceipt, 'size' | 'by' | 'time'>

const nameEnd = '/mithaq/receipt'

export const receiptKeyName = (party: string): string => `${party}${nameEnd}`

/** The party whose receipts a key signs; nothing for a key that signs none. */
export function receiptPartyOf({ name, signatureType }: VerifierKey): string | undefined {
  return signatureType === 0x01 ? undefined : receiptPartyNamed(name)
}

/** The party that a key of this name signs receipts for. */
export function receiptPartyNamed(name: string): string | undefined {
  return name.endsWith(nameEnd) && name !== nameEnd ? name.slice(0, -nameEnd.length) : undefined
}

/** A receipt for all entries below the size of this head; to be called once they are stored. */
export async function issueReceipt(
  crypto: LedgerCrypto,
  head: Checkpoint,
  signers: readonly SignerKey[],
  time: number,
): Promise<readonly NoteSignature[]> {
  const wrong = signers.find(({ verifier }) => receiptPartyOf(verifier) === undefined)
  if (wrong !== undefined) throw new Error(`${wrong.verifier.name} is no key of receipts`)
  if (time <= 0) throw new Error('a receipt states its time')
  const text = formatCheckpoint(head)
  return Promise.all(signers.map((signer) => cosign(crypto, text, signer, time)))
}

/** The receipts in a note that a key named by its origin has signed; at least one. */
export async function checkReceipts(
  crypto: LedgerCrypto,
  note: Note,
  logKeys: readonly VerifierKey[],
  receiptKeys: readonly VerifierKey[],
): Promise<Outcome<readonly Receipt[]>> {
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint.ok) return checkpoint
  const { origin, size, root } = checkpoint.value
  const ofLog = logKeys.filter((key) => key.name === origin)
  const [signed, receipted] = await Promise.all([
    acceptNote(crypto, note, ofLog),
    acceptNote(crypto, note, receiptKeys),
  ])
  if (!signed.ok) return signed
  if (!receipted.ok) return receipted
  const receipts: Receipt[] = []
  for (const { key, time } of receipted.value) {
    const party = receiptPartyOf(key)
    if (party === undefined || time === null) {
      return refuse('not-a-receipt-key', 'key', key.name, receiptKeyName('<party>'))
    }
    if (time === 0) return refuse('no-receipt', 'time', '0', 'the time of the receipt')
    receipts.push({ party, origin, size, root, time })
  }
  return accept(receipts)
}

export const covers = (receipt: Receipt, index: number): boolean => index < receipt.size

/** That the log of this head still begins with what was receipted. */
export function checkReceiptInHead(
  crypto: LedgerCrypto,
  receipt: Receipt,
  head: TreeHead,
  proof: Proof,
): Outcome<true> {
  if (receipt.size > head.size) {
    const expected = `at most the tree size ${head.size}`
    return refuse('receipt-beyond-the-head', 'size', String(receipt.size), expected)
  }
  return checkConsistency(crypto, proof, receipt, head)
}

/** The same note with only the Ed25519 lines of these keys: short enough to be read out. */
export function shortReceipt(note: Note, keys: readonly VerifierKey[]): Note {
  const short = keys.filter((key) => key.algorithm === 'ed25519')
  const signatures = note.signatures.filter((line) =>
    short.some((key) => key.name === line.name && key.keyId === line.keyId),
  )
  return { text: note.text, signatures }
}
