// Case tables: what must follow from which messages, as lines of text that need no programmer. This
// file reads a table; case-run.ts holds it against the assessment. docs/formats/cases.md has the
// format. A line that cannot be read is an error with its file and line, never skipped.
import { parseDay, parseInstant } from '#language/time.ts'

export interface CaseTable {
  readonly file: string
  /** Names of record files with which every case of the table begins. */
  readonly records: readonly string[]
  readonly cases: readonly Case[]
  readonly faults: readonly CaseFault[]
}

export interface Case {
  readonly name: string
  readonly line: number
  readonly steps: readonly (CaseMessage | Expectation)[]
}

/** A line of the table, its continuations joined, as it is printed when it fails. */
interface TableLine {
  readonly line: number
  readonly text: string
}

/** A message, as a line of a record file would hold it. */
interface CaseMessage extends TableLine {
  readonly kind: 'message'
  readonly json: Readonly<Record<string, unknown>>
}

export interface Expectation extends TableLine {
  readonly kind: 'expectation'
  readonly asOf: string
  /** Null: as everything above the line is known. */
  readonly knownOn: string | null
  /** Null where the line is about the agreement and not about one party. */
  readonly party: string | null
  /** `limit deployed within 652/700`, word by word. */
  readonly words: readonly string[]
  readonly reading: string | null
  readonly place: string | null
}

interface CaseFault extends TableLine {
  readonly file: string
  readonly why: string
}

/** Why a line cannot be read. Caught in `parseCases`, which adds the file and the line. */
class LineError extends Error {}

export function parseCases(file: string, text: string): CaseTable {
  const records: string[] = []
  const cases: { name: string; line: number; steps: (CaseMessage | Expectation)[] }[] = []
  const faults: CaseFault[] = []
  for (const { line, text: content } of joinedLines(text)) {
    try {
      const head = content.split(/\s/, 1)[0]
      const open = cases.at(-1)
      if (head === 'record' && open === undefined) {
        records.push(...splitWords(content).slice(1).map(unquoted))
      } else if (head === 'record') throw new LineError('`record` comes before the first case')
      else if (head === 'case') cases.push({ name: nameOf(content), line, steps: [] })
      else if (open === undefined) throw new LineError('stands before the first `case`')
      else open.steps.push(parseStep(content, line, open.steps))
    } catch (error) {
      if (!(error instanceof LineError)) throw error
      faults.push({ file, line, text: content, why: error.message })
    }
  }
  if (cases.length === 0) faults.push({ file, line: 1, text: '', why: 'has no case' })
  return { file, records, cases, faults }
}

/** Lines without comments and empty ones; an indented line belongs to the one above it. */
function joinedLines(text: string): readonly TableLine[] {
  const lines: { line: number; text: string }[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const content = withoutComment(raw)
    const above = lines.at(-1)
    if (content.trim() === '') continue
    if (/^\s/.test(content) && above !== undefined) above.text += ` ${content.trim()}`
    else lines.push({ line: index + 1, text: content.trim() })
  }
  return lines
}

/** `#` opens a comment at the start of a line or after a space, outside quotation marks. */
function withoutComment(line: string): string {
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"' && line[at - 1] !== '\\') quoted = !quoted
    else if (line[at] === '#' && !quoted && /^\s?$/.test(line[at - 1] ?? '')) {
      return line.slice(0, at)
    }
  }
  return line
}

function nameOf(content: string): string {
  const name = content.slice('case'.length).trim()
  if (name === '') throw new LineError('a case needs a name')
  return name
}

/** Words at spaces; quotation marks hold words together and stay for `parseValue`. */
function splitWords(content: string): readonly string[] {
  const words: readonly string[] = content.match(/(?:"(?:[^"\\]|\\.)*"|[^\s"])+|"/g) ?? []
  if (words.includes('"')) throw new LineError('a quotation mark is not closed')
  return words
}

type Steps = readonly (CaseMessage | Expectation)[]

