// The words of extracts in the language that a request asks for: by `lang`, or else by its
// Accept-Language. With them those of the pages whose tables are given, so that both say the same.
import type { Context } from 'hono'
import type { Language } from '#language/label.ts'
import { ar } from '#locale/ar.ts'
import { arAudit } from '#locale/ar-audit.ts'
import { arExtracts } from '#locale/ar-extracts.ts'
import { arPage } from '#locale/ar-page.ts'
import { arPeople } from '#locale/ar-people.ts'
import { arShelf } from '#locale/ar-shelf.ts'
import { arWhatIf } from '#locale/ar-what-if.ts'
import { en, type SharedKey } from '#locale/en.ts'
import { type AuditKey, enAudit } from '#locale/en-audit.ts'
import { enExtracts, type ExtractKey } from '#locale/en-extracts.ts'
import { enPage, type PageKey } from '#locale/en-page.ts'
import { enPeople, type PeopleKey } from '#locale/en-people.ts'
import { enShelf, type ShelfKey } from '#locale/en-shelf.ts'
import { enWhatIf, type WhatIfKey } from '#locale/en-what-if.ts'
import { type Locale, localeOf } from '#locale/locale.ts'
import { ru } from '#locale/ru.ts'
import { ruAudit } from '#locale/ru-audit.ts'
import { ruExtracts } from '#locale/ru-extracts.ts'
import { ruPage } from '#locale/ru-page.ts'
import { ruPeople } from '#locale/ru-people.ts'
import { ruShelf } from '#locale/ru-shelf.ts'
import { ruWhatIf } from '#locale/ru-what-if.ts'
import { Problem } from '../problem.ts'
import { languageOf } from './gate.ts'

export type WordKey = SharedKey | ShelfKey | ExtractKey | PageKey | PeopleKey | AuditKey | WhatIfKey
export type Words = Locale<WordKey>

const ofPages = {
  ar: { ...arPage, ...arPeople, ...arAudit, ...arWhatIf },
  en: { ...enPage, ...enPeople, ...enAudit, ...enWhatIf },
  ru: { ...ruPage, ...ruPeople, ...ruAudit, ...ruWhatIf },
}
const words: Readonly<Record<Language, Words>> = {
  ar: localeOf('ar', { ...ofPages.ar, ...ar, ...arShelf, ...arExtracts }),
  en: localeOf('en', { ...ofPages.en, ...en, ...enShelf, ...enExtracts }),
  ru: localeOf('ru', { ...ofPages.ru, ...ru, ...ruShelf, ...ruExtracts }),
}

export function wordsIn(context: Context, asked: string | undefined): Words {
  return words[languageAsked(context, asked)]
}

function languageAsked(context: Context, asked: string | undefined): Language {
  const language = asked ?? languageOf(context)
  if (language === 'ar' || language === 'en' || language === 'ru') return language
  throw new Problem('bad-request', { place: 'lang', value: language, expected: 'ar en ru' })
}
