// One line of a record as a message: the envelope is checked first, then who may send it, then the
// body. What concerns other messages (references, items) is record-order.ts's. A message of a known
// type, sent by who may send it, is kept whatever it says: rules judge, readers do not.
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import { objectCheck, type AnyField, type Fields, type Problem } from '#language/field.ts'
import type { Label } from '#language/label.ts'
import type { Message, MessageType, SourceConflict } from '#language/message.ts'
import { formatInstant, parseDay, parseInstant, type Instant } from '#language/time.ts'
import { envelopeFields, isObject } from './record-envelope.ts'
import { pathText, shown } from './refusal.ts'
import type { Fault } from './record-text.ts'

/** An agreement as lines are read against it. */
export interface Book {
  readonly agreement: Agreement
  readonly types: ReadonlyMap<string, TypeBook>
  readonly parties: ReadonlySet<string>
}

export interface TypeBook {
  readonly type: MessageType
  readonly check: (body: unknown) => readonly Problem[] | null
  /** The fields of the body that are or hold references to items or messages. */
  readonly references: readonly ReferenceField[]
}

interface ReferenceField {
  readonly name: string
  readonly field: AnyField
}

export type Visit = (field: AnyField, value: string, path: readonly (string | number)[]) => void

export function bookOf(agreement: Agreement): Book {
  return {
    agreement,
    types: new Map(agreement.messages.map((type) => [type.id, typeBook(type)])),
    parties: new Set(agreement.parties.map((party) => party.id)),
  }
}

function typeBook(type: MessageType): TypeBook {
  return { type, check: objectCheck(type.fields), references: referencesOf(type) }
}

// Found out once per type, so that a body is not searched for references where none can be.
function referencesOf(type: MessageType): readonly ReferenceField[] {
  return Object.entries(type.fields)
    .filter(([, field]) => holdsReferences(field))
    .map(([name, field]) => ({ name, field }))
}

function holdsReferences(field: AnyField): boolean {
  if (field.kind === 'ref' || field.kind === 'answers') return true
  const { fields, of } = field.detail
  if (of !== undefined) return holdsReferences(of)
  return fields !== undefined && Object.values(fields).some(holdsReferences)
}

/** Calls back for every reference in the value of a field. */
export function visitReferences(
  field: AnyField,
  value: unknown,
  path: readonly (string | number)[],
  visit: Visit,
): void {
  if (value === null || value === undefined || !holdsReferences(field)) return
  if (typeof value === 'string') visit(field, value, path)
  else if (Array.isArray(value)) {
    const of = field.detail.of
    if (of === undefined) return
    for (const [at, one] of value.entries()) visitReferences(of, one, [...path, at], visit)
  } else {
    const fields: Fields = field.detail.fields ?? {}
    for (const [name, inner] of Object.entries(fields)) {
      const held = (value as Readonly<Record<string, unknown>>)[name]
      visitReferences(inner, held, [...path, name], visit)
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
  if (!isPlainEnvelope(raw) && checkEnvelope(raw) !== null) return null
  const envelope = raw as Envelope
  const book = around.books.get(envelope.agreement ?? around.agreement ?? '')
  const type = book?.types.get(envelope.type)
  if (book === undefined || type === undefined) return null
  if (authorityFault(envelope, type.type, book, true) !== null) return null
  if (type.check(envelope.body) !== null) return null
  const { sources } = envelope
  if (sources !== undefined && !sources.every((one) => around.sources.has(one))) return null
  const message = messageOf(envelope, book, line, around)
  if (message.effective < book.agreement.earliest) return null
  return { message, book, type, line, order: -1 }
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

/**
 * True for an envelope as nearly all are, told field by field without the general check: strings of
 * printable ASCII, days and moments, no notes. False says nothing: the general check then decides.
 */
function isPlainEnvelope(raw: unknown): boolean {
  if (!isObject(raw)) return false
  const { id, type, from, effectiveOn, receivedAt, publishedOn, body } = raw
  if (!isShort(id) || !isShort(type) || !isShort(from) || !isObject(body)) return false
  if (typeof effectiveOn !== 'string' || parseInstant(effectiveOn) === null) return false
  let keys = 5
  if (receivedAt !== undefined) {
    if (typeof receivedAt !== 'string' || parseInstant(receivedAt) === null) return false
    keys += 1
  }
  if (publishedOn !== undefined) {
    if (typeof publishedOn !== 'string' || parseDay(publishedOn) === null) return false
    keys += 1
  }
  const { agreement, to, re } = raw
  if (agreement !== undefined) keys += isShort(agreement) ? 1 : Number.NaN
  if (to !== undefined) keys += isShort(to) ? 1 : Number.NaN
  if (re !== undefined) keys += isShort(re) ? 1 : Number.NaN
  for (const _key in raw) keys -= 1
  return keys === 0
}

/** Printable ASCII, no longer than any name in an envelope may be. */
function isShort(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > 40) return false
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
  return { code, path: pathText(path), value: shown(value), expected }
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
  const stranger = typeof from === 'string' ? from : from.find((one) => !book.parties.has(one))
  if (stranger !== undefined && !book.parties.has(stranger)) {
    return faultAt('unknown-party', ['from'], stranger, listOf(book.parties))
  }
  if (type.by === 'all') {
    const stating = new Set(senders ?? [from as string])
    if (stating.size < book.parties.size || senders?.length !== stating.size) {
      return faultAt('joint-act-incomplete', ['from'], from, listOf(book.parties))
    }
  } else {
    const may = type.by === 'party' || type.by.includes(from as string)
    if (senders !== null || !may) {
      const allowed = type.by === 'party' ? book.parties : type.by
      return faultAt('sender-not-allowed', ['from'], from, listOf(allowed))
    }
  }
  return isToSound ? recipientFault(from, to ?? null, book) : null
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
  book: Book,
  line: number,
  around: Surrounding,
): Draft['message'] {
  const { from, receivedAt, publishedOn } = envelope
  const effective = instant(envelope.effectiveOn)
  const received = typeof receivedAt === 'string' ? instant(receivedAt) : null
  const published = typeof publishedOn === 'string' ? instant(publishedOn) : null
  return {
    id: envelope.id,
    agreement: book.agreement.id,
    type: envelope.type,
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
    entry: { origin: around.file, index: line },
  }
}

/** The instant of a text that has passed the check of the envelope. */
function instant(text: string): Instant {
  const at = parseInstant(text)
  if (at === null) throw new RangeError(`not an instant after its check: ${text}`)
  return at
}
