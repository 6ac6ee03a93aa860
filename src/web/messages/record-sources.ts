// The sources of messages of a record put together from public sources: each names its own, and the
// header of the record, a message too, says what they are.
import { sourcesField } from '#assessment/record-envelope.ts'
import type { Source } from '#language/record.ts'
import type { Letter } from '../api/client.ts'
import type { PageLocale } from '../view/desk.ts'
import { sourcesNamed } from '../view/sources-view.ts'
import type { SourceView } from '../view/view.ts'

type Told = Pick<Letter, 'type' | 'content'>

export function sourcesOfLetters(
  locale: PageLocale,
  letters: readonly Told[],
  all: readonly Told[],
): readonly SourceView[] {
  const ids = letters.flatMap(({ content }) => namesIn(content?.['sources']))
  return sourcesNamed(locale, sourcesOfRecord(all), ids)
}

const headerType = 'mithaq/record-header'

/** What the newest header of a reconstructed record says of its sources. */
function sourcesOfRecord(all: readonly Told[]): Readonly<Record<string, Source>> {
  const header = all.findLast(({ type, content }) => type === headerType && content !== null)
  const sources = header?.content?.['sources']
  const isSound = sources !== undefined && sourcesField.check(sources) === null
  return isSound ? (sources as Readonly<Record<string, Source>>) : {}
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
