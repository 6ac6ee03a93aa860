// The browser's entry: takes the server's page over, then reads the record and goes on by itself.
import { hydrateRoot } from 'react-dom/client'
import { clientIn } from './api/call.ts'
import type { Client } from './api/client.ts'
import { afterPaint } from './after-paint.ts'
import { App } from './app.tsx'
import { keepEarlyPresses } from './early-input.ts'
import type { FirstPage } from './page-state.ts'
import { type DrawnPage, type LoadedPage, loadPage } from './pages.tsx'
import { isPagePlace } from './route.ts'
import { cookiesOf, type Settings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'
import type { View } from './view/view.ts'

/** What has been loaded; grows while the reader goes from page to page. */
const pages = new Map<DrawnPage, LoadedPage>()

const surroundingsOf = (client: Client): Surroundings => ({
  load: async (agreement, language) => {
    const { loadEngine } = await import('./load-engine.ts')
    return loadEngine(agreement, language, client)
  },
  loadPage: async (name, language) => {
    // In the one language that this document has.
    if (pages.has(name)) return
    pages.set(name, await loadPage(name, language))
  },
  // The document says no more of it than its kind; one function makes it.
  viewAt: async (address) => (await client.readView({ at: address })) as unknown as View,
  remember,
  today: () => new Date().toISOString().slice(0, 10),
})

function remember(settings: Settings): void {
  // A browser that keeps no cookies throws nothing and keeps nothing.
  for (const cookie of cookiesOf(settings)) document.cookie = cookie
}

/** Taking the page over keeps the browser from painting it, which goes first. */
async function painted(): Promise<void> {
  // Who does not look at it needs no paint, and gets none.
  if (document.visibilityState === 'hidden') return
  if (performance.getEntriesByName('first-contentful-paint').length > 0) return
  const { promise, resolve } = Promise.withResolvers<void>()
  afterPaint(resolve)
  await promise
}

const root = document.getElementById('root')
const told = document.getElementById('state')
const state = told?.dataset['state']
if (root !== null && state !== undefined) {
  const first = JSON.parse(state) as FirstPage
  told?.remove()
  remember(first.settings)
  const { place, settings } = first
  // In the language that the page keeps.
  const client = clientIn(() => settings.language)
  const surroundings = surroundingsOf(client)
  const adopting = keepEarlyPresses()
  if (isPagePlace(place) || place.page === 'agreement') {
    await surroundings.loadPage(place.page, settings.language)
  }
  await painted()
  // What is below the first screen stands from here on.
  root.removeAttribute('class')
  // From here on React itself keeps what is pressed until it has adopted the page.
  adopting()
  hydrateRoot(root, <App {...{ first, pages, client, surroundings }} />)
}
