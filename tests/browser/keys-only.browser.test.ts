// A notification from the gate to the other centre's acknowledgement with the keyboard alone: no
// pointer is moved, nothing is focused by a script, and what has the focus can be seen to have it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'

const said = {
  en: {
    officer: 'Officer 1',
    draft: 'Make the draft',
    sign: 'Sign with my key',
    release: 'Release',
    acknowledge: 'Acknowledge as a person',
    acknowledged: 'acknowledged by a person',
  },
  ar: {
    officer: 'موظف 1',
    draft: 'إعداد المسودة',
    sign: 'التوقيع بمفتاحي',
    release: 'إجازة الإرسال',
    acknowledge: 'إشعار بالاستلام من شخص',
    acknowledged: 'أشعر شخص باستلامها',
  },
} as const

const mostTabs = 400
const main = (text: string) => `main :is(button, a):text-is("${text}")`

/** Goes on with the tabulator until the focus is there, as a reader without a pointer does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first()
  await target.waitFor()
  for (let at = 0; at < mostTabs; at += 1) {
    await page.keyboard.press('Tab')
    const here = await target.evaluate((one) => {
      if (one !== document.activeElement) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    })
    if (here === null) continue
    expect([selector, 'can be seen to have the focus', here]).toEqual([
      selector,
      'can be seen to have the focus',
      true,
    ])
    return
  }
  throw new Error(`${mostTabs} times the tabulator, and not at ${selector}`)
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

async function signedByBoth(page: Page, sign: string): Promise<void> {
  await press(page, main(sign))
  await page.waitForSelector('.signatures [data-signed]')
  await press(page, '.other-person button')
  await press(page, main(sign))
}

inBrowser('the keyboard alone', (visit, visitOther) => {
  for (const lang of ['en', 'ar'] as const) {
    const words = said[lang]
    test(`carries a notification from the gate to its acknowledgement, in ${lang}`, async () => {
      const place = `/messages/launch-notifications-1988?lang=${lang}`
      const ours = await visit(place)
      await press(ours, main(words.officer))
      await ours.waitForSelector('main h1:focus')
      await press(ours, 'main a[href*="/compose"]')
      await tabTo(ours, '[id="body.launch"]')
      await ours.keyboard.type(`keys-${lang}`)
      await tabTo(ours, '[id="body.planned"]')
      // Month, day and year, then hours and minutes, as Chromium takes them in its own language.
      await ours.keyboard.type('12012030')
      await ours.keyboard.press('ArrowRight')
      await ours.keyboard.type('1030A')
      expect(await ours.inputValue('[id="body.planned"]')).toBe('2030-12-01T10:30')
      await tabTo(ours, '[id="body.kind"]')
      await ours.keyboard.press('ArrowDown')
      expect(await ours.inputValue('[id="body.kind"]')).toBe('icbm')
      await press(ours, main(words.draft))
      await ours.waitForSelector('.spoken')
      await signedByBoth(ours, words.sign)
      await press(ours, main(words.release))
      await ours.waitForSelector('.receipt')
      const theirs = await visitOther(place)
      await press(theirs, main(words.officer))
      await theirs.waitForSelector('main h1:focus')
      const leaf = new URL(ours.url()).pathname.split('/').at(-1) ?? ''
      await press(theirs, `.letters tr[data-standing="arrived"] a[href*="${leaf}"]`)
      await press(theirs, main(words.acknowledge))
      await theirs.waitForSelector('.spoken')
      await signedByBoth(theirs, words.sign)
      await press(theirs, main(words.release))
      await ours.waitForSelector(`.standing-now:has-text("${words.acknowledged}")`)
    })
  }
})
