// How values are put into sentences: names apart from the text round them, figures and days as the
// language writes them, texts from outside as they are stored.
import { describe, expect, test } from 'vitest'
import { ar } from './ar.ts'
import { citationText } from './citation.ts'
import { formatDay, formatMoment } from './dates.ts'
import { directionOf, inserted, visible, visibleLines } from './direction.ts'
import { en } from './en.ts'
import { localeOf, say } from './locale.ts'
import { formatNumber } from './numbers.ts'
import { ru } from './ru.ts'

const english = localeOf('en', en)
const russian = localeOf('ru', ru)
const arabic = localeOf('ar', ar)
const arabicDigits = localeOf('ar', ar, 'arab')

describe('direction', () => {
  test('Arabic runs from right to left', () => {
    expect([directionOf('ar'), directionOf('en'), directionOf('ru')]).toEqual(['rtl', 'ltr', 'ltr'])
  })

  test('every name put into an Arabic sentence stands between isolates', () => {
    expect(say(arabic, 'list', { first: 'Trident II', second: 'روسيا' })).toBe(
      '\u2068Trident II\u2069، \u2068روسيا\u2069',
    )
  })

  test('in English and Russian only a name that runs from right to left does', () => {
    expect(inserted(english, 'Trident II')).toBe('Trident II')
    expect(inserted(russian, 'روسيا')).toBe('\u2068روسيا\u2069')
  })

  test('an Arabic text with isolates in it is read from right to left in another', () => {
    const moment = formatMoment(arabic, '2020-09-30T14:02Z')
    expect(inserted(arabic, moment)).toBe(`\u2067${moment}\u2069`)
  })

  test('every isolate that is opened is closed, in every sentence', () => {
    const values = new Proxy({}, { get: () => 'x' }) as Record<string, string>
    for (const key of Object.keys(ar) as (keyof typeof ar)[]) {
      if (ar[key].includes('plural')) continue
      const said = say(arabic, key, values)
      const [opened, closed] = [/[\u2067\u2068]/g, /\u2069/g].map(
        (one) => said.match(one)?.length ?? 0,
      )
      expect(opened, key).toBe(closed)
    }
  })

  test('what cannot be seen in a text from outside is written out', () => {
    expect(visible('a\u202eb\u0000c\u001b[31m')).toBe('a<U+202E>b<U+0000>c<U+001B>[31m')
    expect(visible('\ud800')).toBe('\ufffd')
    // Letters of tags, which are drawn nowhere; a filler of Hangul; a mark of interlinear notes.
    expect(visible('US\u{e0041}\u3164\ufff9')).toBe('US<U+E0041><U+3164><U+FFF9>')
    expect(visible('ДСНВ ستارت')).toBe('ДСНВ ستارت')
    expect(visible('🕊\ufe0f')).toBe('🕊\ufe0f')
  })

  test('a text of several lines stays one, and nothing else is let through', () => {
    expect(visibleLines('a\nb\u202e\r\nc')).toBe('a\nb<U+202E><U+000D>\nc')
  })
})

describe('a place in a text', () => {
  const cited = (en: string, place: string) => {
    const instrument = { short: { en, ru: '1971 г., ст.', ar: 'حوادث البحر،' } }
    return [english, russian, arabic].map((locale) => citationText(locale, { instrument, place }))
  }

  test('stands behind the name of its text', () => {
    expect(cited('Incidents at sea,', 'IV')[0]).toBe('Incidents at sea, IV')
  })

  test('that could not be made out is left away, but not the number of an article', () => {
    expect(cited('Incidents at sea,', '…')).toEqual([
      'Incidents at sea',
      '1971 г., ст. …',
      'حوادث البحر',
    ])
  })
})

describe('a name that is also a pattern', () => {
  test('braces, dollars and quotes in a value stay as they are', () => {
    expect(say(english, 'list', { first: '{second}', second: "$& 'x'" })).toBe("{second}, $& 'x'")
  })
})

describe('figures', () => {
  test('each language groups thousands as it does', () => {
    expect(formatNumber(english, 1550)).toBe('1,550')
    expect(formatNumber(russian, 1550)).toBe('1\u00a0550')
    expect(formatNumber(arabic, 1550)).toBe('1,550')
    expect(formatNumber(arabicDigits, 1550)).toBe('١٬٥٥٠')
    expect(formatNumber(english, JSON.parse('-0') as number)).toBe('0')
  })

  test('only Arabic has two sets of digits', () => {
    expect(localeOf('ru', ru, 'arab').digits).toBe('latn')
  })
})

describe('days', () => {
  test('a day is written in full, in Arabic with both names of the month', () => {
    expect(formatDay(english, '2020-09-01')).toBe('1 September 2020')
    expect(formatDay(russian, '2020-09-01')).toBe('1 сентября 2020\u00a0г.')
    expect(formatDay(arabic, '2020-09-01')).toBe('1 أيلول/سبتمبر 2020')
    expect(formatDay(arabicDigits, '2020-09-01')).toBe('١ أيلول/سبتمبر ٢٠٢٠')
  })

  test('a table has a shorter form', () => {
    expect(formatDay(english, '2020-09-01', 'short')).toBe('1 Sep 2020')
    expect(formatDay(russian, '2011-05-09', 'short')).toBe('9 мая 2011\u00a0г.')
  })

  test('every month has a name in every language, and no two share one', () => {
    for (const locale of [english, russian, arabic]) {
      const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
      const named = months.map((month) => formatDay(locale, `2020-${month}-15`))
      expect(new Set(named).size).toBe(12)
    }
  })

  test('a moment has its time in 0-9 and its zone', () => {
    const moment = '2020-09-30T14:02:00Z'
    expect(formatMoment(english, moment)).toBe('30 September 2020, 14:02 UTC')
    expect(formatMoment(russian, moment)).toBe('30 сентября 2020\u00a0г., 14:02 UTC')
    expect(formatMoment(arabicDigits, moment)).toBe(
      '\u2068٣٠ أيلول/سبتمبر ٢٠٢٠\u2069، \u206814:02 UTC\u2069',
    )
    expect(formatMoment(english, '2020-09-30')).toBe('30 September 2020')
  })

  test('a month and a year by themselves are written as such, and never as a day', () => {
    const dates = (locale: Parameters<typeof formatDay>[0]) =>
      ['2015-01', '2020'].map((one) => formatDay(locale, one))
    expect(dates(english)).toEqual(['January 2015', '2020'])
    expect(dates(russian)).toEqual(['январь 2015\u00a0г.', '2020'])
    expect(dates(arabic)).toEqual(['كانون الثاني/يناير 2015', '2020'])
    expect(dates(arabicDigits)).toEqual(['كانون الثاني/يناير ٢٠١٥', '٢٠٢٠'])
  })

  test('a text that is no date is left as its source has it', () => {
    expect(formatDay(english, '2015-13')).toBe('2015-13')
    expect(formatDay(arabic, '2020-13-01')).toBe('2020-13-01')
  })
})
