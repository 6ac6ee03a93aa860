// Bytes taken in pieces of a known size from a stream that gives them as it likes. What is taken
// next is known to be small before memory is taken for it; a stream that breaks off ends.
import { joinBytes } from '#ledger/bytes.ts'

export interface ByteReader {
  /** The next bytes, copied; null where the stream ends before there are so many. */
  readonly take: (length: number) => Promise<Uint8Array | null>
  /** Nothing more is taken: the stream is let go of. */
  readonly end: () => Promise<void>
}

export function byteReader(stream: AsyncIterable<Uint8Array>): ByteReader {
  const source = stream[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let held = 0
  let isOver = false
  /** Fetches until so many bytes are held, or no more come. */
  const fetchUpTo = async (length: number): Promise<boolean> => {
    while (held < length && !isOver) {
      // A sender that goes away in the middle has sent what it has sent.
      const next = await source.next().catch(() => null)
      if (next === null || next.done === true) isOver = true
      else {
        pieces.push(next.value)
        held += next.value.length
      }
    }
    return held >= length
  }
  return {
    take: async (length) => {
      if (held < length && !(await fetchUpTo(length))) return null
      const taken = new Uint8Array(length)
      let at = 0
      let used = 0
      while (at < length) {
        const piece = pieces[used] ?? new Uint8Array()
        const part = piece.subarray(0, length - at)
        taken.set(part, at)
        at += part.length
        if (part.length === piece.length) used += 1
        else pieces[used] = piece.subarray(part.length)
      }
      // All at once: to take the first of very many away by itself moves all the others.
      pieces.splice(0, used)
      held -= length
      return taken
    },
    end: async () => {
      if (!isOver) await source.return?.()
    },
  }
}

/** All of a stream; null as soon as there is more than `most`. */
export async function readAll(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > most) return null
    pieces.push(piece)
  }
  return joinBytes(pieces)
}
