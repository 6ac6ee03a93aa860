// Secrets for programs that cannot sign in: a person makes one, gives it to a program, and takes it
// back. The secret is shown once: the store has its hash. It opens what its person may read at the
// time, and nothing once that person has left.
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { readDocument, readDocuments, writeDocument } from './documents.ts'
import type { SessionParts } from './sessions.ts'

export interface PrivateToken {
  readonly id: string
  readonly person: string
  /** In Unix milliseconds. */
  readonly made: number
  /** When it was last used, to the day; null where it never was. */
  readonly readOn: string | null
}

/** Tokens with what each was made for. */
export interface PrivateTokens<Wish extends object> {
  readonly make: (
    wish: Wish & Pick<PrivateToken, 'person'>,
  ) => Promise<{ readonly kept: PrivateToken & Wish; readonly token: string }>
  readonly find: (token: string) => Promise<(PrivateToken & Wish) | null>
  readonly of: (person: string) => Promise<readonly (PrivateToken & Wish)[]>
  /** True for the first use of a day. */
  readonly read: (kept: Pick<PrivateToken, 'id'>) => Promise<boolean>
  /** False where this person has none of this id. */
  readonly end: (person: string, id: string) => Promise<boolean>
}

interface Secret {
  readonly secretHash: string
}

const tokenForm = /^([0-9a-f]{32})-([0-9a-f]{64})$/

/** `kind` names them apart in the store. */
export function privateTokens<Wish extends object>(
  { store, crypto, clock }: SessionParts,
  kind: string,
): PrivateTokens<Wish> {
  type Kept = PrivateToken & Wish
  const hashOf = (secret: string) => formatHex(crypto.sha256(encodeUtf8(secret)))
  const end = async (person: string, id: string): Promise<boolean> => {
    const kept = await readDocument<Kept & Secret>(store, kind, id)
    if (kept?.value.person !== person) return false
    // Written meanwhile means read meanwhile: it is ended all the same.
    return (await writeDocument(store, kept.at, null)) || end(person, id)
  }
  return {
    make: async (wish) => {
      const [id, secret] = [crypto.randomBytes(16), crypto.randomBytes(32)].map(formatHex)
      const kept: Kept = { id: id!, ...wish, made: clock(), readOn: null }
      const stored: Kept & Secret = { ...kept, secretHash: hashOf(secret!) }
      await writeDocument(store, { kind, id: kept.id, version: 0 }, stored)
      return { kept, token: `${kept.id}-${secret}` }
    },
    find: async (token) => {
      const [, id, secret] = tokenForm.exec(token) ?? []
      if (id === undefined || secret === undefined) return null
      const kept = await readDocument<Kept & Secret>(store, kind, id)
      return kept?.value.secretHash === hashOf(secret) ? shown(kept.value) : null
    },
    of: async (person) => {
      const all = await readDocuments<Kept & Secret>(store, kind)
      return all.map(({ value }) => shown<Kept>(value)).filter((one) => one.person === person)
    },
    read: async ({ id }) => {
      const today = new Date(clock()).toISOString().slice(0, 10)
      const kept = await readDocument<Kept & Secret>(store, kind, id)
      if (kept === null || kept.value.readOn === today) return false
      return writeDocument(store, kept.at, { ...kept.value, readOn: today })
    },
    end,
  }
}

function shown<Kept>({ secretHash: _, ...kept }: Kept & Secret): Kept {
  return kept as unknown as Kept
}
