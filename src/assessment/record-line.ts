// One line of a record as a message: the envelope is checked first, then who may send it, then the
// body. What concerns other messages (references, items) is record-order.ts's. A message of a known
// type, sent by who may send it, is kept whatever it says: rules judge, readers do not.
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import { objectCheck, type AnyField, type Fields, type Problem } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import type { Label } from '#language/label.ts'
import type { Message, MessageType, SourceConflict } from '#language/message.ts'
import { formatInstant, parseInstant, type Instant } from '#language/time.ts'
import { envelopeFields } from './record-envelope.ts'
import { pathText, shown, shownAround } from './refusal.ts'
import type { Fault } from './record-text.ts'
import {
  itemOfSaying,
  newLineNumbers,
  sayingOf,
  statingOf,
  widthOfSaying,
  type LineNumbers,
  type Saying,
  type Stating,
} from './stated-lines.ts'

/** An agreement as lines are read against it. */
export interface Book {
  readonly agreement: Agreement
  readonly types: ReadonlyMap<string, TypeBook>
  readonly parties: ReadonlySet<string>
  /** The parties, and who else may speak. */
  readonly speakers: ReadonlySet<string>
  readonly numbers: LineNumbers
}

export interface TypeBook {
  readonly type: MessageType
  readonly check: ReturnType<typeof objectCheck>
  /** Null for a type whose effect is not told as data. */
  readonly stating: Stating | null
  /** The fields of the body that are or hold references to items or messages. */
  readonly references: readonly ReferenceField[]
}

/** A field that is a reference, or holds some: then `within` has them, in an object or a list. */
export interface ReferenceField {
  readonly name: string
  readonly field: AnyField
  readonly within: readonly ReferenceField[]
}

export type Visit = (field: AnyField, value: string, path: readonly (string | number)[]) => void

export function bookOf(agreement: Agreement): Book {
  const numbers = newLineNumbers()
  return {
    agreement,
    types: new Map(agreement.messages.map((type) => [type.id, typeBook(type, numbers)])),
    parties: new Set(agreement.parties.map((party) => party.id)),
    speakers: new Set([...agreement.parties, ...agreement.reporters].map((one) => one.id)),
    numbers,
  }
}

function typeBook(type: MessageType, numbers: LineNumbers): TypeBook {
  return {
    type,
    check: objectCheck(type.fields),
    stating: statingOf(type, numbers),
    references: referencesOf(type.fields),
  }
}

// Found out once per type, so that a body is not searched for references where none can be.
function referencesOf(fields: Fields): readonly ReferenceField[] {
  return Object.entries(fields)
    .filter(([, field]) => holdsReferences(field))
    .map(([name, field]) => {
      const { of } = field.detail
      const within = of === undefined ? (field.detail.fields ?? {}) : { of }
      return { name, field, within: referencesOf(within) }
    })
}

function holdsReferences(field: AnyField): boolean {
  if (field.kind === 'ref' || field.kind === 'answers') return true
  const { fields, of } = field.detail
  if (of !== undefined) return holdsReferences(of)
  return fields !== undefined && Object.values(fields).some(holdsReferences)
}

/** Calls back for every reference in the value of a field. */
export function visitReferences(
  { field, within }: ReferenceField,
  value: unknown,
  path: readonly (string | number)[],
  visit: Visit,
): void {
  if (value === null || value === undefined) return
  if (typeof value === 'string') visit(field, value, path)
  else if (Array.isArray(value)) {
    const [of] = within
    if (of === undefined) return
    for (const [at, one] of value.entries()) visitReferences(of, one, [...path, at], visit)
  } else {
    for (const inner of within) {
      const held = (value as Readonly<Record<string, unknown>>)[inner.name]
      visitReferences(inner, held, [...path, inner.name], visit)
    }
  }
}

/** What the file says for its lines. */
export interface Surrounding {
  readonly books: ReadonlyMap<string, Book>
  /** Of the header, for lines that name no agreement. */
  readonly agreement: string | null
  readonly sources: ReadonlySet<string>
  readonly file: string
}

