// The title of the window: what is shown, then the name of the program.
import type { PageTexts } from '#locale/en-page.ts'

export function pageTitle(texts: PageTexts, ...parts: readonly string[]): string {
  return [...parts, texts['page.name']].join(' · ')
}
