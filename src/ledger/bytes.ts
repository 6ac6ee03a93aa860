// Bytes as text, as numbers and side by side. UTF-8 is read strictly (RFC 3629): what is not UTF-8
// is refused, and a byte order mark stays, so that writing what was read gives the same bytes.

// Every runtime has the two; the libraries that declare them are not for pure code.
declare const TextEncoder: new () => {
  encode: (text: string) => Uint8Array<ArrayBuffer>
}
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode: (bytes: Uint8Array) => string }

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** Nothing where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joinBytes(parts)

/** The same of a list that somebody else makes as long as they like: no call has room for that. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** The number in four bytes, the highest first. */
export function readUint32(bytes: Uint8Array, at = 0): number {
  if (at + 4 > bytes.length) throw new RangeError(`no four bytes at ${at} of ${bytes.length}`)
  const high = (bytes[at]! << 8) | bytes[at + 1]!
  const low = (bytes[at + 2]! << 8) | bytes[at + 3]!
  return high * 2 ** 16 + low
}

export function uint32Bytes(number: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number)
}

export function uint16Bytes(number: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(number >> 8, number & 0xff)
}

/** The number in eight bytes, the highest first; not exact beyond 2^53. */
export function readUint64(bytes: Uint8Array): number {
  return readUint32(bytes) * 2 ** 32 + readUint32(bytes, 4)
}

export function uint64Bytes(number: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8)
  viewOf(bytes).setBigUint64(0, BigInt(number))
  return bytes
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const formatHex: (bytes: Uint8Array) => string =
  'toHex' in Uint8Array.prototype ? (bytes) => bytes.toHex() : hexInScript

/** For engines that have none of their own. */
export function hexInScript(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 1) text += hexOf[bytes[at] ?? 0] ?? ''
  return text
}
