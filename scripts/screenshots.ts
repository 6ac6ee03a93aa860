// Takes pictures of the running page: `node scripts/screenshots.ts FOLDER [NAME] [LANGUAGE]`, after
// `npm run build`. Every page in three languages, at 360 and 1440 px, light and dark, signed in and
// not, and each page as a briefing on paper (pdftoppm makes its sheets pictures too, where it is);
// NAME takes those whose name holds it only. Without FOLDER: the pictures of README.md and
// docs/tour.md. Nothing here is tested; tests/browser holds what must hold.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findOrGetChromium } from '../tests/browser/chromium.ts'
import { startServer } from '../tests/browser/server.ts'

const day = 'on=2020-09-01'
const agreement = '/agreements/new-start'
const vienna = '/agreements/vienna-document-2011'
const launches = '/messages/launch-notifications-1988'
/** Addresses by the name of their picture. */
const open: Readonly<Record<string, string>> = {
  today: '/?',
  list: '/agreements?',
  messages: '/messages?',
  talks: '/talks?',
  round: '/talks/second-plenary?',
  incidents: '/incidents?',
  'what-if': '/what-if?',
  'what-if-scenario': '/what-if/all-warheads-ceiling?',
  coverage: '/coverage?',
  ledger: '/ledger?',
  centre: '/centre?',
  nowhere: '/nowhere?',
  overview: `${agreement}?${day}`,
  why: `${agreement}?${day}&why=count:launchers:US`,
  holdings: `${agreement}/holdings?${day}`,
  obligations: `${agreement}/obligations?${day}`,
  text: `${agreement}/text?${day}`,
  record: `${agreement}/record?${day}`,
  cfe: '/agreements/cfe?',
  vienna: `${vienna}?`,
  'vienna-holdings': `${vienna}/holdings?`,
  'vienna-obligations': `${vienna}/obligations?`,
  'vienna-record': `${vienna}/record?`,
}
const signedIn: Readonly<Record<string, string>> = {
  'desk-today': '/?',
  'desk-inbox': '/messages?',
  'desk-drafts': `${launches}?box=drafts`,
  'desk-compose': `${launches}/compose?type=launch`,
  'desk-talks': '/talks?',
  'desk-incidents': '/incidents?',
  'desk-ledger': '/ledger?',
  'desk-centre': '/centre?',
}
/** What opens over a page, by what is clicked or typed. */
const opened: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'over-sign-in': (page) => page.click('header .person button'),
  'over-settings': (page) => page.click('.settings summary'),
  'over-search': async (page) => {
    await page.fill('#search', '1550')
    await page.waitForSelector('[role=option]')
  },
}
/** Long pages are cut: a picture of two hundred provisions shows no more than one of ten. */
const maxHeight = 3000
const looks = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** The pictures of README.md and docs/tour.md. */
const docs: readonly {
  readonly file: string
  readonly address: string
  readonly width?: number
  readonly height: number
  readonly dark?: boolean
  readonly officer?: boolean
}[] = [
  {
    file: 'docs/agreement-en.png',
    address: `${agreement}?on=2022-09-01&why=count:launchers:US&lang=en`,
    height: 1290,
  },
  { file: 'docs/tour/today-en.png', address: '/?lang=en', height: 980 },
  {
    file: 'docs/tour/agreement-ar.png',
    address: `${agreement}?${day}&why=count:deployed:US&lang=ar`,
    height: 1080,
  },
  {
    file: 'docs/tour/compose-en.png',
    address: `${launches}/compose?type=launch&lang=en`,
    height: 900,
    officer: true,
  },
  { file: 'docs/tour/talks-ru.png', address: '/talks?lang=ru', height: 1000 },
  {
    file: 'docs/tour/what-if-en.png',
    address: '/what-if/all-warheads-ceiling?lang=en',
    height: 900,
  },
  { file: 'docs/tour/coverage-ar.png', address: '/coverage?show=bare&lang=ar', height: 1000 },
  { file: 'docs/tour/ledger-en.png', address: '/ledger?lang=en', height: 900, officer: true },
  {
    file: 'docs/tour/narrow-ar.png',
    address: `${agreement}?${day}&lang=ar`,
    width: 360,
    height: 900,
    dark: true,
  },
]

