// Groups of parties, on the invented agreement of tests/trial-agreement.ts: A and B together, and
// another group, which B leaves on 1 January 2032, and to which C belongs from 1 June 2031 to the
// end of 2032 and again from 2034 on. The random records of recount.test.ts hold sums of groups
// against the naive recount; here is what follows from a sum.
import { expect, test } from 'vitest'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import { leafSum, type Explanation } from '#language/explanation.ts'
import { assess } from './assess.ts'
import { runCases } from './case-run.ts'
import { explain } from './explain.ts'
import { history } from './history.ts'
import { readRecord } from './record-file.ts'
import { replay, timesOf, type World } from './world.ts'

const pieces = (party: string, from: number, until: number, day = '2030-02-01'): string[] =>
  Array.from({ length: until - from }, (_, at) =>
    JSON.stringify({
      id: `${party}-${from + at}`,
      type: 'declare',
      from: party,
      effectiveOn: day,
      receivedAt: day,
      body: { id: `${party}-${from + at}`, state: 'stored', amount: 1 },
    }),
  )

function worldOf(...messages: readonly string[]): World {
  const header = JSON.stringify({ record: 'mithaq-record-1', agreement: 'trial', complete: true })
  const text = [header, ...messages].join('\n')
  const { records, refusals } = readRecord(text, 'held.jsonl', [trialAgreement])
  expect(refusals).toEqual([])
  return replay(trialAgreement, records[0]!)
}

function groupOn(world: World, id: string, day: string) {
  const result = assess(world, timesOf(day, null))
  return result.groups.find((one) => one.group === id)!
}

test('what the members have together stands at, within and over the limit of the group', () => {
  const { failures } = runCases(
    trialAgreement,
    'groups.txt',
    `case two and two are four
2030-02-01 A declare body.id=a1 state=stored amount=1
2030-02-01 A declare body.id=a2 state=stored amount=1
2030-02-01 B declare body.id=b1 state=stored amount=1
= 2030-12-31 AB limit held-together not-yet-binding 3/4
= 2031-01-01 AB limit held-together within 3/4   ; 1
2031-02-01 B declare body.id=b2 state=stored amount=1
= 2031-02-01 AB limit held-together at 4/4
= 2031-02-01 A limit held-alone within 2/3
= 2032-12-31 AB limit held-together at 4/4
= 2033-01-01 AB limit held-together over 4/2
= 2033-01-01 AB finding over-limit held-together
= 2033-01-01 B no-finding over-limit
= 2033-01-01 - finding over-limit held-together
`,
    () => null,
  )
  expect(failures).toEqual([])
})

test('a limit of groups binds no party alone, and a limit of parties no group', () => {
  const result = assess(worldOf(...pieces('A', 0, 1)), timesOf('2031-01-01', null))
  expect(result.parties.map((one) => one.limits.map(({ limit }) => limit))).toEqual([
    ['held-alone'],
    ['held-alone'],
    ['held-alone'],
  ])
  expect(result.groups.map((one) => one.limits.map(({ limit }) => limit))).toEqual([
    ['held-together'],
    ['held-together'],
  ])
})

test('a member that has stated nothing leaves the count of the group unknown', () => {
  const world = worldOf(...pieces('A', 0, 2))
  const [held] = groupOn(world, 'AB', '2031-01-01').counts
  expect(held).toMatchObject({ count: 'held', value: null, known: 2 })
  const [limit] = groupOn(world, 'AB', '2031-01-01').limits
  expect(limit).toMatchObject({ value: null, distance: null, state: 'unknown' })
})

test('a group is over its limit where the known part alone is', () => {
  const world = worldOf(...pieces('A', 0, 5))
  const [limit] = groupOn(world, 'AB', '2031-01-01').limits
  expect(limit).toMatchObject({ value: null, max: 4, state: 'over' })
})

