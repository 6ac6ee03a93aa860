// A record file as messages: JSON Lines, one message a line (docs/formats/record.md). Every line is
// checked by itself; one that is refused is named and left out, and the rest is still checked. Text
// or bytes may come in pieces, so that a large file can be read with its progress shown.
import type { Agreement } from '#language/agreement.ts'
import type { Message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { batchOf } from './record-batch.ts'
import { byteReader, type ByteReader } from './record-bytes.ts'
import { isHeader, noHeader, readHeader, type Header } from './record-header.ts'
import { bookOf, draftOfLine, draftOfPlainLine, faultAt, faultsOfLine } from './record-line.ts'
import type { Book, Draft } from './record-line.ts'
import { keepNumbers } from './numbered.ts'
import { newDays, newProgress, placeWithinDay, settle, settleNext } from './record-order.ts'
import type { Days, Progress } from './record-order.ts'
import { formFaults, isWellFormed, jsonFault, textFaults, type Fault } from './record-text.ts'
import { shown, shownText, type Refusal } from './refusal.ts'

export { mergeRecords } from './record-merge.ts'

export interface ReadOptions {
  /** Records read before, which the messages of this one may refer to. */
  readonly with?: readonly MessageRecord[]
  /** In UTF-16 units of text, or bytes; no limit when left out. */
  readonly maxFile?: number
  /** How large the file is, where that is known before it is read. */
  readonly size?: number
  /** In UTF-16 units of text. */
  readonly maxLine?: number
  /** How many refusals are listed; further ones are only counted. */
  readonly maxRefusals?: number
}

export interface RecordReading {
  /** One per agreement that the file names. */
  readonly records: MessageRecord[]
  readonly refusals: Refusal[]
  /** How many lines were refused, listed or not. */
  readonly refusedLines: number
}

export interface RecordReader {
  readonly push: (text: string) => void
  /** Bytes of UTF-8; a file is pushed as text or as bytes, not as both. */
  readonly pushBytes: (bytes: Uint8Array) => void
  readonly end: () => RecordReading
}

const defaultMaxLine = 1 << 20
const defaultMaxRefusals = 1000
// So many lines are refused of no record, but of a file that is something else.
const maxRefusedLines = 100_000

export function readRecord(
  text: string,
  file: string,
  shelf: readonly Agreement[],
  options: ReadOptions = {},
): RecordReading {
  const reader = recordReader(file, shelf, options)
  reader.push(text)
  return reader.end()
}

/** Reads a file in pieces. */
export function recordReader(
  file: string,
  shelf: readonly Agreement[],
  options: ReadOptions = {},
): RecordReader {
  const desk = deskOf(file, shelf, options)
  const bytes = byteReader(sinkOf(desk), 4 * desk.maxLine)
  return {
    push: (text) => {
      if (isWithinFile(desk, text.length)) pushText(desk, text, false)
    },
    pushBytes: (chunk) => {
      if (isWithinFile(desk, chunk.length)) bytes.push(chunk)
    },
    end: () => {
      endFile(desk, bytes)
      return readingOf(desk)
    },
  }
}

/** The messages of one agreement. */
interface Tray {
  readonly drafts: Draft[]
  readonly byId: Map<string, Draft>
  readonly days: Days
  readonly progress: Progress
}

/** All that is known of the file so far. */
interface Desk {
  readonly file: string
  readonly books: ReadonlyMap<string, Book>
  readonly earlier: readonly MessageRecord[]
  readonly maxFile: number
  readonly maxLine: number
  readonly maxRefusals: number
  /** Per agreement named so far. */
  readonly trays: Map<Book, Tray>
  readonly refusals: Refusal[]
  /** How many lines were refused, and the last of them; several faults of one line are one. */
  refusedLines: number
  lastRefused: number
  /** Refusals that are not listed, and the line of the first of them. */
  unlisted: number
  firstUnlisted: number
  /** Where messages were refused whose id could be read. */
  readonly elsewhere: Map<string, string>
  header: Header
  /** Of the header, for lines that name none. */
  agreement: string | null
  /** The names of sources that a message may give. */
  sources: ReadonlySet<string>
  /** The number of the line being read, from 1. */
  line: number
  /** The start of a line whose end has not come yet. */
  tail: string
  /** Inside a line of which nothing more is read: it is not UTF-8, or too long. */
  skipping: boolean
  /** How much of a line that is too long has come; 0 in any other. */
  tooLong: number
  /** No line with anything in it has come yet. */
  atStart: boolean
  size: number
  /** The whole size, where it was told; what has come of a file that is left says nothing. */
  readonly told: number | null
}

function deskOf(file: string, shelf: readonly Agreement[], options: ReadOptions): Desk {
  const { size = 0, maxFile = Infinity } = options
  const earlier = options.with ?? []
  return {
    file,
    books: new Map(shelf.map((agreement) => [agreement.id, bookOf(agreement)])),
    earlier,
    maxFile,
    maxLine: options.maxLine ?? defaultMaxLine,
    maxRefusals: options.maxRefusals ?? defaultMaxRefusals,
    trays: new Map(),
    refusals: [],
    refusedLines: 0,
    lastRefused: -1,
    unlisted: 0,
    firstUnlisted: 0,
    elsewhere: new Map(),
    header: noHeader,
    agreement: null,
    sources: new Set(earlier.flatMap((record) => Object.keys(record.sources))),
    line: 1,
    tail: '',
    skipping: false,
    tooLong: 0,
    atStart: true,
    // Of a file that is known to be too large nothing is taken in.
    size: size > maxFile ? size : 0,
    told: size > maxFile ? size : null,
  }
}

function isWithinFile(desk: Desk, more: number): boolean {
  if (!isReadable(desk)) return false
  desk.size += more
  return desk.size <= desk.maxFile
}

/** False for a file that is too large or given up: nothing more of it is read or handed on. */
function isReadable(desk: Desk): boolean {
  return desk.size <= desk.maxFile && desk.refusedLines < maxRefusedLines
}

function sinkOf(desk: Desk): Parameters<typeof byteReader>[0] {
  return {
    isClosed: () => !isReadable(desk),
    text: (lines, isAscii) => pushText(desk, lines, isAscii),
    broken: (line, wrong, offset) => {
      const value = [...line.subarray(wrong, wrong + 4)].map((byte) =>
        byte.toString(16).padStart(2, '0'),
      )
      const fault = {
        code: 'not-utf8' as const,
        path: '',
        value: value.join(' '),
        expected: 'UTF-8',
        offset,
      }
      if (!desk.skipping) refuse(desk, desk.line, fault, null)
      desk.tail = ''
      if (line.at(-1) === 10) endLine(desk)
      else desk.skipping = true
    },
  }
}

function pushText(desk: Desk, chunk: string, isAscii: boolean): void {
  const isFirst = desk.line === 1 && desk.tail === '' && !desk.skipping
  const byteOrderMark = '\ufeff'
  const more = isFirst && chunk.startsWith(byteOrderMark) ? chunk.slice(1) : chunk
  if (!more.includes('\n')) {
    if (!desk.skipping) desk.tail += more
    else if (desk.tooLong > 0) desk.tooLong += more.length
  } else pushLines(desk, desk.tail + more, isAscii && desk.tail === '')
  if (desk.tail.length > desk.maxLine) {
    desk.skipping = true
    desk.tooLong = desk.tail.length
    desk.tail = ''
  }
}

/** So many characters are taken at once, or a few more: what is parsed should stay near. */
const batchLength = 1 << 16

function pushLines(desk: Desk, text: string, isAscii: boolean): void {
  const last = text.lastIndexOf('\n') + 1
  let from = 0
  while (from < last) {
    // The first line by itself, as it may speak of all that follow.
    const most = desk.atStart || desk.skipping ? 0 : batchLength
    const end = text.indexOf('\n', from + most)
    const until = end === -1 ? last : end + 1
    const lines = text.slice(from, until)
    if (most === 0 || !takeBatch(desk, lines, isAscii)) takeLines(desk, lines)
    if (!isReadable(desk)) return
    from = until
  }
  desk.tail = text.slice(last)
}

/** Takes lines that are all plain and in order; false where nothing was taken. */
function takeBatch(desk: Desk, lines: string, isAscii: boolean): boolean {
  const batch = batchOf(lines, isAscii, desk.maxLine)
  if (batch === null) return false
  const { values, lengths } = batch
  const drafts: Draft[] = []
  for (let at = 0; at < lengths.length; at += 1) {
    const draft = draftOfPlainLine(values[at], lengths[at]!, desk.line + at, desk)
    if (draft === null) return false
    drafts.push(draft)
  }
  for (const draft of drafts) {
    addDraft(desk, draft)
    if (!isReadable(desk)) break
    endLine(desk)
  }
  return true
}

function takeLines(desk: Desk, lines: string): void {
  let from = 0
  for (let end = lines.indexOf('\n'); end !== -1; end = lines.indexOf('\n', from)) {
    if (!desk.skipping) takeLine(desk, lines, from, end)
    else if (desk.tooLong > 0) desk.tooLong += end - from
    if (!isReadable(desk)) return
    endLine(desk)
    from = end + 1
  }
}

function endLine(desk: Desk): void {
  refuseTooLong(desk)
  desk.line += 1
  desk.skipping = false
}

/** At the end of the line, where its length is known. */
function refuseTooLong(desk: Desk): void {
  if (desk.tooLong === 0) return
  const fault = { code: 'line-too-long' as const, path: '', value: String(desk.tooLong) }
  refuse(desk, desk.line, { ...fault, expected: String(desk.maxLine) }, null)
  desk.tooLong = 0
}

function endFile(desk: Desk, bytes: ByteReader): void {
  if (desk.size > desk.maxFile) {
    const value = String(desk.told ?? `> ${desk.maxFile}`)
    const fault = { code: 'file-too-large' as const, path: '', value }
    refuse(desk, 0, { ...fault, expected: String(desk.maxFile) }, null)
    return
  }
  bytes.end()
  if (!isReadable(desk)) return
  if (!desk.skipping && desk.tail !== '') takeLine(desk, desk.tail, 0, desk.tail.length)
  refuseTooLong(desk)
}

function takeLine(desk: Desk, text: string, from: number, until: number): void {
  if (until - from > desk.maxLine) {
    desk.tooLong = until - from
    return
  }
  // A carriage return is no part of the line, and would make its text look unusual.
  const line = text.slice(from, text.charCodeAt(until - 1) === 13 ? until - 1 : until)
  if (line.length < 3 && line.trim() === '') return
  const raw = parsed(desk, line)
  if (raw === undefined) return
  const inForm = isWellFormed(raw, line) ? noFaults : formFaults(raw, line)
  if (inForm[0]?.code === 'too-deep') refuse(desk, desk.line, inForm[0], null)
  else if (isHeader(raw)) takeHeader(desk, raw, inForm)
  else takeMessage(desk, raw, inForm)
  desk.atStart = false
}

const noFaults: readonly Fault[] = []

/** The parsed line; undefined, which no JSON is, after a refusal. */
function parsed(desk: Desk, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (line.trim() === '') return undefined
    refuse(desk, desk.line, jsonFault(line), null)
    return undefined
  }
}

