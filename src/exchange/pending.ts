// What a mirror knows of logs beyond what its centre keeps: heads that were announced, and entries
// that were proved to stand under one of them. All of it is in memory and bounded; to lose it costs
// a sender nothing but sending again (tlog-mirror, "pending checkpoint", "pending entries").
import { roomOf } from '#ledger/entry.ts'
import type { StoredEntry } from '#centre/ports.ts'
import type { MirrorLimits } from './limits.ts'
import type { SignedHead } from './signed-head.ts'

export interface Pending {
  readonly announce: (origin: string, head: SignedHead) => void
  /** The announced heads that are still known, newest first. */
  readonly announced: (origin: string) => readonly SignedHead[]
  /** Entries that wait to follow those that the centre holds. */
  readonly waiting: (origin: string, held: number) => Waiting
  /** Lets entries wait behind those that do; false where there is no room for them. */
  readonly add: (origin: string, entries: readonly StoredEntry[]) => boolean
  /** Lets go of the entries; what was announced stays so. */
  readonly drop: (origin: string) => void
}

export interface Waiting {
  /** The size that the centre holds, as far as is known here. */
  readonly from: number
  readonly entries: readonly StoredEntry[]
  /** The size that is reached with them. */
  readonly next: number
}

/** "SHOULD accept any of the last several pending checkpoint values". */
const mostHeads = 4

interface Log {
  heads: readonly SignedHead[]
  from: number
  entries: StoredEntry[]
}

export function createPending(limits: MirrorLimits): Pending {
  const logs = new Map<string, Log>()
  let room = 0
  const logOf = (origin: string): Log => {
    const log = logs.get(origin) ?? { heads: [], from: 0, entries: [] }
    logs.set(origin, log)
    return log
  }
  const take = (log: Log, count: number) => {
    room -= roomOf(log.entries.splice(0, count).map(({ bytes }) => bytes))
  }
  return {
    announce: (origin, head) => {
      const log = logOf(origin)
      log.heads = [head, ...log.heads].slice(0, mostHeads)
    },
    announced: (origin) => logs.get(origin)?.heads ?? [],
    waiting: (origin, held) => {
      const log = logOf(origin)
      // The centre may have come by entries in another way: from a courier, from another member.
      // Whoever says less says what was true before.
      if (held > log.from) {
        take(log, held - log.from)
        log.from = held
      }
      const { from, entries } = log
      return { from, entries, next: from + entries.length }
    },
    add: (origin, entries) => {
      const more = roomOf(entries.map(({ bytes }) => bytes))
      if (room + more > limits.waitingEntryBytes) return false
      room += more
      logOf(origin).entries.push(...entries)
      return true
    },
    drop: (origin) => {
      const log = logs.get(origin)
      if (log === undefined) return
      take(log, log.entries.length)
      log.from = 0
    },
  }
}
