// What the logs hold as texts, where something fails or comes while they are looked at.
import { expect, test } from 'vitest'
import type { Centre } from '#centre/centre.ts'
import { createMemoryStore } from '#store/memory.ts'
import type { DeskSpace } from '../api/desk.ts'
import { events } from '../api/events.ts'
import { watched } from './watched.ts'

/** One space whose log holds what is pushed into it, as far as looking at it goes. */
function spaceOf(recordText: Centre['recordText']) {
  const store = createMemoryStore()
  const entries: string[] = []
  const forks: string[] = []
  const counted = { ...store, receiptCount: async () => entries.length }
  const space = {
    name: { slug: 'sample', sid: '00' },
    self: 'a.example',
    parties: new Map([['a.example', 'A']]),
    generations: new Map(),
  }
  const alarms = { all: async () => forks }
  const centre = { logs: { parts: { store: counted } }, space, recordText, alarms }
  const one = { centre } as unknown as DeskSpace
  return { entries, forks, desk: { spaces: new Map([['sample', one]]), events: events() } }
}

test('a text that did not come is asked for again, although nothing more has come', async () => {
  let isBroken = true
  const { desk } = spaceOf(async () => {
    if (isBroken) throw new Error('the disk is slow')
    return 'record'
  })
  const { look, texts } = watched(desk)
  await expect(look()).rejects.toThrow('the disk is slow')
  isBroken = false
  expect([await look(), texts.get('sample'), await look()]).toEqual([true, 'record', false])
})

test('an alarm is news, although nothing has come into a log', async () => {
  const { desk, forks } = spaceOf(async () => 'record')
  const told: string[] = []
  desk.events.listen(({ what }) => void told.push(what))
  const { look } = watched(desk)
  await look()
  told.length = 0
  expect([await look(), told]).toEqual([false, []])
  forks.push('a.example/mithaq/sample')
  expect([await look(), told]).toEqual([true, ['messages']])
})

test('of two looks at once the older text does not stay', async () => {
  const held = Promise.withResolvers<undefined>()
  const begun = Promise.withResolvers<undefined>()
  let asked = 0
  const { desk, entries } = spaceOf(async () => {
    asked += 1
    const text = entries.join(' ')
    begun.resolve(undefined)
    if (asked === 1) await held.promise
    return text
  })
  entries.push('one')
  const { look, texts } = watched(desk)
  const first = look()
  await begun.promise
  entries.push('two')
  await look()
  held.resolve(undefined)
  await first
  await look()
  expect(texts.get('sample')).toBe('one two')
})

test('what cannot be looked at in one space does not hide what came in the others', async () => {
  const broken = spaceOf(() => Promise.reject(new Error('the disk is full')))
  const whole = spaceOf(async () => 'record')
  const [bad, good] = [broken, whole].map(({ desk }) => desk.spaces.get('sample')!)
  const spaces = new Map([
    ['bad', bad!],
    ['good', good!],
  ])
  const { look, texts } = watched({ spaces, events: events() })
  await expect(look()).rejects.toThrow('the disk is full')
  expect(texts.get('good')).toBe('record')
})
