// What an officer of a roster is called: rosters have numbers, readers have words.
import type { PageKey } from '#locale/en-page.ts'
import { type Locale, say } from '#locale/locale.ts'

export function officerName<K extends string>(locale: Locale<PageKey | K>, role: string): string {
  const number = /^officer-(\d+)$/.exec(role)?.[1]
  return number === undefined ? role : `${say(locale, 'page.role.officer')} ${number}`
}
