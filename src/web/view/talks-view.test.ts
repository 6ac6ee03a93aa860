// The page Talks on the public record of the stability dialogue: what was said by a day, no more
// and no less, in three languages; and without talks on the shelf, an empty page.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { languages, type Language } from '#language/label.ts'
import { arTalks } from '#locale/ar-talks.ts'
import { enTalks } from '#locale/en-talks.ts'
import { localeOf } from '#locale/locale.ts'
import { ruTalks } from '#locale/ru-talks.ts'
import { engineOf } from '../engine.ts'
import { openings } from '../route/page-place.ts'
import { texts as ar } from '../texts/ar.ts'
import { texts as en } from '../texts/en.ts'
import { texts as ru } from '../texts/ru.ts'
import { type TalksBody, talksView } from './talks-view.ts'

const texts = { ar: { ...ar, ...arTalks }, en: { ...en, ...enTalks }, ru: { ...ru, ...ruTalks } }
const path = 'agreements/stability-dialogue/data/record.jsonl'
const record = readFileSync(path, 'utf8')
const shelvedOf = (text: string) =>
  engineOf(shelf, new Map([['stability-dialogue', text]]), (language) => texts[language]).shelved
const shelved = shelvedOf(record)
const today = '2026-11-26'

interface Asked {
  readonly round?: string
  readonly known?: string
  readonly language?: Language
  readonly on?: typeof shelved
}

function talksOn(day: string, asked: Asked = {}): TalksBody {
  const { round, known, language = 'en', on: shelf = shelved } = asked
  const locale = localeOf(language, texts[language])
  const query = known === undefined ? { on: day } : { on: day, known }
  const place = { ...openings.talks, round: round ?? null, query }
  return talksView({ shelf, locale, today, estimates: null }, place).talks!
}

/** What a party says on a point, as the page draws it. */
function stanceOn(day: string, point: string, party: string): string | undefined {
  const { positions } = talksOn(day)
  const row = positions?.topics.flatMap((topic) => topic.points).find((one) => one.id === point)
  return row?.cells[positions!.parties.findIndex((one) => one.id === party)]?.stance
}

test('a shelf without talks gives an empty page', () => {
  const others = shelved.filter(({ world }) => world.agreement.id !== 'stability-dialogue')
  const locale = localeOf('en', texts.en)
  expect(
    talksView({ shelf: others, locale, today, estimates: null }, openings.talks).talks,
  ).toBeNull()
})

