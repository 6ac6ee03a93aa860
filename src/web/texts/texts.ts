// The sentences that a page and its views need, and how a browser loads those of its language: the
// other languages are other pages, with sentences of their own.
import type { PageKey } from '#locale/en-page.ts'
import type { SharedKey } from '#locale/en.ts'
import type { Language } from '#language/label.ts'

export type PageTexts = Readonly<Record<SharedKey | PageKey, string>>

const files: Readonly<Record<Language, () => Promise<{ readonly texts: PageTexts }>>> = {
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
}

export async function loadTexts(language: Language): Promise<PageTexts> {
  return (await files[language]()).texts
}
