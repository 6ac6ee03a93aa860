// Signed-in sessions, kept in the store so that they can be seen and ended from anywhere. The
// secret is with the browser alone: the store has its hash. A session is short: it ends after eight
// hours, after half an hour without a request, and when its person leaves.
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { readDocument, readDocuments, writeDocument, type Documents } from './documents.ts'

const minute = 60_000
/** How long somebody who has shown who they are need not show it again. */
const freshMs = 5 * minute
export const longestMs = 8 * 60 * minute
const idleMs = 30 * minute
/** A session that is in use is written down so often, and not at each request. */
const seenEveryMs = minute

/** How somebody signed in. */
export type SignIn = 'demonstration' | 'passkey' | 'openid'

export interface Session {
  readonly id: string
  readonly person: string
  readonly how: SignIn
  /** In Unix milliseconds. */
  readonly began: number
  readonly seen: number
  /** When its person showed who they are; null where a provider may have known them from before. */
  readonly shown: number | null
  /** What the browser said that it is. */
  readonly agent: string
}

interface StoredSession extends Session {
  readonly secretHash: string
}

export interface Sessions {
  /** The token is what the browser keeps; it is shown this once. */
  readonly begin: (
    wish: Pick<Session, 'person' | 'how' | 'agent'> & { readonly isShown: boolean },
  ) => Promise<{ session: Session; token: string }>
  readonly find: (token: string) => Promise<Session | null>
  /** Whether a session goes on, without taking this for a request of its person. */
  readonly lasts: (id: string) => Promise<boolean>
  readonly all: () => Promise<readonly Session[]>
  /** False where there is none. */
  readonly end: (id: string) => Promise<boolean>
}

export interface SessionParts {
  readonly store: Documents
  readonly crypto: Pick<LedgerCrypto, 'sha256' | 'randomBytes'>
  readonly clock: () => number
}

const kind = 'session'
const tokenForm = /^([0-9a-f]{32})\.([0-9a-f]{64})$/
const agentLength = 200

export function sessionsIn({ store, crypto, clock }: SessionParts): Sessions {
  const hashOf = (secret: string) => formatHex(crypto.sha256(encodeUtf8(secret)))
  const isOver = ({ began, seen }: Session) =>
    clock() - began >= longestMs || clock() - seen >= idleMs
  const end = async (id: string): Promise<boolean> => {
    const kept = await readDocument<StoredSession>(store, kind, id)
    if (kept === null) return false
    // Written meanwhile means seen meanwhile: it is ended all the same.
    return (await writeDocument(store, kept.at, null)) || end(id)
  }
  const forgetOver = async (): Promise<void> => {
    for (const { at, value } of await readDocuments<StoredSession>(store, kind)) {
      if (isOver(value)) await writeDocument(store, at, null)
    }
  }
  return {
    begin: async ({ agent, isShown, ...wish }) => {
      const [id, secret] = [crypto.randomBytes(16), crypto.randomBytes(32)].map(formatHex)
      await forgetOver()
      const now = clock()
      const times = { began: now, seen: now, shown: isShown ? now : null }
      const session = { id: id!, ...wish, ...times, agent: shortened(agent) }
      const stored: StoredSession = { ...session, secretHash: hashOf(secret!) }
      await writeDocument(store, { kind, id: session.id, version: 0 }, stored)
      return { session, token: `${session.id}.${secret}` }
    },
    find: async (token) => {
      const [, id, secret] = tokenForm.exec(token) ?? []
      if (id === undefined || secret === undefined) return null
      const kept = await readDocument<StoredSession>(store, kind, id)
      if (kept === null || kept.value.secretHash !== hashOf(secret)) return null
      if (isOver(kept.value)) {
        await end(id)
        return null
      }
      const now = clock()
      const seen = { ...kept.value, seen: now }
      if (now - kept.value.seen >= seenEveryMs) await writeDocument(store, kept.at, seen)
      return shown(seen)
    },
    lasts: async (id) => {
      const kept = await readDocument<StoredSession>(store, kind, id)
      return kept !== null && !isOver(kept.value)
    },
    all: async () => {
      const kept = await readDocuments<StoredSession>(store, kind)
      return kept.filter(({ value }) => !isOver(value)).map(({ value }) => shown(value))
    },
    end,
  }
}

/** When a session ends if nothing is asked in it any more, in Unix milliseconds. */
export const endOf = ({ began, seen }: Session): number =>
  Math.min(began + longestMs, seen + idleMs)

/** Whether its person has shown who they are a moment ago: a stolen cookie cannot. */
export function isFresh({ shown: at }: Session, now: number): boolean {
  return at !== null && now - at < freshMs
}

function shown({ secretHash: _, ...session }: StoredSession): Session {
  return session
}

const shortened = (agent: string): string => agent.slice(0, agentLength)
