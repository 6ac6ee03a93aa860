// All sentences of the page in Arabic: a file of its own, so that a reader loads one language.
import { arPage } from '#locale/ar-page.ts'
import { ar } from '#locale/ar.ts'
import type { PageTexts } from './texts.ts'

export const texts: PageTexts = { ...ar, ...arPage }
