// Asks the server for what has some words, over all agreements. An answer that is no longer waited
// for is dropped by its signal.
import type { Language } from '#language/label.ts'
import type { Found } from './client.ts'

interface Words {
  readonly query: string
  readonly language: Language
  /** The agreement that is open: it comes first among equals. */
  readonly here: string | null
}

export async function searchAll(
  { query, language, here }: Words,
  signal: AbortSignal,
): Promise<Found['groups']> {
  const asked = new URLSearchParams({ q: query, lang: language })
  if (here !== null) asked.set('in', here)
  const response = await fetch(`/api/search?${asked.toString()}`, { signal })
  if (!response.ok) throw new Error(`the search was not answered: ${response.status}`)
  return ((await response.json()) as Found).groups
}
