// Documents of lines in a fixed order, each a word and what belongs to it: messages, rosters, the
// genesis of a space, courier bundles. A line has one form and stands in one place, so that two
// documents that say the same are the same bytes. What a line means, its kind says.
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'

export interface LineKind<T> {
  /** The word, and the space behind it. */
  readonly start: string
  /** The same for people: `from <party>`. */
  readonly shown: string
  /** What the whole line says; nothing where it is no line of this kind. */
  readonly read: (line: string) => T | undefined
  /** Lines of this kind stand in ascending order of this key, none twice. */
  readonly key?: (value: T) => string
}

export interface LineReader {
  /** A line that is always the same, such as the name of the format. */
  readonly literal: (text: string) => Outcome<undefined>
  readonly one: <T>(kind: LineKind<T>) => Outcome<T>
  readonly maybe: <T>(kind: LineKind<T>) => Outcome<T | undefined>
  /** The lines of a kind that follow one another, however many. */
  readonly many: <T>(kind: LineKind<T>) => Outcome<readonly T[]>
  /** Refuses what is left over. */
  readonly end: () => Outcome<undefined>
  /** A refusal of the line that was read last. */
  readonly wrong: (shown: string) => Refused
  /** The number of the line to be read next, from 1 on. */
  readonly next: () => number
}

/** `take`: what the groups of the form say, three at most; nothing where there is no such thing. */
export function lineKind<T>(
  word: string,
  rest: string,
  shown: string,
  take: (...parts: string[]) => T | undefined,
  key?: (value: T) => string,
): LineKind<T> {
  const form = new RegExp(`^${word} ${rest}$`)
  const read = (line: string): T | undefined => {
    const match = form.exec(line)
    return match === null ? undefined : take(match[1] ?? '', match[2] ?? '', match[3] ?? '')
  }
  const kind = { start: `${word} `, shown: `${word} ${shown}`, read }
  return key === undefined ? kind : { ...kind, key }
}

/** The same, where one document after the other says the same: read once, it is known. */
export function lastingKind<T>(kind: LineKind<T>): LineKind<T> {
  let last = ''
  let said: T | undefined
  const read = (line: string): T | undefined => {
    if (line === last) return said
    said = kind.read(line)
    last = line
    return said
  }
  return { ...kind, read }
}

/** Reads a text whose lines each end in a newline; `name` is what the refusals call it. */
export function readLines(text: string, name: string): LineReader {
  const lines = text.split('\n')
  const ended = lines.pop() === ''
  let at = 0
  const refuseAt = (index: number, shown: string): Refused =>
    refuse('bad-line', `${name} line ${index + 1}`, lines[index] ?? '', shown)
  const isNext = (start: string): boolean => lines[at]?.startsWith(start) === true

  function one<T>({ read, shown }: LineKind<T>): Outcome<T> {
    const value = read(lines[at] ?? '')
    if (value === undefined) return refuseAt(at, shown)
    at += 1
    return accept(value)
  }
  function many<T>(kind: LineKind<T>): Outcome<readonly T[]> {
    const values: T[] = []
    let last: string | undefined
    while (isNext(kind.start)) {
      const value = one(kind)
      if (!value.ok) return value
      const key = kind.key?.(value.value)
      if (key !== undefined && last !== undefined && key <= last) {
        return refuseAt(at - 1, 'lines in ascending order, each once')
      }
      last = key
      values.push(value.value)
    }
    return accept(values)
  }
  return {
    literal: (line) => {
      if (lines[at] !== line) return refuseAt(at, line)
      at += 1
      return accept(undefined)
    },
    one,
    maybe: (kind) => (isNext(kind.start) ? one(kind) : accept(undefined)),
    many,
    end: () => (ended && at === lines.length ? accept(undefined) : refuseAt(at, 'no further line')),
    wrong: (shown) => refuseAt(at - 1, shown),
    next: () => at + 1,
  }
}
