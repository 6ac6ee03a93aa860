// Who goes on before something has come goes where they went last: an answer that comes late takes
// nobody back, and no address is written over another.
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, exchangeDay, newStart, opened, query, signIn } from './page.ts'

/** Holds what is asked at such an address; what is given lets it go, and waits for its answer. */
async function holding(page: Page, address: string | RegExp): Promise<() => Promise<void>> {
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<Route>()
  await page.route(address, (route) => hold(route), { times: 1 })
  return async () => {
    const route = await isHeld
    const answered = page.waitForResponse((one) => one.request() === route.request())
    await route.continue()
    await (await answered).finished()
    await drawn(page)
  }
}

/** Whatever is to be done at once is done, and seen. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )
}

/** Later than an address waits to be written. */
async function written(page: Page): Promise<void> {
  const then = (await page.evaluate(() => performance.now())) + 300
  await page.waitForFunction((at) => performance.now() > at, then)
}

inBrowser('going on', (visit) => {
  test('a page that comes late does not come over the section that was chosen since', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    const letGo = await holding(page, '**/api/view*')
    await page.click('.pages-wide a:text-is("Coverage")')
    await page.click('.tabs a:has-text("Record")')
    await page.waitForURL('**/record?**')
    await letGo()
    expect(new URL(page.url()).pathname).toBe(`${newStart}/record`)
    expect(await page.locator('h1:text-is("Coverage")').count()).toBe(0)
  })

  test('what is typed does not take back who has gone on from What if', async () => {
    const page = await visit('/what-if/new-start?lang=en')
    const letGo = await holding(page, '**/api/view*')
    const field = page.locator('.proposed-side input[inputmode="numeric"]').first()
    await field.fill('600')
    await page.click('.pages-wide a:text-is("Coverage")')
    await page.locator('.comes-to-side').getByText('600').first().waitFor()
    await written(page)
    await letGo()
    await page.waitForSelector('h1:text-is("Coverage")')
  })

  test('a draft that is made late does not take back who has gone on', async () => {
    const page = await signedIn(await visit('/?lang=en'))
    const space = 'launch-notifications-1988'
    await page.goto(new URL(`/messages/${space}/compose?lang=en&type=launch`, page.url()).href)
    await page.fill('[id="body.launch"]', 'late')
    await page.fill('[id="body.planned"]', new Date(Date.now() + 9e7).toISOString().slice(0, 16))
    await page.selectOption('[id="body.kind"]', 'slbm')
    const letGo = await holding(page, `**/api/spaces/${space}/drafts`)
    await page.click('main button:text-is("Make the draft")')
    await page.click('.pages-wide a:text-is("Coverage")')
    await page.waitForSelector('h1:text-is("Coverage")')
    await letGo()
    expect(new URL(page.url()).pathname).toBe('/coverage')
  })

  test('the address of a day is that of its own page, for who goes on at once', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    const stepAnd = (next: 'on' | 'back') =>
      page.evaluate(
        (how) =>
          new Promise<void>((resolve) => {
            document.querySelector<HTMLElement>('.step-on')?.click()
            setTimeout(() => {
              if (how === 'back') window.history.back()
              else document.querySelector<HTMLElement>('.tabs a[href*="/record"]')?.click()
              resolve()
            })
          }),
        next,
      )
    await stepAnd('on')
    await page.waitForURL('**/record?**')
    await page.goBack()
    expect(query(page).get('on')).toBe('2021-03-01')
    await page.goForward()
    await page.waitForURL('**/record?**')
    await stepAnd('back')
    await page.waitForURL(/new-start\?/)
    await written(page)
    expect(new URL(page.url()).pathname).toBe(newStart)
    expect(query(page).get('on')).toBe('2021-03-01')
  })
})

async function signedIn(page: Page): Promise<Page> {
  await signIn(await opened(page), 'Officer 1')
  return page
}
