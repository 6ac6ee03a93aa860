import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import type { Letter, Space } from '../api/client.ts'
import { handlingOf, threadsIn, walletsOf } from './threads.ts'

const cyberIncidents = shelf.find((one) => one.id === 'cyber-incidents')!

const parties = ['us', 'ru'].map((one) => ({ name: `${one}.example`, party: one.toUpperCase() }))
const space = { parties } as unknown as Space
const centres = parties.map(({ name }) => name)

function letter(at: number, from: string, type: string, body: object = {}): Letter {
  const receipts = [{ by: centres.find((one) => one !== from)!, size: at, at: '2030-03-01T08:01Z' }]
  return {
    leaf: `${at}`,
    from: `${from}.example`,
    to: ['*'],
    type: `cyber-incidents/${type}`,
    time: `2030-03-0${at}T08:00Z`,
    receipts,
    content: { body: { request: type.endsWith('request') ? 'r-1' : 'US:r-1', ...body } },
  } as unknown as Letter
}

const story = [
  letter(1, 'us', 'request'),
  letter(2, 'ru', 'acknowledgement'),
  letter(3, 'ru', 'answer', { action: 'denied' }),
  letter(4, 'ru', 'closure'),
  letter(5, 'us', 'closure'),
  letter(6, 'us', 'reopening'),
]

test.each([
  [1, 'acknowledgement', ['ru.example']],
  [2, 'answer', ['ru.example']],
  [3, 'closure', ['us.example', 'ru.example']],
  [4, 'closure', ['us.example']],
  [5, 'nothing', []],
  [6, 'closure', ['us.example', 'ru.example']],
])('after %i messages a request waits for: %s', (said, waits, waitsFor) => {
  const [thread] = threadsIn(story.slice(0, said), cyberIncidents, space)
  expect(thread).toMatchObject({ waits, waitsFor })
})

test('an answer of an exercise does not answer a request in earnest', () => {
  const letters = [letter(1, 'us', 'request'), letter(2, 'ru', 'exercise-answer')]
  expect(threadsIn(letters, cyberIncidents, space)[0]?.answer).toBeNull()
})

test('requests of both sides under one name are two, each with what was said of it', () => {
  const theirs = letter(2, 'ru', 'request')
  const said = [
    ...story.slice(0, 1),
    theirs,
    letter(3, 'us', 'acknowledgement', { request: 'RU:r-1' }),
  ]
  expect(threadsIn(said, cyberIncidents, space)).toMatchObject([
    { request: theirs, waits: 'answer', waitsFor: ['us.example'] },
    { request: story[0], waits: 'acknowledgement', waitsFor: ['ru.example'] },
  ])
})

test('a question waits for the side that did not ask it, before the answer and after it', () => {
  const question = (from: string) => letter(4, from, 'clarification-question')
  const waiting = (said: readonly Letter[]) => {
    const [thread] = threadsIn(said, cyberIncidents, space)
    return [thread?.waits, thread?.waitsFor]
  }
  const asked = [...story.slice(0, 2), question('ru')]
  expect(waiting(asked)).toEqual(['clarification', ['us.example']])
  const further = [...story.slice(0, 3), question('us')]
  expect(waiting(further)).toEqual(['clarification', ['ru.example']])
  expect(waiting([...further, letter(5, 'ru', 'clarification')])[0]).toBe('closure')
})

test('a message says how it may be handled, and which wallets it names', () => {
  const handling = { tlp: 'red', readers: ['duty officer'] }
  const wallet = { network: 'bitcoin', address: '1A' }
  const report = letter(1, 'us', 'incident-report', { handling, ransom: { wallets: [wallet] } })
  expect(handlingOf(report)).toEqual(handling)
  expect(walletsOf(report)).toEqual([wallet])
  expect(walletsOf(letter(1, 'us', 'indicators', { wallets: [wallet] }))).toEqual([wallet])
})

test.each([null, 5, 'text', ['text'], { tlp: 5, readers: 'all', wallets: 5 }])(
  'what others send in its place, as %j, is no mark and no wallet',
  (odd) => {
    const [handled, held] = [{ handling: odd, ransom: odd }, { wallets: odd }]
    const report = letter(1, 'us', 'incident-report', handled)
    expect(handlingOf(report)).toEqual({ tlp: 'amber-strict', readers: [] })
    expect(walletsOf(report)).toEqual([])
    expect(walletsOf(letter(1, 'us', 'indicators', held))).toEqual([])
  },
)
