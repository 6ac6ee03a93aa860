// One line of a record as text: how deep it nests, whether a key stands twice, whether a key or a
// text holds what it may not. JSON.parse (RFC 8259) hides a repeated key and accepts any depth, so
// its result is walked once, never deeper than allowed, and its keys are compared with the text's.
import { hasControls } from '#language/field.ts'
import { pathText, shown, shownText, type Refusal } from './refusal.ts'

/** What is said of a place in a line; the reader adds file, line and message. */
export type Fault = Pick<Refusal, 'code' | 'path' | 'value' | 'expected'>

/** Values nested deeper than this are refused: no message of any agreement comes near it. */
export const maxDepth = 32

/** True for printable ASCII without an escape: no text in the line then needs a closer look. */
const plainLine = /^[ !#-[\]-~"]*$/

/**
 * The faults of a parsed line: nesting, keys that would reach into a prototype, control characters,
 * keys that stand twice. Null, with nothing allocated, where there are none.
 */
export function faultsOfText(value: unknown, text: string): readonly Fault[] | null {
  const plain = plainLine.test(text)
  if (isTight(text, plain) && keysIn(value, plain, maxDepth) === quotedColons(text)) return null
  if (isTooDeep(value, maxDepth)) {
    const expected = String(maxDepth)
    return [{ code: 'too-deep', path: '', value: shownText(text.trim()), expected }]
  }
  const found: Fault[] = []
  addFaults(value, [], found)
  for (const path of repeatedKeys(text)) {
    found.push({ code: 'duplicate-key', path: pathText(path), value: '', expected: '' })
  }
  return found.length === 0 ? null : found
}

/** How many keys a value has at all depths; NaN where something in it may not be. */
function keysIn(value: unknown, plain: boolean, deeper: number): number {
  if (typeof value === 'string') return plain || !hasControls(value) ? 0 : Number.NaN
  if (typeof value !== 'object' || value === null) return 0
  if (deeper === 0) return Number.NaN
  let keys = 0
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) keys += keysIn(value[at], plain, deeper - 1)
    return keys
  }
  for (const key in value) {
    if (isForbidden(key) || (!plain && hasControls(key))) return Number.NaN
    keys += 1 + keysIn((value as Readonly<Record<string, unknown>>)[key], plain, deeper - 1)
  }
  return keys
}

/** True where no space stands before a colon, so that every key is written with `":` behind it. */
function isTight(text: string, plain: boolean): boolean {
  return !text.includes(' :') && (plain || !(text.includes('\t:') || text.includes('\r:')))
}

/** In a tight line never less than the keys written; as many, where none of them stands twice. */
function quotedColons(text: string): number {
  let found = 0
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) found += 1
  return found
}

function isTooDeep(value: unknown, deeper: number): boolean {
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
  return { code: 'text-control-character', path: pathText(path), value: shown(value), expected }
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
