// What the server draws first of What if is what the browser computes there: the same proposal, the
// same answer, the same ground, in the words of each language; and each address has its first page.
import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { packing } from '#http/packing.ts'
import type { Language } from '#language/label.ts'
import { arWhatIf } from '#locale/ar-what-if.ts'
import { enWhatIf } from '#locale/en-what-if.ts'
import { localeOf } from '#locale/locale.ts'
import { ruWhatIf } from '#locale/ru-what-if.ts'
import { clientIn } from '../api/call.ts'
import { engineOf } from '../engine.ts'
import { packedText, unpackedText } from '../proposal/address-text.ts'
import { refusalViews } from '../proposal/answer.ts'
import { openAt } from '../proposal/open.ts'
import { proposalFor, proposalText, withCeiling, withRule } from '../proposal/proposal.ts'
import { scenarioTexts } from '../proposal/scenario-files.ts'
import { openings, type WhatIfPlace, withQuery } from '../route/page-place.ts'
import { texts as ar } from '../texts/ar.ts'
import { texts as en } from '../texts/en.ts'
import { texts as ru } from '../texts/ru.ts'
import { whatIfView } from './what-if-view.ts'

const texts = {
  ar: { ...ar, ...arWhatIf },
  en: { ...en, ...enWhatIf },
  ru: { ...ru, ...ruWhatIf },
}
const today = '2026-11-26'
const records = new Map(
  shelf.flatMap(({ id }) => {
    const path = `agreements/${id}/data/record.jsonl`
    return existsSync(path) ? [[id, readFileSync(path, 'utf8')] as const] : []
  }),
)
const { shelved } = engineOf(shelf, records, (language) => texts[language])
const scenarios = await scenarioTexts()

function localeIn(language: Language) {
  return localeOf(language, texts[language], language === 'ar' ? 'arab' : 'latn')
}

function firstAt(place: WhatIfPlace, language: Language = 'en') {
  const asking = { shelf: shelved, locale: localeIn(language), today, scenarios, packing }
  return whatIfView(asking, place).first
}

const of = (id: string, query = {}): WhatIfPlace =>
  withQuery({ ...openings['what-if'], of: id }, query)

/** As the page asks the centre, which gives these records. */
function openingIn(language: Language) {
  const client = clientIn(
    () => language,
    async (address) => {
      if (typeof address !== 'string') throw new Error('the page asks by a path')
      const id = /^\/api\/agreements\/(.+)\/record$/.exec(address)?.[1] ?? ''
      return new Response(records.get(id))
    },
  )
  return { language, client }
}

function changed(): string {
  const { name } = shelf.find(({ id }) => id === 'new-start')!
  const begun = proposalFor({ base: 'new-start', name, dated: today })
  const lower = withCeiling(begun, 'warheads', 0, { from: '2022-09-01', max: 1500 })
  return proposalText(withRule(lower, 'launchers-bomber', false))
}

