// What binds whom: a notice of withdrawal that runs, runs out, or is taken back; a commitment; an
// agreement that ended. The agreements are invented.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { change, sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { message, type Message } from '#language/message.ts'
import { lapse, months } from '#language/obligation.ts'
import { startOf, type IsoDay } from '#language/time.ts'
import { assess } from './assess.ts'
import { history } from './history.ts'
import { livesAt } from './lives.ts'
import { schemaOfLives } from './schema.ts'
import { replay, timesOf } from './world.ts'

const [{ cite, label }] = sampleAgreement.life as [(typeof sampleAgreement.life)[0]]
const says = (id: string, state: 'withdrawing' | 'applying' | 'suspended') =>
  message(id, { cite, label, fields: {}, effect: (_, { from }) => standing(from).becomes(state) })

const leaving: Agreement = {
  ...sampleAgreement,
  id: 'leaving',
  messages: [says('notice', 'withdrawing'), says('stay', 'applying'), says('pause', 'suspended')],
  lapses: [
    lapse('six-months', standing, {
      cite,
      label,
      from: 'withdrawing',
      to: 'withdrawn',
      after: months(6),
      onTheDay: true,
      unless: [],
    }),
  ],
}

const committed: Agreement = {
  ...sampleAgreement,
  id: 'committed',
  life: [lifeEvent('agreed', { on: '2025-01-01', phase: 'committed', label, cite })],
}

function sent(type: string, from: string, on: IsoDay): Message {
  const at = startOf(on)
  const none = { re: null, corrects: null, withdraws: null, disputes: null, jointly: null }
  const plain = { sources: [], note: null, conflicts: [], entry: null, to: null, body: {} }
  const times = { effective: at, received: at, known: at }
  const id = `${type}-${on}`
  return { ...none, ...plain, ...times, id, agreement: 'leaving', type, from, evidence: 'seen' }
}

function worldOf(agreement: Agreement, messages: readonly Message[]) {
  const none = { title: null, notice: null, complete: true, until: null, sources: {} }
  return replay(agreement, { agreement: agreement.id, ...none, messages: [...messages] })
}

function lifeOn(day: IsoDay, messages: readonly Message[]) {
  const world = worldOf(leaving, messages)
  const [life] = livesAt([world], timesOf(day, null))
  return { life: life!, a: life!.standings[0]!, b: life!.standings[1]! }
}

const notice = sent('notice', 'A', '2031-03-10')

describe('a notice of withdrawal of six months', () => {
  test.each([
    ['2031-03-09', 'applying', null, true],
    ['2031-03-10', 'withdrawing', '2031-09-10', true],
    ['2031-09-09', 'withdrawing', '2031-09-10', true],
    ['2031-09-10', 'withdrawn', null, false],
    ['2035-01-01', 'withdrawn', null, false],
  ])('on %s the Party is %s', (day, state, until, bound) => {
    const { a, b } = lifeOn(day, [notice])
    expect(a).toMatchObject({ state, bound })
    expect(a.notice?.until ?? null).toBe(until)
    expect(b).toMatchObject({ state: 'applying', bound: true, notice: null })
  })

  test('has no effect where it is taken back before', () => {
    const { a } = lifeOn('2032-01-01', [notice, sent('stay', 'A', '2031-09-09')])
    expect(a).toMatchObject({ state: 'applying', bound: true, notice: null })
  })

  test('runs from the notice, not from a later one that repeats it', () => {
    const { a } = lifeOn('2031-06-01', [notice, sent('notice', 'A', '2031-05-01')])
    expect(a.notice?.until).toBe('2031-09-10')
  })

  test('ends what the Party owes, and its limits', () => {
    const limits = (day: IsoDay) =>
      assess(worldOf(leaving, [notice]), timesOf(day, null)).parties[0]!.limits.map(
        ({ state }) => state,
      )
    expect(limits('2031-09-09')).not.toContain('no-longer-binding')
    expect(new Set(limits('2031-09-10'))).toEqual(new Set(['no-longer-binding']))
  })

  test('is in the history of a count: its ceiling ends with it', () => {
    const stated = { launcher: 'one', state: 'deployed', kind: 'light', warheads: 1 }
    const had = { ...sent('change', 'A', '2031-01-05'), body: stated }
    const messages = [...leaving.messages, change]
    const told = (received: readonly Message[]) =>
      history(worldOf({ ...leaving, messages }, received), 'deployed', 'A').map(
        ({ on, max, state }) => [on, max, state],
      )
    expect(told([had, notice])).toEqual([
      ['2031-01-05', 4, 'within'],
      ['2031-09-10', null, 'no-longer-binding'],
      ['2033-01-01', null, 'no-longer-binding'],
      ['2040-01-01', null, 'no-longer-binding'],
    ])
    // What does not end the ceiling is no day of it.
    expect(told([had, sent('pause', 'A', '2031-05-01')]).map(([on]) => on)).toEqual([
      '2031-01-05',
      '2033-01-01',
      '2040-01-01',
    ])
  })

  test('the history of a count has the day on which its limit begins to bind', () => {
    const limits = leaving.limits.map((limit) => ({
      ...limit,
      values: [{ ...limit.values[0]!, from: startOf('2029-06-01') }],
    }))
    const stated = { launcher: 'one', state: 'deployed', kind: 'light', warheads: 1 }
    const had = { ...sent('change', 'A', '2029-07-01'), body: stated }
    const world = worldOf({ ...leaving, limits, messages: [change] }, [had])
    expect(history(world, 'deployed', 'A').map(({ on, state }) => [on, state])).toEqual([
      ['2029-07-01', 'not-yet-binding'],
      ['2030-01-01', 'within'],
      ['2040-01-01', 'no-longer-binding'],
    ])
  })

  test('is one of the stretches of its standing', () => {
    const pause = sent('pause', 'A', '2030-05-01')
    const stay = sent('stay', 'A', '2030-06-01')
    expect(lifeOn('2035-01-01', [pause, stay, notice]).a.stretches).toEqual([
      { from: '2030-05-01', until: '2030-06-01', state: 'suspended' },
      { from: '2030-06-01', until: '2031-03-10', state: 'applying' },
      { from: '2031-03-10', until: '2031-09-10', state: 'withdrawing' },
      { from: '2031-09-10', until: null, state: 'withdrawn' },
    ])
  })
})

