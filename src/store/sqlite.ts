// A store in one SQLite file. Several processes of one machine may have it open: writers take
// turns, readers do not wait. Every write is one transaction, on the disk before it is answered
// (docs/decisions/0022-stores-in-plain-sql.md). Statements are prepared once; calls do their work
// at once and answer with a promise only because other stores have to.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Append, Appended, Store, StoredBlob } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { StoreRefusal } from './refusal.ts'
import { layOutLog } from './sqlite-room.ts'
import { migrateSqlite, sqliteSteps } from './sqlite-schema.ts'
import { transact } from './sqlite-transaction.ts'
import { assertAppend, assertBlobHash, assertKey, canBeKey } from './write-check.ts'

/** How long a writer waits for its turn. A turn takes milliseconds, a large import a second. */
const turnMs = 30_000

/** `often`: many writes will follow, for which it takes some milliseconds to make room. */
export async function openSqliteStore(path: string, writes?: 'often'): Promise<Store> {
  const db = open(path, writes)
  const blobs = blobsIn(db)
  return {
    ...logsIn(db, blobs.insert),
    ...blobs.part,
    mend: mendingIn(db),
    ...receiptsIn(db),
    ...documentsIn(db),
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}

function open(path: string, writes?: 'often'): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: turnMs })
  try {
    // On a Mac fsync alone leaves the data in the disk's own cache; elsewhere the second is without
    // effect. The log of a large import is cut back to 64 MiB afterwards.
    db.exec(
      'PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA journal_size_limit = 67108864',
    )
    migrateSqlite(db, path, sqliteSteps)
    if (writes === 'often') layOutLog(db, path)
    return db
  } catch (error) {
    db.close()
    throw isNotADatabase(error)
      ? new StoreRefusal('not-a-store', path, 'other bytes', 'an SQLite file')
      : error
  }
}

const sqliteNotADatabase = 26

const isNotADatabase = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === sqliteNotADatabase

/** A statement, with the shape of its rows. */
function statement<Row>(db: DatabaseSync, sql: string) {
  const prepared = db.prepare(sql)
  return {
    all: (...values: SQLInputValue[]) => prepared.all(...values) as unknown as Row[],
    get: (...values: SQLInputValue[]) => prepared.get(...values) as unknown as Row | undefined,
    /** How many rows it wrote. */
    run: (...values: SQLInputValue[]) => Number(prepared.run(...values).changes),
  }
}

/** The first column of each row, of statements that may give very many: as lists they cost less. */
function columnOf<Value>(db: DatabaseSync, sql: string): (...values: SQLInputValue[]) => Value[] {
  const prepared = db.prepare(sql)
  prepared.setReturnArrays(true)
  return (...values) => prepared.all(...values).map((row) => (row as unknown as [Value])[0])
}

interface HeadRow {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly checkpoint: Uint8Array
}

type LogPart = Pick<
  Store,
  'heads' | 'head' | 'append' | 'endorse' | 'entries' | 'nodes' | 'indexOf'
>

function logsIn(db: DatabaseSync, insertBlob: (blob: StoredBlob) => void): LogPart {
  const columns = 'SELECT origin, size, root, checkpoint FROM log'
  const heads = statement<HeadRow>(db, `${columns} ORDER BY origin`)
  const head = statement<HeadRow>(db, `${columns} WHERE origin = ?`)
  const endorse = statement(
    db,
    'UPDATE log SET checkpoint = ? WHERE origin = ? AND size = ? AND root = ? AND checkpoint = ?',
  )
  const inRange = `FROM entry WHERE log = (SELECT id FROM log WHERE origin = ?)
    AND idx >= ? AND idx < ? ORDER BY idx`
  const entries = columnOf<Uint8Array>(db, `SELECT bytes ${inRange}`)
  const leaves = columnOf<Uint8Array>(db, `SELECT leaf ${inRange}`)
  const nodes = columnOf<Uint8Array>(
    db,
    `SELECT hash FROM node WHERE log = (SELECT id FROM log WHERE origin = ?)
     AND level = ? AND idx >= ? AND idx < ? ORDER BY idx`,
  )
  const indexOf = statement<{ idx: number }>(
    db,
    'SELECT idx FROM entry WHERE log = (SELECT id FROM log WHERE origin = ?) AND leaf = ?',
  )
  const append = appending(db, insertBlob)
  return {
    heads: async () => heads.all().map((row) => ({ ...row })),
    head: async (origin) => {
      const row = canBeKey(origin) ? head.get(origin) : undefined
      return row === undefined ? null : { ...row }
    },
    append: async (one) => append(one),
    endorse: async (before, { origin, size, root, checkpoint }) =>
      unhurried(db, () => endorse.run(checkpoint, origin, size, root, before) === 1),
    entries: async (origin, from, until) => entries(origin, from, until),
    nodes: async (origin, level, index, count) =>
      level === 0
        ? leaves(origin, index, index + count)
        : nodes(origin, level, index, index + count),
    indexOf: async (origin, leaf) => indexOf.get(origin, leaf)?.idx ?? null,
  }
}

