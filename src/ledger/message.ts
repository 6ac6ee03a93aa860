// The text of an entry, `mithaq/message/v1`: who says what kind of thing to whom, when, in answer
// to what, having seen what, and the hashes of the bodies. Bodies are elsewhere, encrypted, but for
// the protocol's own types, whose body may follow in the open after an empty line. A text that says
// the same in other bytes is refused. Specified in docs/formats/message-entry.md.
import { hashBytes } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { lastingKind, lineKind, type LineKind, type LineReader, readLines } from './lines.ts'
import {
  formatHash,
  formatTime,
  forms,
  type Head,
  isDay,
  isTime,
  maxNameLength,
  parseHash,
  parseTime,
  type Space,
} from './names.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

export interface Message {
  readonly space: Space
  readonly from: string
  /** In ascending order; `*` alone is every party of the space. */
  readonly to: readonly string[]
  readonly type: string
  /** The sender's clock, in seconds since 1970. */
  readonly time: number
  /** A day, `2026-11-25`. */
  readonly effective?: string
  /** What it answers, in ascending order. */
  readonly re: readonly Answered[]
  /** Heads that changed since the sender's entry before, in ascending order of their origins. */
  readonly seen: readonly Head[]
  readonly bodies: readonly Body[]
  /** The body of a message of the protocol itself, for every reader of the log. */
  readonly open?: string
}

export interface Answered {
  readonly origin: string
  readonly index: number
}

/** One plaintext, and the files that it is encrypted in, one for each set of recipients. */
export interface Body {
  /** SHA-256 of salt and content: commitment.ts. */
  readonly commit: Uint8Array
  readonly blobs: readonly BlobAddress[]
}

export interface BlobAddress {
  /** SHA-256 of the file. */
  readonly hash: Uint8Array
  readonly length: number
}

export const everyParty = '*'
export const maxParties = 200

const format = 'mithaq/message/v1'
const { party, slug, sid, origin, type, hash, number, time, day } = forms

export const spaceLine = lastingKind(
  lineKind(
    'space',
    `(${slug}) (${sid})`,
    '<slug> <16 hex digits>',
    (word = '', digits = ''): Space => ({ slug: word, sid: digits }),
  ),
)
const fromLine = lastingKind(lineKind('from', `(${party})`, '<party>', (name = '') => name))
const toLine = lastingKind(
  lineKind(
    'to',
    `(\\*|${party}(?: ${party})*)`,
    `<party>... in ascending order, up to ${maxParties}, or *`,
    (list = '') => {
      const names = list.split(' ')
      const ascending = names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name)
      return ascending && names.length <= maxParties ? names : undefined
    },
  ),
)
const typeLine = lastingKind(
  lineKind('type', `(${type})`, '<name>', (name = '') => notTooLong(name)),
)
const timeLine = lineKind('time', `(${time})`, 'YYYY-MM-DDTHH:MM:SSZ', (text = '') =>
  parseTime(text),
)
const effectiveLine = lineKind('effective', `(${day})`, 'YYYY-MM-DD', (text = '') =>
  isDay(text) ? text : undefined,
)
const reLine = lineKind(
  're',
  `(${origin}) (${number})`,
  '<origin> <index>',
  (name = '', digits = ''): Answered | undefined => {
    const index = parseDecimal(digits)
    return index === undefined || !notTooLong(name) ? undefined : { origin: name, index }
  },
  (one) => `${one.origin} ${String(one.index).padStart(16, '0')}`,
)
const seenLine = headLine('seen')
const commitLine = lineKind('commit', `sha256 (${hash})`, 'sha256 <hash>', (text = '') =>
  parseHash(text),
)
const blobLine = lineKind(
  'blob',
  `sha256 (${hash}) (${number})`,
  'sha256 <hash> <length>',
  (text = '', digits = ''): BlobAddress | undefined => {
    const read = parseHash(text)
    const length = parseDecimal(digits)
    return read === undefined || length === undefined ? undefined : { hash: read, length }
  },
)

/** A line that names a log, its size and its root there. */
export function headLine(word: string): LineKind<Head> {
  return lineKind(
    word,
    `(${origin}) (${number}) (${hash})`,
    '<origin> <size> <root>',
    (name = '', digits = '', text = '') => {
      const size = parseDecimal(digits)
      const root = parseHash(text)
      if (size === undefined || root === undefined || !notTooLong(name)) return undefined
      return { origin: name, size, root }
    },
    (head) => head.origin,
  )
}

const notTooLong = (name: string): string | undefined =>
  name.length <= maxNameLength ? name : undefined

export function parseMessage(text: string): Outcome<Message> {
  const gap = text.indexOf('\n\n')
  const message = readHeader(readLines(gap === -1 ? text : text.slice(0, gap + 1), 'message'))
  if (gap === -1 || !message.ok) return message
  const open = text.slice(gap + 2)
  const fault = faultOfOpen(open, message.value)
  if (fault !== undefined) return refuse('bad-open-body', 'message', open, fault)
  return accept({ ...message.value, open })
}

