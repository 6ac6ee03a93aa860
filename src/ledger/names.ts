// What is written in one word: parties, spaces, origins, hashes, numbers, times. Each has one form,
// in lower case and ASCII, so that two of them are the same when their bytes are.
import { formatBase64, parseBase64 } from './base64.ts'
import { hashBytes } from './crypto.ts'

const label = '[a-z0-9]+(?:-+[a-z0-9]+)*'
const segment = '[a-z0-9]+(?:[._-]+[a-z0-9]+)*'

/** Sources of regular expressions, to be put into the forms of lines. */
export const forms = {
  /** A domain name, such as `us.example`. */
  party: `${label}(?:\\.${label})*`,
  /** The word for a space that its origins carry, such as `new-start`. */
  slug: label,
  sid: '[0-9a-f]{16}',
  /** A schema-less URL, as signed-note 1.0.0 recommends for names of keys. */
  origin: `${label}(?:\\.${label})*(?:/${segment})+`,
  type: `${segment}(?:/${segment})*`,
  hash: '[A-Za-z0-9+/]{43}=',
  number: '(?:0|[1-9][0-9]{0,15})',
  time: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z',
  day: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
} as const

export const isPartyName = (text: string): boolean => isWhole(forms.party, text)

export const isSlug = (text: string): boolean => isWhole(forms.slug, text)

const isWhole = (form: string, text: string): boolean =>
  text.length <= maxNameLength && new RegExp(`^(?:${form})$`).test(text)

/** The longest name of a cosigner in tlog-cosignature 1.1.0; an origin is such a name. */
export const maxNameLength = 255

/** One agreement among some parties, and the first half of SHA-256 of its genesis, in part. */
export interface Space {
  readonly slug: string
  /** 16 hex digits: the first eight bytes of SHA-256 of the genesis entry. */
  readonly sid: string
}

/** A log at a size, and its root there: what one party says to have seen of it. */
export interface Head {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** The log of a party in a space; a further generation, after a fork, has a number from 2 on. */
export function originOf(party: string, slug: string, generation = 1): string {
  const first = `${party}/mithaq/${slug}`
  return generation === 1 ? first : `${first}/g${generation}`
}

/** The number of the generation that a log is. */
export const generationIn = (origin: string): number =>
  Number(/^[^/]+\/mithaq\/[^/]+\/g([0-9]{1,6})$/.exec(origin)?.[1] ?? 1)

export function isOriginOf(origin: string, party: string, slug: string): boolean {
  const first = originOf(party, slug)
  return origin === first || /^\/g(?:[2-9]|[1-9][0-9]{1,5})$/.test(origin.slice(first.length))
    ? origin.startsWith(first)
    : false
}

export const formatHash = (hash: Uint8Array): string => formatBase64(hash)

/** Nothing where the text is not the one way to write a hash. */
export function parseHash(text: string): Uint8Array | undefined {
  const hash = parseBase64(text)
  return hash?.length === hashBytes ? hash : undefined
}

/** Seconds since 1970 of `2026-11-23T23:37:55Z`; nothing where there was no such moment. */
export function parseTime(text: string): number | undefined {
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) || formatTime(milliseconds / 1000) !== text
    ? undefined
    : milliseconds / 1000
}

/** True for a moment that is read as it is written: a second of a year that has four digits. */
export const isTime = (seconds: number): boolean =>
  Number.isInteger(seconds) && seconds >= firstSecond && seconds <= lastSecond

const firstSecond = Date.parse('0000-01-01T00:00:00Z') / 1000
const lastSecond = Date.parse('9999-12-31T23:59:59Z') / 1000

/** A moment that no line can hold is written all the same, in a form that is not read. */
export function formatTime(seconds: number): string {
  if (!Number.isInteger(seconds)) return new Date(seconds * 1000).toISOString()
  const day = Math.floor(seconds / daySeconds)
  if (day !== lastDay) {
    lastDayText = new Date(day * daySeconds * 1000).toISOString().slice(0, -midnight.length)
    lastDay = day
  }
  const rest = seconds - day * daySeconds
  const minutes = Math.floor(rest / 60)
  return `${lastDayText}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(rest % 60)}Z`
}

const daySeconds = 86_400
const midnight = 'T00:00:00.000Z'
// Entries follow one another within a day; a Date for each took as long as the rest of its text.
let lastDay = Number.NaN
let lastDayText = ''

const two = (number: number): string => (number < 10 ? `0${number}` : String(number))

/** True for a day that the calendar has. */
export const isDay = (text: string): boolean => parseTime(`${text}T00:00:00Z`) !== undefined
