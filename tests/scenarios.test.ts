// The scenarios that stand in the folders of agreements: each is read without a refusal, says
// that it is a reading, counts as a plain recount does, and comes to the figures of its notice.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { assess } from '#assessment/assess.ts'
import { differenceAt } from '#assessment/check-trials.ts'
import { overlay } from '#assessment/overlay.ts'
import { readRecord } from '#assessment/record-file.ts'
import { readScenario } from '#assessment/scenario-file.ts'
import { replay, timesOf, type World } from '#assessment/world.ts'

const files = globSync('agreements/*/scenarios/*.json').toSorted()

function scenarioOf(file: string) {
  const { read, refusals } = readScenario(readFileSync(file, 'utf8'), file, shelf)
  expect(refusals).toEqual([])
  return read!
}

function worldOf(file: string): World {
  const read = scenarioOf(file)
  const base = read.base
  if (base === null) {
    const { agreement, record } = overlay(read, null)
    return replay(agreement, record)
  }
  const path = `agreements/${base.id}/data/record.jsonl`
  const [own] = readRecord(readFileSync(path, 'utf8'), path, [base]).records
  const { agreement, record } = overlay(read, own!)
  return replay(agreement, record)
}

function limitsOn(world: World, day: string, party: string) {
  const { limits } = assess(world, timesOf(day, null)).parties.find((one) => one.party === party)!
  return Object.fromEntries(
    limits.map(({ limit, value, max, state }) => [limit, `${state} ${value}/${max}`]),
  )
}

describe.each(files)('%s', (file) => {
  test('is named as its file, and says in three languages that it is a reading', () => {
    const { scenario } = scenarioOf(file)
    expect(scenario.id).toBe(basename(file, '.json'))
    expect(scenario.notice.en).toMatch(/^A reading of /)
  })

  test('counts as a plain recount does, then and now', () => {
    const world = worldOf(file)
    for (const day of ['2022-01-26', '2025-09-22', '2026-02-05', '2027-02-05']) {
      expect(differenceAt(world, timesOf(day, null))).toBeNull()
    }
  })
})

const scenarios = 'agreements/stability-dialogue/scenarios'

test('one ceiling over all warheads is met by the one stockpile and passed by the other', () => {
  const world = worldOf(`${scenarios}/all-warheads-ceiling.json`)
  expect(limitsOn(world, '2026-02-05', 'US')['all-warheads']).toBe('at 3700/3700')
  expect(limitsOn(world, '2026-02-05', 'RU')['all-warheads']).toBe('over 4309/3700')
  expect(limitsOn(world, '2026-02-04', 'RU')['all-warheads']).toMatch(/^not-yet-binding 4309/)
})

test('the limits of the treaty hold one year longer, and not a day more', () => {
  const world = worldOf(`${scenarios}/limits-one-year-more.json`)
  const on = (day: string) => limitsOn(world, day, 'RU')['warheads']
  expect(on('2026-02-04')).toBe('within 1549/1550')
  expect(on('2026-02-05')).toBe('within 1549/1550')
  expect(on('2027-02-04')).toBe('within 1549/1550')
  expect(on('2027-02-05')).toMatch(/^no-longer-binding/)
})

test('a ceiling on interceptors stands beside the limits on offence', () => {
  const world = worldOf(`${scenarios}/missile-defence-ceiling.json`)
  expect(limitsOn(world, '2026-02-05', 'US')['interceptors']).toBe('within 44/100')
  expect(limitsOn(world, '2026-02-05', 'RU')['interceptors']).toBe('within 68/100')
  expect(limitsOn(world, '2026-02-05', 'RU')['warheads']).toBe('within 1549/1550')
  expect(limitsOn(world, '2026-02-04', 'US')['interceptors']).toMatch(/^not-yet-binding/)
})

test('a scenario that a proposal of a record names is there', () => {
  const record = readFileSync('agreements/stability-dialogue/data/record.jsonl', 'utf8')
  const named = [...record.matchAll(/"scenario": "([^"]+)"/g)].map((match) => match[1])
  expect(named.length).toBeGreaterThan(0)
  const ids = files.map((file) => basename(file, '.json'))
  expect(named.filter((id) => !ids.includes(id!))).toEqual([])
})
