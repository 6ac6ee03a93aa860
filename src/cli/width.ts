// How many columns a text takes in a terminal, and how it breaks into lines of so many. Marks that
// combine and invisible characters take none; wide East Asian letters and pictures take two. Forty
// lines of ours rather than a package: the words of the product are Arabic, Cyrillic and Latin.

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u
const wideScript = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff]/u
const wideForm = /[\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (zeroWidth.test(character)) continue
    width += wideScript.test(character) || wideForm.test(character) ? 2 : 1
  }
  return width
}

/** Lines of at most `width` columns, broken at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  return balanced(text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width)))
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ').flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return [...lines, line]
}

/**
 * A word cut to the width: behind a hyphen, slash or comma where there is one in its later
 * half.
 */
function pieces(word: string, width: number): string[] {
  const found: string[] = []
  let from = 0
  for (;;) {
    const start = startOf(word, width, from)
    if (from + start.length === word.length) return [...found, start]
    const joint = 1 + Math.max(...['-', '/', ','].map((one) => start.lastIndexOf(one)))
    const end = joint > start.length / 2 ? joint : start.length
    found.push(start.slice(0, end))
    from += end
  }
}

/** As much of the text as fits, and one character at least. */
export function startOf(text: string, width: number, from = 0): string {
  let at = from
  let taken = 0
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    taken += displayWidth(character)
    if (at > from && taken > width) break
    at += character.length
  }
  return text.slice(from, at)
}

const openIsolate = /[\u2067\u2068]/
const closeIsolate = '\u2069'

/** An isolate that spans lines is closed at the end of each and opened again on the next. */
function balanced(lines: readonly string[]): string[] {
  const open: string[] = []
  return lines.map((line) => {
    const before = open.join('')
    for (const character of line) {
      if (openIsolate.test(character)) open.push(character)
      if (character === closeIsolate) open.pop()
    }
    return `${before}${line}${closeIsolate.repeat(open.length)}`
  })
}
