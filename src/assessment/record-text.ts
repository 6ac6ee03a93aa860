// One line of a record as text: how deep it nests, whether a key stands twice, whether a key or a
// text holds what it may not. JSON.parse (RFC 8259) hides a repeated key and accepts any depth, so
// its result is walked once, never deeper than allowed, and its keys are compared with the text's.
import { hasControls } from '#language/text-form.ts'
import { placeOfNoJson } from './json-place.ts'
import { pathText, shown, shownAround, shownText, type Refusal } from './refusal.ts'

/** What is said of a place in a line; the reader adds file, line and message. */
export type Fault = Pick<Refusal, 'code' | 'path' | 'value' | 'expected' | 'offset'>

/** Values nested deeper than this are refused: no message of any agreement comes near it. */
const maxDepth = 32

/** The fault of a line that JSON.parse refuses, with what stands from the place of it on. */
export function jsonFault(line: string): Fault {
  let end = line.length
  while (end > 0 && ' \t\r\n'.includes(line.charAt(end - 1))) end -= 1
  const text = line.slice(0, end)
  const offset = placeOfNoJson(text)
  return {
    code: 'not-json',
    path: '',
    value: shownText(text.slice(offset)),
    expected: 'JSON',
    offset,
  }
}

/** True where nothing is nested too deep and no key stands twice; nothing is allocated. */
export function isWellFormed(value: unknown, text: string): boolean {
  return keysIn(value, maxDepth) === keysWritten(text)
}

/** The faults of a line that is not well-formed. */
export function formFaults(value: unknown, text: string): readonly Fault[] {
  if (isTooDeep(value)) {
    const expected = String(maxDepth)
    return [{ code: 'too-deep', path: '', value: shownText(text.trim()), expected }]
  }
  return repeatedKeys(text).map((path): Fault => {
    const last = shown(valueAt(value, path))
    return { code: 'duplicate-key', path: pathText(path), value: last, expected: '' }
  })
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Readonly<Record<string | number, unknown>>)[part]
        : undefined,
    value,
  )
}

/**
 * Keys that would reach into a prototype, and control characters, wherever they stand. A message
 * whose fields are sound has neither; this looks into what no field describes.
 */
export function textFaults(value: unknown): readonly Fault[] {
  const found: Fault[] = []
  addFaults(value, [], found)
  return found
}

/** How many keys a value has at all depths; NaN where it is too deep. */
function keysIn(value: unknown, deeper: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (deeper === 0) return Number.NaN
  let keys = 0
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) keys += keysIn(value[at], deeper - 1)
    return keys
  }
  for (const key in value) {
    keys += 1 + keysIn((value as Readonly<Record<string, unknown>>)[key], deeper - 1)
  }
  return keys
}

/**
 * How many keys are written in a line of JSON. A quotation mark and a colon follow one another
 * behind every key, unless a space stands between them, and at the start of a text like ":a", which
 * is rare: the count is never too small, and as large as `keysIn` only where no key stands twice.
 * With a space before a colon, only reading the line by its tokens tells; NaN says so.
 */
function keysWritten(text: string): number {
  let found = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (before === quote) found += 1
    else if (before === 32 || before === 9 || before === 13) return Number.NaN
  }
  return found
}

const quote = 34

/** Deeper than a message may be nested: who walks it without end, walks off the stack. */
export function isTooDeep(value: unknown, deeper = maxDepth): boolean {
  if (typeof value !== 'object' || value === null) return false
  return deeper === 0 || Object.values(value).some((one) => isTooDeep(one, deeper - 1))
}

function isForbidden(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

function addFaults(value: unknown, path: (string | number)[], found: Fault[]): void {
  if (typeof value === 'string') {
    if (hasControls(value)) found.push(controlFault(path, value))
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) addFaults(one, [...path, at], found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      const inner = [...path, key]
      if (isForbidden(key)) found.push(forbiddenFault(inner, one))
      else if (hasControls(key)) found.push(controlFault(inner, key))
      addFaults(one, inner, found)
    }
  }
}

function forbiddenFault(path: readonly (string | number)[], value: unknown): Fault {
  return { code: 'forbidden-key', path: pathText(path), value: shown(value), expected: '' }
}

function controlFault(path: readonly (string | number)[], value: string): Fault {
  const expected = 'text without control characters'
  const code = 'text-control-character'
  return { code, path: pathText(path), value: shownAround(value), expected }
}

interface Level {
  /** The keys read so far; null in a list. */
  readonly keys: Set<string> | null
  /** The key or the position that stands now. */
  at: string | number
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

/** The paths of keys that stand twice in one object of a line of valid JSON. */
function repeatedKeys(text: string): (string | number)[][] {
  const found: (string | number)[][] = []
  const levels: Level[] = []
  let expectsKey = false
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      levels.push({ keys: token === '{' ? new Set() : null, at: 0 })
      expectsKey = token === '{'
    } else if (token === '}' || token === ']') {
      levels.pop()
      expectsKey = false
    } else if (token === ',' && level !== undefined) {
      expectsKey = level.keys !== null
      if (typeof level.at === 'number') level.at += 1
    } else if (token !== ':' && expectsKey && level !== undefined) {
      const key = JSON.parse(token) as string
      level.at = key
      if (level.keys?.has(key) === true) found.push(levels.map((one) => one.at))
      level.keys?.add(key)
      expectsKey = false
    }
  }
  return found
}