const [folder, only = '', language] = process.argv.slice(2)
const languages = language === undefined ? ['en', 'ru', 'ar'] : [language]
await started(folder === undefined ? takeDocs : (page) => takeAll(page, folder))

async function started(take: (page: Page) => Promise<void>): Promise<void> {
  const found = await findOrGetChromium((line) => console.log(line))
  if (found.kind === 'absent') throw new Error(found.reason)
  const server = await startServer(['src/http/main.ts', '--port', '0'], 2)
  const browser: Browser = await chromium.launch({ executablePath: found.path })
  try {
    await take(await browser.newPage({ baseURL: server.address }))
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function takeAll(page: Page, into: string): Promise<void> {
  mkdirSync(into, { recursive: true })
  for (const lang of languages) {
    const to = (name: string) => join(into, `${name}-${lang}`)
    for (const [name, address] of chosen(open)) {
      await page.goto(`${address}&lang=${lang}`)
      await takeLooks(page, to(name))
      await takePaper(page, to(name))
    }
    for (const [name, act] of chosen(opened)) {
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${agreement}?${day}&lang=${lang}`)
        await page.waitForSelector('header .person button')
        await act(page)
        await page.screenshot({ path: `${to(name)}-${width}.png` })
      }
    }
    if (chosen(signedIn).length > 0) await takeSignedIn(page, lang, to)
  }
}

function chosen<T>(all: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(all).filter(([name]) => name.includes(only))
}

async function takeSignedIn(page: Page, lang: string, to: (name: string) => string) {
  await page.goto(`/?lang=${lang}`)
  await enter(page, 'officer-1')
  for (const [name, address] of chosen(signedIn)) {
    if (name === 'desk-centre') await enter(page, 'key-holder')
    await page.goto(`${address}&lang=${lang}`)
    await takeLooks(page, to(name))
    await takePaper(page, to(name))
  }
  await page.context().clearCookies()
}

async function enter(page: Page, person: string): Promise<void> {
  await page.request.post('/api/session/demonstration', { data: { person } })
}

async function takeLooks(page: Page, name: string): Promise<void> {
  await quiet(page)
  for (const { width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    const tall = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(Math.max(tall, 600), maxHeight) })
    await page.screenshot({ path: `${name}-${width}-${colorScheme}.png` })
  }
}

/** Fonts are there, and what it asks the centre; the stream of events stays open. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {})
  await page.evaluate(() => document.fonts.ready)
}

async function takePaper(page: Page, name: string): Promise<void> {
  await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true })
  spawnSync('pdftoppm', ['-r', '60', '-l', '4', '-png', `${name}.pdf`, `${name}-paper`])
}

async function takeDocs(page: Page): Promise<void> {
  mkdirSync('docs/tour', { recursive: true })
  for (const { file, address, width = 1440, height, dark, officer } of docs) {
    await page.context().clearCookies()
    if (officer === true) {
      await enter(page, 'officer-1')
    }
    await page.emulateMedia({ colorScheme: dark === true ? 'dark' : 'light' })
    await page.setViewportSize({ width, height })
    await page.goto(address)
    await quiet(page)
    await page.screenshot({ path: file })
    smaller(file)
  }
  await page.goto(`${agreement}?${day}&lang=ar`)
  await quiet(page)
  await page.pdf({ path: 'dist/sheet.pdf', preferCSSPageSize: true })
  const sheet = 'docs/tour/sheet-ar'
  spawnSync('pdftoppm', ['-r', '80', '-l', '1', '-singlefile', '-png', 'dist/sheet.pdf', sheet])
  smaller(`${sheet}.png`)
}

/** Fewer colours, where pngquant is there: the repository keeps every picture it ever had. */
function smaller(file: string): void {
  spawnSync('pngquant', ['--force', '--ext', '.png', '--quality', '70-95', '64', file])
}
