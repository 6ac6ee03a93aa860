// The server's entry: renders any address from the same components and the same assessment as the
// browser's. src/http loads the built file and knows it by the contract in src/http/page.ts.
import { renderToString } from 'react-dom/server'
import forces from '#agreements/force-estimates.json?raw'
import { shelf as agreements } from '#agreements/index.ts'
import { readEstimates } from '#assessment/estimates.ts'
import type { PageModule, PageRequest, PageResponse } from '#http/page.ts'
import type { Packing, RecordTexts, Renderer } from '#http/page.ts'
import type { Language } from '#language/label.ts'
import { localeOf } from '#locale/locale.ts'
import { arPage } from '#locale/ar-page.ts'
import { directionOf } from '#locale/direction.ts'
import { enPage } from '#locale/en-page.ts'
import { ruPage } from '#locale/ru-page.ts'
import { clientIn } from './api/call.ts'
import { App } from './app.tsx'
import { engineOf } from './engine.ts'
import { fontsOf } from './fonts.ts'
import { keptPages, readFor } from './kept-pages.ts'
import { keptWorlds } from './kept-worlds.ts'
import type { FirstPage } from './page-state.ts'
import { type LoadedPages, loadPage } from './pages.tsx'
import { firstFiguresId } from './parts/first-figures.tsx'
import { scenarioTexts } from './proposal/scenario-files.ts'
import { parseAddress } from './route.ts'
import { pages } from './route/page-place.ts'
import { settingsOf } from './settings.ts'
import { texts as ar } from './texts/ar.ts'
import { texts as en } from './texts/en.ts'
import { texts as ru } from './texts/ru.ts'
import { pageTexts } from './texts/page-texts.ts'
import { firstLoad } from './view/first-load.ts'
import { serverView } from './view/server-view.ts'
import type { View } from './view/view.ts'

const texts = { ar, en, ru }
/** What a page needs before its views are made anew: sentences without a value in them. */
const words = { ar: arPage, en: enPage, ru: ruPage }
const { estimates } = readEstimates(forces, 'agreements/force-estimates.json')
/** Every page, loaded before anything is drawn, since drawing waits for nothing. */
const loaded = { ar: await allPages('ar'), en: await allPages('en'), ru: await allPages('ru') }
const computed = {
  ar: await computedTexts('ar'),
  en: await computedTexts('en'),
  ru: await computedTexts('ru'),
}

async function allPages(language: Language): Promise<LoadedPages> {
  const names = [...pages, 'agreement'] as const
  const all = names.map(async (name) => [name, await loadPage(name, language)] as const)
  return new Map(await Promise.all(all))
}

async function computedTexts(language: Language) {
  const { today, talks, coverage, 'what-if': whatIf } = pageTexts
  const own = [
    today[language](),
    talks[language](),
    coverage[language](),
    whatIf[language](),
  ] as const
  const [first, second, third, fourth] = await Promise.all(own)
  return { ...texts[language], ...first, ...second, ...third, ...fourth }
}

/** The scenarios of the shelf, as files. */
const scenarios = await scenarioTexts()

const shelve = keptWorlds()
const kept = keptPages()

export function createRenderer(records: RecordTexts, packing: Packing): Renderer {
  const engine = engineOf(agreements, records, (language) => texts[language], shelve)
  const get = <T,>(kind: string, request: PageRequest, make: () => T): T => {
    const { asked, place, refused, settings } = read(request)
    const { today, centre } = request
    const key = JSON.stringify([kind, asked, place, refused, settings, today, centre])
    return kept.get(key, readFor(place, engine.shelved), make)
  }
  const viewAt = (request: PageRequest): View => {
    const { place, settings } = read(request)
    const { language, digits } = settings
    const locale = localeOf(language, computed[language], digits)
    const { today } = request
    const shelf = engine.shelved
    return firstLoad(serverView({ shelf, locale, today, estimates, scenarios, packing }, place))
  }
  return {
    render: (request) => get('page', request, () => render(request, viewAt(request))),
    view: (request) => get('view', request, () => JSON.stringify(viewAt(request))),
    agreements: () =>
      engine.shelved.map(({ world, refused }) => ({
        id: world.agreement.id,
        name: world.agreement.name,
        title: world.agreement.title,
        parties: world.agreement.parties.map((party) => party.id),
        limits: world.agreement.limits.length,
        messages: records.has(world.agreement.id) ? world.messages.length : null,
        refused,
      })),
  }
}

const contract: PageModule = { createRenderer }
void contract

function render(request: PageRequest, view: View): PageResponse {
  const { asked, place, refused, settings } = read(request)
  const { language } = settings
  const direction = directionOf(language)
  // Drawing asks for nothing.
  const client = clientIn(() => language)
  const first: FirstPage = {
    settings,
    direction,
    words: words[language],
    place,
    languageAsked: asked !== null,
    refused,
    view,
    centre: request.centre,
  }
  const body = renderToString(
    <App {...{ first, client }} pages={loaded[language]} surroundings={null} />,
  )
  return {
    status: view.kind === 'nowhere' ? 404 : 200,
    language,
    direction,
    theme: settings.theme,
    title: view.title,
    body,
    awaited: body.includes(` id="${firstFiguresId}"`) ? firstFiguresId : null,
    state: JSON.stringify(first),
    fonts: fontsOf(language),
  }
}

function read({ address, cookie, acceptLanguage }: PageRequest) {
  const { language: asked, place, refused } = parseAddress(address)
  return { asked, place, refused, settings: settingsOf(asked, cookie, acceptLanguage) }
}
