// Takes pictures of the running page: `node scripts/screenshots.ts FOLDER`, after `npm run build`.
// Every section in three languages, wide and narrow, light and dark, and a briefing of each as PDF;
// and docs/agreement-en.png, the picture in the README.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findOrGetChromium } from '../tests/browser/chromium.ts'
import { startServer } from '../tests/browser/server.ts'

const languages = ['en', 'ru', 'ar']
const widths = [360, 1440]
const schemes = ['light', 'dark'] as const
const day = 'on=2020-09-01'
const agreement = '/agreements/new-start'
const sections: Readonly<Record<string, string>> = {
  today: '/?',
  list: '/agreements?',
  messages: '/messages?',
  talks: '/talks?',
  round: '/talks/second-plenary?',
  incidents: '/incidents?',
  'what-if': '/what-if?',
  coverage: '/coverage?',
  ledger: '/ledger?',
  centre: '/centre?',
  overview: `${agreement}?${day}`,
  why: `${agreement}?${day}&why=count:launchers:US`,
  holdings: `${agreement}/holdings?${day}`,
  obligations: `${agreement}/obligations?${day}`,
  text: `${agreement}/text?${day}`,
  record: `${agreement}/record?${day}`,
}
/** Long pages are cut: a picture of two hundred provisions shows no more than one of ten. */
const maxHeight = 3000

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node scripts/screenshots.ts FOLDER')
  process.exitCode = 2
} else await takeAll(folder)

async function takeAll(into: string): Promise<void> {
  const found = await findOrGetChromium((line) => console.log(line))
  if (found.kind === 'absent') throw new Error(found.reason)
  mkdirSync(into, { recursive: true })
  mkdirSync('docs', { recursive: true })
  const server = await startServer(['src/http/main.ts', '--port', '0'])
  const browser = await chromium.launch({ executablePath: found.path })
  try {
    await takeReadme(browser, server.address)
    for (const lang of languages) {
      for (const [name, path] of Object.entries(sections)) {
        const address = new URL(`${path}&lang=${lang}`, server.address).href
        await takeSection(browser, address, join(into, `${name}-${lang}`))
      }
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function takeReadme(browser: Browser, server: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1290 } })
  await page.goto(new URL(`${agreement}?on=2022-09-01&why=count:launchers:US&lang=en`, server).href)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: 'docs/agreement-en.png' })
  await page.close()
}

async function takeSection(browser: Browser, address: string, name: string): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.goto(address)
      await page.evaluate(() => document.fonts.ready)
      const tall = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.min(tall, maxHeight) })
      await page.screenshot({ path: `${name}-${width}-${colorScheme}.png` })
      if (width === 1440 && colorScheme === 'light') await page.pdf({ path: `${name}.pdf` })
      await page.close()
    }
  }
}
