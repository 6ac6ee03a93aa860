// The page on small screens, on paper, in the dark, and when something is missing.
import { expect, test } from 'vitest'
import { inBrowser, listening } from './browser.ts'
import { assessing, exchangeDay, figures, newStart, opened, plain } from './page.ts'

inBrowser('layout', (visit) => {
  test('what opens over a narrow page stays on the screen', async () => {
    const options = { viewport: { width: 360, height: 740 } }
    for (const lang of ['ar', 'en', 'ru']) {
      const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=${lang}`, options))
      for (const [open, sheet] of [
        ['.settings summary', '.settings-sheet'],
        ['#search', '.hits'],
      ] as const) {
        await page.click(open)
        if (sheet === '.hits') await page.fill('#search', '1550')
        const box = await page.locator(sheet).boundingBox()
        expect(box!.x, `${lang} ${sheet}`).toBeGreaterThanOrEqual(0)
        expect(box!.x + box!.width, `${lang} ${sheet}`).toBeLessThanOrEqual(360)
        await page.keyboard.press('Escape')
      }
    }
  })

  test('no two dates of the life touch one another, nor the line of the chosen day', async () => {
    const page = await visit('/')
    for (const lang of ['ar', 'en', 'ru']) {
      await page.goto(new URL(`${newStart}?${exchangeDay}&lang=${lang}`, page.url()).href)
      await page.evaluate(() => document.fonts.ready)
      const boxes = await page.$$eval('.life-wide :is(.life-mark text, .life-now)', (marks) =>
        marks.map((mark) => {
          const { left, right, top, bottom } = mark.getBoundingClientRect()
          return { left, right, top, bottom }
        }),
      )
      expect(boxes.length).toBeGreaterThan(6)
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          // A line of text is taller than its letters; a few pixels of it may be shared.
          const beside = one.right <= other.left || other.right <= one.left
          const above = one.bottom - 5 <= other.top || other.bottom - 5 <= one.top
          expect(beside || above, `${lang} ${JSON.stringify([one, other])}`).toBe(true)
        }
      }
    }
  })

  test('where the system has the colours, what is chosen is told from the rest', async () => {
    const options = { forcedColors: 'active' } as const
    const page = await visit(`${newStart}?${exchangeDay}&lang=en`, options)
    const seen = (selector: string, side: string, part?: string) =>
      page.$eval(
        selector,
        (element, [name, of]) => {
          const ground = getComputedStyle(document.body).backgroundColor
          return getComputedStyle(element, of).getPropertyValue(name) !== ground
        },
        [side, part] as const,
      )
    for (const [selector, width] of [
      ['.tabs a[aria-current]', '3px'],
      ['.tabs a:not([aria-current])', '0px'],
      ['.choices a:not([aria-current])', '0px'],
    ] as const) {
      const drawn = (element: Element) => getComputedStyle(element).borderBlockEndWidth
      expect(await page.$eval(selector, drawn), selector).toBe(width)
    }
    expect(await seen('.switch input', 'background-color', '::after')).toBe(true)
    await page.goto(new URL('/what-if/all-warheads-ceiling?lang=en', page.url()).href)
    for (const [selector, isSeen] of [
      ['.proposal-form .field.changed', true],
      ['.proposal-form .field:not(.changed)', false],
    ] as const) {
      expect(await seen(selector, 'border-inline-start-color'), selector).toBe(isSeen)
    }
    await page.goto(new URL('/coverage?lang=en', page.url()).href)
    expect(await seen('.matrix tr.bare th', 'border-inline-start-color')).toBe(true)
    expect(await seen('.matrix tbody tr:not(.bare) th', 'border-inline-start-color')).toBe(false)
  })

  test('on a narrow screen the panel takes the place of the section for a while', async () => {
    const options = { viewport: { width: 360, height: 740 } }
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`, options))
    await page.click('.limits .figure:has-text("764")')
    expect(await page.isVisible('.limits')).toBe(false)
    expect(await page.isVisible('.panel')).toBe(true)
    await page.click('.panel .close')
    expect(await page.isVisible('.limits')).toBe(true)
  })

  test('in the panel no word of a figure is broken', async () => {
    for (const lang of ['ar', 'en', 'ru']) {
      const why = 'on=1995-11-17&why=count:aifv:DE'
      const page = await assessing(await visit(`/agreements/cfe?${why}&lang=${lang}`))
      const lines = await page.$$eval('.node-value', (values) =>
        values.map((value) => {
          const range = document.createRange()
          range.selectNodeContents(value)
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
          return { text: value.textContent, lines: new Set(tops).size }
        }),
      )
      expect(lines.filter(({ text }) => !/\d/u.test(text)).length, lang).toBeGreaterThan(0)
      expect(
        lines.filter((one) => one.lines !== 1),
        lang,
      ).toEqual([])
    }
  })

  test('in the panel the id of a message stands below what is said of its sources', async () => {
    const page = await visit(`${newStart}/obligations?on=2019-02-04&lang=en`)
    await page.click('main a[href*="why=quota"]')
    await page.waitForSelector('.cards .id')
    const text = await page.locator('.cards').textContent()
    expect(text).toContain('no source named')
    const gaps = await page.$$eval('.cards .id', (ids) =>
      ids.map((id) => {
        const above = id.previousElementSibling!.getBoundingClientRect()
        return id.getBoundingClientRect().top - above.bottom
      }),
    )
    expect(Math.min(...gaps)).toBeGreaterThan(-4)
  })

  test('a sheet printed by nobody says why it has nothing of the centre', async () => {
    const page = await visit('/messages?lang=en')
    await page.waitForSelector('main .sign-in button')
    await page.emulateMedia({ media: 'print' })
    expect(await page.innerText('main .sign-in')).toBe('Sign in to see what this centre holds')
  })

  test('on paper the text of an agreement begins on its first sheet', async () => {
    const page = await visit(`${newStart}/text?${exchangeDay}&lang=ar`)
    // Fourteen provisions stand on two sheets where the first has some of them, else on three.
    await page.$$eval('.provision, .instrument, .sources', (all) => {
      const kept = new Set([...document.querySelectorAll('.provision')].slice(0, 14))
      for (const one of all) {
        if (!kept.has(one) && !one.contains([...kept][0]!)) one.remove()
      }
    })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf)?.[1]).toBe('2')
  })

  test('on paper it is a briefing: the figures and their day, without controls', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=en&why=count:deployed:US`)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const hidden of [
      '.slider',
      '.tabs',
      '.search',
      '.languages',
      '.actions',
      '.panel .close',
    ]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    }
    for (const shown of [
      'h1',
      '.notice',
      '.limits',
      '.plot',
      '.panel',
      '.frontier',
      '.day strong',
    ]) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
    }
    const ink = await page.evaluate(() => getComputedStyle(document.body).color)
    expect(ink).toBe('rgb(28, 31, 35)')
    const address = page.locator('.panel .sources a').first()
    const printed = await address.evaluate((link) => getComputedStyle(link, '::after').content)
    expect(printed).toContain('http')
  })

  test('the foot of printed sheets has their number and what they were computed on', async () => {
    const page = await visit('/')
    const sheets = { ar: ['صفحة', 'من'], en: ['Page', 'of'], ru: ['Лист', 'из'] }
    for (const [lang, [before, between]] of Object.entries(sheets)) {
      await page.goto(new URL(`${newStart}?${exchangeDay}&lang=${lang}`, page.url()).href)
      await listening(page)
      await page.pdf({ preferCSSPageSize: true })
      const foot = await page.evaluate(() =>
        document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((r) => r.cssText)),
      )
      expect(foot.join(), lang).toContain(
        `"${before} " counter(page) " ${between} " counter(pages)`,
      )
      for (const sentence of (await page.locator('.frontier p').allTextContents()).slice(0, 2)) {
        expect(foot.join(), lang).toContain(sentence)
      }
    }
  })

  test('a list that is cut on the screen is whole on paper', async () => {
    const page = await assessing(await visit(`${newStart}/record?on=2026-02-01&lang=en`))
    const rows = page.locator('.block > .messages tbody tr')
    await page.waitForSelector('main .button:text-is("Show more")')
    const shown = await rows.count()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await rows.count()).toBeGreaterThan(shown)
    expect(await page.locator('main .on-paper').count()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await rows.count()).toBe(shown)
  })

  test('light and dark follow the system, and a setting that is remembered', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=en`, { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await paper()).toBe('rgb(21, 23, 26)')
    await page.click('.settings summary')
    await page.click('.settings label:has-text("light")')
    expect(await paper()).toBe('rgb(251, 250, 246)')
    await page.reload()
    expect(await paper()).toBe('rgb(251, 250, 246)')
  })
})

