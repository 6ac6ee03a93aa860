// What a mirror knows of logs beyond what its centre keeps: heads that were announced, and entries
// that were proved to stand under one of them. All of it is in memory and bounded; to lose it costs
// a sender nothing but sending again (tlog-mirror, "pending checkpoint", "pending entries").
import { roomOf } from '#ledger/entry.ts'
import type { Clock, StoredEntry } from '#centre/ports.ts'
import type { MirrorLimits } from './limits.ts'
import type { SignedHead } from './signed-head.ts'

export interface Pending {
  readonly announce: (origin: string, head: SignedHead) => void
  /** The announced heads that are still known, newest first. */
  readonly announced: (origin: string) => readonly SignedHead[]
  /** Entries that wait to follow those that the centre holds. */
  readonly waiting: (origin: string, held: number) => Waiting
  /**
   * Lets entries wait behind those that do; where room is short, those of another log may have to
   * yield. False where there is no room for them.
   */
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
  /** What its entries take. */
  room: number
  /** When entries came last. */
  grownAt: number
}

/** Of all room; what stays below it may take the place of what is larger and still comes. */
const smallPart = 8

export function createPending(limits: MirrorLimits, clock: Clock): Pending {
  const logs = new Map<string, Log>()
  const logOf = (origin: string): Log => {
    const log = logs.get(origin) ?? { heads: [], from: 0, entries: [], room: 0, grownAt: 0 }
    logs.set(origin, log)
    return log
  }
  const take = (log: Log, count: number) => {
    log.room -= roomOf(log.entries.splice(0, count).map(({ bytes }) => bytes))
  }
  const drop = (log: Log) => {
    take(log, log.entries.length)
    log.from = 0
  }
  const hasRoom = (own: Log, more: number): boolean => {
    for (;;) {
      const all = [...logs.values()]
      if (all.reduce((sum, { room }) => sum + room, more) <= limits.waitingEntryBytes) return true
      const yielding = yieldingTo(own, own.room + more)
      if (yielding === undefined) return false
      drop(yielding)
    }
  }
  // Nobody has to send the rest of a log: what waits of it must not keep others out for ever. Two
  // large ones that come at once must not drop one another for ever, either.
  const yieldingTo = (own: Log, wanted: number): Log | undefined => {
    const others = [...logs.values()]
      .filter((log) => log !== own && log.room > 0)
      .toSorted((a, b) => b.room - a.room)
    const idle = others.find(({ grownAt }) => clock() - grownAt >= limits.entryIdleMs)
    const isSmall = wanted <= limits.waitingEntryBytes / smallPart
    return idle ?? others.find(({ room }) => isSmall && room > wanted)
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
      const log = logOf(origin)
      const more = roomOf(entries.map(({ bytes }) => bytes))
      if (!hasRoom(log, more)) return false
      log.room += more
      log.grownAt = clock()
      log.entries.push(...entries)
      return true
    },
    drop: (origin) => {
      const log = logs.get(origin)
      if (log !== undefined) drop(log)
    },
  }
}
