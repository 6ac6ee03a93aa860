// Sources as a page names them: publisher, day, kind and address; of one message, and of all that a
// page shows, each once and in the order of their names.
import type { Source } from '#language/record.ts'
import { formatMoment } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { Desk, PageLocale } from './desk.ts'
import type { SourceView } from './view.ts'

type Known = Readonly<Record<string, Source>>

/** In the order of the message that names them. */
export function sourcesOf({ locale, world }: Desk, ids: readonly string[]): readonly SourceView[] {
  return sourcesGiven(locale, world.record.sources, ids)
}

/** In the order in which they are given. */
export function sourcesGiven(
  locale: PageLocale,
  known: Known,
  ids: readonly string[],
): readonly SourceView[] {
  return ids.map((id) => sourceView(locale, known, id))
}

/** Those of many messages. */
export function sourcesNamed(
  locale: PageLocale,
  known: Known,
  ids: readonly string[],
): readonly SourceView[] {
  return inOrder([...new Set(ids)].map((id) => sourceView(locale, known, id)))
}

/** One list of several records, in which one source may have two names. */
export function inOrder(sources: readonly SourceView[]): readonly SourceView[] {
  const once = new Map(sources.map((one) => [`${one.text} ${one.url ?? one.id}`, one]))
  return [...once.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1))
}

function sourceView(locale: PageLocale, known: Known, id: string): SourceView {
  const source = Object.hasOwn(known, id) ? known[id] : undefined
  if (source === undefined) return { id, text: id, url: null, kind: '' }
  return {
    id,
    text: say(locale, 'list', {
      first: inserted(locale, source.publisher),
      second: formatMoment(locale, source.date),
    }),
    url: /^https?:\/\//.test(source.url) ? source.url : null,
    kind: say(locale, `page.source.${source.kind}`),
  }
}
