// A store in a PostgreSQL database, which any number of processes share. Every write is one
// statement, and so one transaction and one way to the server and back: the row of a log, or of a
// document, changes only if it still is as the caller saw it, and everything else depends on that
// (docs/decisions/0022-stores-in-plain-sql.md). A write whose connection was lost is made again,
// and if it is refused then, what stands there tells whether it had taken effect before.
import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Mending, Store, StoredDocument } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { areEqual, pack, plain } from './pack.ts'
import { connect, type Connection, type PostgresOptions, type Rows } from './postgres-connection.ts'
import { postgresLogs } from './postgres-logs.ts'
import { migratePostgres, postgresSteps } from './postgres-schema.ts'
import { assertBlobHash, assertKey, canBeKey } from './write-check.ts'

/** The address is `postgresql://...`; whether it is encrypted is said there. */
export async function openPostgresStore(
  address: string,
  options: PostgresOptions = {},
): Promise<Store> {
  const migrate = (client: ClientBase, schema: string) =>
    migratePostgres(client, schema, postgresSteps)
  const connection = await connect(address, options, migrate)
  return {
    ...postgresLogs(connection),
    ...blobsIn(connection),
    mend: mendingIn(connection),
    ...receiptsIn(connection),
    ...documentsIn(connection),
    close: connection.close,
  }
}

const mendings = {
  entry: `INSERT INTO entry (log, idx, leaf, bytes) SELECT id, $2, $3, $4 FROM log
    WHERE origin = $1
    ON CONFLICT (log, idx) DO UPDATE SET leaf = excluded.leaf, bytes = excluded.bytes`,
  node: `INSERT INTO node (log, level, idx, hash) SELECT id, $2, $3, $4 FROM log
    WHERE origin = $1 ON CONFLICT (log, level, idx) DO UPDATE SET hash = excluded.hash`,
  blob: `INSERT INTO blob (hash, bytes) VALUES ($1, $2)
    ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes`,
  receipt: `INSERT INTO receipt (origin, size, giver, time, note) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (origin, size, giver, time) DO UPDATE SET note = excluded.note`,
}

function mendingIn({ write }: Connection): Store['mend'] {
  const valuesOf = (one: Mending): readonly unknown[] => {
    if (one.kind === 'entry') return [one.origin, one.index, one.leaf, one.bytes]
    if (one.kind === 'node') return [one.origin, one.level, one.index, one.hash]
    if (one.kind === 'blob') return [one.hash, one.bytes]
    return [one.origin, one.size, one.by, one.time, one.note]
  }
  // Twice is as good as once.
  return async (one) => {
    await write((rows) => rows(`mend ${one.kind}`, mendings[one.kind], valuesOf(one)))
  }
}

type BlobPart = Pick<Store, 'keepBlob' | 'blob' | 'missingBlobs'>

function blobsIn({ read, write }: Connection): BlobPart {
  return {
    keepBlob: async ({ hash, bytes }) => {
      assertBlobHash(hash)
      const text = 'INSERT INTO blob (hash, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING'
      await write((rows) => rows('keepBlob', text, [hash, bytes]))
    },
    blob: async (hash) => {
      const text = 'SELECT bytes FROM blob WHERE hash = $1'
      const [row] = await read<{ bytes: Buffer }>('blob', text, [hash])
      return row === undefined ? null : plain(row.bytes)
    },
    missingBlobs: async (hashes) => {
      const text = 'SELECT hash FROM blob WHERE hash = ANY ($1::text[])'
      const found = await read<{ hash: string }>('missingBlobs', text, [hashes])
      const here = new Set(found.map(({ hash }) => hash))
      return hashes.filter((hash) => !here.has(hash))
    },
  }
}

interface ReceiptRow {
  readonly size: string
  readonly giver: string
  readonly time: string
  readonly note: Buffer
}

const keepReceipts = `INSERT INTO receipt (origin, size, giver, time, note)
  SELECT r.origin, r.size, r.giver, r.time, substring($5::bytea FROM r.start FOR r.length)
  FROM unnest($1::text[], $2::int8[], $3::text[], $4::int8[], $6::int4[], $7::int4[])
    AS r (origin, size, giver, time, start, length)
  ON CONFLICT DO NOTHING`
const selectReceipts = `SELECT size, giver, time, note FROM receipt
  WHERE origin = $1 AND size >= $2 AND size < $3 ORDER BY size, giver, time`
const selectTimes = `SELECT size, giver, time FROM receipt
  WHERE origin = $1 AND size >= $2 ORDER BY size, giver, time LIMIT $3`
const selectNewest = `SELECT size, giver, time, note FROM receipt
  WHERE origin = $1 AND giver = $2 ORDER BY size DESC, time DESC LIMIT 1`

const countReceipts = 'SELECT count(*) AS many FROM receipt WHERE origin = $1'

type ReceiptPart = Pick<
  Store,
  'keepReceipts' | 'receipts' | 'receiptTimes' | 'receiptCount' | 'newestReceipt'