/** A message whose order is not settled yet. */
export interface Draft {
  readonly message: { -readonly [K in keyof Message]: Message[K] }
  readonly book: Book
  readonly type: TypeBook
  readonly line: number
  /** Its place among the messages known, once that is settled; before, -1. */
  order: number
  /** What it states and of which item, in numbers; null where it has none. */
  saying: Saying | null
  item: number
}

/** A parsed line whose envelope has been checked. */
interface Envelope {
  readonly id: string
  readonly agreement?: string
  readonly type: string
  readonly from: string | readonly string[]
  readonly to?: string | null
  readonly effectiveOn: string
  readonly receivedAt?: string | null
  readonly publishedOn?: string | null
  readonly body: Readonly<Record<string, unknown>>
  readonly re?: string | null
  readonly corrects?: string | null
  readonly withdraws?: string | null
  readonly disputes?: readonly string[] | null
  readonly evidence?: Evidence
  readonly sources?: readonly string[]
  readonly note?: Label | null
  readonly conflicts?: readonly SourceConflict[]
}

const checkEnvelope = objectCheck(envelopeFields)

/** The message of a parsed line; null where anything is wrong, which `faultsOfLine` then names. */
export function draftOfLine(raw: unknown, line: number, around: Surrounding): Draft | null {
  if (!isObject(raw)) return null
  const draft = draftOfUsual(raw, line, around, false) ?? draftOfAny(raw, line, around)
  if (draft === null || draft.type.check(draft.message.body) !== null) return null
  numberDraft(draft, sayingOfDraft(draft))
  return draft
}

/**
 * The same for a line of so many characters, printable ASCII without escapes. Null says nothing:
 * the line is then to be read like any other.
 */
export function draftOfPlainLine(
  raw: unknown,
  length: number,
  line: number,
  around: Surrounding,
): Draft | null {
  if (!isObject(raw)) return null
  const draft = draftOfUsual(raw, line, around, true)
  if (draft === null) return null
  const saying = sayingOfDraft(draft)
  let width = 1
  for (const name in raw) {
    const value = raw[name]
    width += name.length + 4
    width += typeof value === 'string' ? value.length + 2 : bodyWidth(draft, saying)
  }
  // Longer, it has spaces, or a key twice.
  if (width !== length) return null
  numberDraft(draft, saying)
  return draft
}

function bodyWidth({ type: { check }, message: { body } }: Draft, saying: Saying | null): number {
  return saying === null ? check.width(body, true) : widthOfSaying(saying, body, check.width)
}

function sayingOfDraft({ type: { stating }, message: { body } }: Draft): Saying | null {
  return stating === null ? null : sayingOf(stating, body)
}

function numberDraft(draft: Draft, saying: Saying | null): void {
  if (saying === null) return
  draft.saying = saying
  draft.item = itemOfSaying(saying, draft.message.body)
}

/**
 * A message with an envelope as nearly all have it, told field by field without the general check:
 * strings of printable ASCII, days and moments, no notes. Null says nothing.
 */
function draftOfUsual(
  raw: Readonly<Record<string, unknown>>,
  line: number,
  around: Surrounding,
  plain: boolean,
): Draft | null {
  const { id, type, from, to, effectiveOn, receivedAt, publishedOn, body } = raw
  if (!isObject(body) || !isShort(id, plain) || !isShort(type, plain) || !isShort(from, plain))
    return null
  const effective = momentOf(effectiveOn)
  if (effective === null) return null
  let keys = 5
  let received: Instant | null = null
  if (receivedAt !== undefined) {
    received = momentOf(receivedAt)
    if (received === null) return null
    keys += 1
  }
  let published: Instant | null = null
  if (publishedOn !== undefined) {
    published = momentOf(publishedOn)
    if (published === null || (publishedOn as string).length !== 10) return null
    keys += 1
  }
  if (to !== undefined) {
    if (!isShort(to, plain)) return null
    keys += 1
  }
  for (const _key in raw) keys -= 1
  if (keys !== 0 && keys + namesIn(raw, plain) !== 0) return null
  return drafted(raw as unknown as Envelope, line, around, effective, received, published)
}

