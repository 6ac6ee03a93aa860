// Search over all agreements, from any page, by the keyboard alone; in Arabic and in English.
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, exchangeDay, newStart, plain, query } from './page.ts'

inBrowser('search', (visit) => {
  test('a slash opens it on any page, and Enter goes to what was found', async () => {
    const page = await visit('/talks?lang=en')
    await page.keyboard.press('/')
    await page.keyboard.type('open skies')
    const first = '.hits [role=group]:first-child[aria-label=Agreements]'
    await page.waitForSelector(`${first} [aria-selected=true]:has-text("Open Skies")`)
    // What was found before stands there until it is answered, and is not what Enter means.
    let answer = () => {}
    const entered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/search**', async (route) => {
      await entered
      await route.continue()
    })
    await page.fill('#search', 'vienna document')
    await page.keyboard.press('Enter')
    answer()
    await page.waitForURL('**/agreements/vienna-document-2011**')
  })

  test('a pointer opens what was found by its first button alone', async () => {
    const page = await visit('/talks?lang=en')
    await page.fill('#search', 'open skies')
    const hit = page.locator('.hits [role=option]:has-text("Open Skies")').first()
    await hit.click({ button: 'right' })
    expect(await hit.isVisible()).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/talks')
    await hit.click()
    await page.waitForURL('**/agreements/open-skies**')
  })

  test('what is typed before the page listens is searched all the same', async () => {
    const page = await visit()
    // Nothing of the program arrives until the reader has typed.
    let arrive = () => {}
    const typed = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/*.js', async (route) => {
      await typed
      await route.continue()
    })
    await page.goto(new URL('/talks?lang=en', page.url()).href, { waitUntil: 'commit' })
    await page.fill('#search', 'open skies')
    arrive()
    await page.waitForSelector('.hits [role=group][aria-label=Agreements]')
    expect(await page.inputValue('#search')).toBe('open skies')
  })

  test('Arabic is found without its marks, and a person by name in another script', async () => {
    const page = await visit('/?lang=ar')
    await page.fill('#search', 'شيرمان')
    const person = page.locator('[aria-label="شاغلو المناصب"] [role=option]').first()
    expect(plain(await person.textContent())).toContain('ويندي شيرمان')
    await page.fill('#search', 'الاجواء المفتوحه')
    const agreement = page.locator('[aria-label="الاتفاقات"] [role=option]:first-of-type')
    await agreement.locator('.hit-title:text-is("الأجواء المفتوحة")').waitFor()
    await page.fill('#search', 'لا شيء كهذا أبدا')
    await page.waitForSelector('.hits .empty:has-text("لا نتائج")')
  })

  test('what is of the open agreement opens beside it, on the same day', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    await page.fill('#search', 'all categories US')
    await page.waitForSelector('.hits [role=option]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const title = await page.textContent('.hits [aria-selected=true] .hit-title')
    expect(title).toBe('All categories together')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.panel')
    expect(query(page).get('on')).toBe('2020-09-01')
    expect(query(page).get('why')).toContain('item:')
  })

  test('where the server cannot be reached, it says so', async () => {
    const page = await visit('/talks?lang=en')
    await page.route('**/api/search**', (route) => route.fulfill({ status: 204, body: '' }))
    await page.fill('#search', 'geneva')
    await page.waitForSelector('.hits .empty:has-text("could not be reached")')
  })
})