describe('an agreement that holds again after its end', () => {
  const ended = sampleAgreement.life
  const again = (on: IsoDay) => [
    ...ended,
    lifeEvent('again', { on, phase: 'in-force', label, cite }),
  ]
  const lifeWith = (life: Agreement['life'], day: IsoDay) =>
    livesAt([worldOf({ ...sampleAgreement, life }, [])], timesOf(day, null))[0]!

  test('has no end where none is set anew', () => {
    expect(lifeWith(again('2041-01-01'), '2042-01-01')).toMatchObject({
      phase: 'in-force',
      since: '2041-01-01',
      until: null,
    })
    expect(lifeWith(again('2041-01-01'), '2040-06-01').phase).toBe('ended')
    expect(lifeWith(again('2041-01-01'), '2039-06-01').until).toBe('2040-01-01')
    // On the very day on which it would have ended, it never ends.
    expect(lifeWith(again('2040-01-01'), '2042-01-01')).toMatchObject({
      phase: 'in-force',
      since: '2030-01-01',
      until: null,
    })
  })

  test('keeps the end that is to come', () => {
    const early = [
      ...ended,
      lifeEvent('stopped', { on: '2035-01-01', phase: 'ended', label, cite }),
      lifeEvent('again', { on: '2036-01-01', phase: 'in-force', label, cite }),
    ]
    expect(lifeWith(early, '2037-01-01')).toMatchObject({ phase: 'in-force', until: '2040-01-01' })
    expect(lifeWith(early, '2040-01-01').phase).toBe('ended')
  })
})

describe('several lives', () => {
  const worlds = [worldOf(leaving, [notice]), worldOf(committed, [])]

  test('are told by phase and by stretches', () => {
    const lives = livesAt(worlds, timesOf('2031-04-01', null))
    expect(lives.map(({ agreement, phase }) => [agreement, phase])).toEqual([
      ['leaving', 'in-force'],
      ['committed', 'committed'],
    ])
    expect(lives[0]!.stretches).toEqual([
      { from: '2029-06-01', until: '2030-01-01', state: 'signed' },
      { from: '2030-01-01', until: '2040-01-01', state: 'in-force' },
      { from: '2040-01-01', until: null, state: 'ended' },
    ])
  })

  test('fit their JSON Schema', () => {
    const check = new Ajv2020({ strictTypes: false }).compile(schemaOfLives())
    const agreements = livesAt(worlds, timesOf('2031-04-01', null))
    const head = { format: 'mithaq-life-1', asOf: '2031-04-01', knownOn: null, refusals: [] }
    const printed: unknown = JSON.parse(JSON.stringify({ ...head, agreements }))
    expect(check(printed), JSON.stringify(check.errors)).toBe(true)
  })
})

test('the agreement of the page is told as the page says', () => {
  const page = readFileSync('docs/formats/life.md', 'utf8')
  const example = /^```json life\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
  const [life] = livesAt([worldOf(leaving, [notice])], timesOf('2031-04-01', null))
  expect(JSON.parse(JSON.stringify(life))).toEqual(JSON.parse(example))
})
