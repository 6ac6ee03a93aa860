import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'

inBrowser('the first page', (visit) => {
  test('opens, and says its language and the direction it is read in', async () => {
    const page = await visit()
    const root = page.locator('html')
    expect(await root.getAttribute('lang')).toMatch(/^(ar|en|ru)\b/)
    expect(await root.getAttribute('dir')).toMatch(/^(rtl|ltr)$/)
  })
})
