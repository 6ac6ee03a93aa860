// From when on a count is a number, and zero where nothing is left; on the invented agreement of
// tests/trial-agreement.ts. History and assessment say the same of each day.
import { expect, test } from 'vitest'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import type { Explanation } from '#language/explanation.ts'
import { assess } from './assess.ts'
import { runCases } from './case-run.ts'
import { explain } from './explain.ts'
import { history } from './history.ts'
import { readRecord } from './record-file.ts'
import { replay, timesOf, type World } from './world.ts'

const line = (
  id: string,
  type: string,
  from: string,
  day: string,
  body: object,
  more: object = {},
): string => JSON.stringify({ id, type, from, effectiveOn: day, receivedAt: day, body, ...more })

function worldOf(...lines: readonly string[]): World {
  const header = JSON.stringify({ record: 'mithaq-record-1', agreement: 'trial', complete: true })
  const { records, refusals } = readRecord([header, ...lines].join('\n'), 'said.jsonl', [
    trialAgreement,
  ])
  expect(refusals).toEqual([])
  return replay(trialAgreement, records[0]!)
}

const piece = (id: string, amount = 1) => ({ id, state: 'stored', amount })
const all = (...pieces: object[]) => ({ pieces, lots: [] })

function heldOn(world: World, party: string, day: string, knownOn: string | null = null) {
  const { parties } = assess(world, timesOf(day, knownOn))
  const counts = parties.find((one) => one.party === party)!.counts
  return counts.find(({ count }) => count === 'held')!.value
}

test('who lists nothing has nothing, from the day of the statement and as known then', () => {
  const world = worldOf(
    line('a-1', 'all', 'A', '2030-03-01', all()),
    line('b-1', 'declare', 'B', '2030-03-01', piece('b1')),
  )
  expect(heldOn(world, 'A', '2030-02-28')).toBe(null)
  expect(heldOn(world, 'A', '2030-03-01')).toBe(0)
  expect(heldOn(world, 'A', '2030-03-01', '2030-02-28')).toBe(null)
  expect(heldOn(world, 'C', '2030-03-01')).toBe(null)
})

test('a list that was withdrawn says nothing', () => {
  const world = worldOf(
    line('a-1', 'all', 'A', '2030-03-01', all()),
    line('a-2', 'idle', 'A', '2030-04-01', {}, { withdraws: 'a-1' }),
  )
  expect(heldOn(world, 'A', '2030-05-01')).toBe(null)
  expect(heldOn(world, 'A', '2030-05-01', '2030-03-31')).toBe(0)
})

test('who gave away the last one has none, and so has who held it in between', () => {
  const world = worldOf(
    line('a-1', 'declare', 'A', '2030-02-01', piece('p')),
    line('a-2', 'transfer', 'A', '2030-03-01', { id: 'p', owner: 'B' }),
    line('b-1', 'transfer', 'B', '2030-04-01', { id: 'p', owner: 'C' }),
  )
  expect(['A', 'B', 'C'].map((party) => heldOn(world, party, '2030-02-15'))).toEqual([
    1,
    null,
    null,
  ])
  expect(['A', 'B', 'C'].map((party) => heldOn(world, party, '2030-03-15'))).toEqual([0, 1, null])
  expect(['A', 'B', 'C'].map((party) => heldOn(world, party, '2030-04-15'))).toEqual([0, 0, 1])
})

test('what another Party gave rests on the message that gave it, and on its mark', () => {
  const world = worldOf(
    line('a-1', 'declare', 'A', '2030-02-01', piece('p')),
    line('a-2', 'transfer', 'A', '2030-03-01', { id: 'p', owner: 'B' }, { evidence: 'unverified' }),
  )
  const times = timesOf('2030-03-15', null)
  const messages = (node: Explanation): string[] => [
    ...(node.field === null ? [] : [`${node.field.name} ${node.field.message.id}`]),
    ...node.children.flatMap(messages),
  ]
  expect(messages(explain(world, 'stored', 'B', times))).toEqual(['state a-1', 'owner a-2'])
  const { counts } = assess(world, times).parties.find(({ party }) => party === 'B')!
  expect(counts.find(({ count }) => count === 'stored')?.evidence).toBe('unverified')
})

test('a history begins where a party first speaks, also where that comes to zero', () => {
  const world = worldOf(line('a-1', 'declare', 'A', '2030-02-01', { ...piece('p'), state: 'gone' }))
  expect(history(world, 'stored', 'A')[0]).toMatchObject({
    on: '2030-02-01',
    value: 0,
    messages: ['a-1'],
  })
})

test('of each day the history says what the assessment says', () => {
  const world = worldOf(
    line('a-1', 'declare', 'A', '2030-02-01', piece('p', 2)),
    line('b-1', 'all', 'B', '2030-02-10', all()),
    line('a-2', 'transfer', 'A', '2030-03-01', { id: 'p', owner: 'B' }),
    line('b-2', 'all', 'B', '2030-04-01', {
      pieces: [],
      lots: [{ id: 'l', state: 'stored', amount: 4 }],
    }),
    line('b-3', 'all', 'B', '2030-05-01', all(piece('q', 5))),
  )
  for (const party of ['A', 'B', 'C']) {
    const points = history(world, 'held', party)
    for (const month of ['01', '02', '03', '04', '05', '06']) {
      const day = `2030-${month}-20`
      const said = points.findLast(({ on }) => on <= day)?.value ?? null
      expect(said, `${party} ${day}`).toBe(heldOn(world, party, day))
    }
  }
})

test('more of what a complete statement left out is more than nothing', () => {
  const { failures } = runCases(
    trialAgreement,
    'lots.txt',
    `case a lot of four is left out of the next list, and two are added to it afterwards
2030-02-01 A all pieces=[] lots.0.id=l lots.0.state=stored lots.0.amount=4
2030-03-01 A all pieces=[] lots=[]
2030-04-01 A told more.id=l more.more=2
= 2030-02-28 A count worth 4
= 2030-04-01 A count worth 2
`,
    () => null,
  )
  expect(failures).toEqual([])
})
