// Where the store of one desk of a demonstration fails, the others are looked at all the same.
import { expect, test, vi } from 'vitest'
import { openDesks } from './desks.ts'

test('what comes to one desk is seen, though another cannot be looked at', async () => {
  const { rig, demonstration, desks } = await openDesks()
  const [broken, whole] = rig.posts.map(({ centre }) => centre)
  const { store } = broken!.logs.parts
  vi.spyOn(store, 'documents').mockRejectedValue(new Error('the disk is full'))
  const seen = vi.spyOn(whole!.logs.parts.store, 'documents')
  await expect(demonstration.look()).rejects.toThrow('the disk is full')
  expect(desks).toHaveLength(2)
  expect(seen).toHaveBeenCalled()
})
