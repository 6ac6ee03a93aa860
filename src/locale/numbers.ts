// Whole numbers as a language writes them: 1,550, 1 550 with no-break space, 1,550 or ١٬٥٥٠.
import type { Locale } from './locale.ts'

type Numbered = Pick<Locale, 'language' | 'digits'>

const formats = new Map<string, Intl.NumberFormat>()

export function formatNumber(locale: Numbered, value: number): string {
  const tag = `${locale.language}-u-nu-${locale.digits}`
  let format = formats.get(tag)
  if (format === undefined) {
    format = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
    formats.set(tag, format)
  }
  // JSON has a zero below zero, of which nobody would know what it means.
  return format.format(value + 0)
}

/** Digits without grouping, for days and years. */
export function formatDigits(locale: Numbered, value: number): string {
  const text = String(value)
  if (locale.language !== 'ar' || locale.digits !== 'arab') return text
  return text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
}
