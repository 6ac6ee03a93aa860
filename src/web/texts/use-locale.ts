// The sentences of a page in the reader's language and digits, for `say` and for dates and numbers.
import { useMemo } from 'react'
import type { PageKey } from '#locale/en-page.ts'
import { type Locale, localeOf } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import type { KeyOf, PageName } from './page-texts.ts'

/** The page's own sentences and those that all pages have. */
export function useLocaleOf<P extends PageName>(name: P): Locale<PageKey | KeyOf<P>> {
  const { pages, words, settings } = useLasting()
  const { language, digits } = settings
  const own = pages.get(name)?.texts
  return useMemo(() => {
    if (own === undefined) throw new Error(`the page ${name} is drawn before it is loaded`)
    // Loaded by this name, so these are its keys.
    const texts = { ...words, ...own } as Readonly<Record<PageKey | KeyOf<P>, string>>
    return localeOf(language, texts, digits)
  }, [name, own, words, language, digits])
}
