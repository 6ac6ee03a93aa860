// An entry of a log: a message as a signed note, of at most 65,535 bytes, since that is what the
// entry bundles of tlog-tiles can hold; and the rules between an entry and those before it in its
// log. Who must have signed is the roster's to say (roster.ts). docs/formats/message-entry.md
import { formatHex } from './bytes.ts'
import { formatMessage, type Message, parseMessage } from './message.ts'
import { formatTime, type Head, isOriginOf, type Space } from './names.ts'
import { formatNote, type Note, type NoteSignature, parseNote } from './note.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { maxEntryBytes } from './tile.ts'

export interface Entry {
  readonly message: Message
  readonly note: Note
}

export function parseEntry(bytes: Uint8Array): Outcome<Entry> {
  if (bytes.length > maxEntryBytes) return tooLarge(bytes.length)
  const note = parseNote(bytes)
  if (!note.ok) return note
  const message = parseMessage(note.value.text)
  return message.ok ? accept({ message: message.value, note: note.value }) : message
}

const tooLarge = (length: number): Outcome<never> =>
  refuse('too-large', 'entry', `${length} bytes`, `at most ${maxEntryBytes} bytes`)

/** The bytes of an entry, from a message and the lines of those who signed its text. */
export function formatEntry(
  message: Message,
  signatures: readonly NoteSignature[],
): Outcome<Uint8Array> {
  const text = formatMessage(message)
  if (!text.ok) return text
  const bytes = formatNote({ text: text.value, signatures })
  return bytes.length > maxEntryBytes ? tooLarge(bytes.length) : accept(bytes)
}

/** What the entries of a log so far have said, as far as it binds the next. */
export interface Course {
  readonly origin: string
  readonly space: Space
  readonly party: string
  /** How many entries the log has. */
  readonly size: number
  /** The time of the last. */
  readonly time: number
  /** The newest head of each log that an entry named. */
  readonly seen: ReadonlyMap<string, Head>
}

/** The hex digits of leaf hashes that the log has. */
export type Leaves = Pick<ReadonlySet<string>, 'has'>

/** As both are written in the entries. */
export const timeGoesBack = (place: string, time: number, last: number): Outcome<never> =>
  refuse('time-goes-back', place, formatTime(time), `${formatTime(last)} or later`)

/** Whether a message may be the next of its log; answers with the course after it. */
export function checkNext(
  course: Course,
  message: Message,
  leaf: Uint8Array,
  leaves: Leaves,
): Outcome<Course> {
  const { origin, space, party } = course
  const place = `entry ${course.size} of ${origin}`
  if (message.space.slug !== space.slug || message.space.sid !== space.sid) {
    const value = `${message.space.slug} ${message.space.sid}`
    return refuse('other-space', place, value, `${space.slug} ${space.sid}`)
  }
  if (message.from !== party || !isOriginOf(origin, party, space.slug)) {
    return refuse('other-sender', place, message.from, party)
  }
  if (leaves.has(formatHex(leaf))) {
    return refuse('repeated-entry', place, formatHex(leaf), 'an entry that the log has not')
  }
  if (message.time < course.time) {
    return timeGoesBack(place, message.time, course.time)
  }
  const seen = seenAfter(course, message, place)
  if (!seen.ok) return seen
  const unseen = message.re.find((one) => one.index >= sizeOf(course, seen.value, one.origin))
  if (unseen !== undefined) {
    const value = `${unseen.origin} ${unseen.index}`
    return refuse('answers-unseen', place, value, 'an entry below a head that it has seen')
  }
  return accept({ ...course, size: course.size + 1, time: message.time, seen: seen.value })
}

/** Of other logs what was seen, of its own what stands before the entry. */
function sizeOf(course: Course, seen: ReadonlyMap<string, Head>, origin: string): number {
  return origin === course.origin ? course.size : (seen.get(origin)?.size ?? 0)
}

function seenAfter(
  course: Course,
  message: Message,
  place: string,
): Outcome<ReadonlyMap<string, Head>> {
  if (message.seen.length === 0) return accept(course.seen)
  const seen = new Map(course.seen)
  for (const head of message.seen) {
    const before = seen.get(head.origin)?.size ?? 0
    if (head.origin === course.origin || head.size <= before) {
      const expected = `another log, at more than ${before}`
      return refuse('seen-does-not-grow', place, `${head.origin} ${head.size}`, expected)
    }
    seen.set(head.origin, head)
  }
  return accept(seen)
}

/** What is kept of each entry beside its bytes: one without any takes room, too. */
const besideEach = 256

/** How much memory entries take, about. */
export const roomOf = (entries: readonly Uint8Array[]): number =>
  entries.reduce((sum, { length }) => sum + length + besideEach, 0)
