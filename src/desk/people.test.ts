// Two processes on one store, their calls in any order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryStore } from '#store/memory.ts'
import type { Documents } from './documents.ts'
import { peopleIn } from './people.ts'
import { mayDo, type Person } from './person.ts'

const plain = { officer: null, spaces: null, of: null, subject: null, active: true }
const holder = (id: string): Person => ({ ...plain, id, name: id, roles: ['key-holder'] })

test('in whatever order their calls come, two never leave a centre without keys', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const store = createMemoryStore()
      for (const id of ['a', 'b']) await peopleIn(store).add(holder(id))
      const process = (): Documents => ({
        document: scheduler.scheduleFunction(store.document),
        documents: scheduler.scheduleFunction(store.documents),
        keepDocument: scheduler.scheduleFunction(store.keepDocument),
      })
      const acts = [
        peopleIn(process()).change('a', { roles: ['reader'] }),
        peopleIn(process()).change('b', { active: false }),
      ]
      await scheduler.waitFor(Promise.all(acts))
      const left = (await peopleIn(store).all()).filter(
        ({ active, roles }) => active && roles.includes('key-holder'),
      )
      expect(left.length).toBeGreaterThan(0)
    }),
  )
})

test('an observer for whom no space was named sees none, and not all', async () => {
  const people = peopleIn(createMemoryStore())
  await people.add({ ...plain, id: 'guest', name: 'A guest', roles: ['observer'] })
  const [guest] = await people.all()
  expect(guest?.spaces).toEqual([])
  expect(mayDo((await people.named('guest'))!, 'read', 'moon')).toBe(false)
  await people.change('guest', { spaces: ['moon'] })
  expect(mayDo((await people.named('guest'))!, 'read', 'moon')).toBe(true)
  await people.change('guest', { roles: ['reader'], spaces: null })
  expect(mayDo((await people.named('guest'))!, 'read', 'sun')).toBe(true)
})
