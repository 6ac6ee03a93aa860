// Why bytes of the ledger are refused: a stable code, the place, the value, what was expected,
// without a sentence; the sentences stand in src/locale. Parsers and checks return an `Outcome` and
// never throw on what they were given; they throw only when the program itself is at fault.

/** About the text forms that all formats of the ledger are written in. */
type FormCode = 'too-large' | 'not-utf8' | 'control-character' | 'not-base64' | 'not-decimal'

/** About verifier keys: signed-note 1.0.0. */
type KeyCode = 'bad-key' | 'bad-key-name' | 'bad-key-id' | 'unknown-key-type' | 'weak-key'

/** About notes: signed-note 1.0.0. */
type NoteCode =
  | 'bad-note'
  | 'bad-signature-line'
  | 'too-many-signatures'
  | 'signature-does-not-verify'
  | 'not-signed-by-a-known-key'

/** About checkpoints, proofs and tiles: tlog-checkpoint, RFC 6962, tlog-proof, tlog-tiles. */
type TreeCode =
  | 'bad-checkpoint'
  | 'bad-hash'
  | 'bad-proof'
  | 'proof-does-not-hold'
  | 'bad-tile-path'
  | 'bad-tile'
  | 'bad-entry-bundle'

/** About cosigners and receipts: tlog-cosignature, tlog-witness. */
type CosignerCode =
  | 'unknown-origin'
  | 'bad-request'
  | 'not-a-receipt-key'
  | 'no-receipt'
  | 'receipt-beyond-the-head'

/** About rules and policies: tlog-policy. */
type PolicyCode =
  | 'bad-policy-line'
  | 'name-taken'
  | 'unknown-name'
  | 'member-twice'
  | 'bad-threshold'
  | 'no-quorum'
  | 'second-quorum'
  | 'key-twice'
  | 'unsuited-key'

/** About archives: POSIX ustar, as tar.ts narrows it. */
type TarCode = 'bad-path' | 'too-many-files' | 'bad-archive-header' | 'bad-archive-end'

/** About messages, and an entry among those before it: docs/formats/message-entry.md. */
type EntryCode =
  | 'bad-line'
  | 'bad-open-body'
  | 'other-space'
  | 'other-sender'
  | 'repeated-entry'
  | 'time-goes-back'
  | 'seen-does-not-grow'
  | 'answers-unseen'

/** About rosters and the genesis of a space: docs/formats/roster.md. */
type RosterCode =
  | 'missing-from-roster'
  | 'other-fingerprint'
  | 'other-generation'
  | 'other-genesis'
  | 'no-roster'
  | 'not-a-roster'
  | 'unknown-role'
  | 'nothing-changes'
  | 'not-released'

/** About encrypted files and what they hold: age 1.1.0, docs/formats/envelope.md. */
type EnvelopeCode =
  | 'bad-recipient'
  | 'mixed-recipients'
  | 'bad-identity'
  | 'bad-age-file'
  | 'for-others'
  | 'other-blob'
  | 'bad-plaintext'
  | 'other-commitment'

/** About courier bundles and evidence of forks: docs/formats. */
type BundleCode = 'missing-file' | 'other-file' | 'stray-file' | 'other-head' | 'no-fork'

export type LedgerCode =
  | FormCode
  | KeyCode
  | NoteCode
  | TreeCode
  | CosignerCode
  | PolicyCode
  | TarCode
  | EntryCode
  | RosterCode
  | EnvelopeCode
  | BundleCode

export interface LedgerRefusal {
  readonly kind: 'refusal'
  readonly code: LedgerCode
  /** Where in what was given: `vkey`, `signature line 2`, `old size`. */
  readonly place: string
  /** What stands there, shortened, with what cannot be seen made visible. */
  readonly value: string
  /** What was expected, in the terms of the format: `8 lowercase hex digits`. */
  readonly expected: string
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

export type Refused = Extract<Outcome<never>, { readonly ok: false }>

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value })

export function refuse(code: LedgerCode, place: string, value: string, expected: string): Refused {
  return { ok: false, refusal: { kind: 'refusal', code, place, value: shown(value), expected } }
}

const mostShown = 80
const invisible = /[\p{C}\p{Zl}\p{Zp}]/gu

function shown(text: string): string {
  // Cut before it is made visible: a note of a megabyte must not be worked through for its start.
  const start = text.slice(0, mostShown)
  const escaped = start.replace(invisible, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)
  return start.length < text.length ? `${escaped}…` : escaped
}
