// The ledger as somebody checks it: all logs of a centre in the browser, an archive that was
// altered, and a bundle that goes out and comes in while the line is cut.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { packTar, type TarFile, unpackTar } from '#ledger/tar.ts'
import { valueOf } from '../centres/rig.ts'
import { inBrowser } from './browser.ts'
import { released } from './centre-side.ts'

const space = 'launch-notifications-1988'

const said = {
  en: {
    officer: 'Officer 1',
    check: 'Check all logs',
    archive: 'All logs as one archive',
    stop: 'Stop',
    stopped: 'Stopped; nothing is said of what was not reached.',
    holds: 'All that could be checked holds.',
    fails: 'DOES NOT HOLD',
    cut: 'Cut the line',
    restore: 'Restore the line',
    isCut: 'The line to ru.example is cut.',
    pack: 'Pack for ru.example',
    taken: 'taken and receipted',
    held: 'held already',
    none: 'without a receipt: 0',
    back: 'Pack for us.example',
  },
  ar: {
    officer: 'موظف 1',
    check: 'التحقق من السجلات كلها',
    archive: 'السجلات كلها في ملف واحد',
    stop: 'إيقاف',
    stopped: 'أُوقف؛ ولا يقال شيء عما لم يُبلَغ.',
    holds: 'كل ما أمكن التحقق منه صحيح.',
    fails: 'غير صحيح',
    cut: 'قطع الخط',
    restore: 'إعادة الخط',
    isCut: 'مقطوع',
    pack: 'إعداد حزمة إلى',
    taken: 'أُخذ وأُعطي إيصال استلامه',
    held: 'محفوظ من قبل',
    none: 'بلا إيصال استلام: 0',
    back: 'إعداد حزمة إلى',
  },
} as const
type Lang = keyof typeof said

const button = (text: string) => `main button:has-text("${text}")`

async function enter(page: Page, lang: Lang): Promise<Page> {
  await page.click(button(said[lang].officer))
  await page.waitForSelector('#logs-title')
  return page
}

/** All logs of the space that is open, as its page gives them. */
async function exported(page: Page, lang: Lang): Promise<readonly TarFile[]> {
  const archive = await readFile(await packed(page, said[lang].archive))
  return valueOf(unpackTar(archive, { files: 100_000, bytes: 1e9 }))
}

async function give(page: Page, name: string, files: readonly TarFile[]): Promise<void> {
  const buffer = Buffer.from(valueOf(packTar(files)))
  await page.setInputFiles('.drop input', { name, mimeType: 'application/x-tar', buffer })
}

/** One bit of the first entry that `of` names, in the archive. */
function altered(files: readonly TarFile[], of: RegExp, at: number): readonly TarFile[] {
  return files.map(({ path, bytes }) => {
    if (!of.test(path)) return { path, bytes }
    const other = Uint8Array.from(bytes)
    const place = other.length - at
    other[place] = (other[place] ?? 0) ^ 1
    return { path, bytes: other }
  })
}

async function packed(page: Page, words: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button(words))])
  return download.path()
}

