// axe-core on every page and section, signed in and not, in three languages, light and dark: it
// must find nothing. On the same visit no page may scroll sideways, at 360 px, at 200 % zoom and
// wide. A page that writes an error to the console fails too, as everywhere (browser.ts).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { drafted, released } from './centre-side.ts'
import { exchangeDay, newStart, opened, signIn } from './page.ts'

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

type Examine = (rules: readonly string[], kind: 'rule' | 'tag') => Promise<readonly string[]>

/** Into an isolated world, where the page's own policy against foreign scripts does not reach. */
async function examiner(page: Page): Promise<Examine> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
  await evaluate(`${axeSource};0`)
  return async (values, type) => {
    // Of these rules none looks into style sheets, which axe would fetch anew for it.
    const options = { runOnly: { type, values }, resultTypes: ['violations'], preload: false }
    const { result } = await evaluate(`axe.run(document, ${JSON.stringify(options)})`)
    const { violations } = result.value as AxeResults
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    )
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/**
 * All that the colours of a look can change: the dark one sets colours alone, in the same document,
 * so that every other rule finds there what it finds in light.
 */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Nothing is awaited any more, and what comes into sight slowly has come. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main .waiting') === null &&
      document.getAnimations().every(({ playState }) => playState === 'finished'),
  )
}

async function findings(page: Page): Promise<readonly string[]> {
  await settled(page)
  return (await examiner(page))(standards, 'tag')
}

/** 640 px is a window of 1280 px at 200 %. */
const widths = [360, 640, 1440]

