// The story of What if: a reader lowers a ceiling and sees at once what must go, saves the question
// as a file, opens a file that is wrong and one that is right, and sends the address. In English
// and in Arabic; once by keyboard alone.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { outcomeOf } from '#assessment/outcome.ts'
import { overlay } from '#assessment/overlay.ts'
import { readRecord } from '#assessment/record-file.ts'
import { readScenario } from '#assessment/scenario-file.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { inBrowser } from './browser.ts'
import { plain, query } from './page.ts'

/** Without the marks that keep the direction of what is put into a sentence. */
async function figure(page: Page, party: string, limit: string): Promise<string> {
  const own = `[data-party=${party}] [data-limit=${limit}] .with .outcome-figure`
  return plain(await page.textContent(own)).replace(/[\u2066-\u2069]/g, '')
}

/** What is typed is seen at once, and its answer follows. */
async function follows(page: Page, party: string, limit: string, answer: string): Promise<void> {
  const own = `[data-party=${party}] [data-limit=${limit}] .with .outcome-figure`
  await page.waitForFunction(
    ([element = '', text]) => document.querySelector(element)?.textContent === text,
    [own, answer],
  )
}

/** Whether it has loaded the record, and no more script than a page is to load at first. */
const loaded = (page: Page) =>
  page.evaluate(() => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const scripts = all.filter(({ name }) => name.endsWith('.js'))
    const sum = scripts.reduce((total, { encodedBodySize }) => total + encodedBodySize, 0)
    return { record: all.some(({ name }) => name.endsWith('/record')), isLight: sum < 130_000 }
  })

const agreement = shelf.find(({ id }) => id === 'new-start')!
const ceiling = 'input[aria-label="Deployed warheads: ceiling"]'

