// The fonts that a language needs at once, by the names of their files; others are fetched where a
// text needs them. One family in all scripts, IBM Plex, in two weights (styles/fonts.css).
import type { Language } from '#language/label.ts'

const latin = ['ibm-plex-sans-latin-400-normal', 'ibm-plex-sans-latin-600-normal']
const cyrillic = ['ibm-plex-sans-cyrillic-400-normal', 'ibm-plex-sans-cyrillic-600-normal']
const arabic = ['ibm-plex-sans-arabic-arabic-400-normal', 'ibm-plex-sans-arabic-arabic-600-normal']

const fonts: Readonly<Record<Language, readonly string[]>> = {
  en: latin,
  ru: [...cyrillic, ...latin],
  ar: [...arabic, ...latin],
}

export function fontsOf(language: Language): readonly string[] {
  return fonts[language]
}
