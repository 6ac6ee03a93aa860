// What a part of a request should have been, as a formal term with words in three languages
// (src/locale/en-terms.ts), where the checks say it in a sentence of their own.
import type { z } from './contract.ts'

type Issue = z.core.$ZodIssue

/** A message that a check of ours gives is such a term already. */
export function termOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds.get(issue.expected) ?? issue.message
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`
    default:
      return issue.message
  }
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['array', 'a list'],
])

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries of a list' : ''
}
