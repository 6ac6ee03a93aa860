// Text as it is searched: without case, marks and the spellings that readers do not tell apart. In
// Arabic: vowel signs and kashida go, the forms of alif are one, as are final ya and alif maqsura,
// ta marbuta and ha, and the digits of both sets. In Russian: е for ё. A number is one word, with
// what parts its thousands or without.
const marks =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u2066-\u2069\u200e\u200f\u061c]/g

const same: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
}

const thousands = /(?<=[0-9٠-٩])[,٬\u00a0\u202f](?=[0-9٠-٩]{3}(?![0-9٠-٩]))/g

export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(thousands, '')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[آأإٱىئؤة]/g, (letter) => same[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** The words of a search; every one must be found. */
export function wordsOf(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
}
