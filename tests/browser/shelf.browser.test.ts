// Many agreements, and agreements of many parties: by what they are about, and parties chosen to
// stand side by side; in Arabic and in English.
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, query } from './page.ts'

inBrowser('the shelf', (visit) => {
  test('agreements stand by what they are about, and say whether they bind today', async () => {
    const page = await visit('/agreements?lang=ar')
    const first = page.locator('.agreements section').first()
    expect(await first.locator('h2').textContent()).toBe('الأسلحة الهجومية الاستراتيجية')
    expect(await first.locator('[data-binding=false] h3 a[href*="salt-1"]').count()).toBe(1)
    expect(await page.locator('[data-binding=true] h3 a[href*="cfe"]').count()).toBe(1)
  })

  test('a list of 57 parties begins with a few, and has all when asked', async () => {
    const page = await assessing(
      await visit('/agreements/vienna-document-2011/obligations?lang=en'),
    )
    const rows = page.locator('.obligations tbody tr')
    const few = await rows.count()
    await page.click('.party-choice summary')
    await page.click('.party-choice label:has-text("all") input')
    await page.waitForURL('**parties=all**')
    expect(await rows.count()).toBeGreaterThan(5 * few)
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
