// A request about an incident between two centres: asked, acknowledged by a person, answered with a
// denial, followed up and closed by one side; and what the press told, which is nobody's message.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { released } from './centre-side.ts'

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

async function enter(page: Page, lang: Lang): Promise<Page> {
  await page.click(`main button:text-is("${said[lang].officer}")`)
  await page.waitForSelector('#press-title')
  return page
}

inBrowser('incidents', (visit, visitOther) => {
  for (const lang of ['en', 'ar'] as const) {
    const words = said[lang]
    test(`a request is asked, acknowledged, denied and followed up, in ${lang}`, async () => {
      const ours = await enter(await visit(`/incidents?lang=${lang}`), lang)
      const theirs = await enter(await visitOther(`/incidents?lang=${lang}`), lang)
      const id = `r-${lang}`
      await released(ours.url(), space, {
        type: 'request',
        content: content(`us-${id}`, request(id)),
      })
      await theirs.click(`[data-waits="acknowledgement"] a:has-text("Pipeline ${id}")`)
      const shown = (name: string) => theirs.textContent(`[data-fact="${name}"] dd`)
      const wait = (text: string) => theirs.waitForSelector(`.waiting-now:has-text("${text}")`)
      await wait(words.asked)
      expect(await theirs.textContent('h2 .tlp')).toBe('TLP:RED')
      expect(await theirs.textContent('h2 .handling')).toContain('duty officer')
      expect(await theirs.textContent('.terms')).toContain(words.proposed)
      expect(await shown('clock.machine')).not.toContain(words.notYet)
      expect(await shown('clock.person')).toContain(words.notYet)
      const leaf = new URL(theirs.url()).pathname.split('/').at(-1)!
      const address = await theirs.getAttribute('.acts a >> nth=1', 'href')
      expect(address).toContain(`/messages/${space}/compose?`)
      expect(address).toContain(`re=${leaf}`)
      expect(address).toContain('type=answer')
      await released(theirs.url(), space, {
        type: 'acknowledgement',
        re: leaf,
        content: content(`ru-ack-${id}`, { request: id, by: 'duty officer' }),
      })
      await wait(words.answered)
      await released(theirs.url(), space, {
        type: 'answer',
        re: leaf,
        content: content(`ru-answer-${id}`, {
          request: id,
          action: 'denied',
          position: 'from-territory',
        }),
      })
      await wait(words.again)
      expect(await shown('action')).toBe(words.denied)
      expect(await shown('position')).toBe(words.territory)
      await released(theirs.url(), space, {
        type: 'update',
        re: leaf,
        content: content(`ru-update-${id}`, { request: id, text: 'The matter was looked at.' }),
      })
      await theirs.waitForSelector('.turn.own[data-kind="update"]')
      expect(await theirs.locator('.turn').count()).toBe(4)
      // The other centre's page has followed by itself.
      await ours.waitForSelector(`[data-waits="closure"] a:has-text("Pipeline ${id}")`)
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
      await page.goBack()
      expect(await page.textContent('.press > p')).toContain(words.press)
      expect(await page.locator('.press details').count()).toBeGreaterThan(5)
    })
  }
})