/** How many of the less usual names an envelope has; NaN where one of them is no short text. */
function namesIn(raw: Readonly<Record<string, unknown>>, plain: boolean): number {
  let names = 0
  for (const name of unusualNames) {
    const value = raw[name]
    if (value !== undefined) names += isShort(value, plain) ? 1 : Number.NaN
  }
  return names
}

const unusualNames = ['agreement', 're', 'corrects', 'withdraws'] as const

function momentOf(value: unknown): Instant | null {
  return typeof value === 'string' ? parseInstant(value) : null
}

function draftOfAny(raw: unknown, line: number, around: Surrounding): Draft | null {
  if (checkEnvelope(raw) !== null) return null
  const envelope = raw as Envelope
  const { effectiveOn, receivedAt, publishedOn, sources } = envelope
  if (sources !== undefined && !sources.every((one) => around.sources.has(one))) return null
  const received = momentOf(receivedAt)
  const published = momentOf(publishedOn)
  return drafted(envelope, line, around, momentOf(effectiveOn)!, received, published)
}

/** A message whose envelope is in order, if it is of a known type and from who may send it. */
function drafted(
  envelope: Envelope,
  line: number,
  around: Surrounding,
  effective: Instant,
  received: Instant | null,
  published: Instant | null,
): Draft | null {
  const book = around.books.get(envelope.agreement ?? around.agreement ?? '')
  const type = book?.types.get(envelope.type)
  if (book === undefined || type === undefined) return null
  if (effective < book.agreement.earliest) return null
  if (authorityFault(envelope, type.type, book, true) !== null) return null
  const entry = { origin: around.file, index: line }
  const message = messageOf(envelope, book, type, entry, effective, received, published)
  return { message, book, type, line, order: -1, saying: null, item: -1 }
}

/** What is wrong with a parsed line: its envelope, then who sends it, then its body. */
export function faultsOfLine(raw: unknown, around: Surrounding): readonly Fault[] {
  const problems = checkEnvelope(raw) ?? []
  const faults = problems.map(envelopeFault)
  if (!isObject(raw)) return faults
  // Each field is looked at for itself, so that one wrong field does not hide the others.
  const envelope = raw as unknown as Envelope
  const sound = (name: keyof Envelope) =>
    Object.hasOwn(raw, name) && !problems.some((one) => one.path[0] === name)
  const named = sound('agreement') ? envelope.agreement : undefined
  const book = around.books.get(named ?? around.agreement ?? '')
  if (book === undefined) return [...faults, unknownAgreement(named, around)]
  const type = book.types.get(envelope.type)
  if (type === undefined) {
    if (!sound('type')) return faults
    const expected = listOf(book.types.keys())
    return [...faults, faultAt('unknown-message-type', ['type'], envelope.type, expected)]
  }
  if (!sound('from')) return faults
  const unauthorised = authorityFault(envelope, type.type, book, sound('to'))
  if (unauthorised !== null) return [...faults, unauthorised]
  if (sound('body')) addProblems(type.check(envelope.body), faults)
  if (sound('effectiveOn')) addIfBefore(envelope.effectiveOn, book.agreement.earliest, faults)
  if (sound('sources')) addUnknownSources(envelope.sources ?? [], around.sources, faults)
  return faults
}

/** Printable ASCII, no longer than any name in an envelope may be. */
function isShort(value: unknown, plain: boolean): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > 40) return false
  if (plain) return true
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    if (code < 32 || code > 126) return false
  }
  return true
}

export function faultAt(
  code: Fault['code'],
  path: readonly (string | number)[],
  value: unknown,
  expected: string,
): Fault {
  const text = code === 'text-control-character' ? shownAround(value) : shown(value)
  return { code, path: pathText(path), value: text, expected }
}

function problemFault(problem: Problem, before: readonly (string | number)[]): Fault {
  return faultAt(problem.code, [...before, ...problem.path], problem.value, problem.expected)
}

function envelopeFault(problem: Problem): Fault {
  const isId = problem.path.length === 1 && problem.path[0] === 'id'
  const missing = problem.code === 'missing-field' || problem.value === ''
  return isId && missing
    ? faultAt('missing-id', ['id'], problem.value, 'text')
    : problemFault(problem, [])
}