function readHeader(reader: LineReader): Outcome<Message> {
  const first = reader.literal(format)
  if (!first.ok) return first
  const space = reader.one(spaceLine)
  if (!space.ok) return space
  const from = reader.one(fromLine)
  if (!from.ok) return from
  const to = reader.one(toLine)
  if (!to.ok) return to
  if (to.value.includes(from.value)) return reader.wrong('others than the sender')
  const kind = reader.one(typeLine)
  if (!kind.ok) return kind
  const sent = reader.one(timeLine)
  if (!sent.ok) return sent
  const effective = reader.maybe(effectiveLine)
  if (!effective.ok) return effective
  const re = reader.many(reLine)
  if (!re.ok) return re
  const seen = reader.many(seenLine)
  if (!seen.ok) return seen
  const bodies = readBodies(reader)
  if (!bodies.ok) return bodies
  const end = reader.end()
  if (!end.ok) return end
  return accept({
    space: space.value,
    from: from.value,
    to: to.value,
    type: kind.value,
    time: sent.value,
    ...(effective.value === undefined ? {} : { effective: effective.value }),
    re: re.value,
    seen: seen.value,
    bodies: bodies.value,
  })
}

function readBodies(reader: LineReader): Outcome<readonly Body[]> {
  const bodies: Body[] = []
  for (;;) {
    const commit = reader.maybe(commitLine)
    if (!commit.ok) return commit
    if (commit.value === undefined) return accept(bodies)
    const first = reader.one(blobLine)
    if (!first.ok) return first
    const more = reader.many(blobLine)
    if (!more.ok) return more
    bodies.push({ commit: commit.value, blobs: [first.value, ...more.value] })
  }
}

/** Types whose messages every reader of a log must be able to read. */
const isProtocolType = (name: string): boolean => name.startsWith('mithaq/')

function faultOfOpen(open: string, { type: name, bodies }: Message): string | undefined {
  if (!isProtocolType(name)) return 'an open body in messages of the protocol only'
  if (bodies.length > 0) return 'either an open body or encrypted ones'
  return open.startsWith('\n') || open.includes('\n\n') || !/[^\n]\n$/.test(open)
    ? 'lines, none of them empty'
    : undefined
}

/** The text that is signed; refused where it could not be read again. */
export function formatMessage(message: Message): Outcome<string> {
  const { open, bodies } = message
  const lines = headerLines(message)
  const header = `${lines.join('\n')}\n`
  const text = `${header}${bodies.map(formatBody).join('')}${open === undefined ? '' : `\n${open}`}`
  if (isReadable(message, lines)) return accept(text)
  const read = parseMessage(text)
  return read.ok ? accept(text) : read
}

function headerLines({ space, from, to, type: name, time: sent, ...rest }: Message): string[] {
  const lines = [
    format,
    `space ${space.slug} ${space.sid}`,
    `from ${from}`,
    `to ${to.join(' ')}`,
    `type ${name}`,
    `time ${formatTime(sent)}`,
  ]
  if (rest.effective !== undefined) lines.push(`effective ${rest.effective}`)
  for (const one of rest.re) lines.push(`re ${one.origin} ${one.index}`)
  for (const head of rest.seen) lines.push(formatHead('seen', head))
  return lines
}

/**
 * True where each line by itself says that the text can be read again, which is known in half the
 * time that it takes to read it. Of lines that have to do with one another the text is read.
 */
function isReadable(message: Message, lines: readonly string[]): boolean {
  const { from, to, effective, re, seen, bodies, open } = message
  if (open !== undefined || re.length > 1 || seen.length > 1 || to.includes(from)) return false
  if (!isTime(message.time) || !bodies.every(isWhole)) return false
  let at = 0
  const isRead = ({ read }: Pick<LineKind<unknown>, 'read'>): boolean =>
    read(lines[(at += 1)] ?? '') !== undefined
  if (!isRead(spaceLine) || !isRead(fromLine) || !isRead(toLine) || !isRead(typeLine)) return false
  at += 1
  if (effective !== undefined && !isRead(effectiveLine)) return false
  return re.every(() => isRead(reLine)) && seen.every(() => isRead(seenLine))
}

const isWhole = ({ commit, blobs }: Body): boolean =>
  commit.length === hashBytes &&
  blobs.length > 0 &&
  blobs.every(
    ({ hash: name, length }) =>
      name.length === hashBytes && Number.isSafeInteger(length) && length >= 0,
  )

export const formatHead = (word: string, { origin: name, size, root }: Head): string =>
  `${word} ${name} ${size} ${formatHash(root)}`

function formatBody({ commit, blobs }: Body): string {
  const lines = blobs.map((blob) => `blob sha256 ${formatHash(blob.hash)} ${blob.length}\n`)
  return `commit sha256 ${formatHash(commit)}\n${lines.join('')}`
}
