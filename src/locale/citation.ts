// How a place in a text is written in each language: Art. II(1)(a), ст. II(1)(a), المادة II(1)(a).
// The address itself is never translated and keeps 0-9.
import type { CitationResult } from '#assessment/result.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageWords } from '#language/agreement-words.ts'
import { inserted } from './direction.ts'
import type { Locale } from './locale.ts'

type Spoken = Pick<Locale, 'language'>

/** Written for a place that could not be made out in what was seen of a text, and for no place. */
const withoutPlace = ['…', '–']
/** Behind one of these a number is missed; behind any other prefix the text itself is named. */
const articleWord = /(?:Art\.|ст\.|المادة)$/u

export function citationText(locale: Spoken, cite: MessageWords['cite']): string {
  const named = cite.instrument.places?.[cite.place]?.[locale.language]
  const place = named ?? inserted(locale, cite.place)
  const prefix = cite.instrument.short[locale.language]
  if (prefix === '') return place
  // Either behind the name of a text would read as a name cut short.
  const isWhole = withoutPlace.includes(cite.place) && !articleWord.test(prefix)
  return isWhole ? prefix.replace(/[,،:]$/u, '') : `${prefix} ${place}`
}

/** The same for a citation in a result, which names its instrument by id. */
export function citationResultText(
  locale: Spoken,
  agreement: Agreement,
  citation: CitationResult,
): string {
  const instrument = agreement.instruments.find((one) => one.id === citation.instrument)
  if (instrument === undefined) return inserted(locale, citation.place)
  return citationText(locale, { instrument, place: citation.place })
}
