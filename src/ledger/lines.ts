// Documents of lines in a fixed order, each a word and what belongs to it: messages, rosters, the
// genesis of a space, courier bundles. A line has one form and stands in one place, so that two
// documents that say the same are the same bytes. What a line means, its kind says.
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'

export interface LineKind<T> {
  readonly word: string
  /** The form of the whole line, with the word. */
  readonly form: RegExp
  /** The same for people: `from <party>`. */
  readonly shown: string
  /** What the groups of the form say, three at most; nothing where there is no such thing. */
  readonly take: (...parts: string[]) => T | undefined
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

export function lineKind<T>(
  word: string,
  rest: string,
  shown: string,
  take: (...parts: string[]) => T | undefined,
  key?: (value: T) => string,
): LineKind<T> {
  const form = new RegExp(`^${word} ${rest}$`)
  return { word, form, shown: `${word} ${shown}`, take, ...(key === undefined ? {} : { key }) }
}

/** Reads a text whose lines each end in a newline; `name` is what the refusals call it. */
export function readLines(text: string, name: string): LineReader {
  const lines = text.split('\n')
  const ended = lines.pop() === ''
  let at = 0
  const refuseAt = (index: number, shown: string): Refused =>
    refuse('bad-line', `${name} line ${index + 1}`, lines[index] ?? '', shown)
  const isNext = (word: string): boolean => lines[at]?.startsWith(`${word} `) === true

  function one<T>({ form, take, shown }: LineKind<T>): Outcome<T> {
    const match = form.exec(lines[at] ?? '')
    const value = match === null ? undefined : take(match[1] ?? '', match[2] ?? '', match[3] ?? '')
    if (value === undefined) return refuseAt(at, shown)
    at += 1
    return accept(value)
  }
  function many<T>(kind: LineKind<T>): Outcome<readonly T[]> {
    const values: T[] = []
    let last: string | undefined
    while (isNext(kind.word)) {
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
    maybe: (kind) => (isNext(kind.word) ? one(kind) : accept(undefined)),
    many,
    end: () => (ended && at === lines.length ? accept(undefined) : refuseAt(at, 'no further line')),
    wrong: (shown) => refuseAt(at - 1, shown),
    next: () => at + 1,
  }
}
