import { expect, test } from 'vitest'
import { actionOf } from './keys.ts'
import { agreementPlace, moved, parseWhy } from './route/agreement-place.ts'

const place = moved(agreementPlace('a'), { why: parseWhy('count:x:US') })
const pressed = (key: string, code: string) => ({ key, code, plain: true, typing: false })
const on = { shortcuts: true, awaited: false }

test('a slash goes to the search, whatever letters the keyboard has', () => {
  expect(actionOf(pressed('/', 'Slash'), place, on)).toEqual({ kind: 'search' })
  expect(actionOf(pressed('ظ', 'Slash'), place, on)).toEqual({ kind: 'search' })
  expect(actionOf(pressed('.', 'Slash'), place, on)).toEqual({ kind: 'search' })
})

test('g and then a letter goes to a page, or to a section of the agreement', () => {
  expect(actionOf(pressed('п', 'KeyG'), place, on)).toEqual({ kind: 'await' })
  const text = actionOf(pressed('t', 'KeyT'), place, { ...on, awaited: true })
  expect(text).toMatchObject({ kind: 'go', place: { tab: 'text', why: null } })
  const list = actionOf(pressed('a', 'KeyA'), place, { ...on, awaited: true })
  expect(list).toEqual({ kind: 'go', place: { page: 'agreements' } })
  expect(actionOf(pressed('t', 'KeyT'), place, on)).toBeNull()
  const messages = actionOf(pressed('ь', 'KeyM'), place, { ...on, awaited: true })
  expect(messages).toMatchObject({ kind: 'go', place: { page: 'messages' } })
})

test('escape closes an open panel and does nothing where none is open', () => {
  expect(actionOf(pressed('Escape', 'Escape'), place, on)).toMatchObject({ place: { why: null } })
  expect(actionOf(pressed('Escape', 'Escape'), agreementPlace('a'), on)).toBeNull()
})

test('no key is a shortcut while a reader types, holds Control, or has turned them off', () => {
  expect(actionOf({ ...pressed('/', 'Slash'), typing: true }, place, on)).toBeNull()
  expect(actionOf({ ...pressed('/', 'Slash'), plain: false }, place, on)).toBeNull()
  expect(actionOf(pressed('/', 'Slash'), place, { ...on, shortcuts: false })).toBeNull()
  const off = { shortcuts: false, awaited: false }
  expect(actionOf(pressed('Escape', 'Escape'), place, off)).not.toBeNull()
})
