// Makes the page that opens first, once and to nowhere, when the server has begun to listen: else
// whoever comes first waits until every record is replayed and what draws them is compiled.
import { setImmediate as turn } from 'node:timers/promises'
import type { Language } from '#language/label.ts'
import type { CentreShown, PageRequest, Renderer } from './page.ts'

const languages: readonly Language[] = ['en', 'ru', 'ar']

export interface Warmed {
  readonly rendererFor: (seen: readonly string[]) => Renderer
  /** The spaces that the centre runs; none where it only shows records. */
  readonly spaces: readonly string[]
  readonly centre: CentreShown | null
  readonly today: string
}

/** For strangers, and for who reads in every space; between two pages others are answered. */
export async function warm({ rendererFor, spaces, centre, today }: Warmed): Promise<void> {
  const readers = spaces.length === 0 ? [[]] : [spaces, []]
  for (const seen of readers) {
    for (const language of languages) {
      await turn()
      const asked: PageRequest = {
        address: '/',
        acceptLanguage: language,
        cookie: '',
        today,
        centre,
      }
      rendererFor(seen).render(asked)
    }
  }
}
