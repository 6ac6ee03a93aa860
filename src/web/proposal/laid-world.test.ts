// The quick world of a proposal answers as a replay of its record does: whatever it changes of
// rules, holdings, ceilings and life, on any day.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../../examples/sample-agreement/agreement.ts'
import { shelf } from '#agreements/index.ts'
import type { Agreement } from '#language/agreement.ts'
import { type Chance, oneIn, pick, seeded } from '#assessment/chance.ts'
import { laidOver } from '#assessment/laid-world.ts'
import { outcomeOf } from '#assessment/outcome.ts'
import { overlay } from '#assessment/overlay.ts'
import { mergeRecords, readRecord } from '#assessment/record-file.ts'
import { readScenario } from '#assessment/scenario-file.ts'
import { replay, timesOf } from '#assessment/world.ts'

const onShelf = (id: string): Agreement => shelf.find((one) => one.id === id)!

const label = { en: 'x', ru: 'x', ar: 'x' }

function worldOf(agreement: Agreement, folder: string) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const records = names.toSorted().flatMap((name) => {
    return readRecord(readFileSync(`${folder}/${name}`, 'utf8'), name, [agreement]).records
  })
  return replay(agreement, mergeRecords(records))
}

/** Changes of all kinds, drawn by chance. */
function scenarioText(agreement: Agreement, ids: readonly string[], chance: Chance): string {
  const terms = agreement.counts.flatMap((count) => count.terms)
  const rules = terms.flatMap(({ rule, exceptions }) => [rule, ...exceptions])
  const some = <T>(from: readonly T[]): readonly T[] => from.filter(() => oneIn(chance, 6))
  const day = () => `20${10 + chance.below(25)}-0${1 + chance.below(9)}-01`
  const removed = [...new Set(some(rules).map(({ id }) => id))]
  const excepted = some(terms).filter(({ rule }) => !removed.includes(rule.id))
  const parties = agreement.parties.map(({ id }) => id)
  const kinds = agreement.items.filter(({ fields }) => Object.keys(fields).length > 0)
  return JSON.stringify({
    scenario: 'mithaq-scenario-1',
    id: 'chance',
    base: agreement.id,
    title: label,
    notice: label,
    by: label,
    dated: '2036-01-01',
    provisions: [{ id: 'chance:1', place: '1', evidence: 'unverified', says: label }],
    removed: removed.map((rule) => (oneIn(chance, 2) ? { rule } : { rule, from: day() })),
    exceptions: excepted.map(({ rule }, at) => ({
      id: `chance-${at}`,
      rule: rule.id,
      label,
      cite: 'chance:1',
      worth: { times: chance.below(4) },
      ...(oneIn(chance, 2) ? { from: day() } : {}),
    })),
    holdings: Array.from({ length: chance.below(4) }, () => ({
      party: pick(chance, parties),
      kind: pick(chance, kinds)!.id,
      id: oneIn(chance, 2) ? `new-${chance.below(3)}` : (pick(chance, ids) ?? 'new-9'),
      on: day(),
      set: {},
      evidence: 'unverified',
    })),
  })
}

test.each([
  ['sample', sampleAgreement, 'examples/sample-agreement/data', 30],
  ['new-start', onShelf('new-start'), 'agreements/new-start/data', 8],
  ['cfe', onShelf('cfe'), 'agreements/cfe/data', 4],
] as const)('a proposal over %s comes to what its replay does', (_, agreement, folder, seeds) => {
  const today = worldOf(agreement, folder)
  const before = outcomeOf(null, today, timesOf('2030-01-01', null))
  const ids = [...today.kinds.values()].flatMap(({ things }) => [...things.keys()])
  let tried = 0
  for (let seed = 0; seed < seeds; seed += 1) {
    const chance = seeded(seed)
    const { read } = readScenario(scenarioText(agreement, ids, chance), '', [agreement])
    if (read === null) continue
    const { agreement: own, record } = overlay(read, today.record)
    const laid = { agreement: { ...own, readings: [] }, record }
    const quick = laidOver(today, laid)
    expect(quick).not.toBeNull()
    const whole = replay(laid.agreement, record)
    for (const day of ['2036-02-01', '2012-03-01', '2020-09-01', '2036-02-01']) {
      const times = timesOf(day, null)
      expect(outcomeOf(today, quick!, times)).toEqual(outcomeOf(today, whole, times))
    }
    tried += 1
  }
  expect(tried).toBeGreaterThan(seeds / 3)
  // What it was laid over is as it was.
  expect(outcomeOf(null, today, timesOf('2030-01-01', null))).toEqual(before)
})
