// What a party needs before it can enter a space: keys for its log, its receipts and its line, keys
// of officers and roots, an identity to read by, and its first roster, which names all of them. The
// secrets are handed to the caller, who keeps each where it belongs; nothing is stored here.
import { newIdentity } from '#ledger/age-identity.ts'
import { generateSecretKey, type LedgerCrypto } from '#ledger/crypto.ts'
import { formatEntry } from '#ledger/entry.ts'
import { type SignatureType, type SignerKey, signerKey } from '#ledger/key.ts'
import { everyParty, formatMessage, type Message } from '#ledger/message.ts'
import { originOf, type Space } from '#ledger/names.ts'
import { type NoteSignature, signText } from '#ledger/note.ts'
import { receiptKeyName } from '#ledger/receipt.ts'
import type { RecipientKind } from '#ledger/recipients.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { formatRoster, type Roster } from '#ledger/roster.ts'
import { fingerprintOf, rosterType } from '#ledger/rosters.ts'
import type { LogKeys } from './own-log.ts'
import type { ServiceRole } from './roster-change.ts'

export interface PartyKeys {
  readonly log: LogKeys
  readonly receipt: { readonly ed25519: SignerKey; readonly mlDsa44: SignerKey }
  /** `officer-1` and so on. */
  readonly officers: readonly SignerKey[]
  readonly roots: readonly SignerKey[]
  readonly tls: SignerKey
  /** Of age: one, or a hybrid one and then one for old tools. */
  readonly identities: readonly { readonly identity: string; readonly recipient: string }[]
}

export interface PartySize {
  readonly officers: number
  readonly roots: number
}

/** Keys from the machine's chance. */
export async function newPartyKeys(
  crypto: LedgerCrypto,
  party: string,
  slug: string,
  size: PartySize,
  identity: RecipientKind = 'hybrid',
): Promise<PartyKeys> {
  const identities = [await newIdentity(identity)]
  const seedOf = () => generateSecretKey(crypto, 'ed25519').seed
  return partyKeysFrom(crypto, party, slug, size, seedOf, identities)
}

/** Keys from seeds of 32 bytes, each asked for once by the key's name and type. */
export async function partyKeysFrom(
  crypto: LedgerCrypto,
  party: string,
  slug: string,
  { officers, roots }: PartySize,
  seedOf: (name: string, type: SignatureType) => Uint8Array,
  identities: PartyKeys['identities'],
): Promise<PartyKeys> {
  const origin = originOf(party, slug)
  const receipt = receiptKeyName(party)
  const key = (name: string, type: SignatureType) => keyFrom(crypto, name, type, seedOf(name, type))
  const numbered = (role: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => key(`${party}/${role}-${at + 1}`, 0x01)))
  return {
    log: { ed25519: await key(origin, 0x01), mlDsa44: await key(origin, 0x06) },
    receipt: { ed25519: await key(receipt, 0x04), mlDsa44: await key(receipt, 0x06) },
    officers: await numbered('officer', officers),
    roots: await numbered('root', roots),
    tls: await key(`${party}/tls`, 0x01),
    identities,
  }
}

export interface Quorums {
  /** How many officers release a message. */
  readonly release: number
  /** How many roots sign the next roster. */
  readonly root: number
}

/** The text of a first roster, and the fingerprint that the parties exchange. */
export function firstRoster(
  crypto: LedgerCrypto,
  party: string,
  keys: PartyKeys,
  { release, root }: Quorums,
): Outcome<{ readonly text: string; readonly fingerprint: Uint8Array }> {
  // In ascending order, as a roster has them: officer-10 before officer-2.
  const named = (role: string, list: readonly SignerKey[]) =>
    list
      .map(({ verifier }, at) => ({ role: `${role}-${at + 1}`, key: verifier }))
      .toSorted((a, b) => (a.role < b.role ? -1 : 1))
  const officers = named('officer', keys.officers)
  const roots = named('root', keys.roots)
  const rule = (name: string, threshold: number, members: readonly { role: string }[]) => ({
    groups: [{ name, threshold, members: members.map((one) => one.role) }],
    quorum: name,
  })
  const roster: Roster = {
    party,
    keys: [
      { role: 'log', key: keys.log.ed25519.verifier },
      { role: 'log', key: keys.log.mlDsa44.verifier },
      { role: 'receipt', key: keys.receipt.ed25519.verifier },
      { role: 'receipt', key: keys.receipt.mlDsa44.verifier },
      { role: 'tls', key: keys.tls.verifier },
      ...officers,
      ...roots,
    ],
    recipients: keys.identities.map((one) => one.recipient),
    release: rule('release', release, officers),
    root: rule('root', root, roots),
  }
  const text = formatRoster(crypto, roster)
  if (!text.ok) return text
  return { ok: true, value: { text: text.value, fingerprint: fingerprintOf(crypto, text.value) } }
}

async function keyFrom(
  crypto: LedgerCrypto,
  name: string,
  type: SignatureType,
  seed: Uint8Array,
): Promise<SignerKey> {
  const algorithm = type === 0x06 ? 'ml-dsa-44' : 'ed25519'
  const made = await signerKey(crypto, name, type, { algorithm, seed })
  if (!made.ok) throw new Error(`${name} is no name of a key: ${made.refusal.expected}`)
  return made.value
}

/** A key from the machine's chance. */
export function newKey(
  crypto: LedgerCrypto,
  name: string,
  type: SignatureType,
): Promise<SignerKey> {
  return keyFrom(crypto, name, type, generateSecretKey(crypto, 'ed25519').seed)
}

/** Keys of a log by its origin, to replace others or for a further generation. */
export async function newLogKeys(crypto: LedgerCrypto, origin: string): Promise<LogKeys> {
  return {
    ed25519: await newKey(crypto, origin, 0x01),
    mlDsa44: await newKey(crypto, origin, 0x06),
  }
}

/** New keys of the centre itself, one of each type that the role has. */
export async function newServiceKeys(
  crypto: LedgerCrypto,
  role: ServiceRole,
  origin: string,
): Promise<readonly SignerKey[]> {
  const [party = ''] = origin.split('/')
  if (role === 'tls') return [await newKey(crypto, `${party}/tls`, 0x01)]
  if (role === 'receipt') {
    const name = receiptKeyName(party)
    return [await newKey(crypto, name, 0x04), await newKey(crypto, name, 0x06)]
  }
  const { ed25519, mlDsa44 } = await newLogKeys(crypto, origin)
  return [ed25519, mlDsa44]
}

/** The entry of a roster, signed by the roots that its party's rule asks for. */
export async function rosterEntry(
  crypto: LedgerCrypto,
  place: { readonly space: Space; readonly party: string; readonly time: number },
  roster: string,
  roots: readonly SignerKey[],
): Promise<Outcome<Uint8Array>> {
  const message: Message = {
    space: place.space,
    from: place.party,
    to: [everyParty],
    type: rosterType,
    time: place.time,
    re: [],
    seen: [],
    bodies: [],
    open: roster,
  }
  const text = formatMessage(message)
  if (!text.ok) return text
  return formatEntry(message, await signedBy(crypto, text.value, roots))
}

/** One line of each signer, in the order of their names. */
export async function signedBy(
  crypto: LedgerCrypto,
  text: string,
  signers: readonly SignerKey[],
): Promise<readonly NoteSignature[]> {
  const lines = await Promise.all(signers.map((signer) => signText(crypto, text, signer)))
  return lines.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
