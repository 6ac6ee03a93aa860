// What one message more changes, on the invented agreement of tests/trial-agreement.ts: A and B
// together may hold four, from 2031 on.
import { expect, test } from 'vitest'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import { changesBetween } from './changes.ts'
import { readRecord } from './record-file.ts'
import { replay } from './world.ts'

const piece = (from: string, id: string) =>
  JSON.stringify({
    id,
    type: 'declare',
    from,
    effectiveOn: '2031-02-01',
    receivedAt: '2031-02-01',
    body: { id, state: 'stored', amount: 1 },
  })

function worldOf(...messages: readonly string[]) {
  const header = JSON.stringify({ record: 'mithaq-record-1', agreement: 'trial', complete: true })
  const { records } = readRecord([header, ...messages].join('\n'), 'r', [trialAgreement])
  return replay(trialAgreement, records[0]!)
}

test('a message by which a group passes its limit says so, though no party passes its own', () => {
  const held = [piece('A', 'a1'), piece('A', 'a2'), piece('B', 'b1'), piece('B', 'b2')]
  const [before, after] = [worldOf(...held), worldOf(...held, piece('B', 'b3'))]
  const { counts, findings } = changesBetween(before, after, '2031-02-01', '2031-02-01')
  expect(counts.filter(({ after: { count } }) => count === 'held')).toMatchObject([
    { party: 'B', before: { value: 2 }, after: { value: 3 } },
    { party: 'AB', after: { value: 5 }, limits: [{ limit: 'held-together', state: 'over' }] },
    { party: 'BC', after: { value: 3 }, limits: [{ limit: 'held-together', state: 'within' }] },
  ])
  expect(findings.map(({ code, party }) => [code, party])).toEqual([['over-limit', 'AB']])
})
