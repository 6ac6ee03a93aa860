// Bytes as UTF-8 text (RFC 3629), a chunk at a time, lines never torn. A line that is not UTF-8 is
// handed on as such, with the place of its first wrong byte; the lines around it stay readable.

// The one decoder that every runtime has; the libraries that declare it are not for pure code.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

export interface LineSink {
  /** Whole lines with their ends, except for the last one of a file; all ASCII, or maybe not. */
  readonly text: (lines: string, isAscii: boolean) => void
  /** A line that is not UTF-8: its bytes, and where in the file its first wrong byte stands. */
  readonly broken: (line: Uint8Array, wrong: number, offset: number) => void
  /** True once nothing more is wanted. */
  readonly isClosed: () => boolean
}

export interface ByteReader {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => void
}

const newline = 10

/** `most` bytes without an end of line are handed on as they are, to be refused as too long. */
export function byteReader(sink: LineSink, most: number): ByteReader {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  // Pieces of a line whose end has not come: joined once, however small they are.
  let kept: Uint8Array[] = []
  let keptLength = 0
  let offset = 0
  const take = (bytes: Uint8Array) => {
    const whole = decoded(decoder, bytes)
    // Every other character takes more bytes than units of text.
    if (whole !== null) sink.text(whole, whole.length === bytes.length)
    else takeEachLine(decoder, sink, bytes, offset)
    offset += bytes.length
  }
  const keep = (bytes: Uint8Array) => {
    if (bytes.length > 0) kept.push(bytes.slice())
    keptLength += bytes.length
  }
  const release = (last: Uint8Array): Uint8Array => {
    const all = joined([...kept, last], keptLength + last.length)
    kept = []
    keptLength = 0
    return all
  }
  return {
    push: (bytes) => {
      const end = bytes.lastIndexOf(newline) + 1
      if (end > 0) take(release(bytes.subarray(0, end)))
      keep(bytes.subarray(end))
      if (keptLength <= most) return
      // Cut where a character begins, so that a long line of sound text is not called broken.
      const long = release(new Uint8Array(0))
      const cut = lastBoundary(long)
      take(long.subarray(0, cut))
      keep(long.subarray(cut))
    },
    end: () => {
      if (keptLength > 0) take(release(new Uint8Array(0)))
    },
  }
}

function takeEachLine(
  decoder: InstanceType<typeof TextDecoder>,
  sink: LineSink,
  bytes: Uint8Array,
  offset: number,
): void {
  let from = 0
  while (from < bytes.length && !sink.isClosed()) {
    const end = bytes.indexOf(newline, from)
    const until = end === -1 ? bytes.length : end + 1
    const line = bytes.subarray(from, until)
    const text = decoded(decoder, line)
    if (text !== null) sink.text(text, text.length === line.length)
    else {
      const wrong = firstWrongByte(line)
      sink.broken(line, wrong, offset + from + wrong)
    }
    from = until
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    // The one error that a fatal decoder has: the bytes are not UTF-8.
    if (error instanceof TypeError) return null
    throw error
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** No character has more than three bytes behind its first: what has more is none, and not kept. */
function lastBoundary(bytes: Uint8Array): number {
  for (let back = 1; back <= 4; back += 1) {
    if (((bytes.at(-back) ?? 0) & 0xc0) !== 0x80) return bytes.length - back
  }
  return bytes.length
}

/** The position of the first byte that no UTF-8 text has there; the length where there is none. */
function firstWrongByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return bytes.length
}

/** The length of the character that begins here, 0 where none does (RFC 3629, section 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  // The second byte is bounded further: no overlong forms, no surrogates, nothing past U+10FFFF.
  const second = bytes[at + 1] ?? 0
  if (first === 0xe0 && second < 0xa0) return 0
  if (first === 0xed && second > 0x9f) return 0
  if (first === 0xf0 && second < 0x90) return 0
  if (first === 0xf4 && second > 0x8f) return 0
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}