inBrowser('the ledger', (visit, visitOther) => {
  for (const lang of ['en', 'ar'] as const) {
    const words = said[lang]
    test(`is checked in the browser from its first entry on, in ${lang}`, async () => {
      const page = await enter(await visit(`/ledger/${space}?lang=${lang}`), lang)
      await page.click(button(words.check))
      await page.waitForSelector('.checked-steps .all-holds')
      expect(await page.textContent('.checked-steps .all-holds')).toBe(words.holds)
      expect(await page.locator('.check-holds').count()).toBeGreaterThan(6)
      expect(await page.locator('.check-does-not-hold').count()).toBe(0)
    })

    test(`an archive in which an entry was altered says which, in ${lang}`, async () => {
      const page = await enter(await visit(`/ledger/${space}?lang=${lang}`), lang)
      const files = await exported(page, lang)
      await give(page, 'good.tar', files)
      await page.waitForSelector('.checked-steps .all-holds')
      await give(page, 'bad.tar', altered(files, /^us\.example\/.*\/entries\//, 8))
      await page.waitForSelector('.checked-steps .some-fail')
      const step = page.locator('.check-does-not-hold').first()
      expect(await step.locator('.standing-word').textContent()).toBe(words.fails)
      expect(await step.textContent()).toMatch(/entry \d+ of us\.example\/mithaq/)
    })

    test(`a bundle and its receipt go by courier while the line is cut, in ${lang}`, async () => {
      const ours = await enter(await visit(`/ledger/${space}?lang=${lang}`), lang)
      const theirs = await enter(await visitOther(`/ledger/${space}?lang=${lang}`), lang)
      await ours.click(button(words.cut))
      await ours.waitForSelector(`.line-cut:has-text("${words.isCut}")`)
      try {
        await released(ours.url(), space, {
          type: 'launch',
          content: {
            id: `launch-by-courier-${lang}`,
            effectiveOn: new Date().toISOString().slice(0, 10),
            body: {
              launch: `courier-${lang}`,
              kind: 'slbm',
              planned: new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 16) + 'Z',
            },
          },
        })
        const bundle = await packed(ours, words.pack)
        await theirs.setInputFiles('.unpacking input', bundle)
        await theirs.waitForSelector(`.taken:has-text("${words.taken}")`)
        await ours.setInputFiles('.unpacking input', await packed(theirs, words.back))
        await ours.waitForSelector('.taken')
        await ours.waitForSelector(`.line:has-text("${words.none}")`)
        await theirs.setInputFiles('.unpacking input', bundle)
        await theirs.waitForSelector(`.taken:has-text("${words.held}")`)
      } finally {
        await ours.click(button(words.restore))
      }
      await ours.waitForSelector(button(words.cut))
    })
  }

  test('parts are saved one by one, and taken in together', async () => {
    const ours = await enter(await visit(`/ledger/${space}?lang=en`), 'en')
    const theirs = await enter(await visitOther(`/ledger/${space}?lang=en`), 'en')
    // The demonstration has no log of 12,000 entries: the centre is said to need two bundles.
    const parts = [
      { from: 0, until: 1 },
      { from: 1, until: 2 },
    ]
    await ours.route('**/courier/*/parts', (route) => route.fulfill({ json: { parts } }))
    await ours.click(button(said.en.pack))
    await ours.waitForSelector('.courier-parts:has-text("there are 2")')
    const names: string[] = []
    const files: string[] = []
    for (const label of ['Part 1 of 2: entries 0 to 1', 'Part 2 of 2: entries 1 to 2']) {
      const [download] = await Promise.all([
        ours.waitForEvent('download'),
        ours.click(button(label)),
      ])
      names.push(download.suggestedFilename())
      files.push(await download.path())
    }
    expect(names).toEqual([1, 2].map((n) => `${space}-to-ru.example-${n}-of-2.mithaq`))
    const input = '.unpacking input'
    await theirs.setInputFiles(input, files.toReversed())
    await theirs.waitForSelector('.carried >> nth=1')
    expect(await theirs.locator(`.carried:has-text("${said.en.held}")`).count()).toBe(2)
    // The first is on its way until the reader has stopped what comes after it.
    let free = () => {}
    const isFree = new Promise<void>((go) => (free = go))
    await theirs.route('**/courier', async (route) => {
      await isFree
      await route.continue()
    })
    await theirs.setInputFiles(input, files)
    await theirs.waitForSelector('.unpacking output:has-text("file 1 of 2")')
    expect(await theirs.locator('.unpacking progress').getAttribute('value')).toBe('0')
    expect(await theirs.locator(input).getAttribute('aria-disabled')).toBe('true')
    await theirs.click(button('Stop after this file'))
    free()
    await theirs.waitForSelector('.unpacking output:has-text("1 file was not taken in")')
    expect(await theirs.locator('.carried .file').count()).toBe(1)
  })

  test('a check of a long record can be stopped, and says that it was', async () => {
    const page = await enter(await visit('/ledger/new-start?lang=en'), 'en')
    // Time stands still in the page, so that the check is not over before the reader stops it.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 10_000)
    await page.click(button(said.en.check))
    await page.waitForSelector('.progress progress')
    await page.click(button(said.en.stop))
    await page.clock.resume()
    await page.waitForSelector(`.verification output:has-text("${said.en.stopped}")`)
    await page.click(button(said.en.check))
    await page.waitForSelector('.checked-steps .all-holds')
  })

  test('what was checked with another fingerprint does not stand by the one typed', async () => {
    const page = await enter(await visit(`/ledger/${space}?lang=en`), 'en')
    await page.click(button(said.en.check))
    await page.waitForSelector('.checked-steps .all-holds')
    await page.fill('.pin input', `ru.example=${'A'.repeat(32)}`)
    await page.waitForSelector('.checked-steps', { state: 'detached' })
  })

  test('a file that cannot be read says so, and what waits for it does not wait on', async () => {
    const page = await enter(await visit(`/ledger/${space}?lang=en`), 'en')
    // As the browser answers for a folder, and for a file that is gone.
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    })
    const file = { name: 'gone.tar', mimeType: 'application/x-tar', buffer: Buffer.from('gone') }
    const told = ':has-text("The file cannot be read any more")'
    await page.setInputFiles('.drop input', file)
    await page.waitForSelector(`.verification output${told}`)
    await page.waitForSelector(button(said.en.archive))
    await page.setInputFiles('.taking input', file)
    await page.waitForSelector(`.taking [role="alert"]${told}`)
  })

  test('a receipt that was altered is found, with its place', async () => {
    const page = await enter(await visit('/ledger/new-start?lang=en'), 'en')
    const files = await exported(page, 'en')
    const [receipt] = files.filter(({ path }) => /^us\.example\/.*\/receipts\//.test(path))
    const of = new RegExp(`^${receipt!.path.replaceAll('.', '\\.')}$`)
    await give(page, 'bad.tar', altered(files, of, 100))
    await page.waitForSelector('.checked-steps .some-fail')
    expect(await page.textContent('.check-does-not-hold')).toContain('receipt of ru.example for')
  })
})
