// A proposal while it is put together: whatever the page changes of it, the parser reads it, and it
// comes to what the assessment says; a blank page is one too.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../../examples/sample-agreement/agreement.ts'
import { outcomeOf } from '#assessment/outcome.ts'
import { overlay } from '#assessment/overlay.ts'
import { readRecord } from '#assessment/record-file.ts'
import { readScenario } from '#assessment/scenario-file.ts'
import type { Scenario } from '#assessment/scenario-form.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { enWhatIf } from '#locale/en-what-if.ts'
import { localeOf } from '#locale/locale.ts'
import { texts } from '../texts/en.ts'
import { packedText, unpackedText } from './address-text.ts'
import { type Answer, type Opened, opened } from './answer.ts'
import { liveForm } from './live-form.ts'
import {
  blankProposal,
  proposalFor,
  proposalText,
  renamed,
  withCeiling,
  withHolding,
  withIncluded,
  withRule,
  withTerm,
  withWorth,
} from './proposal.ts'

const locale = localeOf('en', { ...texts, ...enWhatIf })
const recordText = readFileSync('examples/sample-agreement/data/record.jsonl', 'utf8')
const record = readRecord(recordText, 'r', [sampleAgreement]).records[0]!
const world = replay(sampleAgreement, record)
const on = '2033-06-01'
const begun = proposalFor({ base: 'sample', name: sampleAgreement.name, dated: '2030-03-10' })

function openedOf(scenario: Scenario): Opened {
  const base = scenario.base === null ? null : world
  const given = { text: proposalText(scenario), file: 'p.json', world: base, shelf: [], texts }
  const found = opened(given)
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.refusals))
  return found
}

function answerTo(scenario: Scenario, range: { from: number; to: number } | null = null) {
  const axis = range === null ? null : { id: 'deployed', step: 1, ...range }
  const answer: Answer = openedOf(scenario).answer({ scenario, on, range: axis, locale })
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals))
  return answer
}

function limitOf({ outcome }: ReturnType<typeof answerTo>, holder: string, limit: string) {
  const found = outcome.holders.find(({ id }) => id === holder)
  return found!.limits.find(({ id }) => id === limit)!
}

