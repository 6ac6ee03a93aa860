// The page that opens first: what it says to everyone, and what the desk adds: what waits to be
// acknowledged, and the line that is cut and restored.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { plain } from './page.ts'

const said = {
  en: {
    officer: 'Officer 1',
    cut: 'Cut the line',
    isCut: 'the line is cut',
    restore: 'Restore the line',
    live: 'connected',
    lives: 'What binds whom on 26 November 2026',
  },
  ar: {
    officer: 'موظف 1',
    cut: 'قطع خط الاتصال',
    isCut: 'خط الاتصال مقطوع',
    restore: 'إعادة خط الاتصال',
    live: 'متصل',
    lives: 'ما يُلزم، ومن يُلزم، في 26 تشرين الثاني/نوفمبر 2026',
  },
} as const

const button = (text: string) => `main button:text-is("${text}")`

async function lifeOf(page: Page, name: string): Promise<string> {
  return plain(await page.locator('.lives-rows li', { hasText: name }).innerText())
}

inBrowser('today', (visit) => {
  for (const lang of ['en', 'ar'] as const) {
    const words = said[lang]
    test(`shows the lives of all agreements on a day to everyone, in ${lang}`, async () => {
      const page = await visit(`/?lang=${lang}&on=2026-11-26`, { javaScriptEnabled: false })
      const heading = (await page.textContent('#lives')) ?? ''
      expect(heading.replace(/[\u2067-\u2069]/g, '')).toBe(words.lives)
      const rows = page.locator('.lives-rows li')
      expect(await rows.count()).toBeGreaterThan(10)
      expect(await page.locator('.life-now').count()).toBe(await rows.count())
    })

    test(`the line is cut and restored, and says so, in ${lang}`, async () => {
      const page = await visit(`/?lang=${lang}`)
      await page.click(button(words.officer))
      await page.waitForSelector(`.line-state:text-is("${words.live}")`)
      await page.click(button(words.cut))
      await page.waitForSelector(`.line-state:text-is("${words.isCut}")`)
      await page.click(button(words.restore))
      await page.waitForSelector(`.line-state:text-is("${words.live}")`)
    })
  }

  test('when the last exchange was is asked for again where nothing changes', async () => {
    const page = await visit('/?lang=en')
    await page.clock.install()
    await page.reload()
    await page.click(button(said.en.officer))
    await page.waitForSelector(`.line-state:text-is("${said.en.live}")`)
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/lines'))
    await page.clock.fastForward(30_000)
    await asked
  })

  test('an agreement that has ended says so, with who had set it aside', async () => {
    const page = await visit('/?lang=en&on=2026-11-26')
    const text = await lifeOf(page, 'New START')
    expect(text).toContain('no longer in force since 5 February 2026')
    expect(text).toContain('Russia: participation suspended')
    await page.goto(new URL('/?lang=en&on=2020-09-01', page.url()).href)
    expect(await lifeOf(page, 'New START')).toContain('in force since 5 February 2011')
  })

  test('leads to each agreement on the day that was chosen, and else on none', async () => {
    const page = await visit('/?lang=en&on=2020-09-01')
    const links = page.locator('.lives-rows a, .found-of h3 a, .due-day a[href*="/obligations"]')
    const days = async () =>
      new Set(
        await links.evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('on')),
        ),
      )
    expect(await page.locator('.found-of h3 a').count()).toBeGreaterThan(0)
    expect(await page.locator('.due-day a').count()).toBeGreaterThan(0)
    expect(await days()).toEqual(new Set(['2020-09-01']))
    await page.goto(new URL('/?lang=en', page.url()).href)
    expect(await days()).toEqual(new Set([null]))
  })

  test('what falls due leads an officer to the message that meets it', async () => {
    const page = await visit('/?lang=en&on=2026-11-26')
    await page.click(button(said.en.officer))
    await page.click('.due-types a:has-text("major exercise")')
    await page.waitForSelector('form [id="body.begins"]')
    expect(await page.textContent('h1')).toContain('major exercise')
  })

  test('private addresses of calendars are listed, and the list is given as a file', async () => {
    const page = await visit('/?lang=en')
    await page.click(button('Reader'))
    await page.click('.private-calendar summary')
    await page.click('.private-calendar button:text-is("Make an address")')
    const files = page.locator('.private-calendar .table-files a')
    await files.first().waitFor()
    const given = await files.evaluateAll((links) =>
      Promise.all(
        links.map(async (link) => {
          const answer = await fetch((link as HTMLAnchorElement).href)
          return { status: answer.status, text: await answer.text() }
        }),
      ),
    )
    expect(given.map(({ status }) => status)).toEqual([200, 200])
    expect(given[0]?.text).toMatch(/Made,Language,.*\r\n\d{4}-/)
    await page.click('.private-calendar li button')
    await page.waitForSelector('.private-calendar li', { state: 'detached' })
  })
})
