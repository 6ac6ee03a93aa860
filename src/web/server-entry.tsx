// The server's entry: renders any address from the same components and the same assessment as the
// browser's. src/http loads the built file and knows it by the contract in src/http/page.ts.
import { renderToString } from 'react-dom/server'
import type { PageModule, PageRequest, PageResponse, RecordTexts, Renderer } from '#http/page.ts'
import { arPage } from '#locale/ar-page.ts'
import { directionOf } from '#locale/direction.ts'
import { enPage } from '#locale/en-page.ts'
import { ruPage } from '#locale/ru-page.ts'
import { App } from './app.tsx'
import { type Engine, engineOf } from './engine.ts'
import { fontsOf } from './fonts.ts'
import type { FirstPage } from './page-state.ts'
import { parseAddress } from './route.ts'
import { settingsOf } from './settings.ts'
import { texts as ar } from './texts/ar.ts'
import { texts as en } from './texts/en.ts'
import { texts as ru } from './texts/ru.ts'
import { firstLoad } from './view/first-load.ts'

const texts = { ar, en, ru }
/** What a page needs before its views are made anew: sentences without a value in them. */
const words = { ar: arPage, en: enPage, ru: ruPage }

export function createRenderer(records: RecordTexts): Renderer {
  const engine = engineOf(records, (language) => texts[language])
  return {
    render: (request) => render(engine, request),
    agreements: () =>
      engine.shelved.map(({ world, refused }) => ({
        id: world.agreement.id,
        name: world.agreement.name,
        title: world.agreement.title,
        parties: world.agreement.parties.map((party) => party.id),
        messages: records.has(world.agreement.id) ? world.messages.length : null,
        refused,
      })),
  }
}

const contract: PageModule = { createRenderer }
void contract

function render(engine: Engine, request: PageRequest): PageResponse {
  const { language, place } = parseAddress(request.address)
  const settings = settingsOf(language, request.cookie, request.acceptLanguage)
  const view = firstLoad(engine.viewOf(place, settings, request.today))
  const direction = directionOf(settings.language)
  const first: FirstPage = {
    settings,
    direction,
    words: words[settings.language],
    place,
    languageAsked: language !== null,
    view,
  }
  return {
    status: view.kind === 'nowhere' ? 404 : 200,
    language: settings.language,
    direction,
    theme: settings.theme,
    title: view.title,
    body: renderToString(<App first={first} surroundings={null} />),
    state: JSON.stringify(first),
    fonts: fontsOf(settings.language),
  }
}
