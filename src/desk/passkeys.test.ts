import { expect, test } from 'vitest'
import { createMemoryStore } from '#store/memory.ts'
import { passkeysIn } from './passkeys.ts'

const passkey = {
  id: 'a',
  person: 'officer-1',
  publicKey: Uint8Array.of(1),
  counter: 0,
  transports: [],
  name: 'Laptop',
  added: 0,
  used: null,
}

test('a passkey that is used while it is taken away is taken away', async () => {
  const store = createMemoryStore()
  await passkeysIn(store).add(passkey)
  let isUsed = false
  const meanwhile = passkeysIn({
    ...store,
    keepDocument: async (...of) => {
      if (!isUsed) {
        isUsed = true
        await passkeysIn(store).note('a', { counter: 1, used: 1 })
      }
      return store.keepDocument(...of)
    },
  })
  expect(await meanwhile.remove('officer-1', 'a')).toBe(true)
  expect(await passkeysIn(store).of('officer-1')).toEqual([])
})
