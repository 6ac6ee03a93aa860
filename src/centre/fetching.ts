// Entries from the other end of a line, which hands out as many at a time as it likes.
import { roomOf } from '#ledger/entry.ts'
import type { Exchange } from './ports.ts'

/** More than a store takes in one step (ports.ts). */
const mostRoom = 512 * 1024 * 1024

/**
 * Entries from a size on, fewer where the other end has no more of them: a log is as long as its
 * head says, and anybody can say anything.
 */
export async function fetchEntries(
  line: Pick<Exchange, 'entries'>,
  origin: string,
  from: number,
  until: number,
  most = mostRoom,
): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  let room = 0
  while (from + entries.length < until && room < most) {
    const more = await line.entries(origin, from + entries.length, until)
    if (more.length === 0) break
    room += roomOf(more)
    for (const one of more) entries.push(one)
  }
  return entries
}
