// Where public sources contradict one another, the shelf takes a figure and says so: each conflict
// that is known of the bundled records and estimates is a finding, a reading or a remark beside the
// estimate, and none is a choice that nobody sees.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { assess } from '#assessment/assess.ts'
import { readEstimates } from '#assessment/estimates.ts'
import { mergeRecords, readRecord } from '#assessment/record-file.ts'
import { replay, timesOf } from '#assessment/world.ts'

/** Each finding that sources differ, as `message: what the other source says`. */
function differing(id: string, asOf: string): readonly string[] {
  const agreement = shelf.find((one) => one.id === id)!
  const records = globSync(`agreements/${id}/data/*.jsonl`)
    .toSorted()
    .flatMap((file) => readRecord(readFileSync(file, 'utf8'), file, [agreement]).records)
  const world = replay(agreement, mergeRecords(records))
  const { parties, reported } = assess(world, timesOf(asOf, null))
  return [...parties.flatMap(({ findings }) => findings), ...reported]
    .filter(({ code }) => code === 'sources-differ')
    .map(({ messages, values }) => `${messages.join()}: ${values['value'] as string}`)
}

test.each([
  ['new-start', '2026-01-01', 'ru-data-2013-03-01: 491'],
  ['new-start', '2026-01-01', 'ru-data-2014-09-01: 1642'],
  ['new-start', '2026-01-01', 'exhibition-2019-avangard: weapons without a ballistic trajectory'],
  ['start-1', '2009-12-01', ': 500'],
  ['start-1', '2009-12-01', 'ru-totals-2009-07-01: 608 vehicles, 2,683 warheads'],
  ['cfe', '2000-01-01', 'published-1990: 30 000'],
  ['cfe', '2000-01-01', 'armenia-1992: 220'],
  ['inf', '2020-01-01', ': September 2019'],
  ['cyber-incidents', '2022-02-01', 'press-colonial-ransom: 4.3 million dollars'],
  ['cyber-incidents', '2022-02-01', 'press-revil-arrests: Colonial, JBS and Kaseya'],
])('in %s sources differ by %s, and the finding says so: %s', (id, asOf, told) => {
  expect(differing(id, asOf).filter((line) => line.includes(told))).not.toEqual([])
})

test('the last day of New START is read in two ways, and nobody owns either', () => {
  const { readings } = shelf.find(({ id }) => id === 'new-start')!
  expect(readings.find(({ id }) => id === 'closed-end')).toMatchObject({ by: null })
})

test('an estimate of which another source has another figure carries both', () => {
  const file = 'agreements/force-estimates.json'
  const { estimates, refusals } = readEstimates(readFileSync(file, 'utf8'), file)
  expect(refusals).toEqual([])
  const inventories = estimates!.forces.filter(({ weapons }) => weapons === 'nuclear-warhead')
  const told = inventories.map(({ party, count, conflicts = [] }) =>
    [party, count, ...conflicts.map(({ value }) => value)].join(' '),
  )
  expect(told.slice(0, 2)).toEqual(['US 5177 5,044', 'RU 5459 5,580'])
  // The total of the yearbook, which the older figures do not make.
  expect(inventories.reduce((sum, { count }) => sum + count, 0)).toBe(12_241)
  const avangard = estimates!.systems.find(({ id }) => id === 'avangard')
  expect(avangard?.conflicts).toHaveLength(1)
})

test('a conflict of an estimate whose source is not listed is refused', () => {
  const file = 'agreements/force-estimates.json'
  const text = readFileSync(file, 'utf8').replaceAll('"source": "galaxy-2025"', '"source": "none"')
  const { refusals } = readEstimates(text, file)
  expect(refusals.map(({ code, value }) => `${code} ${value}`)).toContain('unknown-source "none"')
})

test('what another source says in words stands in three languages, and so does who it is', () => {
  const conflicts = shelf.flatMap((agreement) =>
    globSync(`agreements/${agreement.id}/data/*.jsonl`)
      .flatMap((file) => readRecord(readFileSync(file, 'utf8'), file, [agreement]).records)
      .flatMap(({ messages, sources }) =>
        messages.flatMap((one) => one.conflicts.map((told) => ({ ...told, sources }))),
      ),
  )
  expect(conflicts.length).toBeGreaterThan(25)
  const inEnglish = conflicts.filter(
    ({ value, says, source, of, sources }) =>
      (says === undefined && /[a-z]{2}/.test(value)) || (of === undefined && !(source in sources)),
  )
  expect(inEnglish.map(({ value, source }) => `${value} (${source})`)).toEqual([])
})