describe('a proposal', () => {
  test('that changes nothing comes to what holds today', () => {
    const { outcome } = answerTo(begun)
    for (const { limits } of outcome.holders) {
      expect(limits.filter(({ changed }) => changed)).toEqual([])
    }
  })

  test('with another ceiling says what must go, and gives it back when it is taken away', () => {
    const lower = withCeiling(begun, 'deployed', 0, { from: '2033-01-01', max: 2 })
    const limit = limitOf(answerTo(lower), 'A', 'deployed')
    expect(limit).toMatchObject({ changed: true, comesTo: '1 must go' })
    expect([limit.today!.value, limit.today!.max]).toEqual(['3', '3'])
    expect(limit.proposal).toMatchObject({ value: '3', max: '2', state: 'over' })
    expect(withCeiling(lower, 'deployed', 0, null).limits).toEqual([])
  })

  test('without a counting rule counts nothing by it, and with another worth by that', () => {
    const rule = 'deployed-launcher'
    const without = answerTo(withRule(begun, rule, false))
    expect(limitOf(without, 'A', 'deployed')?.proposal.value ?? '0').toBe('0')
    expect(withRule(withRule(begun, rule, false), rule, true).removed).toEqual([])
    const { name } = sampleAgreement
    const double = answerTo(withWorth(begun, rule, name, 2))
    expect(limitOf(double, 'A', 'deployed').proposal.value).toBe('6')
  })

  test('that counts something else knows nothing of it until a number is written down', () => {
    const parties = sampleAgreement.parties.map(({ id }) => id)
    const more = withIncluded(begun, {
      count: 'deployed',
      name: 'Other',
      parties,
      on: '2030-01-01',
    })
    expect(limitOf(answerTo(more), 'A', 'deployed').proposal.known).toBe(false)
    const known = withHolding(more, 0, 'number', 4)
    expect(limitOf(answerTo(known), 'A', 'deployed').proposal.value).toBe('7')
  })

  test('that holds longer, and by another name, says so', () => {
    const term = { from: '2033-01-01', until: '2050-01-01' }
    const longer = withTerm(renamed(begun, 'Longer'), term)
    expect(answerTo(longer).outcome.life.proposal).toContain('1 January 2050')
    expect(openedOf(longer).scenario.title.ru).toBe('Longer')
    expect(withTerm(longer, null).life).toEqual([])
  })

  test('comes to what the engine says, in every figure', () => {
    const lower = withCeiling(begun, 'warheads', 0, { from: '2033-01-01', max: 7 })
    const { read } = readScenario(proposalText(lower), 'p.json', [sampleAgreement])
    const laid = overlay(read!, record)
    const engine = outcomeOf(world, replay(laid.agreement, laid.record), timesOf(on, null))
    const shown = answerTo(lower)
    for (const { holder, limits } of engine.holders) {
      for (const { limit, scenario } of limits) {
        if (scenario.value === null) continue
        expect(limitOf(shown, holder, limit).proposal.value).toBe(String(scenario.value))
        expect(limitOf(shown, holder, limit).proposal.max).toBe(String(scenario.max))
      }
    }
  })

  test('comes to the same whether it is opened so or typed so', () => {
    const typing = openedOf(begun)
    let scenario = begun
    const steps: readonly ((one: Scenario) => Scenario)[] = [
      (one) => withCeiling(one, 'deployed', 0, { from: '2033-01-01', max: 2 }),
      (one) => withTerm(one, { from: '2040-01-01', until: '2041-01-01' }),
      (one) => withRule(one, 'deployed-launcher', false),
      (one) => withCeiling(one, 'warheads', 0, { from: '2033-01-01', max: 1 }),
      (one) => withRule(one, 'deployed-launcher', true),
      (one) => withCeiling(one, 'deployed', 0, null),
    ]
    let form = answerTo(scenario).form
    for (const step of steps) {
      scenario = step(scenario)
      const answer = answerTo(scenario)
      expect(typing.answer({ scenario, on, range: null, locale })).toEqual(answer)
      // The form shows it while the answer is still to come; what holds, and where, is answered.
      const limits = answer.form.limits.map((one, at) => {
        const { ceiling, place } = form.limits[at]!
        return { ...one, ceiling, place }
      })
      expect(liveForm(form, scenario)).toEqual({ ...answer.form, limits })
      ;({ form } = answer)
    }
  })

  test('on a blank page has two Parties of whom nothing is known', () => {
    const blank = blankProposal('2033-01-01')
    expect(limitOf(answerTo(blank), 'A', 'things').proposal.known).toBe(false)
    const filled = withHolding(blank, 0, 'number', 120)
    expect(limitOf(answerTo(filled), 'A', 'things').comesTo).toBe('20 must go')
  })

  test('on a blank page keeps a rule that is left out, to be taken in again', () => {
    const blank = blankProposal('2033-01-01')
    const rules = (scenario: Scenario) => answerTo(scenario).form.counts[0]!.rules
    const [rule] = rules(blank)
    const without = withRule(blank, rule!.id, false)
    expect(rules(without)).toEqual([{ ...rule!, holds: false }])
    expect(rules(withRule(without, rule!.id, true))).toEqual([rule])
  })
})

test('a range of ceilings says from which on a Party is within', () => {
  const { sweep } = answerTo(begun, { from: 0, to: 9 })
  const [own] = sweep!.rows
  expect(own).toMatchObject({ overText: '3', withinText: '7', unknownText: '0' })
  expect(own!.first).toBe('within from a ceiling of 3 on')
})

test('a text that is no scenario is refused with its place', () => {
  const text = proposalText({ ...begun, limits: [{ limit: 'new', cite: 'nothing', values: [] }] })
  const found = opened({ text, file: 'bad.json', world, shelf: [], texts })
  expect(found.kind).toBe('refused')
  const places = found.kind === 'refused' ? found.refusals.map(({ path }) => path) : []
  expect(places).toContain('limits[0].cite')
})

describe('an address', () => {
  test('holds a proposal and gives it back', async () => {
    const text = proposalText(begun)
    const packed = await packedText(text)
    expect(packed).toMatch(/^[\w-]+$/)
    expect(await unpackedText(packed!)).toBe(text)
  })

  test('does not hold what is too long, and gives nothing for what is none', async () => {
    const noise = Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 65_521).join(' ')
    expect(await packedText(noise)).toBeNull()
    expect(await unpackedText('no deflated text')).toBeNull()
    const bomb = await packedText('a'.repeat(1_000_000))
    expect(await unpackedText(bomb!)).toBeNull()
  })
})
