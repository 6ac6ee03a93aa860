// Effects told as data: what they return, and that a definition cannot name a field that is not
// there.
import { expect, test } from 'vitest'
import { instrument, provisionsOf } from './citation.ts'
import { f } from './field.ts'
import { item } from './item.ts'
import { label } from './label.ts'
import { message, type MessageContext } from './message.ts'
import { stated } from './stated.ts'

const name = label('One', 'Один', 'واحد')
const text = instrument('a', name, name)
const cite = provisionsOf(text)('A-1', '1', 'unverified', name)
const boat = item('boat', {
  label: name,
  fields: { length: f.count(name) },
  states: { docked: { label: name, then: ['afloat'] }, afloat: { label: name, then: [] } },
})
const context: MessageContext = { id: 'm', from: 'A', to: null, effective: 0, known: 0 }
const plain = { kind: 'change', item: boat, add: null, afresh: false, on: null }

test('each object of the body is one change, and its marks are notes of the change', () => {
  const effect = stated({ first: boat, second: boat })
  const body = {
    first: { id: 'x', length: 3 },
    second: { id: 'y', state: 'afloat', evidence: 'derived', sources: ['s'] },
  }
  expect(effect(body, context)).toEqual([
    { ...plain, id: 'x', set: { length: 3 }, evidence: null, sources: null },
    { ...plain, id: 'y', set: { state: 'afloat' }, evidence: 'derived', sources: ['s'] },
  ])
})

test('what is not told as data is asked only where the body has more', () => {
  const asked: string[] = []
  const effect = stated({ first: boat }, (body: { readonly other?: string }) => {
    asked.push(body.other ?? '')
    return [boat(body.other ?? '').becomes('docked')]
  })
  expect(effect({ first: { id: 'x', length: 3 } } as object, context)).toHaveLength(1)
  expect(asked).toEqual([])
  expect(effect({ first: { id: 'x' }, other: 'z' } as object, context)).toHaveLength(2)
  expect(asked).toEqual(['z'])
})

test('an object under a field that the message does not have is a fault of the definition', () => {
  const spec = { cite, label: name, fields: { boat: f.object(name, { id: f.id(name) }) } }
  expect(message('m', { ...spec, effect: stated({ boat }) }).effect?.states?.get('boat')).toBe(boat)
  expect(() => message('m', { ...spec, effect: stated({ boats: boat }) })).toThrow('boats')
})
