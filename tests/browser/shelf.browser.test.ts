// Many agreements, and agreements of many parties: what binds today first, and parties chosen to
// stand side by side; in Arabic and in English.
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, query } from './page.ts'

inBrowser('the shelf', (visit) => {
  test('agreements stand by whether they bind today', async () => {
    const page = await visit('/agreements?lang=ar')
    expect(await page.locator('.agreements h2').first().textContent()).toBe('نافذة')
    const ended = page.locator('section[aria-labelledby=shelf-ended] h3 a[href*="salt-1"]')
    expect(await ended.count()).toBe(1)
  })

  test('of thirty parties a few stand side by side, in the address and found by name', async () => {
    const page = await assessing(await visit('/agreements/cfe?lang=en'))
    const heads = page.locator('.limits').last().locator('thead .party-key')
    expect(await heads.count()).toBe(4)
    await page.click('.party-choice summary')
    await page.fill('.party-choice input[type=text]', 'ukr')
    expect(await page.locator('.party-choice li').count()).toBe(1)
    await page.click('.party-choice li input')
    await page.waitForSelector('.limits thead .party-key:has-text("Ukraine")')
    await page.waitForURL('**parties=**')
    expect(query(page).get('parties')).toContain('UA')
  })
})
