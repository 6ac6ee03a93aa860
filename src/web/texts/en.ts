// All sentences of the page in English: a file of its own, so that a reader loads one language.
import { enPage } from '#locale/en-page.ts'
import { en } from '#locale/en.ts'
import type { PageTexts } from './texts.ts'

export const texts: PageTexts = { ...en, ...enPage }
