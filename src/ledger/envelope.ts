// Envelopes: the bodies of messages as encrypted files, one for each set of recipients, under one
// commitment. A message names the commitment and the hash of each file (message.ts); who opens one
// checks both, so that a sender can neither exchange a body nor show two recipients different ones.
// Specified in docs/formats/envelope.md.
import { maxOverheadBytes, openWith, sealTo } from './age-file.ts'
import { equalBytes, formatHex } from './bytes.ts'
import { commit, reveal } from './commitment.ts'
import type { LedgerCrypto } from './crypto.ts'
import type { Body } from './message.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

/** A body of a message, as the message names it and as the files to send. */
export interface SealedBody {
  readonly body: Body
  readonly files: readonly SealedFile[]
  /** Salt and content, which whoever has them can check against the commitment. */
  readonly plaintext: Uint8Array
}

export interface SealedFile {
  readonly hash: Uint8Array
  readonly bytes: Uint8Array
}

/** What a body may hold: photographs of an inspection, not films. */
export const maxBodyBytes = 64 * 1024 * 1024

/** Encrypts a content to each set of recipients; the sets are those of recipients.ts. */
export async function sealBody(
  crypto: LedgerCrypto,
  content: Uint8Array,
  sets: readonly (readonly string[])[],
): Promise<Outcome<SealedBody>> {
  if (content.length > maxBodyBytes) {
    const expected = `at most ${maxBodyBytes} bytes`
    return refuse('too-large', 'body', `${content.length} bytes`, expected)
  }
  const { hash, plaintext } = commit(crypto, content)
  return sealPlaintext(crypto, hash, plaintext, sets)
}

async function sealPlaintext(
  crypto: LedgerCrypto,
  hash: Uint8Array,
  plaintext: Uint8Array,
  sets: readonly (readonly string[])[],
): Promise<Outcome<SealedBody>> {
  const files: SealedFile[] = []
  for (const recipients of sets) {
    const file = await sealTo(crypto, plaintext, recipients)
    if (!file.ok) return file
    files.push({ hash: crypto.sha256(file.value), bytes: file.value })
  }
  if (files.length === 0) return refuse('bad-recipient', 'recipients', '0', 'a set of recipients')
  const blobs = files.map((file) => ({ hash: file.hash, length: file.bytes.length }))
  return accept({ body: { commit: hash, blobs }, files, plaintext })
}

/**
 * The same content under the same commitment for other recipients, from a file that an identity of
 * the sender opens: who opens it anew sees that it is what was committed to at first.
 */
export async function resealBody(
  crypto: LedgerCrypto,
  body: Body,
  file: Uint8Array,
  identities: readonly string[],
  sets: readonly (readonly string[])[],
): Promise<Outcome<SealedBody & { readonly content: Uint8Array }>> {
  const opened = await openBody(crypto, body, file, identities)
  if (!opened.ok) return opened
  const { plaintext, content } = opened.value
  const sealed = await sealPlaintext(crypto, body.commit, plaintext, sets)
  return sealed.ok ? accept({ ...sealed.value, content }) : sealed
}

export interface OpenedBody {
  /** Salt and content: what can be kept and be checked again without a key. */
  readonly plaintext: Uint8Array
  readonly content: Uint8Array
}

/** A body, from any of its files that an identity opens. */
export async function openBody(
  crypto: LedgerCrypto,
  body: Body,
  file: Uint8Array,
  identities: readonly string[],
): Promise<Outcome<OpenedBody>> {
  const named = checkNamed(crypto, body, file)
  if (!named.ok) return named
  const plaintext = await openWith(crypto, file, identities)
  if (!plaintext.ok) return plaintext
  const content = reveal(crypto, body.commit, plaintext.value)
  return content.ok ? accept({ plaintext: plaintext.value, content: content.value }) : content
}

/** Whether the body names this file. */
export function checkNamed(crypto: LedgerCrypto, body: Body, file: Uint8Array): Outcome<true> {
  if (file.length > maxBodyBytes + maxOverheadBytes) {
    const expected = `at most ${maxBodyBytes + maxOverheadBytes} bytes`
    return refuse('too-large', 'blob', `${file.length} bytes`, expected)
  }
  const hash = crypto.sha256(file)
  const named = body.blobs.some(
    (blob) => blob.length === file.length && equalBytes(blob.hash, hash),
  )
  if (!named) {
    const expected = body.blobs.map((blob) => formatHex(blob.hash)).join(' ')
    return refuse('other-blob', 'blob', formatHex(hash), expected)
  }
  return accept(true)
}
