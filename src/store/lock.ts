// A lock between processes, by a file that stays. Node has no file locks; SQLite has, on every
// platform, and the system gives them back when a process ends, however it ends. Nothing is ever
// written into the file. It is not for a folder on a network disk whose locks do not work.
import { DatabaseSync } from 'node:sqlite'
import { makeOwn } from './own-file.ts'

/** A turn takes a few milliseconds; who waits longer waits for something that hangs. */
const lockMs = 10_000

interface Lock {
  readonly take: <T>(work: () => T) => T
  readonly close: () => void
}

/** It stays open: opening it for each turn may take longer than what is done in a turn. */
export function openLock(path: string): Lock {
  makeOwn(path)
  const lock = new DatabaseSync(path, { timeout: lockMs })
  // Otherwise each turn makes a file for what it might have to take back, and removes it.
  lock.exec('PRAGMA journal_mode = MEMORY')
  return {
    take: (work) => {
      lock.exec('BEGIN EXCLUSIVE')
      try {
        return work()
      } finally {
        lock.exec('ROLLBACK')
      }
    },
    close: () => lock.close(),
  }
}
