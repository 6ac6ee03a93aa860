// What the page does at once: little script is loaded first, the figures come with the first paint,
// and a slider that is dragged is followed. How long each takes is told by `npm run bench`, which
// has a machine for itself; here a time would say how busy the machine is.
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { firstPaint, watchFor } from './first-paint.ts'
import { assessing, exchangeDay, newStart, opened, signIn } from './page.ts'

const maxScriptBytes = 130_000
const dragMoves = 60

inBrowser('at once', (visit) => {
  test('what an officer loads first is under 130 kB of script, compressed', async () => {
    const page = await opened(await visit('/messages/new-start?lang=ru'))
    await signIn(page, 'Сотрудник 2')
    await page.reload({ waitUntil: 'networkidle' })
    await page.waitForSelector('main .letters')
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((one) => one.name.endsWith('.js'))
        .map((one) => (one as PerformanceResourceTiming).encodedBodySize),
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`script on first load: ${(total / 1000).toFixed(1)} kB compressed`)
    expect(total).toBeGreaterThan(10_000)
    expect(total).toBeLessThan(maxScriptBytes)
  })

  test('the figures come with the first paint, before any script', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=en`, { javaScriptEnabled: false })
    expect(await page.locator('.figure:has-text("675")').count()).toBeGreaterThan(0)
  })

  // Each is read in parts by a processor that is slowed down, and could be painted between two.
  test.each([
    ['/?', 'main svg'],
    [`${newStart}?${exchangeDay}&`, '.figure'],
    ['/agreements/cfe?on=2007-09-01&', '.figure'],
    ['/talks?', 'main svg'],
    ['/coverage?', '.matrix tbody td'],
    ['/what-if/cfe?on=2007-09-01&', '[data-party] .outcome-figure'],
  ])('nothing of %s is painted before its first figures', async (path, first) => {
    const page = await visit('/ledger?lang=ar')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(watchFor, first)
    await page.goto(new URL(`${path}lang=ar`, page.url()).href)
    expect(await page.evaluate(firstPaint)).toMatchObject({ withFigures: true })
  })

  test.each([`${newStart}?${exchangeDay}&`, '/talks?', '/coverage?'])(
    'the field for a day of %s comes with the script, as large as what stood there',
    async (path) => {
      const plain = await visit(`${path}lang=ar`, { javaScriptEnabled: false })
      const field = ':is(.day-field, .day-input) input'
      expect(await plain.locator('main input[type=date]').count()).toBe(0)
      const before = await plain.locator(field).first().boundingBox()
      const page = await visit(`${path}lang=ar`)
      await page.waitForSelector(`${field}[type=date]`)
      expect(await page.locator(field).first().boundingBox()).toEqual(before)
    },
  )

  test.each([true, false])('the fields of What if all come, with script %s', async (script) => {
    const page = await visit('/what-if/cfe?on=2007-09-01&lang=en', { javaScriptEnabled: script })
    const fields = page.locator('.proposal-form > fieldset > .field')
    expect(await fields.count()).toBe(75)
    await fields.last().waitFor({ state: 'visible' })
    expect(await page.locator('.opening').count()).toBe(script ? 0 : 1)
  })

  test('a slider that is dragged in every frame is followed', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    const start = await page.textContent('.day strong')
    await page.evaluate(async (count) => {
      const slider = document.querySelector<HTMLInputElement>('.slider input')!
      // Past the page's own record of the value, as a pointer sets it.
      const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
      const from = Number(slider.value)
      for (let move = 1; move <= count; move += 1) {
        native.set!.call(slider, String(from - 7 * move))
        slider.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    }, dragMoves)
    const day = await page.locator('.slider input').first().getAttribute('aria-valuetext')
    expect(day).not.toBe(start)
    await page.waitForSelector(`.day strong:text-is("${day}")`)
  })
})
