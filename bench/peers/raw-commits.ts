// SQLite alone, with the settings of the store: a row for each entry, durable when the call
// returns, and nothing signed, hashed or checked.
import { DatabaseSync } from 'node:sqlite'

export interface RawRows {
  /** All of them in one transaction. */
  readonly insert: (rows: readonly Uint8Array[]) => void
  readonly all: () => readonly Uint8Array[]
  readonly close: () => void
}

export function openRawRows(path: string): RawRows {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON')
  db.exec('CREATE TABLE entry (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO entry (bytes) VALUES (?)')
  const all = db.prepare('SELECT bytes FROM entry ORDER BY idx')
  return {
    insert: (rows) => {
      db.exec('BEGIN IMMEDIATE')
      for (const row of rows) insert.run(row)
      db.exec('COMMIT')
    },
    all: () => all.all().map((row) => row['bytes'] as Uint8Array),
    close: () => db.close(),
  }
}