inBrowser('what if', (visit) => {
  test('a ceiling answers while it is typed, with the figures of the engine', async () => {
    const page = await visit('/what-if/new-start?on=2022-09-01&lang=en')
    await page.fill(ceiling, '99999999999')
    await page.waitForSelector('.number-field .wrong:has-text("from 0 to 1,000,000,000")')
    await page.fill(ceiling, '1500')
    await follows(page, 'RU', 'warheads', '1,549 of 1,500')
    const row = page.locator('[data-party=RU] [data-limit=warheads]')
    expect(plain(await row.locator('.comes-to').textContent())).toBe('49 must go')
    expect(await row.getAttribute('class')).toContain('changed')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.proposal-file button'),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    const path = 'agreements/new-start/data/record.jsonl'
    const [record] = readRecord(readFileSync(path, 'utf8'), path, [agreement]).records
    const { read } = readScenario(text, 'saved.json', [agreement])
    const laid = overlay(read!, record!)
    const today = replay(agreement, record!)
    const world = replay(laid.agreement, laid.record)
    const { holders } = outcomeOf(today, world, timesOf('2022-09-01', null))
    for (const { holder, limits } of holders) {
      for (const { limit, scenario } of limits) {
        if (scenario.value === null) continue
        const { value, max } = scenario
        const shown = [value, max].map((number) => number!.toLocaleString('en')).join(' of ')
        expect(await figure(page, holder, limit)).toBe(shown)
      }
    }
    // What a rule counts as keeps its place where the rule is left out, and nothing moves.
    await page.click('.proposal-form summary')
    const rules = page.locator('.proposal-form details .field:not(.exception)')
    const next = await rules.nth(1).boundingBox()
    await rules.first().locator('input[type=checkbox]').uncheck()
    await rules.first().locator('.number-field input:disabled').waitFor()
    expect(await rules.first().locator('input[type=checkbox]').isChecked()).toBe(false)
    expect(await rules.nth(1).boundingBox()).toEqual(next)
  })

  test('what is written before that which computes has come is kept, and answered', async () => {
    const page = await visit('/what-if/new-start?on=2022-09-01&lang=en', {}, /net::ERR_FAILED/)
    // The first figures are the server's, and nobody has asked for more.
    expect(await figure(page, 'RU', 'warheads')).toBe('1,549 of 1,550')
    expect(await loaded(page)).toEqual({ record: false, isLight: true })
    await page.route('**/record', (route) => route.abort())
    // The first sign of a reader, which has it loaded; the way to the button is none any more.
    await page.mouse.move(5, 5)
    const fields = await page.$eval(ceiling, (field) => {
      const input = field as HTMLInputElement
      return Array.from({ length: 12 }, (_, at) => {
        // As typing does: past the property that React has put before the element's own.
        Reflect.set(HTMLInputElement.prototype, 'value', String(1400 + at), input)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        return input.value
      })
    })
    expect(fields).toEqual(Array.from({ length: 12 }, (_, at) => String(1400 + at)))
    // Once the last of them has come into the address, none asks for the record any more.
    await page.waitForFunction(() => location.search.includes('proposal='))
    await page.waitForSelector('.looked-at output:has-text("could not be loaded") button')
    const { promise: given, resolve: give } = Promise.withResolvers<void>()
    await page.route('**/record', async (route) => {
      await given
      await route.continue()
    })
    await page.click('.looked-at output button')
    await page.waitForSelector('.looked-at output:has-text("Reading the record")')
    expect(await page.inputValue(ceiling)).toBe('1411')
    expect(await figure(page, 'RU', 'warheads')).toBe('1,549 of 1,550')
    give()
    // Of those that were written one after another the last is answered.
    await follows(page, 'RU', 'warheads', '1,549 of 1,411')
    expect(await page.textContent('.looked-at output')).toBe('')
    expect((await loaded(page)).record).toBe(true)
  })

  test('the address holds the question, and another reader sees the same', async () => {
    const page = await visit('/what-if/new-start?on=2022-09-01&lang=ar')
    const field = page.locator('.proposal-form .number-field input').nth(1)
    // Who rests, so that the address follows, and types on is still in the field.
    await field.fill('١٥')
    await page.waitForFunction(() => location.search.includes('proposal='))
    const early = page.url()
    // Both at once: between two keys a busy machine may let the page rest, and write the address.
    await page.keyboard.insertText('٠٠')
    await page.waitForFunction((url) => location.href !== url, early)
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    const address = page.url()
    expect(query(page).get('proposal')!.length).toBeLessThan(6000)
    const other = await visit(address)
    await other.waitForSelector('[data-party=RU]')
    expect(await figure(other, 'RU', 'warheads')).toBe('1,549 من 1,500')
    expect(await other.textContent('.notice-of-proposal')).toContain('ولا توقعًا')
  })

  test('one too long for an address is kept when other digits are chosen', async () => {
    const page = await visit('/what-if/new-start?on=2022-09-01&lang=ar')
    // As long as a name may be, and of signs that cannot be packed much.
    const signs = Array.from({ length: 4000 }, (_, at) => 0x4e00 + ((at * 7919) % 20_011))
    const long = String.fromCodePoint(...signs)
    await page.locator('.proposal-form label.wide input').fill(long)
    const field = page.locator('.proposal-form .number-field input').nth(1)
    await field.fill('1500')
    await page.waitForSelector('[data-party=RU] [data-limit=warheads] .with:has-text("1,500")')
    await page.waitForSelector('.proposal-file:has-text("أطول من أن يحمله")')
    expect(query(page).has('proposal')).toBe(false)
    await page.click('.settings summary')
    await page.click('.settings label:has-text("١٢٣")')
    await page.waitForSelector('[data-party=RU] [data-limit=warheads]:has-text("١٬٥٠٠")')
    expect(await field.inputValue()).toBe('1500')
    expect(await page.inputValue('.proposal-form label.wide input')).toBe(long)
  })

  test('a wrong file is refused at its place, and one that is right is opened', async () => {
    const page = await visit('/what-if?lang=ar')
    const good = readFileSync(
      'agreements/stability-dialogue/scenarios/all-warheads-ceiling.json',
      'utf8',
    )
    const bad = good.replace('"count": "all-warheads"', '"count": "nothing"')
    const file = (text: string) => ({
      name: 'file.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await page.setInputFiles('input[type=file]', file(bad))
    const refusal = page.locator('.refusals tbody tr').first()
    expect(await refusal.locator('code').textContent()).toBe('limits[0].count')
    expect(await page.locator('.refusals h2').textContent()).toContain('ليس هذا مقترحًا')
    await page.setInputFiles('input[type=file]', file(good))
    await page.waitForSelector('[data-party=RU]')
    expect(await figure(page, 'RU', 'all-warheads')).toBe('4,309 من 3,700')
    expect(await page.locator('.proposed-side .mark-estimate').count()).toBe(6)
    expect(await page.locator('[data-party=RU] .with .mark').count()).toBe(1)
  })

  test('everything is reached by keyboard, the range of ceilings as well', async () => {
    const page = await visit('/what-if?lang=en')
    await tabTo(page, (text) => text === 'New START')
    await page.keyboard.press('Enter')
    await page.waitForSelector(ceiling)
    await tabTo(page, (_, label) => label === 'Deployed warheads: ceiling')
    await page.keyboard.type('1500')
    await follows(page, 'RU', 'warheads', '1,549 of 1,500')
    await tabTo(page, (_, __, tag) => tag === 'SELECT')
    // A name is found only by who types it fast; the same letter again goes to the next one.
    const chosen = () => page.textContent('select:focus option:checked')
    while ((await chosen()) !== 'Deployed warheads') await page.keyboard.press('d')
    // On the way there other charts may have stood, which stay until this one is there.
    const second = page.locator('.sweep li').nth(1)
    await second.filter({ hasText: 'within from a ceiling of 1,549 on' }).waitFor()
  })

  test('on paper a range of ceilings stands only where one is chosen', async () => {
    const page = await visit('/what-if/new-start?lang=en')
    await page.emulateMedia({ media: 'print' })
    await page.waitForSelector(ceiling, { state: 'attached' })
    const head = page.getByRole('heading', { name: 'A range of ceilings' })
    expect(await head.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.selectOption('.sweep-block select', { label: 'Deployed warheads' })
    await page.waitForSelector('.sweep')
    await page.emulateMedia({ media: 'print' })
    expect(await head.isVisible()).toBe(true)
  })

  test('a blank page has two Parties of whom nothing is known', async () => {
    const page = await visit('/what-if/blank?lang=en')
    await page.waitForSelector('[data-party=A]')
    expect(await figure(page, 'A', 'things')).toBe('unknown of 100')
    await page.fill('input[aria-label^="Party A: What is counted"]', '120')
    await follows(page, 'A', 'things', '120 of 100')
  })
})

async function tabTo(
  page: Page,
  isIt: (text: string, label: string | null, tag: string) => boolean,
): Promise<void> {
  for (let at = 0; at < 80; at += 1) {
    await page.keyboard.press('Tab')
    const [text, label, tag] = await page.evaluate(() => {
      const own = document.activeElement
      return [own?.textContent ?? '', own?.getAttribute('aria-label') ?? null, own?.tagName ?? '']
    })
    if (isIt(text ?? '', label ?? null, tag ?? '')) return
  }
  throw new Error('not reached by the Tab key')
}
