// The passkeys of the people of a centre (WebAuthn Level 3): public keys alone. A passkey belongs
// to one person; its counter only grows, where the device keeps one.
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import { readDocument, readDocuments, writeDocument, type Documents } from './documents.ts'

export interface Passkey {
  /** As the device gives it, in base64url. */
  readonly id: string
  readonly person: string
  /** A COSE key. */
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  /** What its owner calls it. */
  readonly name: string
  /** In Unix milliseconds. */
  readonly added: number
  /** When it last signed in; null where it never did. */
  readonly used: number | null
}

interface Stored extends Omit<Passkey, 'publicKey'> {
  readonly publicKey: string
}

export interface Passkeys {
  readonly of: (person: string) => Promise<readonly Passkey[]>
  readonly named: (id: string) => Promise<Passkey | null>
  /** False where this device is known already. */
  readonly add: (passkey: Passkey) => Promise<boolean>
  readonly note: (id: string, change: Pick<Passkey, 'counter' | 'used'>) => Promise<void>
  /** False where this person has none of this id. */
  readonly remove: (person: string, id: string) => Promise<boolean>
}

const kind = 'passkey'

export function passkeysIn(store: Documents): Passkeys {
  const remove = async (person: string, id: string): Promise<boolean> => {
    const kept = await readDocument<Stored>(store, kind, id)
    if (kept?.value.person !== person) return false
    // Written meanwhile means used meanwhile: it is taken away all the same.
    return (await writeDocument(store, kept.at, null)) || remove(person, id)
  }
  return {
    of: async (person) => {
      const all = (await readDocuments<Stored>(store, kind)).map(({ value }) => value)
      return all.filter((one) => one.person === person).map(read)
    },
    named: async (id) => {
      const kept = await readDocument<Stored>(store, kind, id)
      return kept === null ? null : read(kept.value)
    },
    add: (passkey) => writeDocument(store, { kind, id: passkey.id, version: 0 }, written(passkey)),
    note: async (id, change) => {
      const kept = await readDocument<Stored>(store, kind, id)
      if (kept !== null) await writeDocument(store, kept.at, { ...kept.value, ...change })
    },
    remove,
  }
}

function written({ publicKey, ...rest }: Passkey): Stored {
  return { ...rest, publicKey: formatBase64(publicKey) }
}

function read({ publicKey, ...rest }: Stored): Passkey {
  const bytes = parseBase64(publicKey)
  if (bytes === undefined) throw new Error(`passkey ${rest.id} cannot be read`)
  // Those of an earlier version do not say it.
  return { ...rest, used: rest.used ?? null, publicKey: bytes }
}
