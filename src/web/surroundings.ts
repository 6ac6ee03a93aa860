// What the application asks of the browser around it; the server draws without any of it.
import type { Language } from '#language/label.ts'
import type { Engine } from './engine.ts'
import type { DrawnPage } from './pages.tsx'
import type { Settings } from './settings.ts'
import type { View } from './view/view.ts'

export interface Surroundings {
  /** Loads the assessment with the record of an agreement and the sentences of a language. */
  readonly load: (agreement: string, language: Language) => Promise<Engine>
  /** Has a page and its texts at hand from then on. */
  readonly loadPage: (name: DrawnPage, language: Language) => Promise<void>
  /** Asks the server for what it shows at an address. */
  readonly viewAt: (address: string) => Promise<View>
  readonly remember: (settings: Settings) => void
  readonly today: () => string
}
