// Direction of text. A name, place or identifier put into a sentence stands between isolates
// (U+2067 or U+2068, then U+2069), so that it cannot reorder the sentence round it (Unicode UAX #9,
// 2.4).
import type { Language } from '#language/label.ts'

interface Directed {
  readonly language: Language
}

const openIsolate = '\u2068'
const openRightToLeft = '\u2067'
const closeIsolate = '\u2069'
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

export function isolate(text: string): string {
  return `${openIsolate}${text}${closeIsolate}`
}

/**
 * A text put into a sentence of the language. From left to right an isolate round left-to-right
 * text would change nothing and stand in the way of searching, so it is left out there.
 */
export function inserted({ language }: Directed, text: string): string {
  // The first strong letter is looked for outside of isolates (UAX #9, P2): a sentence put into
  // another may have none there, and would be read from left to right.
  if (directionOf(language) === 'rtl' && text.includes(openIsolate)) {
    return `${openRightToLeft}${text}${closeIsolate}`
  }
  return directionOf(language) === 'rtl' || rightToLeft.test(text) ? isolate(text) : text
}

// Control characters, and the invisible ones that reorder or hide text: those that Unicode lets
// nobody draw, but for what makes a picture of the sign before it; separators of lines, marks of
// interlinear notes.
const invisible = /(?!\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu

/** Text from outside, as it is stored: what cannot be seen is written out, `<U+202E>`. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(
      invisible,
      (one) => `<U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
    )
}

/** The same of a text of several lines, which stays one. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
