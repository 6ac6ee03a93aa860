// An invented space for tests and for the examples of docs/formats: the parties `a.example` and
// `b.example`, their keys, first rosters and genesis. The seed of a key is SHA-256 of its name, a
// space and its type as two hex digits, so that the bytes are the same in each run.
import { createHash } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatEntry } from '#ledger/entry.ts'
import { formatGenesis, openGenesis } from '#ledger/genesis.ts'
import { signerKey, type SignatureType, type SignerKey } from '#ledger/key.ts'
import { formatMessage, type Message } from '#ledger/message.ts'
import { originOf, parseTime, type Space } from '#ledger/names.ts'
import { formatNote, type NoteSignature, signText } from '#ledger/note.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { formatRoster, type Roster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'

export const slug = 'sample'
export const [partyA, partyB] = ['a.example', 'b.example']

export const crypto = nodeCrypto()

/** The same with a chance that repeats itself: SHA-256 of a text and the number of the draw. */
export function cryptoWithChance(text: string): LedgerCrypto {
  let draws = 0
  return {
    ...crypto,
    randomBytes: (length) => {
      draws += 1
      return bytesFrom(`${text} ${draws}`).subarray(0, length)
    },
  }
}

/** 32 bytes that belong to a text. */
export const bytesFrom = (text: string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(text).digest())

export const timeOf = (text: string): number => parseTime(text) ?? Number.NaN

/** What an outcome holds; a test that expects one stops where there is none. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(JSON.stringify(outcome.refusal))
}

export const seedOf = (name: string, type: SignatureType = 0x01): Uint8Array =>
  bytesFrom(`${name} 0${type}`)

/** The key of a name: `a.example/officer-1`. */
export async function keyNamed(name: string, type: SignatureType = 0x01): Promise<SignerKey> {
  const algorithm = type === 0x06 ? 'ml-dsa-44' : 'ed25519'
  const seed = seedOf(name, type)
  return valueOf(await signerKey(crypto, name, type, { algorithm, seed }))
}

/** What opens the bodies for each party: A has a hybrid identity of age, B one of X25519. */
export const identities: Readonly<Record<string, string>> = {
  [partyA]: 'AGE-SECRET-KEY-PQ-1VZAMQ3C3J49A6CA6Z0KKEDWC0EVFRWCKGZYADRFRDDNX5DTHPD6SEN4DRD',
  [partyB]: 'AGE-SECRET-KEY-1QF2E9GXR5DE7WH8TDH0SAUQMGGMZ8Q8V4YSCPGJRY6HG37VKYL2QCARQDS',
}

/** Two officers of three release, two roots of three change the roster. */
export async function rosterOf(party: string): Promise<Roster> {
  const named = async (role: string, name: string, type: SignatureType = 0x01) => ({
    role,
    key: (await keyNamed(name, type)).verifier,
  })
  const three = ['1', '2', '3']
  return {
    party,
    keys: await Promise.all([
      named('log', originOf(party, slug)),
      named('receipt', `${party}/mithaq/receipt`, 0x04),
      ...three.map((number) => named(`officer-${number}`, `${party}/officer-${number}`)),
      ...three.map((number) => named(`root-${number}`, `${party}/root-${number}`)),
    ]),
    recipients: [await identityToRecipient(identities[party] ?? '')],
    release: {
      groups: [{ name: 'release', threshold: 2, members: three.map((one) => `officer-${one}`) }],
      quorum: 'release',
    },
    root: {
      groups: [{ name: 'root', threshold: 2, members: three.map((one) => `root-${one}`) }],
      quorum: 'root',
    },
  }
}

export const signAs = async (text: string, ...names: string[]): Promise<NoteSignature[]> =>
  Promise.all(names.map(async (name) => signText(crypto, text, await keyNamed(name))))

export interface SampleSpace {
  readonly space: Space
  readonly genesis: Uint8Array
  /** The texts of the first rosters. */
  readonly rosters: ReadonlyMap<string, string>
}

export async function sampleSpace(): Promise<SampleSpace> {
  const rosters = new Map<string, string>()
  for (const party of [partyA, partyB]) {
    rosters.set(party, valueOf(formatRoster(crypto, await rosterOf(party))))
  }
  const parties = [...rosters].map(([party, text]) => ({
    party,
    fingerprint: fingerprintOf(crypto, text),
  }))
  const text = valueOf(formatGenesis({ slug, time: timeOf('2030-01-15T10:00:00Z'), parties }))
  const signatures = await signAs(text, `${partyA}/root-1`, `${partyB}/root-1`)
  const genesis = formatNote({ text, signatures })
  return { space: valueOf(openGenesis(crypto, genesis)).space, genesis, rosters }
}

/** An entry, signed by some of its sender's keys: `officer-1`. */
export async function entryOf(message: Message, ...roles: string[]): Promise<Uint8Array> {
  const text = valueOf(formatMessage(message))
  const signatures = await signAs(text, ...roles.map((role) => `${message.from}/${role}`))
  return valueOf(formatEntry(message, signatures))
}