test('every view can be made in every language on any day', () => {
  const unfilled = /\{\w+\}|undefined|NaN|\[object/
  for (const language of languages) {
    for (let year = 2020; year <= 2027; year += 1) {
      for (const round of [undefined, 'second-plenary', 'third-plenary', 'no-such-round']) {
        const view = talksOn(`${year}-09-30`, {
          language,
          ...(round === undefined ? {} : { round }),
        })
        expect(unfilled.exec(JSON.stringify(view))?.[0] ?? '', `${language} ${year}`).toBe('')
      }
    }
  }
})

test('rounds are those spoken of by the day, and the third is never held', () => {
  const looks = (day: string) => talksOn(day).rounds.map(({ id, look }) => `${id} ${look}`)
  expect(looks('2021-07-22')).toEqual([])
  expect(looks('2021-07-28')).toEqual(['first-plenary met', 'second-plenary ahead'])
  expect(looks('2022-02-23').at(-1)).toBe('extraordinary-2022 met')
  expect(looks('2022-02-24')).toContain('third-plenary never')
})

test('the talks are suspended by the United States, as known only two months later', () => {
  expect(talksOn('2022-02-23').state?.suspended).toBe(false)
  expect(talksOn('2022-02-24').state).toMatchObject({
    text: 'suspended by United States, since 24 February 2022',
    evidence: { mark: 'unverified' },
  })
  expect(talksOn('2022-03-01', { known: '2022-04-29' }).state?.suspended).toBe(false)
  expect(talksOn('2022-03-01', { known: '2022-04-30' }).state?.suspended).toBe(true)
})

test('what was said last stands: not known, sought, rejected, silent when asked', () => {
  expect(stanceOn('2022-01-09', 'no-nato-enlargement', 'US')).toBe('unknown')
  expect(stanceOn('2022-01-10', 'no-nato-enlargement', 'US')).toBe('rejects')
  expect(stanceOn('2022-01-10', 'no-nato-enlargement', 'RU')).toBe('seeks')
  expect(stanceOn('2026-02-03', 'limits-one-year', 'US')).toBe('unknown')
  expect(stanceOn('2026-02-04', 'limits-one-year', 'US')).toBe('silent')
  expect(stanceOn('2026-02-05', 'limits-one-year', 'US')).toBe('rejects')
})

test('silence stands by the word of the one that waits', () => {
  const { positions } = talksOn('2026-02-04')
  const points = positions!.topics.flatMap((topic) => topic.points)
  const cells = points.find(({ id }) => id === 'limits-one-year')!.cells
  expect(cells.map((cell) => cell.by)).toEqual(['by the word of Russia', null])
})

test('words are quoted in their language, with source and mark, and under fifteen words', () => {
  const { positions } = talksOn('2022-01-10')
  const said = positions!.topics.flatMap((topic) => topic.said.flat())
  const quotes = said.flatMap((one) => one.quotes)
  expect(new Set(quotes.map((quote) => quote.language))).toEqual(new Set(['en', 'ru']))
  expect(quotes.every((quote) => quote.source?.url !== null)).toBe(true)
  expect(Math.max(...quotes.map(({ text }) => text.split(/\s+/).length))).toBeLessThan(15)
  expect(said.find(({ id }) => id === 'us-positions-2022')?.on).toBe('said of 3 points together')
})

test('a round has its delegations, its groups, and the day as the press writes it', () => {
  const first = talksOn('2026-02-06', { round: 'first-plenary', language: 'ar' }).round!
  expect(first.written.map(({ quote }) => quote.text)).toEqual(['اليوم (الأربعاء)'])
  expect(first.delegations.map(({ members }) => members[0]?.name)).toEqual([
    'ويندي شيرمان',
    'سيرغي ريابكوف',
  ])
  expect(first.groups).toEqual([])
  const second = talksOn('2026-02-06', { round: 'second-plenary' }).round!
  expect(second.groups).toHaveLength(2)
  expect(second.written.map(({ readAs }) => readAs)).toContain(
    'read as 21 September 2021 to 30 September 2021',
  )
  const third = talksOn('2022-02-01', { round: 'third-plenary' }).round!
  expect(third).toMatchObject({ day: 'no day was set', look: 'ahead' })
})

test('who was replaced as head of a delegation heads none in the list of rounds', () => {
  const delegate = 'second-plenary:US:Wendy Sherman'
  const replaced = JSON.stringify({
    id: 'us-replaced',
    type: 'delegate-replaced',
    from: 'US',
    effectiveOn: '2021-09-28',
    receivedAt: '2021-09-28',
    body: { delegate },
  })
  const headsIn = (text: string) =>
    talksOn('2021-09-29', { on: shelvedOf(text) }).rounds.find(({ id }) => id === 'second-plenary')
      ?.heads
  expect(headsIn(record)).toContain('Wendy Sherman')
  expect(headsIn(`${record}${replaced}\n`)).not.toContain('Wendy Sherman')
})

test('a round lists the sources of all that is said on its day, at whatever hour', () => {
  for (const round of ['first-plenary', 'second-plenary', 'extraordinary-2022']) {
    const hours = record.replaceAll(
      /("type": "position", .*?"effectiveOn": "[\d-]+)"/g,
      (_, before: string) => `${before}T12:00Z"`,
    )
    const body = talksOn('2026-02-06', { round, on: shelvedOf(hours) })
    const listed = new Set(body.sources.map(({ id }) => id))
    const { said, statements, positions } = body.round!
    const named = [...said, ...statements, ...positions].flatMap(({ sources }) => sources)
    expect(named.filter(({ id }) => !listed.has(id))).toEqual([])
  }
})

test('a proposal names its scenario and what became of it', () => {
  const [offer] = talksOn('2026-02-06').proposals
  expect(offer).toMatchObject({ scenario: 'limits-one-year-more', look: 'gone' })
  expect(offer!.steps.map(({ what }) => what)).toEqual(['rejected'])
  expect(talksOn('2026-02-03').proposals[0]).toMatchObject({ look: 'open', steps: [] })
})

test('the sources of all that is told stand in one list, each once; a round has its own', () => {
  const all = talksOn('2022-03-01').sources
  expect(all.length).toBeGreaterThan(10)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.every(({ text, id }) => text !== id)).toBe(true)
  const ofRound = talksOn('2022-03-01', { round: 'second-plenary' }).sources
  expect(ofRound.length).toBeGreaterThan(0)
  expect(ofRound.length).toBeLessThan(all.length)
  expect(talksOn('2020-06-01').sources).toEqual([])
})
