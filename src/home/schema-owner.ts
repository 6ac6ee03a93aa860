// Whose store a schema of PostgreSQL is. Its name is made of the names of the party and the space
// and is not theirs alone: `a.b` in `c-d` and `a.b.c` in `d` give the same. So both names stand in
// the store as well, written by the centre that opened it first; another is told whose it is.
import type { Store } from '#centre/ports.ts'
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { isOriginOf } from '#ledger/names.ts'

export interface SchemaOwner {
  /** The party's name in the ledger: `us.example`. */
  readonly party: string
  /** The space, or `.desk`. */
  readonly slug: string
  /** The name of the schema of another centre, as this one's was made. */
  readonly schemaOf: (party: string, slug: string) => string
}

const [kind, id] = ['schema', 'owner']

/** The other whose store it is, as `party slug`; null where it is this one's, or is from now on. */
export async function otherOwner(store: Store, owner: SchemaOwner): Promise<string | null> {
  const own = shownOwner(owner)
  const before = await writtenOwner(store)
  if (before !== null) return before === own ? null : before
  const unwritten = await ownerByLogs(store, owner)
  if (unwritten !== null) return unwritten
  if (await store.keepDocument(kind, id, 0, encodeUtf8(own))) return null
  // Somebody else was first, on another machine.
  const first = await writtenOwner(store)
  return first === own ? null : first
}

export const shownOwner = ({ party, slug }: Pick<SchemaOwner, 'party' | 'slug'>): string =>
  `${party} ${slug}`

async function writtenOwner(store: Store): Promise<string | null> {
  const document = await store.document(kind, id)
  return document === null ? null : (decodeUtf8(document.bytes) ?? '')
}

/** Of a store from before this was written down: whose own log is in it, and has such a schema. */
async function ownerByLogs(store: Store, { party, slug, schemaOf }: SchemaOwner) {
  const origins = (await store.heads()).map(({ origin }) => origin)
  if (origins.some((origin) => isOriginOf(origin, party, slug))) return null
  const schema = schemaOf(party, slug)
  for (const origin of origins) {
    const [other = '', , otherSlug = ''] = origin.split('/')
    if (isOriginOf(origin, other, otherSlug) && schemaOf(other, otherSlug) === schema) {
      return shownOwner({ party: other, slug: otherSlug })
    }
  }
  return null
}
