// The reader's settings, kept in cookies, since the server draws the first page with them:
// language, digits of Arabic, light or dark, whether single keys are shortcuts, whether ways in are
// shown. Nothing else is kept, and a browser that keeps no cookies loses only the memory of them.
import { type Language, languages } from '#language/label.ts'
import type { Digits } from '#locale/locale.ts'

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
    language: asked ?? remembered ?? preferred(acceptLanguage) ?? 'en',
    digits: kept.get('digits') === 'arab' ? 'arab' : 'latn',
    theme: themes.find((one) => one === kept.get('theme')) ?? 'auto',
    keys: kept.get('keys') !== 'off',
    start: kept.get('start') !== 'off',
  }
}

/** The first language of ours in the order of the header's weights (RFC 9110, 12.5.4). */
function preferred(acceptLanguage: string): Language | null {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.find((one) => one.trim().startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) }
    })
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const found = languages.find((one) => tag === one || tag.startsWith(`${one}-`))
    if (found !== undefined) return found
  }
  return null
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
