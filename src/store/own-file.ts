// An empty file that only its owner reads, for a program that would make one for everybody: SQLite.
import { closeSync, openSync } from 'node:fs'

/** What stands there already stays as it is. */
export function makeOwn(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
}
