// Fields typed as names and values become the body of a message.
import { describe, expect, test } from 'vitest'
import { readRecord } from '#assessment/record-file.ts'
import { data, sampleAgreement, visit } from '../../examples/sample-agreement/agreement.ts'
import { bodyWith, freeId, type TypedField } from './composing.ts'

const typed = (...pairs: readonly string[]): TypedField[] =>
  pairs.map((pair) => {
    const [name = '', text = ''] = pair.split('=')
    return { name, text }
  })
const launcher = [
  'launchers.0.id=A-1',
  'launchers.0.state=deployed',
  'launchers.0.kind=heavy',
  'launchers.0.warheads=8',
]

describe('fields typed as text', () => {
  test('stand in objects and lists, each with a value of its kind', () => {
    const composed = bodyWith(data.fields, {}, typed(...launcher, 'deployed=1'))
    expect(composed).toEqual({
      ok: true,
      body: {
        launchers: [{ id: 'A-1', state: 'deployed', kind: 'heavy', warheads: 8 }],
        deployed: 1,
      },
    })
  })

  test('are added to a body that is there, which stays as it was', () => {
    const before = { launchers: [] }
    const composed = bodyWith(data.fields, before, typed(launcher[0]!))
    expect(composed).toMatchObject({ ok: true, body: { launchers: [{ id: 'A-1' }] } })
    expect(before).toEqual({ launchers: [] })
  })

  test('may be unknown where the field can be, and not elsewhere', () => {
    const composed = bodyWith(
      data.fields,
      {},
      typed('launchers.0.warheads=null', 'launchers.0.kind=null'),
    )
    expect(composed).toMatchObject({ body: { launchers: [{ warheads: null, kind: 'null' }] } })
  })

  test('of yes and no are told by their words', () => {
    const shown = (text: string) => bodyWith(visit.fields, {}, typed(`shown=${text}`))
    expect([shown('true'), shown('false'), shown('maybe')]).toMatchObject([
      { body: { shown: true } },
      { body: { shown: false } },
      { body: { shown: 'maybe' } },
    ])
  })

  test('that do not fit stay as they are, for the record to refuse', () => {
    const composed = bodyWith(data.fields, {}, typed(...launcher, 'deployed=one'))
    const body = composed.ok ? composed.body : {}
    const line = {
      id: 'a-1',
      type: 'data',
      from: 'A',
      effectiveOn: '2030-03-01',
      receivedAt: null,
      body,
    }
    const text = JSON.stringify({ agreement: 'sample', ...line })
    expect(readRecord(text, 'r', [sampleAgreement]).refusals).toMatchObject([
      { code: 'wrong-type', path: 'body.deployed' },
    ])
  })

  test.each([
    ['launcher.0.id=A-1', 'unknown-field', ['launchers', 'deployed', 'warheads']],
    ['launchers.0.name=A-1', 'unknown-field', ['id', 'state', 'kind', 'warheads', 'depot']],
    ['launchers.first.id=A-1', 'unknown-field', ['0', '1']],
    ['launchers.1.id=A-1', 'list-order', ['0']],
    ['deployed.of=1', 'no-value', []],
    ['__proto__.id=1', 'unknown-field', ['launchers', 'deployed', 'warheads']],
  ])('%s is refused as %s', (pair, why, known) => {
    expect(bodyWith(data.fields, {}, typed(pair))).toEqual({
      ok: false,
      name: pair.split('=')[0],
      why,
      known,
    })
  })

  test.each([
    [{}, typed('launchers=A-1', 'launchers.0.id=A-1')],
    [{ launchers: 5 }, typed('launchers.0.id=A-1')],
    [{ launchers: ['A-1'] }, typed('launchers.0.id=A-1')],
    [{ launchers: { 0: {} } }, typed('launchers.0.id=A-1')],
  ])('go into no text and no number that stands there: %j', (before, fields) => {
    const composed = bodyWith(data.fields, before, fields)
    expect(composed).toMatchObject({ ok: false, why: 'stated-twice', name: 'launchers.0.id' })
  })

  test('are not stated twice', () => {
    const composed = bodyWith(data.fields, {}, typed('deployed=1', 'deployed=2'))
    expect(composed).toMatchObject({ ok: false, why: 'stated-twice' })
  })
})

test('a name that is taken gets a number', () => {
  const taken = new Set(['us-data', 'us-data-2'])
  expect([freeId('us-data', taken), freeId('us-other', taken)]).toEqual(['us-data-3', 'us-other'])
})
