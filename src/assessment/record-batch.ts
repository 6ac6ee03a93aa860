// Lines of a record by the hundred, parsed at once, which costs less than parsing each by itself.
// That is done where nothing but ASCII stands in them, no list and no escape. Whatever is not so,
// or does not parse (RFC 8259), is left to the reader of single lines, which says what is wrong.

export interface Batch {
  /** What each line says. */
  readonly values: readonly unknown[]
  /** How many characters each line has without its end. */
  readonly lengths: readonly number[]
}

/**
 * Whole lines with their ends as a batch; null where they must be read one by one. `isAscii` where
 * the text is known to have no other characters.
 */
export function batchOf(lines: string, isAscii: boolean, longestLine: number): Batch | null {
  if (!isAscii && !asciiOnly.test(lines)) return null
  if (lines.includes('[') || lines.includes('\\') || lines.includes(deleted)) return null
  const written = lines.split('\n')
  const lengths = objectsIn(written, longestLine)
  if (lengths === null) return null
  // In one text with a nought at its end, put together once.
  written[0] = `[${written[0]!}`
  written[lengths.length] = '0]'
  const values = parsedList(written.join(',\n'))
  // An end of line can stand in no text. Each line begins an object, which can stand within another
  // object only behind a key, and no list is begun: so no line reaches into the next one, and each
  // is at least one value. Where there are as many values as lines, each line is one.
  return values?.length === lengths.length + 1 ? { values, lengths } : null
}

// A control character that JSON lets pass; the others it refuses in texts.
const deleted = '\u007f'
// eslint-disable-next-line no-control-regex -- the first of them is the end of the range
const asciiOnly = /^[\u0000-\u007f]*$/

/** The lengths of lines that all begin an object and have an end; null where one does not. */
function objectsIn(written: readonly string[], longestLine: number): number[] | null {
  const lengths: number[] = []
  const last = written.length - 1
  for (let at = 0; at < last; at += 1) {
    const line = written[at]!
    const { length } = line
    if (line.charCodeAt(0) !== openObject || length > longestLine) return null
    lengths.push(line.charCodeAt(length - 1) === carriageReturn ? length - 1 : length)
  }
  return last > 0 && written[last] === '' ? lengths : null
}

const openObject = 123
const carriageReturn = 13

function parsedList(text: string): readonly unknown[] | null {
  try {
    return JSON.parse(text) as readonly unknown[]
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
