// What is on its way to the centre is what the screen says: a form takes nothing until the answer
// has come, and who was in it goes on where they were; so does whoever takes a row of a list away.
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { opened, signIn } from './page.ts'

const space = 'launch-notifications-1988'
const launch = '[id="body.launch"]'

async function launchForm(page: Page): Promise<void> {
  await signIn(await opened(page), 'Officer 1')
  await page.goto(new URL(`/messages/${space}/compose?lang=en&type=launch`, page.url()).href)
  await page.fill('[id="body.planned"]', new Date(Date.now() + 9e7).toISOString().slice(0, 16))
  await page.selectOption('[id="body.kind"]', 'slbm')
}

/** What is sent to an address waits; what is only read from it does not. */
async function held(page: Page, address: string): Promise<Route> {
  const { promise, resolve } = Promise.withResolvers<Route>()
  await page.route(address, (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    return resolve(route)
  })
  return promise
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at === null || at === document.body ? 'nothing' : at.id || (at.textContent ?? '')
  })

inBrowser('a form that is sent', (visit) => {
  test('a draft is what the form says, and what was typed stays where it is refused', async () => {
    const page = await visit('/?lang=en', {}, /Failed to load resource/)
    await launchForm(page)
    await page.fill(launch, 'first')
    const sent = held(page, `**/api/spaces/${space}/drafts`)
    await page.press(launch, 'Enter')
    const route = await sent
    await page.waitForSelector('.compose button[type="submit"]:disabled')
    await page.keyboard.type(' and more')
    const shown = await page.inputValue(launch)
    expect(JSON.stringify(route.request().postDataJSON())).toContain(`"launch":"${shown}"`)
    await route.abort()
    await page.waitForSelector('.compose form .state.refusal')
    expect(await focused(page)).toBe('body.launch')
    await page.keyboard.press('End')
    await page.keyboard.type(' and more')
    expect(await page.inputValue(launch)).toBe('first and more')
  })

  test('what is checked is what stands there when the draft is asked for', async () => {
    const page = await visit('/?lang=en')
    await launchForm(page)
    // Typed and sent before the page has found what the words would change.
    await page.locator(launch).evaluate((field) => {
      if (!(field instanceof HTMLInputElement)) return
      field.setRangeText('typed-last')
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.form?.requestSubmit()
    })
    await page.waitForSelector('.spoken')
    expect(await page.textContent('.one-sheet')).toContain('typed-last')
  })

  test('the name of a reading token is the one that was asked for', async () => {
    const page = await visit('/?lang=en', {}, /Failed to load resource/)
    await signIn(await opened(page), 'Officer 1')
    await page.goto(new URL('/centre?lang=en', page.url()).href)
    const form = page.locator('[aria-labelledby="tokens"] form')
    const name = form.locator('input')
    await name.fill('first')
    const sent = held(page, '**/api/**/tokens')
    await name.press('Enter')
    const route = await sent
    await form.locator('button:disabled').waitFor()
    await page.keyboard.type(' and more')
    const shown = await name.inputValue()
    expect(route.request().postDataJSON()).toEqual({ name: shown })
    await route.abort()
    await form.locator('.state.refusal').waitFor()
    await page.keyboard.press('End')
    await page.keyboard.type(' and more')
    expect(await name.inputValue()).toBe('first and more')
  })

  test('who begins afresh goes on from the first field', async () => {
    const page = await visit('/?lang=en')
    await launchForm(page)
    await page.click('.pages-wide a:text-is("Coverage")')
    await page.waitForSelector('h1:text-is("Coverage")')
    await page.goBack()
    await page.locator('.words-back button').press('Enter')
    await page.waitForSelector('.words-back', { state: 'detached' })
    expect(await focused(page)).toBe('effective-on')
  })

  test('who takes the row of a list away goes on from its title', async () => {
    const page = await visit('/?lang=en')
    await signIn(await opened(page), 'Officer 1')
    await page.goto(new URL('/centre?lang=en', page.url()).href)
    const tokens = page.locator('[aria-labelledby="tokens"]')
    await tokens.locator('form input').fill('one of some')
    await page.keyboard.press('Enter')
    const row = tokens.locator('tbody tr:has-text("one of some")')
    await row.locator('.confirmed > button').press('Enter')
    await row.locator('.confirming .button.strong').press('Enter')
    await row.waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('tokens')
  })
})
