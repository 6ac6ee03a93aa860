// The page Talks, told as a reader goes through it: what was said by a day, one round, what became
// of a proposal; in Arabic and in English.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { plain, query } from './page.ts'

/** What the parties say on a point, in the order of the columns. */
async function stances(page: Page, point: string): Promise<readonly string[]> {
  const cells = page.locator(`.point-row:has(th:has-text("${point}")) .stance`)
  return (await cells.allTextContents()).map(plain)
}

inBrowser('talks', (visit) => {
  test('a reader sees by which day each said what, and each stance looks its own way', async () => {
    const page = await visit('/talks?on=2026-02-04&lang=en')
    const oneYear = 'Central limits of New START kept for one year more'
    expect(await stances(page, oneYear)).toEqual(['silent when asked', 'seeks'])
    expect(await page.locator('.stance-silent').count()).toBe(1)
    const paths = await page.$$eval('.stance path', (all) =>
      all.map((one) => `${one.closest('.stance')?.className} ${one.getAttribute('d')}`),
    )
    const looks = new Set(paths)
    expect(new Set([...looks].map((one) => one.split(' ')[1])).size).toBe(looks.size)
    await page.click('.step-on')
    await page.waitForSelector('.stance-rejects')
    await page.waitForURL('**on=2026-02-05**')
    expect(await stances(page, oneYear)).toEqual(['rejects', 'seeks'])
  })

  test('a proposal leads to What if, by the scenario that it names', async () => {
    const page = await visit('/talks?lang=en')
    const offer = page.locator('.proposal', { hasText: 'kept for one year more' }).first()
    expect(await offer.locator('.proposal-state').textContent()).toBe('rejected')
    expect(await offer.locator('blockquote[lang=ar]').count()).toBe(1)
    await offer.locator('a[href^="/what-if/"]').click()
    await page.waitForURL('**/what-if/limits-one-year-more**')
  })

  test('in Arabic the first round stands at the right, and opens with who came', async () => {
    const page = await visit('/talks?on=2022-01-31&lang=ar')
    const dots = page.locator('.axis-round .round-dot')
    expect(await dots.count()).toBe(4)
    const [first, last] = [await dots.first().boundingBox(), await dots.last().boundingBox()]
    expect(first!.x).toBeGreaterThan(last!.x)
    await page.click('.rounds-list a[href^="/talks/first-plenary"]')
    await page.waitForSelector('.round-title')
    expect(query(page).get('on')).toBe('2022-01-31')
    const people = await page.locator('.head-of .person').allTextContents()
    expect(people).toEqual(['ويندي شيرمان', 'سيرغي ريابكوف'])
    expect(await page.textContent('.written')).toContain('اليوم (الأربعاء)')
    await page.goBack()
    await page.waitForSelector('.positions')
  })

  test('what was not known on the day is left out when the reader asks for it', async () => {
    const page = await visit('/talks?on=2022-03-01&lang=ar')
    expect(await page.locator('.talks-suspended').count()).toBe(1)
    await page.check('.time-known input')
    await page.waitForSelector('.talks-state:not(.talks-suspended)')
    expect(await page.locator('.round-never').count()).toBe(0)
  })

  test('the slider asks for the day at which it comes to rest', async () => {
    const page = await visit('/talks?on=2021-07-27&lang=en')
    const held = '.rounds-list :text("concluded by a statement")'
    expect(await page.locator(held).count()).toBe(0)
    await page.locator('.slider input').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector(held)
    await page.waitForURL('**on=2021-07-28**')
  })

  test('a round of which nobody had spoken yet says so', async () => {
    const page = await visit('/talks/third-plenary?on=2021-08-01&lang=en')
    expect(await page.textContent('.empty')).toContain('by 1 August 2021')
  })
})
