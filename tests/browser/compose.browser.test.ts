// A form while it is written: who types stays where they are, whatever opens, goes or comes back
// around them, and what they have typed is not lost.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { released } from './centre-side.ts'
import { opened, signIn } from './page.ts'

const launches = 'launch-notifications-1988'

const held = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at instanceof HTMLInputElement ? `${at.id}=${at.value}` : (at?.textContent ?? '')
  })

async function formOf(page: Page, space: string, query: string): Promise<void> {
  await signIn(await opened(page), 'Officer 1')
  await page.goto(new URL(`/messages/${space}/compose?lang=en&${query}`, page.url()).href)
  await page.waitForSelector('.compose form')
}

inBrowser('a form while it is written', (visit) => {
  test('a field that was folded away is typed into in one go, and stays unfolded', async () => {
    const page = await visit('/?lang=en')
    await formOf(page, 'new-start', 'type=initial-data')
    const add = page.locator('.form-list > button').first()
    await add.click()
    await page.click('.more-fields summary')
    const field = page.locator('.more-fields input').first()
    await field.focus()
    await page.keyboard.type('12')
    expect(await held(page)).toMatch(/=12$/)
    await page.click('.more-fields summary')
    expect(await field.isVisible()).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await field.fill('')
    expect(await held(page)).toMatch(/=$/)
  })

  test('who takes an entry of a list away by key goes on from the list', async () => {
    const page = await visit('/?lang=en')
    await formOf(page, 'new-start', 'type=initial-data')
    const add = page.locator('.form-list > button').first()
    const label = await add.innerText()
    await add.click()
    await page.locator('.form-entry > button').first().press('Enter')
    expect(await page.locator('.form-entry').count()).toBe(0)
    expect(await held(page)).toBe(label)
  })

  test('the field of an hour that is emptied still asks for an hour', async () => {
    const page = await visit('/?lang=en')
    await signIn(await opened(page), 'Officer 1')
    const at = await page.evaluate(() => new Date(Date.now() - 60_000).toISOString())
    const body = { launch: 'launch-hour', planned: at.replace(/:\d\d\.\d+/, ''), kind: 'slbm' }
    const content = { effectiveOn: body.planned, body }
    const leaf = await released(page.url(), launches, { type: 'launch', content })
    await page.goto(new URL(`/messages/${launches}/${leaf}?lang=en`, page.url()).href)
    await page.click('.deeds a:text-is("Correct")')
    await page.waitForSelector('#effective-on[type="datetime-local"]')
    await page.fill('#effective-on', '')
    expect(await page.getAttribute('#effective-on', 'type')).toBe('datetime-local')
  })

  test('a centre that is not reached meanwhile leaves the form and who types in it', async () => {
    const page = await visit('/?lang=en', {}, /Failed to load resource/)
    await formOf(page, launches, 'type=launch')
    const field = page.locator('[id="body.launch"]')
    await field.focus()
    await page.keyboard.type('un')
    await page.route('**/api/spaces/**', (route) => route.abort())
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.waitForSelector('.state.refusal')
    await page.keyboard.type('finished')
    expect(await held(page)).toBe('body.launch=unfinished')
    await page.unroute('**/api/spaces/**')
    await page.click('.state.refusal button')
    await page.waitForSelector('.state.refusal', { state: 'detached' })
    expect(await field.inputValue()).toBe('unfinished')
    expect(await page.locator('.words-back').count()).toBe(0)
  })

  test('whose session ends meanwhile finds the words again, and nobody else does', async () => {
    const page = await visit('/?lang=en')
    await formOf(page, launches, 'type=launch')
    await page.fill('[id="body.launch"]', 'unfinished')
    await ended(page)
    await page.click('main .people-choice button:text-is("Officer 1")')
    await page.waitForSelector('.words-back')
    expect(await page.inputValue('[id="body.launch"]')).toBe('unfinished')
    await ended(page)
    await page.click('main .people-choice button:text-is("Officer 2")')
    await page.waitForSelector('.compose form')
    expect(await page.inputValue('[id="body.launch"]')).toBe('')
    await page.fill('[id="body.launch"]', 'left')
    await page.click('header .person button')
    await page.click('main .people-choice button:text-is("Officer 2")')
    await page.waitForSelector('.compose form')
    expect(await page.inputValue('[id="body.launch"]')).toBe('')
  })
})

/** The session of this browser is over, by no act of this page. */
async function ended(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }).then(() => null))
  await page.waitForSelector('main .people-choice')
}
