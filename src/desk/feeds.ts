// Private addresses of calendars: a person makes one for a calendar program, which cannot sign in,
// and takes it back. The secret is in the address alone: the store has its hash. It opens what its
// person may read at the time, and nothing once that person has left.
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { readDocument, readDocuments, writeDocument } from './documents.ts'
import type { SessionParts } from './sessions.ts'

export interface Feed {
  readonly id: string
  readonly person: string
  readonly language: 'ar' | 'en' | 'ru'
  /** What this party owes; null for all of them. */
  readonly party: string | null
  /** In Unix milliseconds. */
  readonly made: number
  /** When it was last read, to the day; null where it never was. */
  readonly readOn: string | null
}

interface StoredFeed extends Feed {
  readonly secretHash: string
}

export interface Feeds {
  /** The token stands in the address; it is shown this once. */
  readonly make: (
    wish: Pick<Feed, 'person' | 'language' | 'party'>,
  ) => Promise<{ readonly feed: Feed; readonly token: string }>
  readonly find: (token: string) => Promise<Feed | null>
  readonly of: (person: string) => Promise<readonly Feed[]>
  /** True for the first reading of a day. */
  readonly read: (feed: Feed) => Promise<boolean>
  /** False where this person has none of this id. */
  readonly end: (person: string, id: string) => Promise<boolean>
}

const kind = 'feed'
const tokenForm = /^([0-9a-f]{32})-([0-9a-f]{64})$/

export function feedsIn({ store, crypto, clock }: SessionParts): Feeds {
  const hashOf = (secret: string) => formatHex(crypto.sha256(encodeUtf8(secret)))
  const end = async (person: string, id: string): Promise<boolean> => {
    const kept = await readDocument<StoredFeed>(store, kind, id)
    if (kept?.value.person !== person) return false
    // Written meanwhile means read meanwhile: it is ended all the same.
    return (await writeDocument(store, kept.at, null)) || end(person, id)
  }
  return {
    make: async (wish) => {
      const [id, secret] = [crypto.randomBytes(16), crypto.randomBytes(32)].map(formatHex)
      const feed: Feed = { id: id!, ...wish, made: clock(), readOn: null }
      const stored: StoredFeed = { ...feed, secretHash: hashOf(secret!) }
      await writeDocument(store, { kind, id: feed.id, version: 0 }, stored)
      return { feed, token: `${feed.id}-${secret}` }
    },
    find: async (token) => {
      const [, id, secret] = tokenForm.exec(token) ?? []
      if (id === undefined || secret === undefined) return null
      const kept = await readDocument<StoredFeed>(store, kind, id)
      return kept?.value.secretHash === hashOf(secret) ? shown(kept.value) : null
    },
    of: async (person) => {
      const all = (await readDocuments<StoredFeed>(store, kind)).map(({ value }) => shown(value))
      return all.filter((one) => one.person === person)
    },
    read: async ({ id }) => {
      const today = new Date(clock()).toISOString().slice(0, 10)
      const kept = await readDocument<StoredFeed>(store, kind, id)
      if (kept === null || kept.value.readOn === today) return false
      return writeDocument(store, kept.at, { ...kept.value, readOn: today })
    },
    end,
  }
}

function shown({ secretHash: _, ...feed }: StoredFeed): Feed {
  return feed
}
