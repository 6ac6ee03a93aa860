// What the page weighs and how fast it answers, on a machine slowed down four times.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, exchangeDay, newStart } from './page.ts'

const slowdown = 4
const maxScriptBytes = 130_000
const maxFirstPaintMs = 1000
const maxAnswerMs = 50

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

inBrowser('speed', (visit) => {
  test('the first load takes under 130 kB of script, compressed', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=ar`)
    await page.waitForLoadState('networkidle')
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

  test('the first paint comes within a second and has the figures in it', async () => {
    const page = await visit('/?lang=en')
    await slow(page)
    const paints: number[] = []
    for (let round = 0; round < 5; round += 1) {
      await page.goto(new URL(`${newStart}?${exchangeDay}&lang=en`, page.url()).href)
      await page.waitForSelector('.figure:has-text("675")')
      const paint = await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      )
      paints.push(paint)
    }
    console.log(
      `first contentful paint, ${slowdown}x slower: ${paints.map(Math.round).join(', ')} ms`,
    )
    expect(median(paints)).toBeLessThan(maxFirstPaintMs)
  })

  test('a step of the slider is answered within 50 ms', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    const times = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('.slider input')!
      const measured: number[] = []
      for (let step = 0; step < 40; step += 1) {
        const startedAt = performance.now()
        slider.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
        )
        measured.push(performance.now() - startedAt)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return measured
    })
    console.log(`a step of the slider: median ${median(times).toFixed(1)} ms`)
    expect(median(times)).toBeLessThan(maxAnswerMs)
  })
})
