// Bech32 and Bech32m (BIP 173, BIP 350): base32 text with a checksum that can also say where one or
// two wrong characters stand. Positions are told, corrections never, as BIP 173 asks.

type Encoding = 'bech32' | 'bech32m'

export interface Bech32 {
  readonly kind: 'text'
  readonly prefix: string
  /** Values of five bits, without the checksum. */
  readonly data: readonly number[]
  readonly encoding: Encoding
}

/** What is wrong with an address, and at which characters, counted from 0. */
export interface AddressFault {
  readonly kind: 'fault'
  readonly code: 'wrong-form' | 'wrong-checksum'
  readonly at: readonly number[]
  readonly expected: string
}

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const constants: Readonly<Record<Encoding, number>> = { bech32: 1, bech32m: 0x2bc830a3 }
const checksumLength = 6
const mostCharacters = 90

export function wrongForm(expected: string, ...at: readonly number[]): AddressFault {
  return { kind: 'fault', code: 'wrong-form', at, expected }
}

export function readBech32(text: string): Bech32 | AddressFault {
  if (text.length > mostCharacters) return wrongForm('at most 90 characters', mostCharacters)
  const strange = indexOf(text, (one) => one < '!' || one > '~')
  if (strange >= 0) return wrongForm('printable ASCII', strange)
  const mixed = mixedCaseAt(text)
  if (mixed >= 0) return wrongForm('one case throughout', mixed)
  const lower = text.toLowerCase()
  const separator = lower.lastIndexOf('1')
  if (separator < 1) return wrongForm('a prefix before the last 1', Math.max(separator, 0))
  const first = separator + 1
  const foreign = indexOf(lower.slice(first), (one) => !alphabet.includes(one))
  if (foreign >= 0) return wrongForm(`characters of ${alphabet}`, first + foreign)
  if (lower.length - first < checksumLength) return wrongForm('a checksum of 6 characters')
  const prefix = lower.slice(0, separator)
  const values = Array.from(lower.slice(first)).map((one) => alphabet.indexOf(one))
  const sum = polymod([...expanded(prefix), ...values])
  const encoding = encodings.find((one) => constants[one] === sum)
  if (encoding === undefined) return wrongChecksum(sum, values, first)
  return { kind: 'text', prefix, data: values.slice(0, -checksumLength), encoding }
}

const encodings = ['bech32', 'bech32m'] as const

function indexOf(text: string, isSo: (one: string) => boolean): number {
  return Array.from(text).findIndex(isSo)
}

/** The first letter whose case is not that of the first letter of all; -1 where there is none. */
function mixedCaseAt(text: string): number {
  const letters = /[a-z]/i.exec(text)?.[0]
  if (letters === undefined) return -1
  return text.search(letters === letters.toLowerCase() ? /[A-Z]/ : /[a-z]/)
}

function expanded(prefix: string): readonly number[] {
  const codes = Array.from(prefix).map((one) => one.charCodeAt(0))
  return [...codes.map((one) => one >> 5), 0, ...codes.map((one) => one & 31)]
}

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 1)
}

function timesX(sum: number): number {
  const top = sum >>> 25
  const shifted = (sum & 0x1ffffff) << 5
  return generator.reduce((all, one, bit) => ((top >>> bit) & 1 ? all ^ one : all), shifted)
}

/** BIP 350, "Error locating": both encodings are tried, and fewer wrong characters believed. */
function wrongChecksum(sum: number, values: readonly number[], first: number): AddressFault {
  const found = encodings
    .map((encoding) => ({ encoding, wrong: locate(sum ^ constants[encoding], values.length) }))
    .filter(({ encoding, wrong }) => wrong.length > 0 && isConsistent(encoding, wrong, values))
    .toSorted((a, b) => a.wrong.length - b.wrong.length)
  const [best, next] = found
  const isTold = best !== undefined && best.wrong.length !== next?.wrong.length
  const at = isTold ? best.wrong.map(({ place }) => first + place) : []
  return { kind: 'fault', code: 'wrong-checksum', at, expected: 'BIP 173, BIP 350' }
}

/** A wrong character: its place, and by which bits its value would have to change. */
interface Wrong {
  readonly place: number
  readonly change: number
}

/** Version 0 is written as Bech32, those from 1 to 16 as Bech32m; so it is once it is mended. */
function isConsistent(
  encoding: Encoding,
  wrong: readonly Wrong[],
  values: readonly number[],
): boolean {
  const change = wrong.find(({ place }) => place === 0)?.change ?? 0
  const version = (values[0] ?? 0) ^ change
  return encoding === 'bech32' ? version === 0 : version > 0 && version <= 16
}

/**
 * The one or two places whose change would make the checksum fit; none where more are wrong. The
 * checksum is linear, so what a change of a value at a place does to it is known beforehand; no two
 * pairs do the same within 89 characters, since the code tells apart any two errors.
 */
function locate(residue: number, length: number): readonly Wrong[] {
  const wrongOf = new Map<number, Wrong>()
  for (let place = length - 1, bits = [1, 2, 4, 8, 16]; place >= 0; place -= 1) {
    for (let change = 1; change < 32; change += 1) {
      const effect = bits.reduce((all, one, bit) => ((change >>> bit) & 1 ? all ^ one : all), 0)
      wrongOf.set(effect, { place, change })
    }
    bits = bits.map(timesX)
  }
  const alone = wrongOf.get(residue)
  if (alone !== undefined) return [alone]
  for (const [effect, one] of wrongOf) {
    const other = wrongOf.get(residue ^ effect)
    if (other !== undefined && other.place !== one.place) {
      return [one, other].toSorted((a, b) => a.place - b.place)
    }
  }
  return []
}
