// A notification from its form to the other centre's acknowledgement, in two windows: written,
// signed by two officers, released, received; and what a reader sees while the line is cut.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { drafted, released } from './centre-side.ts'
import { plain, signIn } from './page.ts'

const space = '/messages/launch-notifications-1988'

const said = {
  en: {
    officer: 'Officer',
    sign: 'Sign with my key',
    release: 'Release',
    draft: 'Make the draft',
    acknowledge: 'Acknowledge as a person',
    acknowledged: 'acknowledged by a person',
    arrived: 'arrived; not yet acknowledged here',
    needed: '1 more signature is needed.',
    whole: 'Everything that can be checked here holds.',
    missing: 'needs a value',
    launch: 'Notification of a launch',
    correct: 'Correct',
    withdraw: 'Withdraw',
    replaced: 'entry',
    takesBack: 'Takes back the message',
    discard: 'Discard',
    undo: 'Undo',
    step: 'Step',
    never: 'Do not show this again',
  },
  ar: {
    officer: 'موظف',
    sign: 'التوقيع بمفتاحي',
    release: 'إجازة الإرسال',
    draft: 'إعداد المسودة',
    acknowledge: 'إشعار بالاستلام من شخص',
    acknowledged: 'أشعر شخص باستلامها',
    arrived: 'وردت؛ ولم يُشعَر من هنا باستلامها بعد',
    needed: 'يلزم توقيع واحد آخر.',
    whole: 'كل ما أمكن التحقق منه هنا صحيح.',
    missing: 'تلزم قيمة',
    launch: 'إخطار بإطلاق',
    correct: 'التصحيح',
    withdraw: 'السحب',
    replaced: 'حل محلها القيد',
    takesBack: 'تسحب الرسالة',
    discard: 'إلغاء المسودة',
    undo: 'التراجع عن الإلغاء',
    step: 'الخطوة',
    never: 'عدم إظهار هذا مرة أخرى',
  },
} as const
type Lang = keyof typeof said

const button = (text: string) => `main button:text-is("${text}")`

async function enter(page: Page, lang: Lang): Promise<Page> {
  await page.click(button(`${said[lang].officer} 1`))
  await page.waitForSelector(`.person-name:text-is("${said[lang].officer} 1")`)
  return page
}

async function tomorrow(page: Page): Promise<string> {
  return page.evaluate(() => new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 16))
}

async function written(page: Page, lang: Lang, launch: string): Promise<void> {
  await page.goto(new URL(`${space}/compose?lang=${lang}&type=launch`, page.url()).href)
  await page.fill('[id="body.launch"]', launch)
  await page.fill('[id="body.planned"]', await tomorrow(page))
  await page.selectOption('[id="body.kind"]', 'slbm')
  await page.click(button(said[lang].draft))
  await page.waitForSelector('.spoken')
}

async function signedByBoth(page: Page, lang: Lang): Promise<void> {
  await page.click(button(said[lang].sign))
  await page.waitForSelector('.signatures [data-signed]')
  expect(await page.locator(button(said[lang].release)).count()).toBe(0)
  await page.click('.other-person button')
  await page.click(button(said[lang].sign))
  await page.waitForSelector(button(said[lang].release))
}