inBrowser('when something is missing', (visit) => {
  test('an agreement without a day opens at the last exchange of all Parties', async () => {
    const page = await visit(`${newStart}?lang=en`)
    expect(plain(await page.textContent('.day strong'))).toBe('1 September 2022')
    expect(await page.textContent('.time-note')).toContain('data of all Parties')
  })

  test('before the first exchange every count is unknown, and that is not nought', async () => {
    const page = await visit(`${newStart}?on=2010-12-01&lang=en&why=count:deployed:US`)
    expect((await figures(page))[0]).toEqual(['unknown', 'unknown'])
    expect(await page.textContent('.panel')).toContain('That is not nought')
  })

  test('a proposal that nobody has made is said to be none, and another can be begun', async () => {
    const page = await visit('/what-if/nobody-s?lang=en', {}, /status of 404/)
    expect(await page.textContent('main [role=alert]')).toContain('is not here')
    await page.click('main .page-head button')
    await page.waitForSelector('main a[href*="/what-if/all-warheads-ceiling"]')
  })

  test('a panel of something that is not there says so', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=en&why=message:none`)
    expect(await page.textContent('.panel')).toContain('Nothing of this name')
  })

  test('without a connection the page goes on with what it has read', async () => {
    // What is on its way when the line breaks is refused, and a browser writes that down.
    const refused = /net::ERR_INTERNET_DISCONNECTED/
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`, {}, refused))
    await opened(page)
    await page.context().setOffline(true)
    await page.waitForSelector('.state-notice:has-text("No connection")')
    await page.click('.step-on')
    expect((await figures(page))[0]).toEqual(['651', '517'])
    await page.click('.tabs a >> nth=1')
    await page.waitForSelector('.holdings')
  })
})
