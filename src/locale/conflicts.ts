// What another source has instead, and which source that is: restated in the reader's language
// where the record does so; a figure or a day as that language writes it; else as it stands there.
import type { Label } from '#language/label.ts'
import { formatDay } from './dates.ts'
import { visible } from './direction.ts'
import type { Locale } from './locale.ts'
import { formatNumber } from './numbers.ts'

interface Told {
  readonly value: string
  readonly says?: Label
  readonly source: string
  readonly of?: Label
}

type Reader = Pick<Locale, 'language' | 'digits'>

const figure = /^\d{1,3}(?:[ ,\u00a0]?\d{3})*$/
const isoDay = /^\d{4}-\d{2}-\d{2}$/

export function conflictValue(locale: Reader, { value, says }: Told): string {
  if (says !== undefined) return says[locale.language]
  if (isoDay.test(value)) return formatDay(locale, value)
  if (figure.test(value)) return formatNumber(locale, Number(value.replaceAll(/\D/g, '')))
  return visible(value)
}

/** `publisher`: of the source that the record has by this id. */
export function conflictSource(
  locale: Reader,
  { source, of }: Told,
  publisher: string | undefined,
): string {
  return of?.[locale.language] ?? visible(publisher ?? source)
}
