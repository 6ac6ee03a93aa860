// Base64 as the C2SP specifications use it: RFC 4648, section 4, with padding. Read strictly: no
// other character, no missing padding, and no bits set behind the last byte (section 3.5), so that
// the same bytes are never written in two ways. Engines have it since 2025, many times faster; for
// older ones it stands here in script.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const unknown = 255
const digits = new Uint8Array(128).fill(unknown)
for (let at = 0; at < alphabet.length; at += 1) digits[alphabet.charCodeAt(at)] = at

export interface Base64 {
  readonly format: (bytes: Uint8Array) => string
  /** Nothing where the text is not base64, or is not the one way to write these bytes. */
  readonly parse: (text: string) => Uint8Array<ArrayBuffer> | undefined
}

export const inScript: Base64 = { format, parse }

const strict = { lastChunkHandling: 'strict' } as const

export const inEngine: Base64 = {
  format: (bytes) => bytes.toBase64(),
  parse: (text) => {
    if (text.length % 4 !== 0) return undefined
    // In room of its own: small arrays cost the engine less than what it makes itself.
    const bytes = new Uint8Array(bytesIn(text))
    try {
      const { read, written } = bytes.setFromBase64(text, strict)
      // Of what is no digit it passes over white space alone: then there are fewer bytes.
      return read === text.length && written === bytes.length ? bytes : undefined
    } catch {
      return undefined
    }
  },
}

const isInEngine = 'setFromBase64' in Uint8Array.prototype && 'toBase64' in Uint8Array.prototype

export const { format: formatBase64, parse: parseBase64 } = isInEngine ? inEngine : inScript

function format(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63)
    text += left > 1 ? alphabet.charAt((group >> 6) & 63) : '='
    text += left > 2 ? alphabet.charAt(group & 63) : '='
  }
  return text
}

function parse(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined
  const written = text.length - paddingOf(text)
  const bytes = new Uint8Array(bytesIn(text))
  let to = 0
  for (let at = 0; at < text.length; at += 4) {
    const rest = written - at
    const first = digitAt(text, at)
    const second = digitAt(text, at + 1)
    const third = rest > 2 ? digitAt(text, at + 2) : 0
    const fourth = rest > 3 ? digitAt(text, at + 3) : 0
    // A digit is below 64; what is no digit has the highest bit.
    if ((first | second | third | fourth) > 63) return undefined
    const group = (first << 18) | (second << 12) | (third << 6) | fourth
    // Behind the end of the array nothing is written; nothing may stand there either.
    if ((rest < 3 && (group & 0xffff) !== 0) || (rest === 3 && (group & 0xff) !== 0)) {
      return undefined
    }
    bytes[to] = group >> 16
    bytes[to + 1] = (group >> 8) & 0xff
    bytes[to + 2] = group & 0xff
    to += 3
  }
  return bytes
}

const digitAt = (text: string, at: number): number => digits[text.charCodeAt(at)] ?? unknown

const paddingOf = (text: string): number => (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)

/** How many a whole text has. */
const bytesIn = (text: string): number => (text.length / 4) * 3 - paddingOf(text)