/**
 * One write that does not wait for the disk: it is whole or not there, comes to the disk with the
 * next that waits, and is lost with the machine until then, never with the process.
 */
function unhurried<T>(db: DatabaseSync, write: () => T): T {
  db.exec('PRAGMA synchronous = NORMAL')
  try {
    return write()
  } finally {
    db.exec('PRAGMA synchronous = FULL')
  }
}

function appending(
  db: DatabaseSync,
  insertBlob: (blob: StoredBlob) => void,
): (append: Append) => Appended {
  const sizeOf = statement<{ size: number }>(db, 'SELECT size FROM log WHERE origin = ?')
  const setHead = statement<{ id: number }>(
    db,
    `INSERT INTO log (origin, size, root, checkpoint) VALUES (?, ?, ?, ?)
     ON CONFLICT (origin) DO UPDATE
     SET size = excluded.size, root = excluded.root, checkpoint = excluded.checkpoint
     RETURNING id`,
  )
  const insertEntry = statement(
    db,
    `INSERT INTO entry (log, idx, leaf, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (log, leaf) DO NOTHING`,
  )
  const insertNode = statement(db, 'INSERT INTO node (log, level, idx, hash) VALUES (?, ?, ?, ?)')
  const settle = statement(db, changeDocument)
  const keepNew = statement(
    db,
    `INSERT INTO document (kind, id, version, bytes) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING`,
  )

  const write = (append: Append): Appended => {
    const { origin, from, entries, nodes, head, blobs, settles = [], keeps = [] } = append
    const size = sizeOf.get(origin)?.size ?? 0
    if (size !== from) return { kind: 'moved', size }
    for (const { kind, id, version } of settles) {
      if (settle.run(null, kind, id, version) === 0) return { kind: 'outdated' }
    }
    const log = setHead.get(origin, head.size, head.root, head.checkpoint)?.id ?? null
    for (const [nth, { leaf, bytes }] of entries.entries()) {
      if (insertEntry.run(log, from + nth, leaf, bytes) === 0) return { kind: 'repeated', leaf }
    }
    for (const { level, index, hash } of nodes) insertNode.run(log, level, index, hash)
    for (const blob of blobs) insertBlob(blob)
    for (const { kind, id, bytes } of keeps) keepNew.run(kind, id, bytes)
    return { kind: 'appended' }
  }
  return (append) => {
    assertAppend(append)
    return transact(db, () => {
      const answer = write(append)
      return { keep: answer.kind === 'appended', answer }
    })
  }
}

type BlobPart = Pick<Store, 'keepBlob' | 'blob' | 'missingBlobs'>

function blobsIn(db: DatabaseSync): { part: BlobPart; insert: (blob: StoredBlob) => void } {
  const insertion = statement(db, 'INSERT INTO blob VALUES (?, ?) ON CONFLICT DO NOTHING')
  const blob = statement<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM blob WHERE hash = ?')
  const exists = statement(db, 'SELECT 1 FROM blob WHERE hash = ?')
  const insert = ({ hash, bytes }: StoredBlob) => {
    insertion.run(hash, bytes)
  }
  const part: BlobPart = {
    keepBlob: async (one) => {
      assertBlobHash(one.hash)
      insert(one)
    },
    blob: async (hash) => blob.get(hash)?.bytes ?? null,
    missingBlobs: async (hashes) => hashes.filter((hash) => exists.get(hash) === undefined),
  }
  return { part, insert }
}

function mendingIn(db: DatabaseSync): Store['mend'] {
  const entry = statement(
    db,
    `INSERT INTO entry (log, idx, leaf, bytes) SELECT id, ?, ?, ? FROM log WHERE origin = ?
     ON CONFLICT (log, idx) DO UPDATE SET leaf = excluded.leaf, bytes = excluded.bytes`,
  )
  const node = statement(
    db,
    `INSERT INTO node (log, level, idx, hash) SELECT id, ?, ?, ? FROM log WHERE origin = ?
     ON CONFLICT (log, level, idx) DO UPDATE SET hash = excluded.hash`,
  )
  const blob = statement(
    db,
    'INSERT INTO blob VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes',
  )
  const receipt = statement(
    db,
    `INSERT INTO receipt (origin, size, giver, time, note) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (origin, size, giver, time) DO UPDATE SET note = excluded.note`,
  )
  return async (one) => {
    if (one.kind === 'entry') entry.run(one.index, one.leaf, one.bytes, one.origin)
    else if (one.kind === 'node') node.run(one.level, one.index, one.hash, one.origin)
    else if (one.kind === 'blob') blob.run(one.hash, one.bytes)
    else receipt.run(one.origin, one.size, one.by, one.time, one.note)
  }
}