describe('the first page of a proposal', () => {
  beforeEach(() => {
    vi.setSystemTime(today)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test.for([
    ['an agreement', 'ar', of('new-start', { on: '2022-09-01' })],
    ['one of many Parties', 'ru', of('cfe', { on: '2007-09-01' })],
    ['a scenario', 'en', of('all-warheads-ceiling')],
    ['a blank page', 'ar', of('blank')],
    ['what the address has', 'en', of('new-start', { proposal: packing.packed(changed())! })],
  ] as const)('is what the browser computes of %s', async ([, language, place]) => {
    const first = firstAt(place, language)
    if (first.kind !== 'open') throw new Error(`it is ${first.kind}`)
    const packed = place.query['proposal'] ?? null
    const found = await openAt({ of: place.of, packed, today }, openingIn(language))
    if (found.kind !== 'opened') throw new Error('the browser refuses it')
    const locale = localeIn(language)
    const { scenario, day } = found
    const on = place.query['on'] ?? day
    const answer = found.answer({ scenario, on, range: null, locale })
    const ground = found.ground({ on, locale })
    // As it comes to the browser: in JSON, and nothing is left out on the way.
    const { packed: link, ...came } = JSON.parse(JSON.stringify(first)) as typeof first
    expect(came).toStrictEqual({ kind: 'open', scenario, day, on, answer, ground })
    expect(await unpackedText(link!)).toBe(proposalText(scenario))
  })

  test('has the figures of what is asked', () => {
    const first = firstAt(of('new-start', { proposal: packing.packed(changed())! }))
    if (first.kind !== 'open') throw new Error(`it is ${first.kind}`)
    const [holder] = first.answer.outcome.holders.filter(({ id }) => id === 'RU')
    const { proposal, comesTo } = holder!.limits.find(({ id }) => id === 'warheads')!
    expect([first.on, proposal.max, comesTo?.replace(/[\u2066-\u2069]/g, '')]).toEqual([
      '2022-09-01',
      '1,500',
      '49 must go',
    ])
  })

  test('refuses in the words of the browser what is no proposal', async () => {
    const wrong = changed().replace('"limit": "warheads"', '"limit": "nothing"')
    const other = changed().replace('"base": "new-start"', '"base": "nowhere"')
    const unread = [packing.packed(wrong)!, packing.packed(other)!, 'AAAA', '%']
    for (const proposal of unread) {
      const first = firstAt(of('new-start', { proposal }), 'ru')
      if (first.kind !== 'refused') throw new Error(`it is ${first.kind}`)
      const asked = { of: 'new-start', packed: proposal, today }
      const found = await openAt(asked, openingIn('ru'))
      if (found.kind !== 'refused') throw new Error('the browser does not')
      expect(first.refusals).toEqual(refusalViews(localeIn('ru'), found.refusals))
      expect(first.refusals.map(({ place }) => place)).not.toContain('')
      expect(first.choices.agreements).not.toEqual([])
    }
  })
})

test('where nothing is chosen, what can be begun from stands there in the language', () => {
  const first = firstAt(openings['what-if'], 'ru')
  if (first.kind !== 'start') throw new Error(`it is ${first.kind}`)
  const { agreements, scenarios: all } = first.choices
  const limiting = shelf.filter(({ limits }) => limits.length > 0)
  expect(agreements.map(({ id }) => id)).toEqual(limiting.map(({ id }) => id))
  expect(all.map(({ id }) => id)).toEqual([...scenarios.keys()])
  expect(all.find(({ id }) => id === 'all-warheads-ceiling')!.name).toMatch(/[а-я]/)
})

test('of a name that nothing has, and of a record that nobody may see, it says so', () => {
  expect(firstAt(of('nothing')).kind).toBe('failed')
  const locale = localeIn('en')
  const unseen = shelved.map((one) => ({ ...one, text: null }))
  const asking = { shelf: unseen, locale, today, scenarios, packing }
  expect(whatIfView(asking, of('new-start')).first.kind).toBe('failed')
})

test('a proposal is packed as the browser does it, up to the same length', async () => {
  const text = changed()
  expect(await unpackedText(packing.packed(text)!)).toBe(text)
  expect(packing.unpacked((await packedText(text))!)).toBe(text)
  const noise = Array.from({ length: 9_000 }, (_, at) => ((at * 7919) % 65_521).toString(36)).join()
  expect([packing.packed(noise), await packedText(noise)]).toEqual([null, null])
  expect(packing.unpacked(packing.packed('a'.repeat(1_000_000))!)).toBeNull()
})

test('a ceiling cites what sets it: the text, its amendment, or the proposal', () => {
  const answerAt = (place: WhatIfPlace) => {
    const first = firstAt(place)
    if (first.kind !== 'open') throw new Error(`it is ${first.kind}`)
    return first.answer
  }
  const sites = (on: string) => {
    const { limits } = answerAt(of('abm', { on })).form
    const { today, place } = limits.find(({ id }) => id === 'launchers')!
    return [today, place]
  }
  expect([sites('1973-01-01'), sites('1980-01-01')]).toEqual([
    ['200', 'Art. III'],
    ['100', 'Prot.'],
  ])
  const { form, outcome } = answerAt(of('new-start', { proposal: packing.packed(changed())! }))
  const asked = outcome.holders[0]!.limits.find(({ id }) => id === 'warheads')!
  expect([form.limits.find(({ id }) => id === 'warheads')!.place, asked.place]).toEqual([
    'Art. II(1)(b)',
    'Proposal',
  ])
})

test('every limit of a form says whose it is, where several have one of the same name', () => {
  for (const { id } of shelf) {
    for (const language of ['ar', 'en', 'ru'] as const) {
      const first = firstAt(of(id), language)
      const limits = first.kind === 'open' ? first.answer.form.limits : []
      const labels = limits.map(({ label, place }) => `${label} ${place}`)
      expect(
        labels.filter((one, at) => labels.indexOf(one) !== at),
        id,
      ).toEqual([])
    }
  }
})
