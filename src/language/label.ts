// Words shown to a reader, in the three languages of the product. A missing language is a type
// error.

export interface Label {
  readonly en: string
  readonly ru: string
  readonly ar: string
}

export type Language = keyof Label

export const languages: readonly Language[] = ['en', 'ru', 'ar']

export function label(en: string, ru: string, ar: string): Label {
  return { en, ru, ar }
}
