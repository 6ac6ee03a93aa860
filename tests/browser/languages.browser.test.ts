// The same page in three languages: words, direction and digits change, figures do not.
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, exchangeDay, figures, newStart, plain } from './page.ts'

inBrowser('languages', (visit) => {
  test('Arabic is read from right to left, with the same figures', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=en`)
    const english = await figures(page)
    await page.click('.languages a[lang=ar]')
    await page.waitForURL('**lang=ar**')
    const root = page.locator('html')
    expect(await root.getAttribute('dir')).toBe('rtl')
    expect(await root.getAttribute('lang')).toBe('ar')
    expect((await figures(page)).slice(0, 3)).toEqual(english.slice(0, 3))
    expect(await page.textContent('.day strong')).toContain('أيلول/سبتمبر')
    const at = (text: string) => page.locator(`.plot .axis-text:text-is("${text}")`).boundingBox()
    expect((await at('2023'))!.x).toBeLessThan((await at('2013'))!.x)
    // Left is later here, on the slider as on the chart.
    await assessing(page)
    await page.locator('.slider input').first().focus()
    await page.keyboard.press('ArrowLeft')
    expect(plain(await page.textContent('.day strong'))).toBe('2 أيلول/سبتمبر 2020')
  })

  test('Russian groups thousands with a space and is remembered on the next visit', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=ru`)
    expect((await figures(page))[1]).toEqual(['1\u00a0457', '1\u00a0447'])
    await page.goto(new URL('/agreements', page.url()).href)
    expect(await page.textContent('h1')).toBe('Соглашения')
  })

  test('the language of the browser decides where nothing else does', async () => {
    const page = await visit('/', { locale: 'ar-EG' })
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
  })

  test('digits of Arabic are a setting; article addresses keep theirs', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=ar`))
    await page.click('.settings summary')
    await page.click('.settings label:has-text("١٢٣")')
    await page.waitForSelector('.figure:has-text("٦٧٥")')
    expect((await figures(page))[1]).toEqual(['١٬٤٥٧', '١٬٤٤٧'])
    expect(await page.textContent('.limits .place')).toContain('II(1)(a)')
    await page.reload()
    expect((await figures(page))[0]).toEqual(['٦٧٥', '٥١٠'])
  })

  test('no page shows a sentence that was left unfilled', async () => {
    const page = await visit('/')
    for (const lang of ['ar', 'en', 'ru']) {
      for (const tab of ['', '/holdings', '/obligations', '/text', '/record']) {
        const path = `${newStart}${tab}?${exchangeDay}&lang=${lang}`
        await page.goto(new URL(path, page.url()).href)
        const text = await page.innerText('body')
        expect(text, path).not.toMatch(/\{\w+\}|undefined|\[object|NaN/)
      }
    }
  })
})