>

function receiptsIn({ read, write }: Connection): ReceiptPart {
  return {
    keepReceipts: async (receipts) => {
      for (const { origin, by } of receipts) {
        assertKey('origin', origin)
        assertKey('by', by)
      }
      const notes = pack(receipts.map(({ note }) => note))
      const [origins, sizes] = [receipts.map((r) => r.origin), receipts.map((r) => r.size)]
      const [givers, times] = [receipts.map((r) => r.by), receipts.map((r) => r.time)]
      const values = [origins, sizes, givers, times, notes.bytes, notes.starts, notes.lengths]
      await write((rows) => rows('keepReceipts', keepReceipts, values))
    },
    receipts: async (origin, from, until = Number.MAX_SAFE_INTEGER) => {
      const found = await read<ReceiptRow>('receipts', selectReceipts, [origin, from, until])
      return found.map((row) => receiptIn(origin, row))
    },
    receiptTimes: async (origin, from = 0, most = Number.MAX_SAFE_INTEGER) => {
      const found = await read<ReceiptRow>('receiptTimes', selectTimes, [origin, from, most])
      return found.map(({ size, giver, time }) => {
        return { size: Number(size), by: giver, time: Number(time) }
      })
    },
    receiptCount: async (origin) => {
      const [row] = await read<{ many: string }>('receiptCount', countReceipts, [origin])
      return Number(row?.many ?? 0)
    },
    newestReceipt: async (origin, by) => {
      const [row] = await read<ReceiptRow>('newestReceipt', selectNewest, [origin, by])
      return row === undefined ? null : receiptIn(origin, row)
    },
  }
}

function receiptIn(origin: string, { size, giver, time, note }: ReceiptRow): StoredReceipt {
  return { origin, size: Number(size), by: giver, time: Number(time), note: plain(note) }
}

interface DocumentRow {
  readonly kind: string
  readonly id: string
  readonly version: string
  readonly bytes: Buffer
}

const selectDocuments = `SELECT kind, id, version, bytes FROM document
  WHERE bytes IS NOT NULL AND kind = $1`
const writeNew = `INSERT INTO document AS there (kind, id, version, bytes, stamp)
  VALUES ($1, $2, 1, $3, $4)
  ON CONFLICT (kind, id) DO UPDATE
  SET version = there.version + 1, bytes = excluded.bytes, stamp = excluded.stamp
  WHERE there.bytes IS NULL RETURNING version`
const writeNext = `UPDATE document SET version = version + 1, bytes = $3, stamp = $4
  WHERE kind = $1 AND id = $2 AND version = $5 AND bytes IS NOT NULL RETURNING version`

type DocumentPart = Pick<Store, 'document' | 'documents' | 'keepDocument'>

function documentsIn({ read, write }: Connection): DocumentPart {
  return {
    document: async (kind, id) => {
      if (![kind, id].every(canBeKey)) return null
      const text = `${selectDocuments} AND id = $2`
      const [row] = await read<DocumentRow>('document', text, [kind, id])
      return row === undefined ? null : asDocument(row)
    },
    documents: async (kind, ids) => {
      if (!canBeKey(kind)) return []
      const all = await (ids === undefined
        ? read<DocumentRow>('documents', `${selectDocuments} ORDER BY id`, [kind])
        : read<DocumentRow>('named', `${selectDocuments} AND id = ANY($2) ORDER BY id`, [
            kind,
            ids.filter(canBeKey),
          ]))
      return all.map(asDocument)
    },
    keepDocument: async (kind, id, version, bytes) => {
      assertKey('kind', kind)
      assertKey('id', id)
      const stamp = randomBytes(16)
      const values = [kind, id, bytes, stamp]
      return write(async (rows, again) => {
        const written =
          version === 0
            ? await rows('writeNew', writeNew, values)
            : await rows('writeNext', writeNext, [...values, version])
        if (written.length === 1) return true
        return again && hasStamp(rows, kind, id, version, stamp)
      })
    },
  }
}

const asDocument = ({ kind, id, version, bytes }: DocumentRow): StoredDocument => ({
  kind,
  id,
  version: Number(version),
  bytes: plain(bytes),
})

/** Whether the write whose connection was lost had taken effect, if what is there can tell. */
async function hasStamp(
  rows: Rows,
  kind: string,
  id: string,
  before: number,
  stamp: Buffer,
): Promise<boolean> {
  const text = 'SELECT version, stamp FROM document WHERE kind = $1 AND id = $2'
  const [row] = await rows<{ version: string; stamp: Buffer }>('stamp', text, [kind, id])
  if (row === undefined) return false
  if (areEqual(row.stamp, stamp)) return true
  // The next version is somebody else's: this one never was. Beyond it, nobody can say.
  if (Number(row.version) <= before + 1) return false
  throw new Error(`connection was lost, and others have written since: ${kind} ${id}`)
}
