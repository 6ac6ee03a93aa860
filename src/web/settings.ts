// The reader's settings, kept in cookies, since the server draws the first page with them:
// language, digits of Arabic, light or dark, whether single keys are shortcuts, whether ways in are
// shown. Nothing else is kept, and a browser that keeps no cookies loses only the memory of them.
import { type Language, languages } from '#language/label.ts'
import type { Digits } from '#locale/locale.ts'
import { preferredLanguage } from '#locale/preferred-language.ts'

export type Theme = 'auto' | 'light' | 'dark'

export interface Settings {
  readonly language: Language
  readonly digits: Digits
  readonly theme: Theme
  /** Single keys as shortcuts can be turned off (WCAG 2.1.4). */
  readonly keys: boolean
  /** Where a newcomer may begin: shown until it is closed. */
  readonly start: boolean
}

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const yearSeconds = 31_536_000

/** The language of the address wins, then the one remembered, then the browser's, then English. */
export function settingsOf(
  asked: Language | null,
  cookie: string,
  acceptLanguage: string,
): Settings {
  const kept = new Map(
    cookie.split(';').map((pair) => {
      const [name = '', value = ''] = pair.trim().split('=', 2)
      return [name, value]
    }),
  )
  const remembered = languages.find((one) => one === kept.get('lang'))
  return {
    language: asked ?? remembered ?? preferredLanguage(acceptLanguage, languages) ?? 'en',
    digits: kept.get('digits') === 'arab' ? 'arab' : 'latn',
    theme: themes.find((one) => one === kept.get('theme')) ?? 'auto',
    keys: kept.get('keys') !== 'off',
    start: kept.get('start') !== 'off',
  }
}

/** The cookies that keep these settings. */
export function cookiesOf(settings: Settings): readonly string[] {
  const values = {
    lang: settings.language,
    digits: settings.digits,
    theme: settings.theme,
    keys: settings.keys ? 'on' : 'off',
    start: settings.start ? 'on' : 'off',
  }
  return Object.entries(values).map(
    ([name, value]) => `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=strict`,
  )
}
