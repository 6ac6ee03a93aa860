// The sources of messages of a record put together from public sources: each names its own, and the
// header of the record, a message too, says what they are.
import { isObject } from '#language/is-object.ts'
import type { Source } from '#language/record.ts'
import type { Letter } from '../api/client.ts'
import type { PageLocale } from '../view/desk.ts'
import { sourcesNamed } from '../view/sources-view.ts'
import type { SourceView } from '../view/view.ts'

type Told = Pick<Letter, 'type' | 'content' | 'time'>

export function sourcesOfLetters(
  locale: PageLocale,
  letters: readonly Told[],
  all: readonly Told[],
): readonly SourceView[] {
  const ids = letters.flatMap(({ content }) => namesIn(content?.['sources']))
  return sourcesNamed(locale, sourcesOfRecord(all), ids)
}

const headerType = 'mithaq/record-header'

/** What the first header says of the sources; one that a party sends later replaces none. */
function sourcesOfRecord(all: readonly Told[]): Readonly<Record<string, Source>> {
  const [header] = all
    .filter(({ type, content }) => type === headerType && content !== null)
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
  const sources = header?.content?.['sources']
  if (!isObject(sources)) return {}
  return Object.fromEntries(
    Object.entries(sources).flatMap(([id, one]) => (isSource(one) ? [[id, one]] : [])),
  )
}

/** What others send may be anything; what a record may hold would be too much for a first load. */
const isSource = (one: unknown): one is Source =>
  isObject(one) &&
  [one['publisher'], one['url'], one['date']].every((part) => typeof part === 'string') &&
  Object.hasOwn(kinds, String(one['kind']))

const kinds: Readonly<Record<Source['kind'], true>> = {
  official: true,
  research: true,
  press: true,
  tertiary: true,
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