function takeHeader(
  desk: Desk,
  raw: Readonly<Record<string, unknown>>,
  inForm: readonly Fault[],
): void {
  if (!desk.atStart) {
    return refuse(desk, desk.line, faultAt('bad-header', [], raw['record'], `${desk.file}:1`), null)
  }
  const { header, faults } = readHeader(raw, new Set(desk.books.keys()), desk.earlier)
  const said = withoutRepeats([...inForm, ...textFaults(raw)], faults)
  for (const fault of said) refuse(desk, desk.line, fault, null)
  desk.header = header
  desk.agreement = header.agreement
  desk.sources = new Set([...desk.sources, ...Object.keys(header.sources)])
  const book = desk.books.get(header.agreement ?? '')
  if (book !== undefined) trayOf(desk, book)
}

function takeMessage(desk: Desk, raw: unknown, inForm: readonly Fault[]): void {
  const draft = draftOfLine(raw, desk.line, desk)
  if (draft === null || inForm.length > 0) {
    const faults = draft === null ? faultsOfLine(raw, desk) : noFaults
    const id = idOf(raw)
    for (const fault of withoutRepeats([...inForm, ...textFaults(raw)], faults)) {
      refuse(desk, desk.line, fault, id)
    }
    return
  }
  addDraft(desk, draft)
}

