// What the page does when the server does not give what was asked. The browser itself writes such
// answers to its console, so these stories open their own page and read its console themselves.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launched, listening, patienceMs } from './browser.ts'
import { servedHere } from './places.ts'
import { startServer } from './server.ts'
import { exchangeDay, figures, newStart, opened, shownToRead, signIn } from './page.ts'

const stage = inject('stage')

let browser: Browser | undefined
beforeAll(async () => {
  if (stage.kind === 'ready') browser = await launched(stage.chromium)
})
afterAll(() => browser?.close())

/** Each in a context that nobody had before. */
async function onOwnPage(story: (page: Page) => Promise<void>): Promise<void> {
  if (stage.kind !== 'ready') throw new Error(stage.reason)
  if (browser === undefined) throw new Error('no browser is open')
  const context = await browser.newContext({ baseURL: servedHere(stage).address })
  try {
    context.setDefaultTimeout(patienceMs)
    await story(await context.newPage())
  } finally {
    await context.close()
  }
}

test.skipIf(stage.kind === 'skipped')('an address where nothing is leads back to the list', () =>
  onOwnPage(async (page) => {
    const response = await page.goto('/agreements/none?lang=en')
    expect(response?.status()).toBe(404)
    expect(await page.textContent('h1')).toBe('Nothing is at this address')
    await page.click('main a')
    await page.waitForURL('**/agreements?lang=en')
  }),
)

test.skipIf(stage.kind === 'skipped')('a record that cannot be read is said, and tried again', () =>
  onOwnPage(async (page) => {
    let broken = true
    await page.route('**/record', (route) => (broken ? route.abort() : route.continue()))
    await page.goto(`${newStart}?${exchangeDay}&lang=en`)
    await shownToRead(page)
    await page.waitForSelector('.state-notice:has-text("could not be loaded")')
    // What the server drew still stands.
    expect((await figures(page))[0]).toEqual(['675', '510'])
    broken = false
    await page.click('.state-notice button')
    await page.waitForSelector('html[data-assessment="ready"]', { state: 'attached' })
    await page.click('.step-on')
    expect((await figures(page))[0]).toEqual(['651', '517'])
  }),
)

test.skipIf(stage.kind === 'skipped')(
  'a day chosen while the record is read is shown once it is',
  () =>
    onOwnPage(async (page) => {
      let release = () => {}
      const held = new Promise<void>((resolve) => (release = resolve))
      await page.route('**/record', async (route) => {
        await held
        await route.continue()
      })
      await page.goto(`${newStart}?${exchangeDay}&lang=en`)
      await listening(page)
      await page.click('.step-on')
      await page.click('.step-on')
      await page.waitForURL('**on=2021-09-01**')
      expect((await figures(page))[0]).toEqual(['675', '510'])
      release()
      await page.waitForSelector('html[data-assessment="ready"]', { state: 'attached' })
      expect((await figures(page))[0]).toEqual(['665', '527'])
    }),
)

test.skipIf(stage.kind === 'skipped')(
  'without a connection what is there stays, and the rest can be tried again',
  () =>
    onOwnPage(async (page) => {
      await page.goto('/centre?lang=en&part=people')
      await opened(page)
      await signIn(page, 'Key holder')
      await page.waitForSelector('.centre tr:has-text("Reader")')
      await page.context().setOffline(true)
      await page.waitForSelector('.state-notice:has-text("No connection")')
      expect(await page.isVisible('.centre tr:has-text("Reader")')).toBe(true)
      await page.click('.pages-wide a:text-is("Coverage")')
      await page.waitForSelector('.state-notice:has-text("could not be fetched")')
      expect(await page.innerText('.state-notice')).toContain('has. The page')
      expect(await page.isVisible('h1:text-is("Centre")')).toBe(true)
      await page.context().setOffline(false)
      await page.click('.state-notice button')
      await page.waitForSelector('h1:text-is("Coverage")')
    }),
)

test.skipIf(stage.kind === 'skipped')(
  'who leaves the page right after signing out is signed out, whatever is still awaited',
  () =>
    onOwnPage(async (page) => {
      await page.goto('/centre?lang=en')
      await opened(page)
      await signIn(page, 'Key holder')
      const { promise: isHeld, resolve: held } = Promise.withResolvers<void>()
      await page.route('**/api/audit*', () => held())
      await page.click('.tabs a:has-text("Audit")')
      await isHeld
      await page.click('.person button')
      await page.goto('/agreements?lang=en')
      const atDesk = (): Promise<unknown> =>
        page.evaluate(async () => (await (await fetch('/api/desk')).json()) as unknown)
      await expect.poll(atDesk, { timeout: patienceMs }).toMatchObject({ person: null })
      await page.reload()
      await page.waitForSelector('header .person:not(:has(.person-name)) > button')
    }),
)

test.skipIf(stage.kind === 'skipped')(
  'what fails without a reason, or before the centre, is said in the words of the reader',
  () =>
    onOwnPage(async (page) => {
      let status = 500
      await page.route('**/api/spaces/*/ledger*', (route) =>
        route.fulfill({ status, contentType: 'text/html', body: '<h1>no words of a centre</h1>' }),
      )
      await page.goto('/ledger?lang=ar')
      await opened(page)
      await signIn(page, 'قارئ')
      await page.waitForSelector('main .refusal:has-text("أخفق الطلب ولم يذكر الجواب السبب")')
      status = 502
      await page.click('main .refusal button')
      await page.waitForSelector('main .refusal:has-text("المركز لا يجيب")')
    }),
)

test.skipIf(stage.kind === 'skipped')(
  'a part of the page that does not come is said, and comes when it is asked for again',
  () =>
    onOwnPage(async (page) => {
      const part = '**/assets/opened-*.js'
      await page.route(part, (route) => route.abort())
      await page.goto('/messages/launch-notifications-1988?lang=ar')
      await opened(page)
      await signIn(page, 'موظف 2')
      await page.click('.tabs a.write')
      const refusal = page.locator('main .state.refusal')
      await refusal.waitFor()
      expect(await refusal.textContent()).toContain('المركز لا يجيب')
      await page.unroute(part)
      await refusal.locator('button').click()
      await page.waitForSelector('main .back')
    }),
)

test.skipIf(stage.kind === 'skipped')(
  'in a demonstration one shows who one is by choosing oneself, and the act goes on',
  () =>
    onOwnPage(async (page) => {
      await page.goto('/centre?lang=en&part=people&person=reader')
      await opened(page)
      await signIn(page, 'Key holder')
      const type = 'urn:mithaq:problem:not-fresh'
      const body = JSON.stringify({ type, title: '', status: 401, instance: '' })
      const late = { status: 401, contentType: 'application/problem+json', body }
      // Only the first: after that the centre decides.
      await page.route('**/api/people/reader', (route) => route.fulfill(late), { times: 1 })
      const main = page.getByRole('main')
      await main.getByRole('link', { name: 'Change' }).click()
      await main.getByRole('button', { name: 'Save' }).click()
      await main.getByRole('button', { name: 'Go on as Key holder' }).click()
      await main.getByRole('link', { name: 'Change' }).waitFor()
    }),
)

test.skipIf(stage.kind === 'skipped')(
  'a port that is taken is refused with a sentence',
  async () => {
    if (stage.kind !== 'ready') throw new Error(stage.reason)
    const { port } = new URL(servedHere(stage).address)
    const start = startServer(['src/http/main.ts', '--files', '--port', port])
    await expect(start).rejects.toThrow(`port ${port} of 127.0.0.1 is taken: choose another`)
  },
)
