// Things named one after another, with the comma and the semicolon of the language.
import type { Language } from '#language/label.ts'

interface Spoken {
  readonly locale: { readonly language: Language }
}

type Part = string | null | undefined

/** What is empty is left out. */
export function listed({ locale }: Spoken, parts: readonly Part[]): string {
  return filled(parts).join(locale.language === 'ar' ? '، ' : ', ')
}

/** Longer parts, set apart by semicolons. */
export function clauses({ locale }: Spoken, parts: readonly Part[]): string {
  return filled(parts).join(locale.language === 'ar' ? '؛ ' : '; ')
}

function filled(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part === null || part === undefined || part === '' ? [] : [part]))
}
