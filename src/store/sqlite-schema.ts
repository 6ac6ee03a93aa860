// The tables of a store in SQLite, step by step. The number of steps taken stands in the file
// itself (user_version); steps are only ever added, and an older program refuses a newer file.
import type { DatabaseSync } from 'node:sqlite'
import { StoreRefusal } from './refusal.ts'
import { transact } from './sqlite-transaction.ts'

// `idx`, since INDEX is a word of SQL. Times are Unix seconds. An entry lies in a table of its own
// with a rowid: rows of hundreds of bytes are slow in a table that is its own index.
const logs = `
  CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL CHECK (size >= 0),
    root BLOB NOT NULL CHECK (length(root) = 32),
    checkpoint BLOB NOT NULL
  ) STRICT;
  CREATE TABLE entry (
    log INTEGER NOT NULL REFERENCES log,
    idx INTEGER NOT NULL CHECK (idx >= 0),
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    bytes BLOB NOT NULL,
    PRIMARY KEY (log, idx),
    UNIQUE (log, leaf)
  ) STRICT;
  CREATE TABLE node (
    log INTEGER NOT NULL REFERENCES log,
    level INTEGER NOT NULL CHECK (level > 0),
    idx INTEGER NOT NULL CHECK (idx >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (log, level, idx)
  ) STRICT, WITHOUT ROWID;`

// A document that was taken away keeps its row and its version, without bytes.
const rest = `
  CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE receipt (
    origin TEXT NOT NULL,
    size INTEGER NOT NULL,
    giver TEXT NOT NULL,
    time INTEGER NOT NULL,
    note BLOB NOT NULL,
    PRIMARY KEY (origin, size, giver, time)
  ) STRICT;
  CREATE TABLE document (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    bytes BLOB,
    PRIMARY KEY (kind, id)
  ) STRICT;`

export const sqliteSteps: readonly string[] = [logs + rest]

/** "mthq": tells a store from any other SQLite file. */
const applicationId = 0x6d746871

/** Brings a database to the newest step, or refuses it untouched. */
export function migrateSqlite(db: DatabaseSync, path: string, steps: readonly string[]): void {
  // At first without a lock, so that a file that is not ours is not so much as locked.
  const version = versionOf(db, path, steps.length)
  // A reader never waits for a writer, and one sync of the log makes a commit durable.
  if (pragma(db, 'journal_mode = WAL') !== 'wal') {
    throw new StoreRefusal('not-durable', path, 'no write-ahead log', 'a file on a local disk')
  }
  if (version === steps.length) return
  transact(db, () => {
    // Another process may have been first.
    for (const step of steps.slice(versionOf(db, path, steps.length))) db.exec(step)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`)
    return { keep: true, answer: undefined }
  })
}

function versionOf(db: DatabaseSync, path: string, newest: number): number {
  const [tables, id] = [pragma(db, 'schema_version'), pragma(db, 'application_id')]
  if (tables !== 0 && id !== applicationId) {
    throw new StoreRefusal('not-a-store', path, `application id ${id}`, `${applicationId}`)
  }
  const version = Number(pragma(db, 'user_version'))
  if (version > newest) {
    throw new StoreRefusal('newer-schema', path, `schema ${version}`, `at most ${newest}`)
  }
  return version
}

const pragma = (db: DatabaseSync, text: string): string | number =>
  Object.values(db.prepare(`PRAGMA ${text}`).get() ?? {})[0] as string | number