function parseStep(content: string, line: number, above: Steps): CaseMessage | Expectation {
  if (content.startsWith('=')) return parseExpectation(content, line)
  const sent = above.filter((step) => step.kind === 'message').length
  return parseMessage(content, line, `m${sent + 1}`)
}

function parseExpectation(content: string, line: number): Expectation {
  const [head = '', place] = content.slice(1).split(/\s;(.*)/s)
  const words = splitWords(head).map(unquoted)
  const at = words.indexOf('reading')
  const reading = at > 0 ? (words[at + 1] ?? null) : null
  if (at > 0 && (reading === null || words.length > at + 2)) {
    throw new LineError('`reading` is followed by its id, and ends the line')
  }
  const common = { kind: 'expectation', line, text: content, reading } as const
  const told = place?.trim() ?? null
  if (words[0] === 'refused') {
    return { ...common, asOf: '', knownOn: null, party: null, words, place: told }
  }
  const [when = '', party = '', ...rest] = at > 0 ? words.slice(0, at) : words
  const [asOf = '', knownOn = null] = when.split('@')
  for (const time of [asOf, knownOn]) if (time !== null) requireTime(time)
  if (rest.length === 0) throw new LineError('expected `= AS-OF[@KNOWN] PARTY WHAT ...`')
  return { ...common, asOf, knownOn, party: party === '-' ? null : party, words: rest, place: told }
}

function requireTime(text: string): void {
  if (parseDay(text) === null && parseInstant(text) === null) {
    throw new LineError(`not a day or an instant: ${text}`)
  }
}

/** Keys that stand around the body of a message; a field of that name is written `body.id`. */
const around = new Set(['id', 're', 'to', 'corrects', 'withdraws', 'disputes', 'evidence'])

function parseMessage(content: string, line: number, id: string): CaseMessage {
  const [when = '', party = '', type, ...pairs] = splitWords(content)
  if (type === undefined) throw new LineError('expected `EFFECTIVE[>RECEIVED] PARTY TYPE ...`')
  const [effectiveOn = '', received = effectiveOn] = when.split('>')
  requireTime(effectiveOn)
  if (received !== '-') requireTime(received)
  const from = party.includes('+') ? party.split('+') : party
  const receivedAt = received === '-' ? null : received
  const json: Record<string, unknown> = { id, type, from, effectiveOn, receivedAt }
  const body: Record<string, unknown> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) throw new LineError(`expected key=value: ${pair}`)
    const [key, text] = [pair.slice(0, at), pair.slice(at + 1)]
    if (key === 'disputes') json[key] = text.split(',')
    else if (around.has(key)) json[key] = unquoted(text)
    else place(body, key.replace(/^body\./, '').split('.'), parseValue(text))
  }
  return { kind: 'message', line, text: content, json: { ...json, body } }
}

function parseValue(text: string): unknown {
  if (text.startsWith('"')) return unquoted(text)
  if (/^-?\d+$/.test(text)) return Number(text)
  const bare: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, '[]': [] }
  return Object.hasOwn(bare, text) ? bare[text] : text
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text
}

/** Puts a value where a dotted key says; a part that is a number is a place in a list. */
function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', next] = path
  if (key === '' || key === '__proto__') throw new LineError(`not a key: ${path.join('.')}`)
  if (next === undefined) {
    if (Object.hasOwn(into, key)) throw new LineError(`stated twice: ${key}`)
    into[key] = value
    return
  }
  if (!Object.hasOwn(into, key)) into[key] = /^\d+$/.test(next) ? [] : {}
  const inner = into[key]
  if (typeof inner !== 'object' || inner === null) throw new LineError(`stated twice: ${key}`)
  if (Array.isArray(inner) && Number(next) > inner.length) {
    throw new LineError(`a list is filled in order: ${path.join('.')}`)
  }
  place(inner as Record<string, unknown>, path.slice(1), value)
}
