// What all pages share: going from one to another by mouse and by keys without another document,
// signing in and out, and what is said to those who may not, and when the centre is not reached.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { assessing, newStart, opened, plain, query, signIn } from './page.ts'

const titles = {
  en: { messages: 'Messages', coverage: 'Coverage', agreements: 'Agreements', centre: 'Centre' },
  ar: { messages: 'الرسائل', coverage: 'التغطية', agreements: 'الاتفاقات', centre: 'المركز' },
}

/** Whether the document is the one that was opened: what a script left there is gone with it. */
async function marked(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.body.setAttribute('data-test', 'here'))
  return () => page.evaluate(() => document.body.dataset['test'] === 'here')
}

async function pressed(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

inBrowser('the shell', (visit) => {
  for (const lang of ['en', 'ar'] as const) {
    const said = titles[lang]
    test(`goes from page to page by mouse and by keys, and back, in ${lang}`, async () => {
      const page = await opened(await visit(`/?lang=${lang}`))
      const isSame = await marked(page)
      const current = () => page.textContent('.pages-wide a[aria-current]')
      await page.click(`.pages-wide a:text-is("${said.messages}")`)
      await page.waitForSelector(`h1:text-is("${said.messages}")`)
      expect(new URL(page.url()).pathname).toBe('/messages')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      expect(await page.title()).toContain(said.messages)
      await pressed(page, 'gc')
      await page.waitForSelector(`h1:text-is("${said.coverage}")`)
      expect(await current()).toBe(said.coverage)
      await page.goBack()
      await page.waitForSelector(`h1:text-is("${said.messages}")`)
      await page.goForward()
      await page.waitForSelector(`h1:text-is("${said.coverage}")`)
      expect(await isSame()).toBe(true)
      await pressed(page, 'ga')
      await page.waitForSelector(`h1:text-is("${said.agreements}")`)
      expect(new URL(page.url()).search).toBe(`?lang=${lang}`)
    })
  }

  test('who signs in at the gate by key goes on from the title of the page', async () => {
    const page = await opened(await visit('/messages?lang=ar'))
    await page.focus('main .people-choice button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main .people-choice', { state: 'detached' })
    await page.waitForSelector('main h1:focus')
  })

  test('who chooses by key what a question begins from goes on from the title', async () => {
    const page = await opened(await visit('/what-if?lang=en'))
    const isSame = await marked(page)
    await page.press('main a:text-is("New START")', 'Enter')
    await page.waitForURL('**/what-if/new-start**')
    await page.waitForSelector('main h1:focus')
    expect(await isSame()).toBe(true)
  })

  test('the ways in for newcomers are closed by key for good, from the title on', async () => {
    const page = await visit('/?lang=ar')
    await page.press('nav.start button', 'Enter')
    await page.waitForSelector('nav.start', { state: 'detached' })
    await page.waitForSelector('main h1:focus')
    await page.reload()
    expect(await page.locator('nav.start').count()).toBe(0)
  })

  test('says of a day that is none what is shown instead, until one is chosen', async () => {
    const page = await visit('/agreements/new-start?on=2022-02-30&known=soon&lang=en')
    const said = async () => (await page.locator('.day-refused').allInnerTexts()).map(plain)
    const asked = 'The address of this page gives no day of the calendar: '
    const form = '. A day is written YYYY-MM-DD, as 2020-09-01. '
    const shown = await page.inputValue('.day-field input')
    expect(shown).toBe('2022-09-01')
    expect(await said()).toEqual([
      `${asked}on=2022-02-30${form}The page shows 1 September 2022.`,
      `${asked}known=soon${form}The page shows all that the record holds.`,
    ])
    await assessing(page)
    await page.click('.tabs a:has-text("Record")')
    await page.waitForURL('**/record?lang=en')
    expect(await said()).toHaveLength(2)
    await page.goBack()
    await page.waitForURL('**on=2022-02-30**')
    expect(await said()).toHaveLength(2)
    await page.click('.step-on')
    await expect.poll(said).toHaveLength(1)
    await page.click('.languages a[lang="ar"]')
    await page.waitForURL('**lang=ar')
    expect(query(page).get('known')).toBe('soon')
    expect(await said()).toHaveLength(1)
  })

  test('shows what is asked as a day so that it turns nothing round, and cut', async () => {
    const asked = encodeURIComponent(`\u2069\u202e<b>${'x'.repeat(500)}`)
    for (const lang of ['ar', 'ru']) {
      const page = await visit(`/coverage?on=${asked}&lang=${lang}`)
      const said = await page.innerText('.day-refused')
      expect(said).toContain(`on=\\u2069\\u202e<b>${'x'.repeat(35)}…`)
      expect(said).not.toMatch(/\u202e/)
      await page.fill('.day-input input >> nth=0', '1990-01-01')
      await page.waitForURL('**on=1990-01-01**')
      expect(await page.locator('.day-refused').count()).toBe(0)
      await page.close()
    }
  })

  test('has a menu on a narrow screen, which closes when the reader has gone', async () => {
    const page = await opened(await visit('/?lang=ar', { viewport: { width: 360, height: 740 } }))
    expect(await page.isVisible('.pages-wide')).toBe(false)
    await page.click('.menu summary')
    const box = await page.locator('.menu-sheet').boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(360)
    await page.click('.menu-sheet a:text-is("الرسائل")')
    await page.waitForSelector('h1:text-is("الرسائل")')
    expect(await page.isVisible('.menu-sheet')).toBe(false)
  })

  test('every page says that this is a demonstration, and how its record came about', async () => {
    const page = await visit('/?lang=en')
    for (const path of ['/', '/agreements', newStart, '/messages', '/coverage', '/centre']) {
      await page.goto(new URL(`${path}?lang=en`, page.url()).href)
      const notice = await page.textContent('.notices')
      expect(notice, path).toMatch(/reconstructed from public sources/i)
      expect(notice, path).toContain('demonstration keys')
      expect(notice, path).toContain('by choosing whom to be')
    }
  })

  test('asks who it is, opens what the role may do, and forgets who leaves', async () => {
    const page = await opened(await visit('/centre?lang=en&part=people'))
    expect(await page.textContent('main h2')).toBe('Sign in to see what this centre holds')
    await page.click('main button:text-is("Drafter")')
    await page.waitForSelector('.forbidden')
    expect(await page.textContent('.forbidden')).toContain('key holder')
    await page.click('.forbidden button:text-is("Key holder")')
    await page.waitForSelector('.centre tr:has-text("Officer 1")')
    await page.reload()
    await page.waitForSelector('.centre tr:has-text("Officer 1")')
    await page.click('header .person button')
    await page.waitForSelector('main h2:text-is("Sign in to see what this centre holds")')
  })

  test('keys go to the dialog that stands over the page, and not behind it', async () => {
    const page = await opened(await visit(`${newStart}?why=provision:II.1&lang=en`))
    await page.click('header .person > button')
    await pressed(page, 'gc')
    expect(new URL(page.url()).pathname).toBe(newStart)
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    expect(query(page).get('why')).toBe('provision:II.1')
  })

  test('signs in from the head of any page, in the words of the language', async () => {
    const page = await opened(await visit('/coverage?lang=ar'))
    await signIn(page, 'موظف 2')
    await page.goto(new URL('/messages?lang=en', page.url()).href)
    await page.waitForSelector('.person-name:text-is("Officer 2")')
  })

  test('what somebody else changes appears without another look', async () => {
    const page = await opened(await visit('/centre?lang=en&part=people'))
    await signIn(page, 'Key holder')
    await page.waitForSelector('.centre tr:has-text("Reader")')
    await added(page, 'guest')
    await page.waitForSelector('.centre tr:has-text("The guest")')
  })

  test('seven windows have one stream among them, whichever of them is closed', async () => {
    const first = await opened(await visit('/centre?lang=en&part=people'))
    await signIn(first, 'Key holder')
    const context = first.context()
    let streams = 0
    context.on('request', (request) => {
      if (request.url().endsWith('/api/events')) streams += 1
    })
    const others: Page[] = []
    while (others.length < 6) {
      const page = await context.newPage()
      await page.goto(first.url())
      await page.waitForSelector('.centre tr:has-text("Reader")')
      others.push(page)
    }
    expect(streams).toBe(0)
    const next = others[0]!
    await added(next, 'guest-1')
    for (const page of [first, ...others])
      await page.waitForSelector('.centre tr:has-text("The guest-1")')
    const taken = context.waitForEvent('request', (request) =>
      request.url().endsWith('/api/events'),
    )
    await first.close()
    await taken
    await added(next, 'guest-2')
    for (const page of others) await page.waitForSelector('.centre tr:has-text("The guest-2")')
    expect(streams).toBe(1)
  })

  test('who becomes somebody else in one window has become it in the others', async () => {
    const first = await opened(await visit('/centre?lang=en&part=people'))
    await signIn(first, 'Drafter')
    const second = await first.context().newPage()
    await second.goto(first.url())
    await second.waitForSelector('.person-name:text-is("Drafter")')
    await first.click('.forbidden button:text-is("Key holder")')
    await second.waitForSelector('.person-name:text-is("Key holder")')
    await second.waitForSelector('.centre tr:has-text("Officer 1")')
  })

  test('where nobody is signed in, somebody is who comes in by another window', async () => {
    const first = await opened(await visit('/centre?lang=en&part=people'))
    const second = await first.context().newPage()
    await second.goto(first.url())
    await opened(second)
    await signIn(first, 'Drafter')
    await second.waitForSelector('.person-name:text-is("Drafter")')
    await first.click('header .person button')
    await second.waitForSelector('.person-name', { state: 'detached' })
    await signIn(second, 'Key holder')
    await first.waitForSelector('.centre tr:has-text("Officer 1")')
  })
})

/** A person is let in, past the page. */
async function added(page: Page, id: string): Promise<void> {
  const body = JSON.stringify({ id, name: `The ${id}`, roles: ['reader'] })
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/people', { method: 'POST', headers, body })).status
  }, body)
  expect(status).toBe(200)
}
