// All sentences of the page in Russian: a file of its own, so that a reader loads one language.
import { ruPage } from '#locale/ru-page.ts'
import { ru } from '#locale/ru.ts'
import type { PageTexts } from './texts.ts'

export const texts: PageTexts = { ...ru, ...ruPage }