/** Whole in light, the colours again in dark, and its width on three screens. */
async function expectNothing(page: Page, path: string): Promise<void> {
  await settled(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const examine = await examiner(page)
  expect(await examine(standards, 'tag'), path).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await examine(ofColours, 'rule'), `${path} in the dark`).toEqual([])
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${path} at ${width} px`).toBeLessThanOrEqual(width)
  }
}

const pages = {
  'any page': [
    '/?',
    '/agreements?',
    `${newStart}?${exchangeDay}`,
    '/messages?',
    '/talks?',
    '/talks/second-plenary?',
    '/incidents?',
    '/what-if?',
    '/what-if/all-warheads-ceiling?',
    '/what-if/new-start?proposal=AAAA&',
    '/coverage?on=2026-02-05&against=2026-02-04',
    '/ledger?',
    '/centre?',
  ],
  'any section of an agreement': [
    `${newStart}?on=2023-06-05&known=2023-06-05&why=count:launchers:US:RU-conversions`,
    `${newStart}/holdings?${exchangeDay}`,
    `${newStart}/obligations?${exchangeDay}`,
    `${newStart}/text?${exchangeDay}`,
    `${newStart}/record?${exchangeDay}&why=message:us-data-2011-02-05`,
    `${newStart}?on=2022-02-30`,
    '/agreements/cfe?',
    '/agreements/vienna-document-2011/obligations?',
  ],
}

const launches = 'launch-notifications-1988'
const incidents = 'cyber-incidents'
const soon = () => `${new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 16)}Z`

/** A draft that waits for signatures, and an incident that waits for an answer. */
async function somethingAtTheDesk(address: string, of: string) {
  const launch = { launch: `launch-${of}`, planned: soon(), kind: 'slbm' }
  const draft = await drafted(address, launches, {
    type: 'launch',
    content: { id: `launch-${of}`, effectiveOn: soon().slice(0, 10), body: launch },
  })
  const leaf = await released(address, incidents, {
    type: 'request',
    content: {
      id: `seen-${of}`,
      effectiveOn: `${new Date().toISOString().slice(0, 16)}Z`,
      body: {
        request: `seen-${of}`,
        kind: 'cessation',
        invokes: 'un-13c',
        urgency: 'emergency',
        title: `Pipeline seen-${of}`,
        asks: 'Please stop what comes from 192.0.2.7.',
        attribution: false,
        handling: { tlp: 'red', readers: ['duty officer'] },
      },
    },
  })
  return [
    `/messages/${launches}/drafts/${draft}?`,
    `/messages/${incidents}/${leaf}?`,
    `/incidents/${leaf}?`,
  ]
}

const atTheDesk = [
  '/?',
  `/messages/${launches}?`,
  `/messages/${launches}?box=drafts&`,
  `/messages/${launches}/compose?type=launch&`,
  '/incidents?',
  '/ledger?',
  '/centre?',
]

async function expectNothingAs(
  person: string,
  page: Page,
  paths: readonly string[],
  lang: string,
): Promise<void> {
  const address = new URL('/api/session/demonstration', page.url()).href
  await page.request.post(address, { data: { person } })
  for (const path of paths) {
    await page.goto(new URL(`${path}lang=${lang}`, page.url()).href)
    await page.waitForSelector('.person-name')
    await expectNothing(page, path)
  }
}

inBrowser('axe', (visit) => {
  for (const lang of ['ar', 'en', 'ru']) {
    for (const [name, paths] of Object.entries(pages)) {
      // Sections differ in their structure, which is the same in each language.
      if (name !== 'any page' && lang !== 'ar') continue
      test(`finds nothing on ${name} in ${lang}`, async () => {
        const page = await visit(`/?lang=${lang}`)
        for (const path of paths) {
          await page.goto(new URL(`${path}&lang=${lang}`, page.url()).href)
          await expectNothing(page, path)
        }
      })
    }

    test(`finds nothing at the desks of a centre in ${lang}`, async () => {
      const page = await visit(`/?lang=${lang}`)
      const made = await somethingAtTheDesk(page.url(), lang)
      await expectNothingAs('officer-1', page, [...atTheDesk, ...made], lang)
      // In a browser of their own: nothing that the officer has asked is on its way any more.
      await expectNothingAs('key-holder', await visit(`/?lang=${lang}`), ['/centre?'], lang)
    })
  }

  test('finds nothing where one signs in, nor where the role does not allow it', async () => {
    const page = await visit('/centre?lang=en&part=people')
    await page.click('header .person button')
    await page.waitForSelector('dialog[open]')
    expect(await findings(page)).toEqual([])
    await page.click('dialog button:text-is("Drafter")')
    await page.waitForSelector('.forbidden')
    expect(await findings(page)).toEqual([])
  })

  test('finds nothing where what is opened from the messages is not there', async () => {
    // That there is no such message is an answer which the browser itself notes.
    const page = await visit('/messages?lang=ar', {}, /status of 404/)
    const address = new URL('/api/session/demonstration', page.url()).href
    await page.request.post(address, { data: { person: 'reader' } })
    const none = '0'.repeat(64)
    for (const [path, said] of [
      [`/messages/${launches}/${none}`, '.refusal'],
      [`/messages/${launches}/drafts/${none}`, '.state'],
      [`/messages/${launches}/compose`, '.forbidden'],
      [`/messages/none/${none}`, '.empty'],
    ] as const) {
      await page.goto(new URL(`${path}?lang=ar`, page.url()).href)
      await page.waitForSelector(`main ${said}:not(.waiting)`)
      expect(await findings(page), path).toEqual([])
      expect(await page.textContent('main h1'), path).toBe('الرسائل')
    }
  })

  test('finds nothing in any part of the page of the centre', async () => {
    const page = await opened(await visit('/centre?lang=ar&part=people'))
    await signIn(page, 'حافظ المفاتيح')
    const parts = ['', 'part=people&person=officer-1', 'part=people&add=yes', 'part=audit']
    for (const part of [...parts, 'part=sessions', 'part=people']) {
      await page.goto(new URL(`/centre?lang=ar&${part}`, page.url()).href)
      await page.waitForSelector('main :is(table, form, dl)')
      await expectNothing(page, part)
    }
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