/** The message that the page has come to, once its address says so. */
async function leafShown(page: Page): Promise<string> {
  await page.waitForURL(/\/messages\/[\w-]+\/[0-9a-f]{64}/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** What the page asks of the centre itself, as whoever is signed in. */
async function ask(page: Page, method: string, path: string, body?: object): Promise<number> {
  return page.evaluate(
    async ([how, at, text]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api${at}`, {
        method: how,
        ...(text === null ? {} : { headers, body: text }),
      })
      return answer.status
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  )
}

inBrowser('a notification', (visit, visitOther) => {
  for (const lang of ['en', 'ar'] as const) {
    const words = said[lang]
    test(`goes from its form to the receipt and the acknowledgement, in ${lang}`, async () => {
      const ours = await enter(await visit(`${space}?lang=${lang}`), lang)
      const theirs = await enter(await visitOther(`${space}?lang=${lang}`), lang)
      await written(ours, lang, `launch-${lang}`)
      expect(await ours.locator('.one-sheet').count()).toBe(3)
      expect(plain(await ours.textContent('.spoken')).split(' ')).toHaveLength(8)
      await signedByBoth(ours, lang)
      await ours.click(button(words.release))
      await ours.waitForSelector('.receipt')
      await ours.waitForSelector(`.verification:has-text("${words.whole}")`)
      await ours.waitForFunction(
        () => document.querySelectorAll('.proof-steps [data-holds="true"]').length >= 5,
      )
      // It has come into the other window by itself.
      const leaf = await leafShown(ours)
      const row = `.letters tr[data-standing="arrived"]:has(a[href*="${leaf}"])`
      await theirs.click(`${row} a:text-is("${words.launch}")`)
      await theirs.waitForSelector(`.standing-now:has-text("${words.arrived}")`)
      await theirs.click(button(words.acknowledge))
      await theirs.waitForSelector('.spoken')
      await signedByBoth(theirs, lang)
      await theirs.click(button(words.release))
      await ours.waitForSelector(`.standing-now:has-text("${words.acknowledged}")`)
      // Its sender corrects it: the form has all that it said, and says what it takes the place of.
      const sent = ours.url()
      await ours.click(`.deeds a:text-is("${words.correct}")`)
      await ours.waitForSelector('.compose form')
      expect(await ours.inputValue('[id="body.launch"]')).toBe(`launch-${lang}`)
      await ours.selectOption('[id="body.kind"]', 'icbm')
      await ours.click(button(words.draft))
      await signedByBoth(ours, lang)
      await ours.click(button(words.release))
      await ours.waitForSelector('.receipt')
      await ours.click(`.deeds a:text-is("${words.withdraw}")`)
      await ours.waitForSelector('.compose form')
      const head = plain(await ours.textContent('.page-head'))
      expect(head).toContain(words.takesBack)
      expect(new URL(ours.url()).searchParams.get('withdraws')).toBeTruthy()
      await ours.goto(sent)
      await ours.waitForSelector(`.related:has-text("${words.replaced}")`)
    })
  }

  test('one officer alone cannot release; discarded or overtaken, it is made again', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    await written(page, 'en', 'launch-alone')
    await page.click(button(said.en.sign))
    await page.waitForSelector(`section:has-text("${said.en.needed}")`)
    expect(await page.locator(button(said.en.release)).count()).toBe(0)
    expect(await page.locator(button(said.en.sign)).count()).toBe(0)
    await page.click('.back a')
    const row = page.locator('.draft-list li:first-child:has-text("Officer 1 has signed")')
    expect(plain(await row.textContent())).toContain('Officer 2 can sign')
    await page.click('.draft-list li:first-child a')
    await page.click(button(said.en.discard))
    await page.click(`.words-back button:text-is("${said.en.undo}")`)
    await page.waitForSelector('.spoken')
    expect(await page.locator('.signatures [data-signed]').count()).toBe(0)
    expect(await page.locator('.one-sheet:has-text("launch-alone")').count()).toBe(3)
    // Another officer sends one that was composed in a later second.
    await page.waitForFunction((then) => Date.now() > then, Date.now() + 1_000)
    const before = page.url()
    await page.click(button(said.en.sign))
    await page.waitForSelector('.signatures [data-signed]')
    const body = { launch: 'launch-later', planned: await tomorrow(page), kind: 'slbm' }
    await released(page.url(), space.slice('/messages/'.length), {
      type: 'launch',
      content: { body },
    })
    await page.waitForSelector('.words-back:has-text("Another message has gone into the log")')
    expect(await page.locator(button(said.en.sign)).count()).toBe(0)
    await page.click(button('Compose again'))
    await page.waitForURL((url) => url.href !== before)
    await page.waitForSelector(button(said.en.sign))
    expect(await page.locator('.signatures [data-signed]').count()).toBe(0)
    expect(await page.locator('.one-sheet:has-text("launch-alone")').count()).toBe(3)
  })

  test('who has a draft open is told when somebody else sends or discards it', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    const body = { launch: 'launch-gone', planned: await tomorrow(page), kind: 'slbm' }
    const of = space.slice('/messages/'.length)
    const id = await drafted(page.url(), of, { type: 'launch', content: { body } })
    await page.goto(new URL(`${space}/drafts/${id}?lang=en`, page.url()).href)
    await page.waitForSelector(button(said.en.discard))
    const path = `/api/spaces/${of}/drafts/${id}`
    await page.evaluate((path) => fetch(path, { method: 'DELETE' }).then(() => null), path)
    await page.waitForSelector('main .state:has-text("This draft is released or discarded.")')
    await page.click('main .state a:has-text("Outbox")')
    await page.waitForSelector('.correspondence .tabs [aria-current]:has-text("Outbox")')
  })

  test('who signs is told first of what another program has left out', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    const content = { body: { launch: 'launch-bare' } }
    const id = await drafted(page.url(), 'launch-notifications-1988', { type: 'launch', content })
    await page.goto(new URL(`${space}/drafts/${id}?lang=en`, page.url()).href)
    const before = page.locator(`.unfit:above(${button(said.en.sign)})`)
    await before.waitFor()
    expect(await before.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('Planned'),
      expect.stringContaining('Missile'),
    ])
    const changes = page.locator('[aria-labelledby="changes"]')
    expect(await changes.innerText()).toContain('left out of the record')
    await page.click(button(said.en.discard))
    await page.waitForSelector('.words-back')
  })

  test('a form says what is missing, makes no draft and keeps the words', async () => {
    const page = await enter(await visit(`${space}?lang=ar`), 'ar')
    await page.goto(new URL(`${space}/compose?lang=ar&type=launch`, page.url()).href)
    await page.fill('[id="body.launch"]', 'unfinished')
    await page.click(button(said.ar.draft))
    await page.waitForSelector(`[id="body.kind-fault"]:has-text("${said.ar.missing}")`)
    expect(await page.getAttribute('[id="body.kind"]', 'aria-invalid')).toBe('true')
    expect(page.url()).toContain('/compose')
    await page.click('.back a')
    await page.waitForSelector('.correspondence .tabs')
    await page.goBack()
    await page.waitForSelector('.words-back')
    expect(await page.inputValue('[id="body.launch"]')).toBe('unfinished')
    await page.click('.words-back button')
    expect(await page.inputValue('[id="body.launch"]')).toBe('')
  })

  test('what is sent while the line is cut waits, and arrives when it is restored', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    expect(await ask(page, 'PUT', '/lines/ru.example', { connected: false })).toBe(200)
    try {
      await written(page, 'en', 'launch-cut')
      await signedByBoth(page, 'en')
      await page.click(button(said.en.release))
      await page.waitForSelector('.no-receipt')
      await page.waitForSelector('.standing-sent')
      expect(await page.locator('.receipt').count()).toBe(0)
    } finally {
      expect(await ask(page, 'PUT', '/lines/ru.example', { connected: true })).toBe(200)
    }
    await page.waitForSelector('.receipt')
  })

  for (const lang of ['en', 'ar'] as const) {
    test(`the short start leads to a form, and can be closed for good, in ${lang}`, async () => {
      const { step, never } = said[lang]
      const page = await enter(await visit(`${space}?lang=${lang}`), lang)
      await page.click('.guide a.button')
      await page.waitForSelector(`.page-head .guide:has-text("${step}")`)
      await page.waitForSelector('.compose form')
      await page.press(button(never), 'Enter')
      await page.waitForSelector('.guide', { state: 'detached' })
      await page.waitForSelector('main h1:focus')
      await page.reload()
      await page.waitForSelector('.compose form')
      expect(await page.locator('.guide').count()).toBe(0)
      await page.click('.back a')
      await page.waitForSelector('.correspondence .tabs')
      expect(await page.locator('.guide').count()).toBe(0)
    })
  }

  test('who signs by key goes on from the signatures, and so does the next officer', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    await written(page, 'en', 'launch-by-key')
    await page.waitForSelector('#changes + :not(.state)')
    await page.focus(button(said.en.sign))
    await page.keyboard.press('Enter')
    await page.waitForSelector('.signatures [data-signed]')
    await page.waitForSelector('#signatures:focus')
    // Asked anew for the next officer: of a draft that is discarded meanwhile nothing is told.
    const foreseen = page.waitForResponse(/\/consequences$/)
    await page.focus('.other-person button')
    await page.keyboard.press('Enter')
    await page.waitForSelector(button(said.en.sign))
    await page.waitForSelector('#signatures:focus')
    await foreseen
    await page.click(button(said.en.discard))
    await page.waitForSelector('.words-back')
  })

  test('drafts are given as files in each language, and on paper say what they are', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    const body = { launch: 'listed', planned: await tomorrow(page), kind: 'slbm' }
    const agreement = 'launch-notifications-1988'
    const id = await composed(page, agreement, { type: 'launch', content: { body } })
    const named = { ar: 'المسودات', en: 'Drafts', ru: 'Черновики' }
    for (const [lang, drafts] of Object.entries(named)) {
      await page.goto(new URL(`${space}?box=drafts&lang=${lang}`, page.url()).href)
      const files = ['CSV', 'XLSX'].map(async (form) => {
        const link = page.getByRole('link', { name: `${drafts}: ${form}`, exact: true })
        return link.evaluate(async (it) => {
          const answer = await fetch((it as HTMLAnchorElement).href)
          return { status: answer.status, text: await answer.text() }
        })
      })
      const [csv, xlsx] = await Promise.all(files)
      expect([lang, csv?.status, xlsx?.status]).toEqual([lang, 200, 200])
      expect(csv?.text).toContain(id)
    }
    await page.emulateMedia({ media: 'print' })
    const onPaper = ['Уведомления о пусках 1988 года', named.ru]
    expect(await page.locator('.correspondence nav a:visible').allTextContents()).toEqual(onPaper)
    expect(await ask(page, 'DELETE', `/spaces/${agreement}/drafts/${id}`)).toBe(200)
  })

  test('markup in a message and in a name is shown and never runs', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', () => {
        document.documentElement.dataset['violated'] = 'yes'
      })
    })
    const ran = `document.title='ran'`
    const hostile = `<img src=x onerror="${ran}"><script>${ran}</script>`
    const turned = `\u202E${hostile}`
    const id = await composed(page, 'risk-reduction', {
      type: 'communication',
      content: { body: { serial: '</title><svg onload=1>', under: hostile, text: turned } },
    })
    const messages = '/messages/risk-reduction'
    await page.goto(new URL(`${messages}/drafts/${id}?lang=en`, page.url()).href)
    await page.waitForSelector('main :text("onerror=")')
    await signedByBoth(page, 'en')
    await page.click(button(said.en.release))
    await page.waitForSelector('.receipt')
    const letter = `${messages}/${await leafShown(page)}`
    const places = [letter, messages, '/', '/incidents', '/agreements/risk-reduction/record']
    // By the page, which waits for what it has asked as the officer.
    await page.click('header .person button')
    await signIn(page, 'Key holder')
    const person = { id: 'hostile', name: hostile, roles: ['reader'] }
    expect(await ask(page, 'POST', '/people', person)).toBe(200)
    const words = encodeURIComponent(hostile)
    const searched = `/agreements/risk-reduction/record?words=${words}`
    for (const place of [...places, '/centre', searched]) {
      await page.goto(new URL(place, page.url()).href)
      await page.waitForSelector('.person-name')
      expect([place, await ranIn(page)]).toEqual([place, []])
    }
    expect(await ask(page, 'PATCH', '/people/hostile', { active: false })).toBe(200)
  })
})

async function composed(page: Page, named: string, wording: object): Promise<string> {
  return page.evaluate(
    async ([at, text]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/spaces/${at}/drafts`, {
        method: 'POST',
        headers,
        body: text,
      })
      return ((await answer.json()) as { id: string }).id
    },
    [named, JSON.stringify(wording)] as const,
  )
}

/** Every sign that something of a text has become part of the page. */
async function ranIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const signs = {
      title: document.title === 'ran',
      violated: document.documentElement.dataset['violated'] === 'yes',
      script: document.querySelector('script:not([src])') !== null,
      image: document.querySelector('img[src="x"], [onerror], [onload]') !== null,
    }
    return Object.entries(signs).flatMap(([name, isThere]) => (isThere ? [name] : []))
  })
}
