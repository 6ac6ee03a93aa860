// axe-core on every page and section, in three languages, light and dark: it must find nothing.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { exchangeDay, newStart } from './page.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

async function findings(page: Page): Promise<readonly string[]> {
  // Into an isolated world, where the page's own policy against foreign scripts does not reach.
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  const expression = `${axeSource};axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
    'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'] })`
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  const { violations } = result.value as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}

/** Two tests of each language and look, so that neither is long. */
const pages = {
  'any page': [
    '/?',
    '/agreements?',
    '/messages?',
    '/talks?',
    '/talks/second-plenary?',
    '/incidents?',
    '/what-if?',
    '/what-if/all-warheads-ceiling?',
    '/coverage?on=2026-02-05&against=2026-02-04',
    '/ledger?',
    '/centre?',
  ],
  'any section of an agreement': [
    `${newStart}?${exchangeDay}`,
    `${newStart}?on=2023-06-05&known=2023-06-05&why=count:launchers:US:RU-conversions`,
    `${newStart}/holdings?${exchangeDay}`,
    `${newStart}/obligations?${exchangeDay}`,
    `${newStart}/text?${exchangeDay}`,
    `${newStart}/record?${exchangeDay}&why=message:us-data-2011-02-05`,
  ],
}

inBrowser('axe', (visit) => {
  for (const lang of ['ar', 'en', 'ru']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, paths] of Object.entries(pages)) {
        test(`finds nothing on ${name} in ${lang}, ${colorScheme}`, async () => {
          const page = await visit(`/?lang=${lang}`, { colorScheme })
          for (const path of paths) {
            await page.goto(new URL(`${path}&lang=${lang}`, page.url()).href)
            expect(await findings(page), path).toEqual([])
          }
        })
      }
    }
  }

  test('finds nothing where one signs in, nor where the role does not allow it', async () => {
    const page = await visit('/centre?lang=en')
    await page.click('header .person button')
    await page.waitForSelector('dialog[open]')
    expect(await findings(page)).toEqual([])
    await page.click('dialog button:text-is("Drafter")')
    await page.waitForSelector('.forbidden')
    expect(await findings(page)).toEqual([])
  })

  test('finds nothing on a narrow screen, nor with the settings and the search open', async () => {
    const options = { viewport: { width: 360, height: 740 } }
    const page = await visit(`${newStart}?${exchangeDay}&lang=ar`, options)
    expect(await findings(page)).toEqual([])
    await page.click('.settings summary')
    expect(await findings(page)).toEqual([])
    await page.click('.settings summary')
    await page.fill('#search', '1550')
    await page.waitForSelector('[role=option]')
    expect(await findings(page)).toEqual([])
  })
})
