// Entries from the other end of a line, which hands out as many at a time as it likes.
import type { Exchange } from './ports.ts'

/** Entries from a size on, fewer where the other end has no more of them. */
export async function fetchEntries(
  line: Pick<Exchange, 'entries'>,
  origin: string,
  from: number,
  until: number,
): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  while (from + entries.length < until) {
    const more = await line.entries(origin, from + entries.length, until)
    if (more.length === 0) break
    for (const one of more) entries.push(one)
  }
  return entries
}
