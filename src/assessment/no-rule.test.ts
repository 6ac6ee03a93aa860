// A text may limit a number and not say what counts toward it: the limit is there, and the count is
// not known, whatever the record holds. Nor is it known of a Party that has stated nothing.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { count } from '#language/count.ts'
import { limit } from '#language/limit.ts'
import { explanationLines } from '#locale/explanation.ts'
import { en } from '#locale/en.ts'
import { findingText } from '#locale/findings.ts'
import { localeOf } from '#locale/locale.ts'
import { assess } from './assess.ts'
import { explain } from './explain.ts'
import { readRecord } from './record-file.ts'
import { replay, timesOf } from './world.ts'

const cite = sampleAgreement.provisions[0]!
const name = { en: 'Things', ru: 'Предметы', ar: 'أشياء' }
const things = count('things', { cite, label: name, rules: [] })
const ruleless = {
  ...sampleAgreement,
  counts: [...sampleAgreement.counts, things],
  limits: [limit('things', things, { cite, values: { '2030-07-01': 5 } })],
}
const line =
  '{"id":"a","agreement":"sample","type":"data","from":"A","effectiveOn":"2030-03-01",' +
  '"body":{"launchers":[{"id":"A-1","state":"deployed","kind":"light","warheads":1}]}}'
const [record] = readRecord(line, 'r.jsonl', [ruleless]).records
const world = replay(ruleless, record!)
const times = timesOf('2031-01-01', null)

test('the limit stands, the count is not known and nothing is over', () => {
  const [party] = assess(world, times).parties
  expect(party?.limits).toMatchObject([{ value: null, max: 5, distance: null, state: 'unknown' }])
  expect(party?.findings.map(({ code }) => code)).not.toContain('over-limit')
})

test('the explanation says why', () => {
  const tree = explain(world, 'things', 'A', times)
  expect(tree).toMatchObject({ value: null, children: [] })
  const lines = explanationLines(localeOf('en', en), ruleless, tree).tree.map(({ text }) => text)
  expect(lines).toEqual(['Things', 'the agreement has no rule by which it is counted'])
})

test('of a Party that has stated nothing the explanation knows no number either', () => {
  const tree = explain(world, 'warheads', 'B', times)
  expect(tree).toMatchObject({ value: null, children: [] })
  const lines = explanationLines(localeOf('en', en), ruleless, tree).tree.map(({ text }) => text)
  expect(lines).toEqual(['Deployed warheads', 'the record says nothing of it'])
})

test('what is over already by the part that is known is told by how much at least', () => {
  const held = (id: string, warheads: number | null) => {
    return { id, state: 'deployed', kind: 'heavy', warheads }
  }
  const launchers = [held('A-1', 16), held('A-2', 16), held('A-3', null)]
  const lists = line.replace(/\[.*\]/, JSON.stringify(launchers))
  const [partly] = readRecord(lists, 'r.jsonl', [sampleAgreement]).records
  const [party] = assess(replay(sampleAgreement, partly!), times).parties
  const over = party!.findings.find(({ code }) => code === 'over-limit')!
  expect(over).toMatchObject({
    about: 'warheads',
    values: { value: 32, max: 20, above: 12, unknown: 1 },
  })
  expect(findingText(localeOf('en', en), sampleAgreement, over)).toBe(
    'Deployed warheads: at least 32 counted, limit 20, at least 12 above',
  )
})
