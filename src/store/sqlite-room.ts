// Room for SQLite's write-ahead log, laid out before it is written. A file that grows with every
// write has its new size and place kept with each of them, which takes the disk about as long as
// the write itself. SQLite reads the log up to the first part that is not of the present round: of
// the zeros behind it it makes nothing (https://sqlite.org/walformat.html, 1.2).
import { closeSync, fdatasyncSync, fstatSync, openSync, writeSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

/**
 * A little more than after what SQLite takes the log over into the file, 1,000 pages of 4 kB, and
 * begins it anew.
 */
const roomBytes = 4.5 * 1024 * 1024

/** For a connection that writes often. A log is removed when the last connection is closed. */
export function layOutLog(db: DatabaseSync, path: string): void {
  // As the only writer: nobody else makes the log longer meanwhile.
  db.exec('BEGIN IMMEDIATE')
  try {
    fill(`${path}-wal`)
  } catch (error) {
    // What the disk had is room as well; whether it is enough, what is written will find out.
    if (!isDiskFull(error)) throw error
  } finally {
    db.exec('ROLLBACK')
  }
}

function fill(path: string): void {
  const file = openSync(path, 'r+')
  try {
    const { size } = fstatSync(file)
    if (size >= roomBytes) return
    writeSync(file, new Uint8Array(roomBytes - size), 0, roomBytes - size, size)
    fdatasyncSync(file)
  } finally {
    closeSync(file)
  }
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
