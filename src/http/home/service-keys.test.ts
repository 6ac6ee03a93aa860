import { expect, test } from 'vitest'
import type { OpenSpace } from '#home/open.ts'
import { watchServiceKeys } from './service-keys.ts'

/** A space whose log holds nothing yet; its roster is asked for at each look. */
function spaceWith(recipients: () => readonly string[]): OpenSpace {
  const space = {
    self: 'a.example',
    name: { slug: 'sample' },
    parties: new Map([['a.example', 'A']]),
    generations: new Map(),
    get rosters() {
      return new Map([['a.example', { keys: [], recipients: recipients() }]])
    },
  }
  const held = async () => ({ state: { course: { size: 0 }, rosters: [] } })
  const store = { document: async () => null }
  return { centre: { logs: { parts: { space, store }, held } }, space } as unknown as OpenSpace
}

test('keys that cannot be looked at in one space do not hide those of another', async () => {
  let isBroken = false
  let recipient = 'one'
  const broken = spaceWith(() => {
    if (isBroken) throw new Error('the disk is full')
    return []
  })
  const whole = spaceWith(() => [recipient])
  const changed: OpenSpace[] = []
  const look = await watchServiceKeys([broken, whole], async (space) => changed.push(space) > 0)
  await look()
  expect(changed).toEqual([])
  isBroken = true
  recipient = 'other'
  await expect(look()).rejects.toThrow('the disk is full')
  expect(changed).toEqual([whole])
  await expect(look()).rejects.toThrow('the disk is full')
  expect(changed).toHaveLength(1)
})
