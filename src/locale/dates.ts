// Days and moments as a language writes them: 1 September 2020; 1 сентября 2020 г.; 1 أيلول/سبتمبر
// 2020 with both month names, as official Arabic texts have it. Days are those of UTC, given as ISO
// texts; the time of day is always written 0-9 with its zone.
import type { Language } from '#language/label.ts'
import type { IsoDay } from '#language/time.ts'
import { say, type Locale } from './locale.ts'
import { formatDigits } from './numbers.ts'

type Dated = Pick<Locale, 'language' | 'digits'>
type Months = readonly string[]

const arabicMonths: Months = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]

const long: Readonly<Record<Language, Months>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
    ' ',
  ),
  ar: arabicMonths,
}

const short: Readonly<Record<Language, Months>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  ru: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'.split(' '),
  ar: arabicMonths,
}

// A month by itself stands in the nominative, where in a day it is in the genitive.
const alone: Readonly<Record<Language, Months>> = {
  ...long,
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
}

const noBreak = '\u00a0'
const dayOfText = /^(\d{4})-(\d{2})-(\d{2})/
const lessThanDay = /^(\d{4})(?:-(\d{2}))?$/

/**
 * A day, `2020-09-01`, or the day of a moment; `2020-09` and `2020`, dates of sources, as exactly
 * as they are known. A text that is none of these is given back.
 */
export function formatDay(locale: Dated, day: IsoDay, form: 'long' | 'short' = 'long'): string {
  const match = dayOfText.exec(day)
  if (match === null) return formatMonth(locale, day)
  const month = (form === 'long' ? long : short)[locale.language][Number(match[2]) - 1]
  if (month === undefined) return day
  const dayOfMonth = formatDigits(locale, Number(match[3]))
  return `${dayOfMonth} ${month} ${yearText(locale, match[1]!)}`
}

function formatMonth(locale: Dated, text: string): string {
  const [, year, number] = lessThanDay.exec(text) ?? []
  if (year === undefined) return text
  if (number === undefined) return formatDigits(locale, Number(year))
  const month = alone[locale.language][Number(number) - 1]
  return month === undefined ? text : `${month} ${yearText(locale, year)}`
}

function yearText(locale: Dated, year: string): string {
  const digits = formatDigits(locale, Number(year))
  return locale.language === 'ru' ? `${digits}${noBreak}г.` : digits
}

/** A moment: `30 September 2020, 14:02 UTC`; a day alone where the text names no time. */
export function formatMoment<K extends string>(
  locale: Locale<K | 'moment'>,
  moment: string,
  form: 'long' | 'short' = 'long',
): string {
  return momentText(locale, formatDay(locale, moment, form), /T(\d{2}:\d{2})/.exec(moment)?.[1])
}

/** To the second, for two moments of one minute. */
export function formatExactMoment<K extends string>(
  locale: Locale<K | 'moment'>,
  moment: string,
): string {
  return momentText(locale, formatDay(locale, moment), /T([\d:.]+)/.exec(moment)?.[1])
}

function momentText<K extends string>(
  locale: Locale<K | 'moment'>,
  day: string,
  time: string | undefined,
): string {
  return time === undefined ? day : say<'moment'>(locale, 'moment', { day, time: `${time} UTC` })
}
