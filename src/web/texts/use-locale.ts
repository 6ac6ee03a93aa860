// The sentences of a page in the reader's language and digits, for `say` and for dates and numbers.
import type { PageKey } from '#locale/en-page.ts'
import { type Locale, localeOf } from '#locale/locale.ts'
import { type Words, useLasting } from '../page-state.ts'
import type { Settings } from '../settings.ts'
import type { KeyOf, PageName } from './page-texts.ts'

type Texts = Readonly<Record<string, string>>

interface Made {
  readonly words: Words
  readonly digits: Settings['digits']
  readonly locale: Locale
}

/** The last one made of each page's own sentences, since each part of a page asks for it. */
const made = new WeakMap<Texts, Made>()

/** The page's own sentences and those that all pages have. */
export function useLocaleOf<P extends PageName>(name: P): Locale<PageKey | KeyOf<P>> {
  const { pages, words, settings } = useLasting()
  const own = pages.get(name)?.texts
  if (own === undefined) throw new Error(`the page ${name} is drawn before it is loaded`)
  // Loaded by this name, so these are its keys.
  return localeWith(own, words, settings) as Locale<PageKey | KeyOf<P>>
}

function localeWith(own: Texts, words: Words, { language, digits }: Settings): Locale {
  const before = made.get(own)
  if (before !== undefined && before.words === words && before.digits === digits) {
    return before.locale
  }
  const locale = localeOf(language, { ...words, ...own }, digits)
  made.set(own, { words, digits, locale })
  return locale
}
