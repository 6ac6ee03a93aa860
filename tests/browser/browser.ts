// What a browser test begins with: `inBrowser('the page of limits', (visit) => { test(...) })`.
// `visit('new-start')` opens that address in a fresh page, `visitOther` at the other centre of the
// demonstration; a whole address is one of another server. A page that writes an error to the
// console, throws, or asks another host for anything fails its test; a story in which something is
// refused, or that goes elsewhere, says what it bears.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest'
import { type Served, servedHere } from './places.ts'

export type Visit = (
  path?: string,
  options?: BrowserContextOptions,
  bears?: RegExp,
) => Promise<Page>

/** For one step of a story. The limit is there to end what hangs, not to time a busy machine. */
export const patienceMs = 100_000

export function inBrowser(title: string, body: (visit: Visit, visitOther: Visit) => void): void {
  const stage = inject('stage')
  describe.skipIf(stage.kind === 'skipped')(title, () => {
    let browser: Browser | undefined
    let complaints: string[] = []
    let readers: Partial<Record<keyof Served, Reader>> = {}

    beforeAll(async () => {
      if (stage.kind !== 'ready') return
      browser = await launched(stage.chromium)
      const { address, other } = servedHere(stage)
      readers = { address: await readerOf(browser, address), other: await readerOf(browser, other) }
    })
    // Before each test and not before all, so that every test that could not run counts as failed.
    beforeEach(() => {
      if (stage.kind !== 'ready') throw new Error(stage.reason)
    })
    afterAll(() => browser?.close())
    afterEach(async () => {
      const found = complaints
      complaints = []
      const lasting = Object.values(readers)
      const others = browser?.contexts().filter((one) => lasting.every((o) => o.context !== one))
      await Promise.all(others?.map((context) => context.close()) ?? [])
      await Promise.all(lasting.map((reader) => reader.leave()))
      expect(found, 'what the page complained about').toEqual([])
    })

    const visitAt =
      (centre: keyof Served): Visit =>
      async (path = '', options = {}, bears = /^$/) => {
        if (browser === undefined || stage.kind !== 'ready') throw new Error('no browser is open')
        const address = new URL(path, servedHere(stage)[centre]).href
        const isPlain = Object.keys(options).length === 0
        const context = (isPlain && readers[centre]?.come()) || (await browser.newContext(options))
        context.setDefaultTimeout(patienceMs)
        const page = await context.newPage()
        listen(page, address, (complaint) => {
          if (!bears.test(complaint)) complaints.push(complaint)
        })
        await page.goto(address)
        // What a reader does by hand waits for the page to listen; without script there is no wait.
        if (options.javaScriptEnabled !== false) await listening(page)
        return page
      }
    body(visitAt('address'), visitAt('other'))
  })
}

export function launched(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, timeout: patienceMs })
}

/** Who comes to a centre with nothing of their own, one in each test. */
interface Reader {
  readonly context: BrowserContext
  /** Undefined where this test has had its reader: the next has a context of their own. */
  readonly come: () => BrowserContext | undefined
  /** Nothing that this reader did or kept is there for the next. */
  readonly leave: () => Promise<void>
}

/**
 * In a context that lasts as long as the file, with a page of the centre that is always open: so
 * the browser keeps its process for the centre, and the scripts that it has compiled, instead of
 * beginning with neither in each test.
 */
async function readerOf(browser: Browser, address: string): Promise<Reader> {
  const context = await browser.newContext()
  const kept = await context.newPage()
  await kept.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await kept.goto(address)
  const session = await context.newCDPSession(kept)
  const { origin } = new URL(address)
  let isThere = false
  return {
    context,
    come: () => {
      if (isThere) return undefined
      isThere = true
      return context
    },
    leave: async () => {
      if (!isThere) return
      const pages = context.pages().filter((page) => page !== kept)
      await Promise.all(pages.map((page) => page.close()))
      await Promise.all([
        context.clearCookies(),
        context.clearPermissions(),
        context.setOffline(false),
        session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
      ])
      isThere = false
    },
  }
}

/** The page has been taken over by its program, and hears clicks and keys. */
export async function listening(page: Page): Promise<void> {
  await page.waitForSelector('html[data-assessment]', { state: 'attached' })
}

function listen(page: Page, address: string, complain: (complaint: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complain(`thrown: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    const isLocal = origin === new URL(address).origin || protocol === 'data:'
    if (!isLocal && protocol !== 'blob:') complain(`asks another host: ${request.url()}`)
  })
}