function addDraft(desk: Desk, draft: Draft): void {
  const { drafts, byId, days, progress } = trayOf(desk, draft.book)
  const { id } = draft.message
  const first = byId.get(id)
  if (first !== undefined) {
    // Not by its id: the first message with it is in the record, and may be referred to.
    refuseLine(desk, desk.line, faultAt('duplicate-message', ['id'], id, placeOf(first)), id)
    return
  }
  placeWithinDay(days, draft.message)
  byId.set(id, draft)
  drafts.push(draft)
  settleNext(progress, draft)
}

function placeOf({ message }: Draft): string {
  const { agreement, entry } = message
  return entry === null ? agreement : `${entry.origin}:${entry.index}`
}

function trayOf(desk: Desk, book: Book): Tray {
  const known = desk.trays.get(book)
  if (known !== undefined) return known
  const earlier = desk.earlier
    .filter((record) => record.agreement === book.agreement.id)
    .flatMap((record) => record.messages)
    .map((message) => draftOf(message, book))
  const byId = new Map(earlier.map((draft) => [draft.message.id, draft]))
  const days = newDays()
  for (const { message } of earlier) placeWithinDay(days, message)
  const drafts: Draft[] = []
  const { elsewhere } = desk
  const progress = newProgress({ book, earlier, drafts, byId, elsewhere })
  const tray: Tray = { drafts, byId, days, progress }
  desk.trays.set(book, tray)
  return tray
}

