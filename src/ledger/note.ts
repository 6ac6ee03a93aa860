// Notes of signed-note 1.0.0: text that ends in a newline, an empty line, then signature lines
// `— name base64(key id || signature)`. Reading says nothing about who signed; `verifyNote` does,
// for the keys it is given, over the bytes received. Which keys are enough is decided elsewhere.
import { formatBase64, parseBase64 } from './base64.ts'
import { decodeUtf8, encodeUtf8, readUint32, uint32Bytes } from './bytes.ts'
import { cosignedMessage, formatTimedSignature, parseTimedSignature } from './cosignature.ts'
import type { LedgerCrypto } from './crypto.ts'
import { isKeyName, type SignerKey, type VerifierKey } from './key.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'

export interface NoteSignature {
  readonly name: string
  readonly keyId: number
  readonly signature: Uint8Array
}

export interface Note {
  /** Ends in a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** A signature line of a key that the reader knows, and whether it holds. */
export interface CheckedSignature {
  readonly key: VerifierKey
  readonly signature: NoteSignature
  /** Of a cosignature: when it was made, in seconds; 0 states no time. */
  readonly time: number | null
  readonly holds: boolean
}

/** Two lines of 200 parties, the most that a space may have, and the log's own. */
export const maxSignatures = 512
/** That many lines of ML-DSA-44, and the longest entry of tlog-tiles as text. */
export const maxNoteBytes = 2 * 1024 * 1024

/** Any ASCII control character but a newline; by code units, which is faster and finds the same. */
const control = /[^\n -\uffff]/
const lineStart = '— '
const keyIdBytes = 4

export function parseNote(bytes: Uint8Array): Outcome<Note> {
  if (bytes.length > maxNoteBytes) {
    return refuse('too-large', 'note', `${bytes.length} bytes`, `at most ${maxNoteBytes} bytes`)
  }
  const whole = decodeUtf8(bytes)
  if (whole === undefined) return refuse('not-utf8', 'note', '', 'UTF-8')
  const end = lastEmptyLine(whole)
  const signatures = end === -1 ? undefined : parseSignatureLines(whole.slice(end + 2))
  const text = whole.slice(0, end + 1)
  // Lines that could be read have none: no name does, and no base64.
  const found = signatures?.ok === true ? control.exec(text) : control.exec(whole)
  if (found !== null) {
    return refuse('control-character', `note, at ${found.index}`, found[0], 'only newlines')
  }
  if (signatures === undefined || end + 2 === whole.length || !whole.endsWith('\n')) {
    return refuse('bad-note', 'note', whole, 'text, an empty line, whole signature lines')
  }
  return signatures.ok ? accept({ text, signatures: signatures.value }) : signatures
}

/** Searched from the front: lines of thousands of digits are passed over many times faster so. */
function lastEmptyLine(text: string): number {
  let last = -1
  for (let at = text.indexOf('\n\n'); at !== -1; at = text.indexOf('\n\n', at + 1)) last = at
  return last
}

/** One or more lines, each ended by a newline: of a note, or as a cosigner sends them alone. */
export function parseSignatureLines(text: string): Outcome<readonly NoteSignature[]> {
  const lines = linesIn(text)
  if (lines.pop() !== '' || lines.length === 0) {
    return refuse('bad-signature-line', 'signature lines', text, 'lines ended by a newline')
  }
  if (lines.length > maxSignatures) {
    const expected = `at most ${maxSignatures}`
    return refuse('too-many-signatures', 'signature lines', String(lines.length), expected)
  }
  const signatures: NoteSignature[] = []
  for (const [at, line] of lines.entries()) {
    const signature = parseSignatureLine(line, `signature line ${at + 1}`)
    if (!signature.ok) return signature
    signatures.push(signature.value)
  }
  return accept(signatures)
}

/** What `split` gives, which takes ten times as long to find the ends of such lines. */
function linesIn(text: string): string[] {
  const lines: string[] = []
  let from = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
    lines.push(text.slice(from, end))
    from = end + 1
  }
  lines.push(text.slice(from))
  return lines
}

function parseSignatureLine(line: string, place: string): Outcome<NoteSignature> {
  const malformed = (): Refused =>
    refuse('bad-signature-line', place, line, '— name base64(key id || signature)')
  if (!line.startsWith(lineStart)) return malformed()
  const space = line.indexOf(' ', lineStart.length)
  const name = line.slice(lineStart.length, space)
  const bytes = space === -1 ? undefined : parseBase64(line.slice(space + 1))
  if (bytes === undefined || bytes.length <= keyIdBytes || !isKeyName(name)) return malformed()
  const keyId = readUint32(bytes)
  return accept({ name, keyId, signature: bytes.subarray(keyIdBytes) })
}

