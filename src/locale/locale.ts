// A locale is a language, its digits and its sentences; `say` fills a sentence with values.
// Sentences are ICU messages (plural forms as Unicode CLDR has them); intl-messageformat reads
// those that have a plural or a choice. It knows no code of the assessment: the catalogues en, ru
// and ar do.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '#language/label.ts'
import { inserted } from './direction.ts'
import { formatNumber } from './numbers.ts'

/** `latn` is 0-9, `arab` is ٠-٩; other languages than Arabic have 0-9 alone. */
export type Digits = 'latn' | 'arab'

export interface Locale<K extends string = string> {
  readonly language: Language
  readonly digits: Digits
  readonly texts: Readonly<Record<K, string>>
}

export type Values = Readonly<Record<string, string | number>>

export function localeOf<K extends string>(
  language: Language,
  texts: Readonly<Record<K, string>>,
  digits: Digits = 'latn',
): Locale<K> {
  return { language, digits: language === 'ar' ? digits : 'latn', texts }
}

/** The sentence of a key in the locale. Texts put into it keep their own direction. */
export function say<K extends string>(locale: Locale<K>, key: K, values: Values = {}): string {
  const sentence = locale.texts[key]
  if (!sentence.includes('{')) return sentence
  const text = endedOnce(sentence, values)
  if (!choice.test(text)) {
    return text.replace(place, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : shown(locale, value)
    })
  }
  const given = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'number' && chooses(text, name) ? value : shown(locale, value),
  ])
  return String(compiled(tagOf(locale), text).format(Object.fromEntries(given)))
}

const fullStop = '.'

/** A value that brings a full stop of its own, as `2020 г.` does, takes the place of ours. */
function endedOnce(sentence: string, values: Values): string {
  return sentence.replace(endOfSentence, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'string' && value.endsWith(fullStop) ? `{${name}}` : whole
  })
}

/** Texts as whole sentences, one after another, each with its full stop. */
export function fullSentences(texts: readonly string[]): string {
  return texts.map((text) => (text.endsWith(fullStop) ? text : text + fullStop)).join(' ')
}

const endOfSentence = /\{(\w+)\}\.(?!\.)/g
const choice = /\{\w+, (?:plural|select|selectordinal),/
const place = /\{(\w+)\}/g

function chooses(text: string, name: string): boolean {
  return text.includes(`{${name}, plural,`)
}

function shown(locale: Locale, value: string | number): string {
  return typeof value === 'number' ? formatNumber(locale, value) : inserted(locale, value)
}

// Reading a message is slow beside filling it, so each is read once.
const known = new Map<string, IntlMessageFormat>()

function compiled(tag: string, text: string): IntlMessageFormat {
  const key = `${tag} ${text}`
  let message = known.get(key)
  if (message === undefined) {
    message = new IntlMessageFormat(text, tag, undefined, { ignoreTag: true })
    known.set(key, message)
  }
  return message
}

/** `ar-u-nu-arab`: the language with its digits, as Intl takes it. */
function tagOf(locale: Locale): string {
  return `${locale.language}-u-nu-${locale.digits}`
}
