// A request about an incident between two centres, in two windows: asked, had by a machine, taken
// up by a person, denied, asked about further, answered that nothing was found, closed by both
// sides; and what the press told, which is nobody's message. The denial is written in its form.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { drafted, released } from './centre-side.ts'

const space = 'cyber-incidents'

const said = {
  en: {
    officer: 'Officer 1',
    answered: 'Waiting for an answer',
    asked: 'Waiting for a person to acknowledge',
    denied: 'request denied',
    territory: 'came from its territory, not from the State',
    proposed: 'proposed',
    exercise: 'EXERCISE',
    press: 'None of them is a message of a Party',
    again: 'Answered; not closed by both sides',
    notYet: 'not yet',
    clarify: 'Waiting for a clarification',
    nothingFound: 'nothing found',
    closed: 'Closed by both sides',
    answer: 'Answer',
    further: 'Ask what it means',
    sign: 'Sign with my key',
    draft: 'Make the draft',
    release: 'Release',
    other: 'Officer 2',
  },
  ar: {
    officer: 'موظف 1',
    answered: 'ما ينتظر ردًا',
    asked: 'ما لم يُشعِر شخص باستلامه بعد',
    denied: 'رُفض الطلب',
    territory: 'انطلق من الإقليم لا من الدولة',
    proposed: 'مقترح',
    exercise: 'تمرين',
    press: 'وليس أي منها رسالة من طرف',
    again: 'ما رُدّ عليه ولم يقفله الجانبان',
    notYet: 'ليس بعد',
    clarify: 'ما ينتظر توضيحًا',
    nothingFound: 'لم يُعثر على شيء',
    closed: 'ما أقفله الجانبان',
    answer: 'الرد',
    further: 'طلب توضيح',
    sign: 'التوقيع بمفتاحي',
    draft: 'إعداد المسودة',
    release: 'إجازة الإرسال',
    other: 'موظف 2',
  },
} as const
type Lang = keyof typeof said

const stamp = (): string => `${new Date().toISOString().slice(0, 16)}Z`

function content(id: string, body: object) {
  return { id, effectiveOn: stamp(), body }
}

const request = (id: string) => ({
  request: id,
  kind: 'cessation',
  invokes: 'un-13c',
  urgency: 'emergency',
  title: `Pipeline ${id}`,
  asks: 'Please stop what comes from 192.0.2.7.',
  attribution: false,
  handling: { tlp: 'red', readers: ['duty officer'] },
})

/** Of a piece that is named before anything is asked. */
const dossier = 'ab'.repeat(32)

const button = (text: string) => `main button:text-is("${text}")`

/** By hand, to the release: its form has the request and how far it may be shown. */
async function denied(page: Page, lang: Lang, request: string): Promise<void> {
  const { answer, sign, draft, release, other } = said[lang]
  await page.click(`.acts a:text-is("${answer}")`)
  await page.waitForSelector('.compose form')
  expect(await page.inputValue('[id="body.request"]')).toBe(`US:${request}`)
  expect(await page.inputValue('[id="body.handling.tlp"]')).toBe('red')
  await page.selectOption('[id="body.action"]', 'denied')
  await page.selectOption('[id="body.position"]', 'from-territory')
  await page.click(button(draft))
  await page.click(button(sign))
  await page.waitForSelector('.signatures [data-signed]')
  await page.click(`.other-person button:text-is("${other}")`)
  await page.click(button(sign))
  await page.click(button(release))
  await page.waitForSelector('.receipt')
  await page.goto(new URL(`/incidents?lang=${lang}`, page.url()).href)
  await page.click(`[data-waits="closure"] a:has-text("Pipeline ${request}")`)
}

async function enter(page: Page, lang: Lang): Promise<Page> {
  await page.click(`main button:text-is("${said[lang].officer}")`)
  await page.waitForSelector('#press-title')
  return page
}