test('a part of one member that is not known is not known of the group', () => {
  const unclear = {
    id: 'unclear',
    type: 'declare',
    from: 'B',
    effectiveOn: '2030-02-01',
    receivedAt: '2030-02-01',
    body: { id: 'b', state: 'deployed', amount: null },
  }
  const world = worldOf(...pieces('A', 0, 1), JSON.stringify(unclear))
  const counts = groupOn(world, 'AB', '2031-01-01').counts
  expect(counts.find((one) => one.count === 'held')).toMatchObject({ value: 2, unknownItems: 0 })
  expect(counts.find((one) => one.count === 'worth')).toMatchObject({
    value: null,
    unknownItems: 1,
  })
})

test('what is stated of a group as a whole stands for the members that state nothing', () => {
  const whole = {
    id: 'whole',
    type: 'transfer',
    from: 'A',
    effectiveOn: '2030-03-01',
    receivedAt: '2030-03-01',
    body: { id: 'A-0', owner: 'AB' },
  }
  const world = worldOf(...pieces('A', 0, 1), JSON.stringify(whole))
  expect(groupOn(world, 'AB', '2030-02-01').counts[0]).toMatchObject({ value: null, known: 1 })
  expect(groupOn(world, 'AB', '2030-03-01').counts[0]).toMatchObject({ value: 1, known: 1 })
  const tree = explain(world, 'held', 'AB', timesOf('2030-03-01', null))
  expect([tree.value, tree.children.map(({ subject, value }) => [subject, value])]).toEqual([
    1,
    [['AB', 1]],
  ])
})

test('what a party has counts to a group on the days of its membership', () => {
  const world = worldOf(...pieces('B', 0, 2), ...pieces('C', 0, 1))
  const on = (day: string) => {
    const { counts, members } = groupOn(world, 'BC', day)
    return [members.join('+'), counts[0]!.value]
  }
  expect(on('2031-05-31')).toEqual(['B', 2])
  expect(on('2031-06-01')).toEqual(['B+C', 3])
  expect(on('2031-12-31')).toEqual(['B+C', 3])
  expect(on('2032-01-01')).toEqual(['C', 1])
  expect(on('2033-01-01')).toEqual(['', 0])
  expect(on('2034-01-01')).toEqual(['C', 1])
})

test('the history of a group has the days on which a member joins or leaves', () => {
  const world = worldOf(...pieces('B', 0, 2), ...pieces('C', 0, 1))
  const points = history(world, 'held', 'BC')
  expect(points.map(({ on, value, max, state }) => [on, value, max, state])).toEqual([
    ['2030-02-01', 2, null, 'not-yet-binding'],
    ['2031-01-01', 2, 4, 'within'],
    ['2031-06-01', 3, 4, 'within'],
    ['2032-01-01', 1, 4, 'within'],
    ['2033-01-01', 0, 2, 'within'],
    ['2034-01-01', 1, 2, 'within'],
    ['2036-01-01', 1, null, 'no-longer-binding'],
  ])
})

test('the count of a group is explained through party, rule and item down to the message', () => {
  const world = worldOf(...pieces('A', 0, 2), ...pieces('B', 0, 1))
  const tree = explain(world, 'held', 'AB', timesOf('2031-01-01', null))
  expect(leafSum(tree)).toEqual({ value: 3, unknown: 0 })
  expect(tree.children.map(({ kind, subject, value }) => [kind, subject, value])).toEqual([
    ['party', 'A', 2],
    ['party', 'B', 1],
  ])
  const path: Explanation[] = [tree]
  while (path.at(-1)!.children.length > 0) path.push(path.at(-1)!.children[0]!)
  expect(path.map(({ kind }) => kind)).toEqual(['count', 'party', 'rule', 'item', 'field'])
  expect(path.at(-1)!.field!.message.id).toBe('A-0')
  expect(new Set(path.map(({ id }) => id)).size).toBe(path.length)
})

test('where a member has stated nothing, the explanation says so of it and of the group', () => {
  const world = worldOf(...pieces('A', 0, 2))
  const tree = explain(world, 'held', 'AB', timesOf('2031-01-01', null))
  expect(tree.value).toBeNull()
  expect(tree.children.map(({ subject, value }) => [subject, value])).toEqual([
    ['A', 2],
    ['B', null],
  ])
})