export function formatNote(note: Note): Uint8Array {
  if (!isNoteText(note.text)) throw new Error('text of a note lacks its newline or has controls')
  if (note.signatures.length === 0) throw new Error('note has no signature')
  return encodeUtf8(`${note.text}\n${formatSignatureLines(note.signatures)}`)
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !control.test(text)
}

export function formatSignatureLines(signatures: readonly NoteSignature[]): string {
  return signatures.map(formatSignatureLine).join('')
}

function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  const length = keyIdBytes + signature.length
  const bytes = length <= room.length ? room.subarray(0, length) : new Uint8Array(length)
  bytes.set(uint32Bytes(keyId))
  bytes.set(signature, keyIdBytes)
  return `${lineStart}${name} ${formatBase64(bytes)}\n`
}

/** Where a line stands until it is text: new room for each takes longer than all the rest. */
const room = new Uint8Array(4096)

/** The line of a key of type 0x01, under any text. */
export async function signText(
  crypto: LedgerCrypto,
  text: string,
  { verifier, secret }: SignerKey,
): Promise<NoteSignature> {
  if (verifier.signatureType !== 0x01) throw new Error('only keys of type 1 sign any text')
  const signature = await crypto.sign(secret, encodeUtf8(text))
  return { name: verifier.name, keyId: verifier.keyId, signature }
}

/** The line of a key of type 0x04 or 0x06, under the text of a checkpoint, at a time in seconds. */
export async function cosign(
  crypto: LedgerCrypto,
  text: string,
  { verifier, secret }: SignerKey,
  time: number,
): Promise<NoteSignature> {
  const message = cosignedMessage(verifier, text, time)
  if (message === undefined) throw new Error(`${verifier.name} cannot cosign this text`)
  const signature = formatTimedSignature({ time, signature: await crypto.sign(secret, message) })
  return { name: verifier.name, keyId: verifier.keyId, signature }
}

/** One result for each line of a known key, in the order of the lines; other lines are ignored. */
export async function verifyNote(
  crypto: LedgerCrypto,
  note: Note,
  keys: readonly VerifierKey[],
): Promise<readonly CheckedSignature[]> {
  const known = note.signatures.flatMap((signature) => {
    const key = keys.find((one) => one.name === signature.name && one.keyId === signature.keyId)
    return key === undefined ? [] : [{ key, signature }]
  })
  const text = encodeUtf8(note.text)
  return Promise.all(
    known.map(async ({ key, signature }) => {
      const signed = signedBytes(key, note.text, text, signature.signature)
      if (signed === undefined) return { key, signature, time: null, holds: false }
      const { message, bytes, time } = signed
      const holds = await crypto.verify(key.algorithm, key.publicKey, message, bytes)
      return { key, signature, time, holds }
    }),
  )
}

/** What a line of this key signs, by the key's type; nothing where it cannot sign such a text. */
function signedBytes(
  key: VerifierKey,
  text: string,
  encoded: Uint8Array,
  line: Uint8Array,
): SignedBytes | undefined {
  if (key.signatureType === 0x01) return { message: encoded, bytes: line, time: null }
  const timed = parseTimedSignature(line)
  const message = timed === undefined ? undefined : cosignedMessage(key, text, timed.time)
  if (timed === undefined || message === undefined) return undefined
  return { message, bytes: timed.signature, time: timed.time }
}

interface SignedBytes {
  readonly message: Uint8Array
  readonly bytes: Uint8Array
  readonly time: number | null
}

/** A note that is read and accepted; with it the lines that hold. */
export async function openNote(
  crypto: LedgerCrypto,
  bytes: Uint8Array,
  keys: readonly VerifierKey[],
): Promise<Outcome<{ readonly note: Note; readonly signedBy: readonly CheckedSignature[] }>> {
  const note = parseNote(bytes)
  if (!note.ok) return note
  const signedBy = await acceptNote(crypto, note.value, keys)
  return signedBy.ok ? accept({ note: note.value, signedBy: signedBy.value }) : signedBy
}

/**
 * The lines that hold, of a note as signed-note 1.0.0 says to accept it: at least one known key
 * signed it, and no line of a known key fails.
 */
export async function acceptNote(
  crypto: LedgerCrypto,
  note: Note,
  keys: readonly VerifierKey[],
): Promise<Outcome<readonly CheckedSignature[]>> {
  const lines = await verifyNote(crypto, note, keys)
  const wrong = lines.find((line) => !line.holds)
  if (wrong !== undefined) {
    return refuse('signature-does-not-verify', 'signature line', wrong.key.name, 'signs the text')
  }
  if (lines.length > 0) return accept(lines)
  const names = note.signatures.map((one) => one.name).join(' ')
  return refuse('not-signed-by-a-known-key', 'signature lines', names, 'a known key')
}
