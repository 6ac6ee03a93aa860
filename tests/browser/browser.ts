// What a browser test begins with: `inBrowser('the page of limits', (visit) => { test(...) })`.
// `visit('new-start')` opens that address in a fresh page, `visitOther` at the other centre of the
// demonstration; a whole address is one of another server. A page that writes an error to the
// console, throws, or asks another host for anything fails its test; a story in which something is
// refused, or that goes elsewhere, says what it bears.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest'
import { servedHere } from './places.ts'

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

    beforeAll(async () => {
      if (stage.kind !== 'ready') return
      browser = await launched(stage.chromium)
    })
    // Before each test and not before all, so that every test that could not run counts as failed.
    beforeEach(() => {
      if (stage.kind !== 'ready') throw new Error(stage.reason)
    })
    afterAll(() => browser?.close())
    afterEach(async () => {
      const found = complaints
      complaints = []
      await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
      expect(found, 'what the page complained about').toEqual([])
    })

    const visitAt =
      (centre: 'address' | 'other'): Visit =>
      async (path = '', options = {}, bears = /^$/) => {
        if (browser === undefined || stage.kind !== 'ready') throw new Error('no browser is open')
        const address = new URL(path, servedHere(stage)[centre]).href
        const context = await browser.newContext(options)
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
