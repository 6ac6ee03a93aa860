// A notification from its form to the other centre's acknowledgement, in two windows: written,
// signed by two officers, released, received; and what a reader sees while the line is cut.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { plain } from './page.ts'

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
  await page.click(`.other-person ${button(`${said[lang].officer} 2`).replace('main ', '')}`)
  await page.click(button(said[lang].sign))
  await page.waitForSelector(button(said[lang].release))
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
      const rows = await theirs.locator('.letters tbody tr').count()
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
      await theirs.waitForFunction(
        (before) => document.querySelectorAll('.letters tbody tr').length > before,
        rows,
      )
      await theirs.click(`.letters tr[data-standing="arrived"] a:text-is("${words.launch}")`)
      await theirs.waitForSelector(`.standing-now:has-text("${words.arrived}")`)
      await theirs.click(button(words.acknowledge))
      await theirs.waitForSelector('.spoken')
      await signedByBoth(theirs, lang)
      await theirs.click(button(words.release))
      await ours.waitForSelector(`.standing-now:has-text("${words.acknowledged}")`)
    })
  }

  test('one officer alone cannot release it', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    await written(page, 'en', 'launch-alone')
    await page.click(button(said.en.sign))
    await page.waitForSelector(`section:has-text("${said.en.needed}")`)
    expect(await page.locator(button(said.en.release)).count()).toBe(0)
    expect(await page.locator(button(said.en.sign)).count()).toBe(0)
  })

  test('a form says at the field what is missing, and makes no draft', async () => {
    const page = await enter(await visit(`${space}?lang=ar`), 'ar')
    await page.goto(new URL(`${space}/compose?lang=ar&type=launch`, page.url()).href)
    await page.click(button(said.ar.draft))
    await page.waitForSelector(`[id="body.kind-fault"]:has-text("${said.ar.missing}")`)
    expect(await page.getAttribute('[id="body.kind"]', 'aria-invalid')).toBe('true')
    expect(page.url()).toContain('/compose')
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

  test('the short start can be closed for good', async () => {
    const page = await enter(await visit(`${space}?lang=en`), 'en')
    await page.click(button('Do not show this again'))
    await page.waitForSelector('.guide', { state: 'detached' })
    await page.reload()
    await page.waitForSelector('.correspondence .tabs')
    expect(await page.locator('.guide').count()).toBe(0)
  })
})
