// The date of a publication, as exactly as it is known: a day, a month or a year. A month by itself
// stands in the nominative in Russian, where in a day it is in the genitive.
import { formatDay, formatMoment } from '#locale/dates.ts'
import { formatDigits } from '#locale/numbers.ts'
import type { Desk } from './desk.ts'

const russianMonths = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]

export function publishedText({ locale }: Desk, date: string): string {
  const year = formatDigits(locale, Number(date.slice(0, 4)))
  if (/^\d{4}$/.test(date)) return year
  if (!/^\d{4}-\d{2}$/.test(date)) return formatMoment(locale, date)
  const month = russianMonths[Number(date.slice(5)) - 1]
  if (locale.language === 'ru' && month !== undefined) return `${month} ${year}\u00a0г.`
  // The words of the month's first day, without the day.
  return formatDay(locale, `${date}-01`).replace(/^\S+?\u00a0/, '')
}
