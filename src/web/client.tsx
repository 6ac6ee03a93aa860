// The browser's entry: takes the server's page over, then reads the record and goes on by itself.
import { hydrateRoot } from 'react-dom/client'
import { App, type Surroundings } from './app.tsx'
import type { FirstPage } from './page-state.ts'
import { loadTexts } from './texts/texts.ts'
import { cookiesOf, type Settings } from './settings.ts'

const surroundings: Surroundings = {
  load: async (agreement, language) => {
    const [{ engineOf }, texts, response] = await Promise.all([
      import('./engine.ts'),
      loadTexts(language),
      fetch(`/api/agreements/${encodeURIComponent(agreement)}/record`),
    ])
    if (!response.ok) throw new Error(`the record was not given: ${response.status}`)
    const text = await response.text()
    // Reading the record is one long task: what the reader did meanwhile is answered before it.
    await new Promise((resolve) => setTimeout(resolve))
    // The page keeps its language: another one is another page of the server's.
    return engineOf(new Map([[agreement, text]]), () => texts)
  },
  remember,
  today: () => new Date().toISOString().slice(0, 10),
}

function remember(settings: Settings): void {
  // A browser that keeps no cookies throws nothing and keeps nothing.
  for (const cookie of cookiesOf(settings)) document.cookie = cookie
}

const root = document.getElementById('root')
const state = root?.dataset['state']
if (root !== null && state !== undefined) {
  const first = JSON.parse(state) as FirstPage
  delete root.dataset['state']
  remember(first.settings)
  hydrateRoot(root, <App first={first} surroundings={surroundings} />)
}