interface ReceiptRow {
  readonly size: number
  readonly giver: string
  readonly time: number
  readonly note: Uint8Array
}

type ReceiptPart = Pick<
  Store,
  'keepReceipts' | 'receipts' | 'receiptTimes' | 'receiptCount' | 'newestReceipt'
>

function receiptsIn(db: DatabaseSync): ReceiptPart {
  const insert = statement(
    db,
    `INSERT INTO receipt (origin, size, giver, time, note) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const receipts = statement<ReceiptRow>(
    db,
    `SELECT size, giver, time, note FROM receipt
     WHERE origin = ? AND size >= ? AND size < ? ORDER BY size, giver, time`,
  )
  const count = statement<{ many: number }>(
    db,
    'SELECT count(*) AS many FROM receipt WHERE origin = ?',
  )
  const times = statement<Omit<ReceiptRow, 'note'>>(
    db,
    `SELECT size, giver, time FROM receipt
     WHERE origin = ? AND size >= ? ORDER BY size, giver, time LIMIT ?`,
  )
  const newest = statement<ReceiptRow>(
    db,
    `SELECT size, giver, time, note FROM receipt
     WHERE origin = ? AND giver = ? ORDER BY size DESC, time DESC LIMIT 1`,
  )
  const keep = (kept: readonly StoredReceipt[]): void => {
    for (const { origin, size, by, time, note } of kept) {
      assertKey('origin', origin)
      assertKey('by', by)
      insert.run(origin, size, by, time, note)
    }
  }
  return {
    keepReceipts: async (kept) => transact(db, () => ({ keep: true, answer: keep(kept) })),
    receipts: async (origin, from, until = Number.MAX_SAFE_INTEGER) =>
      receipts.all(origin, from, until).map(({ giver, ...row }) => ({ origin, by: giver, ...row })),
    receiptTimes: async (origin, from = 0, most = Number.MAX_SAFE_INTEGER) =>
      times.all(origin, from, most).map(({ size, giver, time }) => ({ size, by: giver, time })),
    receiptCount: async (origin) => count.get(origin)?.many ?? 0,
    newestReceipt: async (origin, by) => {
      const row = newest.get(origin, by)
      return row === undefined
        ? null
        : { origin, size: row.size, by, time: row.time, note: row.note }
    },
  }
}

interface DocumentRow {
  readonly id: string
  readonly version: number
  readonly bytes: Uint8Array
}

const changeDocument = `UPDATE document SET version = version + 1, bytes = ?
  WHERE kind = ? AND id = ? AND version = ? AND bytes IS NOT NULL`

type DocumentPart = Pick<Store, 'document' | 'documents' | 'keepDocument'>

function documentsIn(db: DatabaseSync): DocumentPart {
  const columns = 'SELECT id, version, bytes FROM document WHERE bytes IS NOT NULL AND kind = ?'
  const document = statement<DocumentRow>(db, `${columns} AND id = ?`)
  const documents = statement<DocumentRow>(db, `${columns} ORDER BY id`)
  const among = 'AND id IN (SELECT value FROM json_each(?)) ORDER BY id'
  const named = statement<DocumentRow>(db, `${columns} ${among}`)
  const write = statement(
    db,
    `INSERT INTO document AS there (kind, id, version, bytes) VALUES (?, ?, 1, ?)
     ON CONFLICT (kind, id) DO UPDATE SET version = there.version + 1, bytes = excluded.bytes
     WHERE there.bytes IS NULL`,
  )
  const change = statement(db, changeDocument)
  return {
    document: async (kind, id) => {
      const row = [kind, id].every(canBeKey) ? document.get(kind, id) : undefined
      return row === undefined ? null : { kind, ...row }
    },
    documents: async (kind, ids) => {
      if (!canBeKey(kind)) return []
      const rows =
        ids === undefined
          ? documents.all(kind)
          : named.all(kind, JSON.stringify(ids.filter(canBeKey)))
      return rows.map((row) => ({ kind, ...row }))
    },
    keepDocument: async (kind, id, version, bytes) => {
      assertKey('kind', kind)
      assertKey('id', id)
      const written =
        version === 0 ? write.run(kind, id, bytes) : change.run(bytes, kind, id, version)
      return written === 1
    },
  }
}