inBrowser('incidents', (visit, visitOther) => {
  for (const lang of ['en', 'ar'] as const) {
    const words = said[lang]
    test(`a request is denied, asked about and closed by both sides, in ${lang}`, async () => {
      const ours = await enter(await visit(`/incidents?lang=${lang}`), lang)
      const theirs = await enter(await visitOther(`/incidents?lang=${lang}`), lang)
      const id = `r-${lang}`
      await released(ours.url(), space, {
        type: 'evidence-named',
        content: content(`us-piece-${lang}`, {
          piece: `log-${lang}`,
          kind: 'log',
          sha256: dossier,
          holder: 'CERT',
          disclosure: 'hash',
        }),
      })
      await released(ours.url(), space, {
        type: 'request',
        content: content(`us-${id}`, request(id)),
      })
      await theirs.click(`[data-waits="acknowledgement"] a:has-text("Pipeline ${id}")`)
      const shown = (name: string) => theirs.textContent(`[data-fact="${name}"] dd`)
      const wait = (text: string) => theirs.waitForSelector(`.waiting-now:text-is("${text}")`)
      await wait(words.asked)
      expect(await theirs.textContent('h2 .tlp')).toBe('TLP:RED')
      expect(await theirs.textContent('h2 .handling')).toContain('duty officer')
      expect(await theirs.textContent('.terms')).toContain(words.proposed)
      expect(await shown('clock.machine')).not.toContain(words.notYet)
      expect(await shown('clock.person')).toContain(words.notYet)
      const leaf = new URL(theirs.url()).pathname.split('/').at(-1)!
      const says = (at: Page, type: string, body: object) => {
        const own = `${type}-${id}-${new URL(at.url()).port}`
        return released(at.url(), space, {
          type,
          re: leaf,
          content: content(own, { request: `US:${id}`, ...body }),
        })
      }
      await says(theirs, 'acknowledgement', { by: 'duty officer' })
      await wait(words.answered)
      expect(await shown('clock.person')).not.toContain(words.notYet)
      await denied(theirs, lang, id)
      await wait(words.again)
      expect(await shown('action')).toBe(words.denied)
      expect(await shown('position')).toBe(words.territory)
      await ours.click(`[data-waits="closure"] a:has-text("Pipeline ${id}")`)
      await ours.waitForSelector(`.acts a:text-is("${words.further}")`)
      await says(ours, 'clarification-question', { text: 'Whose territory?' })
      await wait(words.clarify)
      await says(theirs, 'clarification', { text: 'That of this State.' })
      await says(theirs, 'answer', { action: 'no-finding', position: 'from-territory' })
      await theirs.waitForSelector(`[data-fact="action"]:has-text("${words.nothingFound}")`)
      await says(theirs, 'closure', {})
      await ours.waitForSelector('.turn[data-kind="closure"]')
      expect(await ours.textContent('.waiting-now')).toBe(words.again)
      await says(ours, 'closure', {})
      await wait(words.closed)
      expect(await theirs.locator('.turn').count()).toBe(8)
      // A mark of Latin script, which Arabic does not have.
      expect(await theirs.innerText('main')).not.toContain(';')
      expect(await theirs.locator('.evidence .id').allTextContents()).toContain(dossier)
    })

    test(`an exercise has its flag everywhere, the press is no Party, in ${lang}`, async () => {
      const page = await enter(await visit(`/incidents?lang=${lang}`), lang)
      const id = `x-${lang}`
      await released(page.url(), space, {
        type: 'exercise-request',
        content: content(`us-${id}`, request(id)),
      })
      const row = page.locator(`.incident:has-text("Pipeline ${id}")`)
      await row.waitFor()
      expect(await row.locator('.exercise').textContent()).toBe(words.exercise)
      await row.locator('a').click()
      await page.waitForSelector('.one-incident h2 .exercise')
      expect(await page.locator('.turn .exercise').count()).toBe(1)
      const file = (await page.getAttribute('.one-incident a[download]', 'href')) ?? ''
      const about = encodeURIComponent(`exercise-US:${id}`)
      expect(file).toBe(`/api/spaces/${space}/stix?about=${about}`)
      const bundle = await page.evaluate(async (at) => (await fetch(at)).text(), file)
      // It is TLP:RED, for a reader who is not this one.
      expect(Object.keys(JSON.parse(bundle) as object)).toEqual(['type', 'id'])
      await page.goBack()
      expect(await page.textContent('.press > p')).toContain(words.press)
      expect(await page.locator('.press details').count()).toBeGreaterThan(5)
    })
  }

  test('an answer wished by a moment that has passed is told of before it goes', async () => {
    const page = await enter(await visit('/incidents?lang=en'), 'en')
    const form = `/messages/${space}/compose?lang=en&type=request`
    await page.goto(new URL(form, page.url()).href)
    const field = page.locator('.form-field:has([id="body.answerBy"])')
    await field.locator('input').fill('2020-01-01T10:00')
    await field.locator('.form-hint:text-is("This moment has passed.")').waitFor()
    await field.locator('input').fill('2120-01-01T10:00')
    await field.locator('.form-hint').waitFor({ state: 'detached' })
    const body = { ...request('late'), answerBy: '2020-01-01T10:00Z' }
    const id = await drafted(page.url(), space, { type: 'request', content: { body } })
    await page.goto(new URL(`/messages/${space}/drafts/${id}?lang=en`, page.url()).href)
    expect(await page.textContent('.passed')).toBe('Answer wished by: This moment has passed.')
  })

  test('a request without a title, from another program, is named by its type', async () => {
    const page = await visit('/incidents?lang=en')
    const { title: _, ...body } = request('bare')
    await released(page.url(), space, { type: 'request', content: content('bare', body) })
    await page.click('main .people-choice button:text-is("Officer 1")')
    await page.click('.incident h3 a:has-text("Request")')
    await page.waitForSelector('.one-incident h2:has-text("Request")')
  })
})
