// The story of Coverage: a reader steps from the last day of New START to the next, sees which rows
// have become empty, compares the two days, and chooses a Party. In English and in Arabic.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { plain, query } from './page.ts'

const bareRows = (page: Page) =>
  page.$$eval('.matrix tr.bare .class-name', (names) => names.map((name) => name.textContent))

async function sum(page: Page): Promise<string> {
  return plain(await page.textContent('.coverage-sum'))
}

inBrowser('coverage', (visit) => {
  test('a step of one day shows which rows nothing covers any more', async () => {
    const page = await visit('/coverage?on=2026-02-04&lang=en')
    expect(await sum(page)).toBe('4 February 2026: of 25 classes, 10 are covered by nothing.')
    expect(await bareRows(page)).not.toContain('Heavy bombers')
    await page.click('.step-on')
    await page.waitForURL('**on=2026-02-05**')
    await page.waitForSelector('.coverage-sum:has-text("5 February")')
    expect(await sum(page)).toBe('5 February 2026: of 25 classes, 13 are covered by nothing.')
    expect(await bareRows(page)).toEqual(
      expect.arrayContaining(['Heavy bombers', 'Deployed strategic warheads']),
    )
    const row = page.locator('tr.bare', { hasText: 'Heavy bombers' })
    expect(plain(await row.locator('.nothing-across').innerText())).toContain(
      'Nothing covers it until 5 February 2026 New START: limited Art. II(1)(c)',
    )
    expect(plain(await row.locator('.estimate').textContent())).toContain('58 bombers estimate')
  })

  test('two days compared show what held on one of them alone, in Arabic', async () => {
    const page = await visit('/coverage?on=2026-02-05&lang=ar')
    await page.click('.day-choice a:not(.step)')
    await page.waitForSelector('.coverage-differing')
    expect(query(page).get('against')).toBe('2026-02-04')
    await page.click('.coverage .tabs a:last-child')
    await page.waitForURL('**show=differing**')
    await page.waitForFunction(() => document.querySelectorAll('.matrix tbody tr').length === 5)
    expect(await page.locator('.tabs a[aria-current]:last-child').count()).toBe(1)
    const row = page.locator('.matrix tr', { hasText: 'القاذفات الثقيلة' })
    expect(plain(await row.locator('.lost').textContent())).toBe('لم يعد يغطيها شيء')
    expect(plain(await row.locator('.only').textContent())).toContain('4 شباط/فبراير 2026')
    await page.reload()
    expect(await page.locator('.matrix tbody tr').count()).toBe(5)
  })

  test('the days and the Party are chosen by keyboard and stand in the address', async () => {
    const page = await visit('/coverage?on=2026-02-05&lang=en')
    await page.focus('.coverage select')
    // A word is found only by who types it fast; the same letter again goes to the next name, once
    // the page has come to the one before.
    for (let chosen = ''; chosen !== 'RU'; chosen = await page.inputValue('.coverage select')) {
      await page.keyboard.press('r')
      const isOther = (before: string) =>
        document.querySelector<HTMLSelectElement>('.coverage select')?.value !== before
      await page.waitForFunction(isOther, chosen)
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**party=RU**')
    await page.waitForSelector('.coverage-sum:has-text("Russia")')
    await page.focus('.step-back')
    await page.keyboard.press('Enter')
    await page.waitForURL('**on=2026-02-04**')
    await page.goBack()
    await page.waitForSelector('.coverage-sum:has-text("5 February")')
  })

  test('an article leads to what the agreement says there on that day', async () => {
    const page = await visit('/coverage?on=2026-02-04&lang=en')
    await page.click('.matrix .cover-limited a:has-text("II(1)(c)")')
    await page.waitForURL('**/agreements/new-start/text?on=2026-02-04&why=provision:**')
    expect(await page.textContent('.panel')).toContain('II(1)(c)')
  })

  test('on a narrow screen each class is a card, without agreements that do nothing', async () => {
    const options = { viewport: { width: 360, height: 740 } }
    const page = await visit('/coverage?on=2026-02-05&lang=ar', options)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(360)
    expect(await page.locator('.matrix .idle').first().isVisible()).toBe(false)
    expect(await page.locator('.nothing-across').first().isVisible()).toBe(true)
  })

  test('on paper a row names its sources, and their addresses stand once, at the end', async () => {
    const page = await visit('/coverage?on=2026-02-05&lang=ar')
    await page.emulateMedia({ media: 'print' })
    const printed = (links: readonly Element[]) =>
      links.filter((link) => getComputedStyle(link, '::after').content.includes('http')).length
    const inRows = page.locator('.matrix .sources a')
    expect(await inRows.count()).toBeGreaterThan(0)
    expect(await inRows.evaluateAll(printed)).toBe(0)
    const atEnd = page.locator('.section-sources a')
    expect(await atEnd.evaluateAll(printed)).toBe(await atEnd.count())
    const addresses = (links: readonly Element[]) => links.map((link) => link.getAttribute('href'))
    const listed = await atEnd.evaluateAll(addresses)
    expect(new Set(listed)).toEqual(new Set(await inRows.evaluateAll(addresses)))
  })
})
