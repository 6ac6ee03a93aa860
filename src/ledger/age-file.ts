// Encrypted files of age 1.1.0 (c2sp.org/age), by the package age-encryption. The package takes its
// randomness from WebCrypto itself: it is the one place of the ledger where chance is no argument.
// age does not say who encrypted; a message's signatures do. Files of both kinds of recipients are
// not made, since they are as weak as the weaker. Armour, plugins and SSH keys are not read.
import { Decrypter, Encrypter } from 'age-encryption'
import type { LedgerCrypto } from './crypto.ts'
import { maxRecipients, type RecipientKind, recipientKind } from './recipients.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

/** What a file may hold: it is worked on in memory, several times over. */
export const maxAgePlaintextBytes = 256 * 1024 * 1024
/** Above 512 hybrid stanzas, of 1,560 bytes each. */
const maxHeaderBytes = 1024 * 1024
/** By how much a file is longer than what it holds: the header, and 16 bytes for each 64 KiB. */
export const maxOverheadBytes = 2 * maxHeaderBytes

/** The base-two logarithm of scrypt's work; as age itself does, it takes about a second. */
const workFactor = 18

export async function sealTo(
  { hybrid }: Pick<LedgerCrypto, 'hybrid'>,
  plaintext: Uint8Array,
  recipients: readonly string[],
): Promise<Outcome<Uint8Array>> {
  const kinds = kindsOf(recipients)
  if (!kinds.ok) return kinds
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      const isQuick = hybrid !== undefined && kinds.value === 'hybrid'
      encrypter.addRecipient(isQuick ? await hybrid.recipient(recipient) : recipient)
    } catch {
      return refuse('bad-recipient', 'recipient', recipient, 'a recipient with a right checksum')
    }
  }
  try {
    return await encrypt(encrypter, plaintext)
  } catch (error) {
    const unusable = await findUnusable(recipients)
    if (unusable === undefined) throw error
    return refuse('bad-recipient', 'recipient', unusable, 'a recipient that can be encrypted to')
  }
}

/** The first that is well written and yet no key: a point of small order, as one may list. */
async function findUnusable(recipients: readonly string[]): Promise<string | undefined> {
  for (const recipient of recipients) {
    const alone = new Encrypter()
    alone.addRecipient(recipient)
    try {
      await alone.encrypt(new Uint8Array())
    } catch {
      return recipient
    }
  }
  return undefined
}

function kindsOf(recipients: readonly string[]): Outcome<RecipientKind> {
  if (recipients.length === 0 || recipients.length > maxRecipients) {
    const expected = `1 to ${maxRecipients}`
    return refuse('bad-recipient', 'recipients', String(recipients.length), expected)
  }
  const kinds = new Set<RecipientKind>()
  for (const recipient of recipients) {
    const kind = recipientKind(recipient)
    if (kind === undefined) {
      return refuse('bad-recipient', 'recipient', recipient, 'age1pq1… or age1…')
    }
    kinds.add(kind)
  }
  const [kind, other] = kinds
  if (kind === undefined || other !== undefined) {
    return refuse('mixed-recipients', 'recipients', [...kinds].join(' '), 'recipients of one kind')
  }
  return accept(kind)
}

async function encrypt(encrypter: Encrypter, plaintext: Uint8Array): Promise<Outcome<Uint8Array>> {
  if (plaintext.length > maxAgePlaintextBytes) {
    const expected = `at most ${maxAgePlaintextBytes} bytes`
    return refuse('too-large', 'plaintext', `${plaintext.length} bytes`, expected)
  }
  return accept(await encrypter.encrypt(plaintext))
}

/** Opens a file with the first identity that fits. What an identity is, no refusal repeats. */
export async function openWith(
  { hybrid }: Pick<LedgerCrypto, 'hybrid'>,
  file: Uint8Array,
  identities: readonly string[],
): Promise<Outcome<Uint8Array>> {
  const decrypter = new Decrypter()
  for (const [at, identity] of identities.entries()) {
    try {
      const isQuick = hybrid !== undefined && identity.startsWith(hybridIdentity)
      decrypter.addIdentity(isQuick ? await hybrid.identity(identity) : identity)
    } catch {
      return refuse('bad-identity', `identity ${at + 1}`, '', 'AGE-SECRET-KEY-…')
    }
  }
  return decrypt(decrypter, file)
}

/** A file for a passphrase, such as one that holds a key. */
export function sealWithPassphrase(
  plaintext: Uint8Array,
  passphrase: string,
  work = workFactor,
): Promise<Outcome<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(work)
  encrypter.setPassphrase(passphrase)
  return encrypt(encrypter, plaintext)
}

/** The package refuses work above 2^20, which needs a gigabyte. */
export function openWithPassphrase(
  file: Uint8Array,
  passphrase: string,
): Promise<Outcome<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypt(decrypter, file)
}

/** What the package says when a file is sound but for others. */
const forOthers = "no identity matched any of the file's recipients"

async function decrypt(decrypter: Decrypter, file: Uint8Array): Promise<Outcome<Uint8Array>> {
  const bounds = checkBounds(file)
  if (!bounds.ok) return bounds
  try {
    return accept(await decrypter.decrypt(file))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    return reason === forOthers
      ? refuse('for-others', 'age file', `${bounds.value} stanzas`, 'one for an identity at hand')
      : refuse('bad-age-file', 'age file', reason, 'a whole file of age 1.1.0')
  }
}

/**
 * The stanzas of a file, counted before any is tried: each costs a decapsulation. A passphrase's
 * stands alone ("scrypt recipient stanza" there), whatever identity is at hand.
 */
function checkBounds(file: Uint8Array): Outcome<number> {
  const most = maxAgePlaintextBytes + maxOverheadBytes
  if (file.length > most) {
    const expected = `at most ${most} bytes`
    return refuse('too-large', 'age file', `${file.length} bytes`, expected)
  }
  let stanzas = 0
  let passphrases = 0
  for (let at = 0; at < maxHeaderBytes;) {
    const end = file.indexOf(newline, at)
    if (end === -1) break
    const start = String.fromCharCode(...file.subarray(at, Math.min(end, at + longestStart)))
    if (start.startsWith('--- ')) {
      return passphrases > 0 && stanzas > 1
        ? refuse('bad-age-file', 'age file', `${stanzas} stanzas`, 'one stanza for a passphrase')
        : accept(stanzas)
    }
    if (start.startsWith('-> ')) stanzas += 1
    if (start === '-> scrypt ') passphrases += 1
    if (stanzas > maxRecipients) {
      return refuse('too-large', 'age file', `over ${stanzas - 1} stanzas`, `${maxRecipients}`)
    }
    at = end + 1
  }
  return refuse('bad-age-file', 'age file', '', `a header of at most ${maxHeaderBytes} bytes`)
}

const hybridIdentity = 'AGE-SECRET-KEY-PQ-1'
const newline = 0x0a
const longestStart = '-> scrypt '.length
