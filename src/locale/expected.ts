// What a refusal says was expected, in the words of the reader. The refusal has a formal term,
// which stays as it is for programs; it is found among those of en-terms.ts, with the values that
// stand in it. A term without words, such as a hash or a key, is the same for everybody.
import { enTerms, type TermKey } from './en-terms.ts'
import { type Locale, say, type Values } from './locale.ts'

export function expectedText(words: Locale<TermKey>, term: string): string {
  if (words.language === 'en') return term
  const found = termIn(term)
  return found === null ? term : say(words, found.key, found.values)
}

interface Found {
  readonly key: TermKey
  readonly values: Values
}

/** Null where it is none of the catalogue. */
export function termIn(term: string): Found | null {
  for (const [key, pattern] of patterns()) {
    const values = pattern.exec(term)?.groups
    if (values !== undefined) return { key, values: { ...values } }
  }
  return null
}

/** Of several words are these values alone. */
const formOf = (name: string): string =>
  ['names', 'parties', 'types', 'what', 'file', 'space'].includes(name) ? '.+' : '\\S+'

let known: readonly (readonly [TermKey, RegExp])[] | undefined

function patterns(): NonNullable<typeof known> {
  known ??= (Object.entries(enTerms) as [TermKey, string][]).map(([key, term]) => {
    const parts = term.split(/\{(\w+)\}/)
    const source = parts.map((part, at) =>
      at % 2 === 0 ? RegExp.escape(part) : `(?<${part}>${formOf(part)})`,
    )
    // The empty group is there so that a term without values has groups too.
    return [key, new RegExp(`^${source.join('')}(?<none>)$`, 'u')]
  })
  return known
}
