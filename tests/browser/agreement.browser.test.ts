// The story of a reader: from the list to New START, to a figure, to its reasons, to another day.
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, exchangeDay, figures, newStart, query } from './page.ts'

inBrowser('the page of an agreement', (visit) => {
  test('is reached from the list of agreements', async () => {
    const page = await visit('/agreements?lang=en')
    expect(await page.textContent('h1')).toBe('Agreements')
    await page.click('main a:has-text("New START")')
    await page.waitForURL('**/agreements/new-start**')
    expect(await page.textContent('h1')).toBe('New START')
  })

  test('shows the three central limits of both Parties before any script has run', async () => {
    const page = await visit(`${newStart}?${exchangeDay}&lang=en`, { javaScriptEnabled: false })
    expect((await figures(page)).slice(0, 3)).toEqual([
      ['675', '510'],
      ['1,457', '1,447'],
      ['800', '764'],
    ])
    const third = page.locator('.limits tbody tr').nth(2)
    expect(await third.textContent()).toContain('at the limit')
    expect(await third.textContent()).toMatch(/901.*Russia: converted items still count; 101 above/)
  })

  test('says of a day before 5 February 2018 that the limits do not bind yet', async () => {
    const page = await visit(`${newStart}?on=2018-02-04&lang=en`)
    const first = page.locator('.limits tbody tr').first()
    expect(await first.textContent()).toContain('not yet binding')
    expect(await first.textContent()).toContain('binds from 5 February 2018')
    await page.goto(new URL(`${newStart}?on=2018-02-05&lang=en`, page.url()).href)
    expect(await page.textContent('.limits tbody tr')).not.toContain('not yet binding')
  })

  test('opens the reasons of a figure: article, items, message, source', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    await page.click('.limits .figure:has-text("675")')
    const panel = page.locator('.panel')
    expect(await panel.locator('h2').textContent()).toBe('Why 675?')
    expect(query(page).get('why')).toBe('count:deployed:US')
    const values = await panel.locator('.node-value').allTextContents()
    expect(values).toEqual(['675', '397', '397', '230', '230', '48', '12', '36'])
    const text = (await panel.textContent()) ?? ''
    expect(text).toContain('Art. II(1)(a)')
    expect(text).toContain('Art. III(1)(a)')
    expect(text).toContain('Minuteman III')
    expect(text).toContain('effective 1 September 2020')
    expect(await panel.locator('.sources a').first().getAttribute('href')).toMatch(/^https?:/)
    // The heading has the focus, Escape closes, and the focus is back on the figure.
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('Why 675?')
    await page.keyboard.press('Escape')
    expect(await panel.count()).toBe(0)
    expect(await focused()).toBe('675')
    expect(query(page).get('why')).toBeNull()
  })

  test('shows a figure under the reading of a Party beside the record', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    await page.click('.limits .reading .figure:has-text("901")')
    expect(await page.textContent('.panel h2')).toBe('Why 901?')
    await page.click('.panel .choices a >> nth=0')
    expect(await page.textContent('.panel h2')).toBe('Why 800?')
    await page.goBack()
    await page.waitForSelector('.panel h2:text-is("Why 901?")')
  })

  test('copies the reasons as text with citations', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] }
    const page = await visit(`${newStart}?${exchangeDay}&lang=en&why=count:deployed:US`, options)
    await assessing(page)
    await page.click('.actions button >> nth=0')
    await page.waitForSelector('.actions output:has-text("Copied")')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('Why 675?')
    expect(text).toContain('397 ICBMs, as published (Art. III(1)(a))')
    expect(text).toContain('https://')
    expect(text).toContain('true on 1 September 2020')
    expect(text).toContain('Reconstructed from public sources')
    await page.click('.limits .figure:has-text("1,457")')
    await page.waitForSelector('.panel h2:text-is("Why 1,457?")')
    expect(await page.textContent('.actions output')).toBe('')
  })

  test('goes day by day and exchange by exchange with the keys of the slider', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    const slider = page.locator('.slider input').first()
    await slider.focus()
    const day = () => slider.getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowRight')
    expect(await day()).toBe('2 September 2020')
    await page.keyboard.press('PageUp')
    expect(await day()).toBe('1 March 2021')
    expect((await figures(page))[0]).toEqual(['651', '517'])
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowLeft')
    expect(await day()).toBe('31 August 2020')
    expect((await figures(page))[0]).toEqual(['655', '485'])
    await page.waitForURL('**on=2020-08-31**')
    await page.keyboard.press('End')
    expect(await page.textContent('.standing')).toContain('no longer in force')
  })

  test('shows what was known on a day and not what came to be known later', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    await page.click('.switch input')
    await page.waitForURL('**known=2020-09-01**')
    // The data of 1 September was not public on that day: those of March still stood.
    expect((await figures(page))[0]).toEqual(['655', '485'])
    await page.locator('.slider input').nth(1).focus()
    await page.keyboard.press('End')
    expect((await figures(page))[0]).toEqual(['675', '510'])
  })

  test('moves to the day of a point of the history, by keyboard alone', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    await page.click('.history .choices a:has-text("warheads")')
    await page.waitForURL('**count=warheads**')
    const point = page.locator('.points-1 [role=button][tabindex="0"]')
    await point.focus()
    expect(await page.textContent('.legend-dot')).toContain('1 September 2022')
    await page.keyboard.press('ArrowLeft')
    expect(await page.textContent('.legend-dot')).toContain('1 March 2022')
    await page.keyboard.press('Enter')
    await page.waitForURL('**on=2022-03-01**')
    expect((await figures(page))[1]?.[1]).toBe('1,474')
  })

  test('goes to a section with g and a letter, to the search with a slash, and back', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=en`))
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL('**/text?**')
    await page.keyboard.press('/')
    await page.keyboard.type('minuteman')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('Enter')
    expect(await page.textContent('.panel h2')).toContain('Minuteman')
    await page.goBack()
    await page.waitForSelector('.panel', { state: 'detached' })
    await page.goBack()
    await page.waitForSelector('.limits')
  })

  test('finds an article in Arabic however it is spelled', async () => {
    const page = await assessing(await visit(`${newStart}?${exchangeDay}&lang=ar`))
    await page.keyboard.press('/')
    await page.keyboard.type('القاذفه الثقيله')
    await page.waitForSelector('[role=option]')
    expect(await page.locator('[role=option]').count()).toBeGreaterThan(0)
  })
})

inBrowser('the sections of an agreement', (visit) => {
  test('holdings sum to the counts, and say where the public record is not divided', async () => {
    const page = await visit(`${newStart}/holdings?${exchangeDay}&lang=en`)
    const groups = page.locator('.holdings')
    const sums = (nth: number) => groups.nth(nth).locator('tfoot .figure').allTextContents()
    expect(await sums(0)).toEqual(['675', '1,457', '800'])
    const russian = page
      .locator('section:has(.holdings)', { hasText: 'Russian Federation' })
      .first()
    expect(await russian.textContent()).toContain('Not divided by type or place')
    expect(await russian.locator('tfoot .figure').allTextContents()).toEqual([
      '510',
      '1,447',
      '764',
    ])
  })

  test('what the Parties stated together is shown of neither', async () => {
    const page = await visit(`${newStart}/holdings?${exchangeDay}&lang=en`)
    const session = page.locator('section:has(.holdings)', { hasText: 'Session of the Commission' })
    expect(await session.locator('h2').textContent()).not.toMatch(/United States|Russia/)
    expect(await session.locator('tbody tr').count()).toBeGreaterThan(0)
  })

  test('obligations of a year have their article, their day and what met them', async () => {
    const page = await visit(`${newStart}/obligations?${exchangeDay}&lang=en`)
    const rows = page.locator('.obligations tbody tr')
    expect(await page.textContent('h2#obligations')).toBe('Obligations of 2020')
    expect(await rows.count()).toBeGreaterThanOrEqual(4)
    const exchange = rows.filter({ hasText: '30 Sep 2020' }).last()
    expect(await exchange.count()).toBe(1)
    expect(await page.locator('.quotas tbody tr').count()).toBeGreaterThan(0)
    await assessing(page)
    await exchange.locator('a.why').first().click()
    const panel = (await page.textContent('.panel')) ?? ''
    expect(panel).toContain('within 30 days')
    expect(panel).toContain('Messages and sources')
  })

  test('the text stands beside the rule that cites it and the value of the day', async () => {
    const page = await visit(`${newStart}/text?${exchangeDay}&lang=en`)
    const article = page.locator('.provision', { hasText: 'do not exceed 1,550' }).first()
    expect(await article.textContent()).toContain('II(1)(b)')
    expect(await article.textContent()).toContain('1,457')
    expect(await article.textContent()).toContain('103 below')
    expect(await page.locator('.provision', { hasText: 'Not modelled:' }).count()).toBeGreaterThan(
      9,
    )
    expect(await page.locator('.provision .mark-unverified').count()).toBeGreaterThan(9)
  })

  test('the record is narrowed by words, Party and type, and the address says so', async () => {
    const page = await assessing(await visit(`${newStart}/record?${exchangeDay}&lang=en`))
    const all = await page.locator('.messages tbody tr').count()
    await page.selectOption('.filters select >> nth=0', 'RU')
    await page.waitForURL('**party=RU**')
    const russian = await page.locator('.messages tbody tr').count()
    expect(russian).toBeLessThan(all)
    expect(russian).toBeGreaterThan(10)
    await page.fill('.filters input', 'no such words at all')
    await page.waitForSelector('.empty')
    expect(await page.textContent('.empty')).toContain('No message fits')
  })

  test('an unverified figure looks unverified and says it in words', async () => {
    const page = await visit(`${newStart}?on=2022-09-01&lang=en&why=count:launchers:RU`)
    const cell = page.locator('.limits tbody tr').nth(2).locator('td').nth(1)
    expect(await cell.locator('.mark-unverified').textContent()).toBe('unverified')
    expect(await page.textContent('.panel')).toContain('from memory')
  })
})