function addProblems(problems: readonly Problem[] | null, faults: Fault[]): void {
  for (const problem of problems ?? []) faults.push(problemFault(problem, ['body']))
}

function unknownAgreement(named: string | undefined, around: Surrounding): Fault {
  const expected = listOf(around.books.keys())
  return faultAt(
    'unknown-agreement',
    ['agreement'],
    named ?? around.agreement ?? undefined,
    expected,
  )
}

/** Who may send it, to whom; null where that is in order. */
function authorityFault(
  envelope: Envelope,
  type: MessageType,
  book: Book,
  isToSound: boolean,
): Fault | null {
  const { from, to } = envelope
  const senders = typeof from === 'string' ? null : from
  const speakers = senders === null ? book.speakers : book.parties
  const stranger = strangerAmong(from, speakers)
  if (stranger !== null) return faultAt('unknown-party', ['from'], stranger, listOf(speakers))
  if (type.by === 'all') {
    const stating = new Set(senders ?? [from as string])
    if (stating.size < book.parties.size || senders?.length !== stating.size) {
      return faultAt('joint-act-incomplete', ['from'], from, listOf(book.parties))
    }
  } else {
    const named = from as string
    const may = type.by === 'party' ? book.parties.has(named) : type.by.includes(named)
    if (senders !== null || !may) {
      const allowed = listOf(type.by === 'party' ? book.parties : type.by)
      // Whom a list names may send it, but one alone.
      return senders !== null
        ? faultAt('not-one-of', ['from'], from, `one of ${allowed}`)
        : faultAt('sender-not-allowed', ['from'], from, allowed)
    }
  }
  return isToSound ? recipientFault(from, to ?? null, book) : null
}

function strangerAmong(from: Envelope['from'], speakers: ReadonlySet<string>): string | null {
  if (typeof from === 'string') return speakers.has(from) ? null : from
  return from.find((one) => !speakers.has(one)) ?? null
}

function recipientFault(from: Envelope['from'], to: string | null, book: Book): Fault | null {
  if (to === null || (to !== from && book.parties.has(to))) return null
  const others = listOf([...book.parties].filter((party) => party !== from))
  return to === from
    ? faultAt('not-one-of', ['to'], to, `one of ${others}`)
    : faultAt('unknown-party', ['to'], to, others)
}

function listOf(names: Iterable<string>): string {
  return [...names].join(', ')
}

function addIfBefore(effectiveOn: string, earliest: Instant, faults: Fault[]): void {
  if ((parseInstant(effectiveOn) ?? earliest) >= earliest) return
  faults.push(faultAt('before-agreement', ['effectiveOn'], effectiveOn, formatInstant(earliest)))
}

function addUnknownSources(
  sources: readonly string[],
  known: ReadonlySet<string>,
  faults: Fault[],
): void {
  for (let at = 0; at < sources.length; at += 1) {
    if (known.has(sources[at]!)) continue
    faults.push(faultAt('unknown-source', ['sources', at], sources[at], 'a source of the header'))
  }
}

const none: readonly never[] = []

// One literal for all, every property in one order: the engine's loops then see one shape.
function messageOf(
  envelope: Envelope,
  { agreement }: Book,
  { type }: TypeBook,
  entry: Message['entry'],
  effective: Instant,
  received: Instant | null,
  published: Instant | null,
): Draft['message'] {
  const { from } = envelope
  return {
    id: envelope.id,
    agreement: agreement.id,
    type: type.id,
    from: typeof from === 'string' ? from : from[0]!,
    jointly: typeof from === 'string' ? null : from,
    to: envelope.to ?? null,
    effective,
    received,
    known: received ?? published ?? effective,
    body: envelope.body,
    re: envelope.re ?? null,
    corrects: envelope.corrects ?? null,
    withdraws: envelope.withdraws ?? null,
    disputes: envelope.disputes ?? null,
    evidence: envelope.evidence ?? 'seen',
    sources: envelope.sources ?? none,
    note: envelope.note ?? null,
    conflicts: envelope.conflicts ?? none,
    entry,
  }
}
