import { expect, test } from 'vitest'
import { f } from './field.ts'
import { item, restate } from './item.ts'
import { label } from './label.ts'

const name = label('name', 'имя', 'اسم')

const launcher = item('launcher', {
  label: name,
  fields: { warheads: f.orUnknown(f.count(name)), place: f.text(name) },
  states: {
    stored: { label: name, then: ['deployed'] },
    deployed: { label: name, then: ['stored'] },
  },
})

test('an item begins in the first state that its kind names', () => {
  expect(launcher.initial).toBe('stored')
  expect(launcher.states).toEqual({ stored: ['deployed'], deployed: ['stored'] })
  expect(launcher.single).toBe(true)
  expect(launcher.shows).toEqual(['warheads', 'place'])
})

test('a kind without a state is a fault', () => {
  expect(() => item('nothing', { label: name, fields: {}, states: {} })).toThrow(/nothing/)
})

test('what happens to an item is returned as a change, and alters nothing', () => {
  const set = { warheads: 3 }
  const change = launcher('l1').becomes('deployed', set)
  expect(change).toEqual({
    kind: 'change',
    item: launcher,
    id: 'l1',
    set: { warheads: 3, state: 'deployed' },
    add: null,
    afresh: false,
    on: null,
    evidence: null,
    sources: null,
  })
  expect(set).toEqual({ warheads: 3 })
})

test('setting fields leaves the state, adding leaves the fields', () => {
  expect(launcher('l1').has({ place: 'here' }).set).toEqual({ place: 'here' })
  const added = launcher('l1').adds({ warheads: -2 })
  expect([added.set, added.add]).toEqual([{}, { warheads: -2 }])
})

test('a change may hold from another day, with evidence and sources of its own', () => {
  const note = { on: 5, evidence: 'estimate', sources: ['s'] } as const
  expect(launcher('l1').has({}, note)).toMatchObject(note)
})

test('a complete statement lists its kinds, and each listed item afresh', () => {
  const change = launcher('l1').becomes('stored')
  const changes = [{ ...change, afresh: true }]
  expect(restate([launcher], [change])).toEqual({ kind: 'restatement', items: [launcher], changes })
})
