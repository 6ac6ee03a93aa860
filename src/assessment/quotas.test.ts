// A quota whose size is what a count gives: two for each of the depots that a Party has opened,
// on the first day of the year. On the invented agreement of examples/sample-agreement.
import { expect, test } from 'vitest'
import { depot, sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { count, each } from '#language/count.ts'
import { quota } from '#language/quota.ts'
import { runCases } from './case-run.ts'
import { quotasAt } from './quotas.ts'
import { replay, timesOf } from './world.ts'

const label = { en: 'By depots', ru: 'По складам', ar: 'بحسب المستودعات' }
const cite = sampleAgreement.provisions[0]!
const visit = sampleAgreement.messages.find((type) => type.id === 'visit')!
const twice = count('twice', {
  cite,
  label,
  rules: [each(depot, { id: 'two-depots', cite, label, is: () => 2 })],
})
const byDepots = quota('by-depots', {
  cite,
  label,
  of: [visit],
  usedBy: 'recipient',
  max: twice,
  per: 'calendar-year',
})
const counts = [...sampleAgreement.counts, twice]
const changed = { ...sampleAgreement, counts, quotas: [byDepots] }

test('the quota of a year is what the count gives on its first day', () => {
  const { failures } = runCases(
    changed,
    'quotas.txt',
    `case one depot on the first day, another later
= 2030-06-01 A quota by-depots 0/unknown unknown
2030-06-01 A open-depot body.id=north place=North
2031-06-01 A open-depot body.id=south place=South
= 2031-12-31 A quota by-depots 0/2 within
= 2032-01-01 A quota by-depots 0/4 within
2032-02-01 B visit to=A depot=north begins=2032-02-01T08:00Z
2032-03-01 B visit to=A depot=north begins=2032-03-01T08:00Z
= 2032-03-01 A quota by-depots 2/4 within
= 2032-03-01@2032-02-15 A quota by-depots 1/4 within
= 2032-03-01 B quota by-depots 0/unknown unknown
`,
    () => null,
  )
  expect(failures).toEqual([])
})

test('a quota of the last year that a text can name ends with it', () => {
  const yearly = quota('yearly', {
    cite,
    label,
    of: [visit],
    max: { '2030-01-01': 3 },
    per: 'calendar-year',
  })
  const life = sampleAgreement.life.map((event) => ({ ...event, until: null }))
  const nothing = { title: null, notice: null, complete: true, until: null, sources: {} }
  const endless = { ...sampleAgreement, quotas: [yearly], life }
  const world = replay(endless, { agreement: endless.id, ...nothing, messages: [] })
  const spans = (asOf: string) =>
    quotasAt(world, 'A', timesOf(asOf, null)).map(({ from, until }) => [from, until])
  expect(spans('9998-12-31')).toEqual([['9998-01-01', '9999-01-01']])
  expect(spans('9999-12-31')).toEqual([['9999-01-01', '9999-12-31']])
})
