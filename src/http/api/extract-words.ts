// The words of extracts in the language that a request asks for: by `lang`, or else by its
// Accept-Language.
import type { Context } from 'hono'
import type { Words } from '#extracts/table.ts'
import type { Language } from '#language/label.ts'
import { ar } from '#locale/ar.ts'
import { arExtracts } from '#locale/ar-extracts.ts'
import { arShelf } from '#locale/ar-shelf.ts'
import { en } from '#locale/en.ts'
import { enExtracts } from '#locale/en-extracts.ts'
import { enShelf } from '#locale/en-shelf.ts'
import { localeOf } from '#locale/locale.ts'
import { ru } from '#locale/ru.ts'
import { ruExtracts } from '#locale/ru-extracts.ts'
import { ruShelf } from '#locale/ru-shelf.ts'
import { Problem } from '../problem.ts'
import { languageOf } from './gate.ts'

const words: Readonly<Record<Language, Words>> = {
  ar: localeOf('ar', { ...ar, ...arShelf, ...arExtracts }),
  en: localeOf('en', { ...en, ...enShelf, ...enExtracts }),
  ru: localeOf('ru', { ...ru, ...ruShelf, ...ruExtracts }),
}

export function wordsIn(context: Context, asked: string | undefined): Words {
  return words[languageAsked(context, asked)]
}

export function languageAsked(context: Context, asked: string | undefined): Language {
  const language = asked ?? languageOf(context)
  if (language === 'ar' || language === 'en' || language === 'ru') return language
  throw new Problem('bad-request', { place: 'lang', value: language, expected: 'ar en ru' })
}
