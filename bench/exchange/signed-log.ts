// The logs of the exchange's benchmarks, INVENTED and seeded: entries of one party to the other,
// with the demonstration keys, signed by officers, each naming a body as a centre would. The bodies
// are noise of about the size of an encrypted notification: receiving a log opens none.
import { createHash } from 'node:crypto'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { demonstrationParties, type DemonstrationParty } from '#centre/demonstration.ts'
import type { StoredBlob } from '#centre/ports.ts'
import { formatHex } from '#ledger/bytes.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatMessage, type Message } from '#ledger/message.ts'
import { formatNote, type NoteSignature, signText } from '#ledger/note.ts'
import { valueOf } from '../../tests/centres/rig.ts'
import { agreement } from '../workload.ts'

export const crypto = nodeCrypto()

/** A body of a few fields for one hybrid recipient and the sender's own archive. */
const blobBytes = 3_500
/** The beginning of the demonstrations, and a minute between entries. */
const beginning = 1_767_225_600
const secondsApart = 60

let both: Promise<readonly [DemonstrationParty, DemonstrationParty]> | undefined

/** The sender and the receiver. */
export function demonstrationPair(): Promise<readonly [DemonstrationParty, DemonstrationParty]> {
  both ??= pairOf()
  return both
}

async function pairOf(): Promise<readonly [DemonstrationParty, DemonstrationParty]> {
  const [first, second] = await demonstrationParties(crypto, agreement)
  if (first === undefined || second === undefined) throw new Error('no two parties')
  return [first, second]
}

export interface SignedEntry {
  readonly bytes: Uint8Array
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Seeded bytes: SHA-256 in counter mode. */
function noise(name: string, length: number): Uint8Array {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${name} ${at}`).digest(),
  )
  return Uint8Array.from(Buffer.concat(parts).subarray(0, length))
}

export function blobOf(at: number): StoredBlob {
  const bytes = noise(`blob ${at}`, blobBytes)
  return { hash: formatHex(crypto.sha256(bytes)), bytes }
}

/** The nth message of the sender, which names this blob. */
export function messageOf(sender: DemonstrationParty, at: number, hash: Uint8Array): Message {
  return {
    space: sender.space.name,
    from: sender.space.self,
    to: ['*'],
    type: `${agreement.id}/change-in-data`,
    time: beginning + (at + 1) * secondsApart,
    re: [],
    seen: [],
    bodies: [{ commit: noise(`commit ${at}`, 32), blobs: [{ hash, length: blobBytes }] }],
  }
}

export async function signedEntry(
  message: Message,
  officers: readonly SignerKey[],
): Promise<SignedEntry> {
  const text = valueOf(formatMessage(message))
  const signatures = await Promise.all(officers.map((officer) => signText(crypto, text, officer)))
  return { bytes: formatNote({ text, signatures }), text, signatures }
}

/** Entries that all officers of the sender signed. */
export async function signedEntries(count: number): Promise<readonly SignedEntry[]> {
  const [sender] = await demonstrationPair()
  const entries: SignedEntry[] = []
  while (entries.length < count) {
    const some = Array.from({ length: Math.min(256, count - entries.length) }, (_, at) => {
      const nth = entries.length + at
      return signedEntry(messageOf(sender, nth, noise(`hash ${nth}`, 32)), sender.keys.officers)
    })
    entries.push(...(await Promise.all(some)))
  }
  return entries
}

/** As many entries of the same length, whose signatures fit other texts: for hashes alone. */
export async function unsignedEntries(count: number): Promise<readonly Uint8Array[]> {
  const [sender] = await demonstrationPair()
  const [{ signatures }] = (await signedEntries(1)) as [SignedEntry]
  return Array.from({ length: count }, (_, at) => {
    const text = valueOf(formatMessage(messageOf(sender, at, noise(`hash ${at}`, 32))))
    return formatNote({ text, signatures })
  })
}
