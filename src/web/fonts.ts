// The fonts that a language needs at once; others are fetched where a text needs them. One family in
// all scripts: IBM Plex, in two weights.
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import cyrillic400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff2?url'
import cyrillic600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff2?url'
import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import type { Language } from '#language/label.ts'

const latin = [latin400, latin600]

const fonts: Readonly<Record<Language, readonly string[]>> = {
  en: latin,
  ru: [cyrillic400, cyrillic600, ...latin],
  ar: [arabic400, arabic600, ...latin],
}

export function fontsOf(language: Language): readonly string[] {
  return fonts[language]
}
