import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { assess } from './assess.ts'
import { readRecord } from './record-file.ts'
import { illegalSteps } from './record-steps.ts'
import { replay, timesOf } from './world.ts'

const change = (id: string, on: string, body: object) =>
  JSON.stringify({
    id,
    type: 'change',
    from: 'A',
    effectiveOn: on,
    body: { launcher: 'l', ...body },
  })
const first = { id: 'l', state: 'stored', kind: 'heavy', warheads: 0 }
const data = { id: 'd', type: 'data', from: 'A', effectiveOn: '2030-03-01' }
const lines = [
  '{"record":"mithaq-record-1","agreement":"sample"}',
  JSON.stringify({ ...data, body: { launchers: [first] } }),
  change('e', '2030-03-02', { state: 'eliminated' }),
  change('f', '2030-03-03', { state: 'deployed', warheads: 1 }),
]

test('a step that the agreement does not provide for is named with its line, and kept', () => {
  const { records, refusals } = readRecord(lines.join('\n'), 'r.jsonl', [sampleAgreement])
  expect(refusals).toEqual([])
  const [record] = records
  const result = assess(replay(sampleAgreement, record!), timesOf('2030-03-10', null))
  const findings = result.parties.flatMap((party) => party.findings)
  expect(illegalSteps(sampleAgreement, record!, findings)).toEqual([
    {
      code: 'illegal-step',
      file: 'r.jsonl',
      line: 4,
      path: 'body',
      value: '"l: eliminated > deployed"',
      expected: 'one of eliminated',
      message: 'f',
      severity: 'finding',
    },
  ])
  expect(record?.messages.map((message) => message.id)).toContain('f')
})