function draftOf(message: Message, book: Book): Draft {
  const type = book.types.get(message.type)
  if (type === undefined) throw new RangeError(`message of no type: ${message.id}`)
  return { message: { ...message }, book, type, line: 0, order: -1, saying: null, item: -1 }
}

function idOf(raw: unknown): string | null {
  const id = (raw as { readonly id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

/** What the text of the line shows and what its fields show may be one fault: it is said once. */
function withoutRepeats(inText: readonly Fault[], faults: readonly Fault[]): readonly Fault[] {
  const said = new Set(inText.map((fault) => fault.path))
  return [...inText, ...faults.filter((fault) => !said.has(fault.path))]
}

function refuse(desk: Desk, line: number, fault: Fault, id: string | null): void {
  const isListed = desk.refusals.length < desk.maxRefusals
  if (id !== null && isListed) desk.elsewhere.set(id, `${desk.file}:${line}`)
  refuseLine(desk, line, fault, id)
}

function refuseLine(desk: Desk, line: number, fault: Fault, id: string | null): void {
  if (line !== desk.lastRefused) desk.refusedLines += 1
  desk.lastRefused = line
  // What is wrong with the file as a whole is listed whatever else is.
  if (line !== 0 && desk.refusals.length >= desk.maxRefusals) {
    if (desk.unlisted === 0) desk.firstUnlisted = line
    desk.unlisted += 1
    return
  }
  desk.refusals.push({
    code: fault.code,
    file: desk.file,
    line,
    path: fault.path,
    value: fault.value,
    expected: fault.expected,
    message: id === null ? null : shownText(id, 200),
    severity: 'refusal',
    ...(fault.offset === undefined ? {} : { offset: fault.offset }),
  })
}

function readingOf(desk: Desk): RecordReading {
  // A file that was not read to its end is no record.
  const settled = isReadable(desk)
    ? [...desk.trays].map(([book, tray]) => ({ book, messages: settledOf(desk, tray) }))
    : []
  const { title, notice, until, sources } = desk.header
  const complete = desk.header.complete && desk.refusedLines === 0
  const records = settled.map(({ book, messages }): MessageRecord => {
    return { agreement: book.agreement.id, title, notice, complete, until, sources, messages }
  })
  return { records, refusals: refusalsOf(desk), refusedLines: desk.refusedLines }
}

function settledOf(desk: Desk, { progress }: Tray): MessageRecord['messages'] {
  const { messages, drafts, faults } = settle(progress)
  keepNumbers(progress.book, drafts, messages)
  for (const { draft, fault } of faults) refuse(desk, draft.line, fault, draft.message.id)
  return messages
}

function refusalsOf(desk: Desk): Refusal[] {
  const listed = desk.refusals.toSorted((a, b) => a.line - b.line)
  if (desk.unlisted === 0) return listed
  return [
    ...listed,
    {
      code: 'too-many-refusals',
      file: desk.file,
      line: desk.firstUnlisted,
      path: '',
      value: shown(desk.unlisted),
      expected: String(desk.maxRefusals),
      message: null,
      severity: 'refusal',
    },
  ]
}
