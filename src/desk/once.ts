// Things that are used once and soon: a challenge to a passkey, a visit to an identity provider, an
// invitation. Each is kept until it is used or its time is over, so that what was overheard and is
// said again opens nothing.
import { formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { readDocument, readDocuments, writeDocument, type Documents } from './documents.ts'

export interface OnceParts {
  readonly store: Documents
  readonly crypto: Pick<LedgerCrypto, 'randomBytes'>
  readonly clock: () => number
}

export interface Once<T> {
  /** Keeps a value under a name that nobody can guess, and gives the name. */
  readonly keep: (value: T) => Promise<string>
  /** Looks without using it up. */
  readonly look: (name: string) => Promise<T | null>
  /** The value, to the first who asks. */
  readonly take: (name: string) => Promise<T | null>
}

interface Stored<T> {
  readonly value: T
  readonly until: number
}

const nameForm = /^[0-9a-f]{64}$/

/** Anybody may begin to sign in, and not go on: what is over is taken away so often. */
const tidyEveryMs = 60_000

function onceIn<T>({ store, crypto, clock }: OnceParts, kind: string, lastsMs: number): Once<T> {
  let tidied = Number.NEGATIVE_INFINITY
  const tidy = async (): Promise<void> => {
    if (clock() - tidied < tidyEveryMs) return
    tidied = clock()
    for (const { at, value } of await readDocuments<Stored<T>>(store, kind)) {
      if (value.until <= clock()) await writeDocument(store, at, null)
    }
  }
  const find = async (name: string) => {
    if (!nameForm.test(name)) return null
    const kept = await readDocument<Stored<T>>(store, kind, name)
    return kept !== null && kept.value.until > clock() ? kept : null
  }
  return {
    keep: async (value) => {
      await tidy()
      const name = formatHex(crypto.randomBytes(32))
      const stored: Stored<T> = { value, until: clock() + lastsMs }
      await writeDocument(store, { kind, id: name, version: 0 }, stored)
      return name
    },
    look: async (name) => (await find(name))?.value.value ?? null,
    take: async (name) => {
      const kept = await find(name)
      if (kept === null || !(await writeDocument(store, kept.at, null))) return null
      return kept.value.value
    },
  }
}

/** A visit to an identity provider that has begun: what its answer must fit. */
export interface Visit {
  readonly nonce: string
  /** Of PKCE, RFC 7636. */
  readonly verifier: string
  /** SHA-256 of what the browser was given that went there, in hex. */
  readonly browser: string
  /** Whether the provider is to see the person anew, whom it may know from before. */
  readonly again: boolean
  /** The session that the one which comes of it takes the place of. */
  readonly session: string | null
  /** The page that was left for it. */
  readonly back: string
}

const minute = 60_000

/** A device has five minutes to answer, an identity provider ten; an invitation holds a day. */
export function onceFor(parts: OnceParts): {
  readonly challenges: Once<string>
  readonly invitations: Once<string>
  readonly visits: Once<Visit>
} {
  return {
    challenges: onceIn<string>(parts, 'challenge', 5 * minute),
    invitations: onceIn<string>(parts, 'invitation', 24 * 60 * minute),
    visits: onceIn<Visit>(parts, 'visit', 10 * minute),
  }
}
