// One transaction of SQLite: all of it or nothing, however the work ends.
import type { DatabaseSync } from 'node:sqlite'

/** Runs the work as the only writer; what it wrote stays only where it says `keep`. */
export function transact<T>(db: DatabaseSync, work: () => { keep: boolean; answer: T }): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const { keep, answer } = work()
    db.exec(keep ? 'COMMIT' : 'ROLLBACK')
    return answer
  } catch (error) {
    // After some faults of the disk SQLite has ended the transaction by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
