// Where output goes: text for people in at most 80 columns, in colour on a terminal alone, and
// never by colour alone. Right-to-left lines stand in an isolate of their own direction, padded to
// the full width, so that a terminal lays them out from the right whichever way it takes the
// screen; columns stay in logical order. A terminal without bidirectional text shows that order
// from the left. One column is a space before the isolate: terminals keep invisible characters
// with the character before them, and drop them at the start of a line.
import type { Language } from '#language/label.ts'
import { directionOf } from '#locale/direction.ts'
import { displayWidth, wrap } from './width.ts'

const columns = 80

/** How many columns there are to write in. */
export function roomFor(language: Language): number {
  return directionOf(language) === 'rtl' ? columns - 1 : columns
}

export type Style = 'plain' | 'bold' | 'dim' | 'accent'

/** The streams and their manners, as main.ts finds them. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /**
   * What is being done, on one line that the next output replaces; only where people watch the
   * error stream.
   */
  readonly status: (text: string) => void
  readonly colour: boolean
  readonly language: Language
}

const codes: Readonly<Record<Style, readonly [number, number] | null>> = {
  plain: null,
  bold: [1, 22],
  dim: [2, 22],
  accent: [31, 39],
}

export function styled(terminal: Pick<Terminal, 'colour'>, text: string, style: Style): string {
  const code = codes[style]
  if (!terminal.colour || code === null || text === '') return text
  return `\u001b[${code[0]}m${text}\u001b[${code[1]}m`
}

const rightToLeftIsolate = '\u2067'
const endIsolate = '\u2069'
const rightToLeftMark = '\u200f'

/** One finished line in the direction of the language; `width` is what it takes without style. */
export function laidOut(language: Language, line: string, width: number): string {
  if (directionOf(language) === 'ltr') return line.trimEnd()
  if (width === 0) return ''
  const padding = ' '.repeat(Math.max(0, roomFor(language) - width))
  return ` ${rightToLeftIsolate}${line}${padding}${rightToLeftMark}${endIsolate}`
}

/** A paragraph, wrapped; later lines are indented by `hang` columns more than `indent`. */
export function paragraph(
  terminal: Pick<Terminal, 'colour' | 'language'>,
  text: string,
  { indent = 0, hang = 0, style = 'plain' as Style } = {},
): string {
  const lines = wrap(text, roomFor(terminal.language) - indent - hang)
  return lines
    .map((line, index) => {
      const margin = ' '.repeat(indent + (index === 0 ? 0 : hang))
      const width = margin.length + displayWidth(line)
      return `${laidOut(terminal.language, margin + styled(terminal, line, style), width)}\n`
    })
    .join('')
}

/** A heading with a line's space above it. */
export function heading(terminal: Pick<Terminal, 'colour' | 'language'>, text: string): string {
  return `\n${paragraph(terminal, text, { style: 'bold' })}`
}
