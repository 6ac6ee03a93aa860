// Files on their way, under a name that says of which process they are: `.out.mithaq.4711.new`. One
// that was broken off by a signal takes its own away; what a process left that was killed, or whose
// machine went out, the next one takes away that writes a file of the same name.
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export const unfinishedName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.new`)

/** Where the folder is none, or cannot be written to, there is nothing to be removed. */
export function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Why the file was not written is said by whoever tried.
  }
}

/** Names in folders that were looked at, of files that ended processes may have left. */
const leftIn = new Map<string, readonly string[]>()

/** Of this file, by processes that are no more. Each folder is looked at once. */
export function removeLeft(path: string): void {
  const folder = dirname(path)
  const names = leftIn.get(folder) ?? namesLeft(folder)
  leftIn.set(folder, names)
  const start = `.${basename(path)}.`
  for (const name of names) {
    const pid = Number(/^\.(\d+)\.new$/.exec(name.slice(start.length - 1))?.[1])
    if (name.startsWith(start) && !isRunning(pid)) removeUnfinished(join(folder, name))
  }
}

function namesLeft(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\..+\.\d+\.new$/.test(name))
  } catch {
    // Of a folder that may not be listed.
    return []
  }
}

/** What cannot be told is taken for running. */
function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid)) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Files that stay unfinished for longer than a turn. */
const onTheirWay = new Set<string>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let isListening = false

/** A signal that ends the program takes the file away first. */
export function removedBySignals(path: string): void {
  onTheirWay.add(path)
  if (isListening) return
  isListening = true
  for (const signal of signals) process.once(signal, endedBy)
}

export function finished(path: string): void {
  onTheirWay.delete(path)
}

function endedBy(signal: NodeJS.Signals): void {
  for (const path of onTheirWay) removeUnfinished(path)
  onTheirWay.clear()
  // Whoever else listens ends the program in its own way.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
