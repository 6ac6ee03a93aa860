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
      while (at < length) {
        const [piece = new Uint8Array()] = pieces
        const part = piece.subarray(0, length - at)
        taken.set(part, at)
        at += part.length
        if (part.length === piece.length) pieces.shift()
        else pieces[0] = piece.subarray(part.length)
      }
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
