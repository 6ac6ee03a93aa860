// What a store must do that several processes have open at once, and one of whose processes may
// end at any moment: for the stores that processes can share.
import { describe, expect, test } from 'vitest'
import type { Store } from '#centre/ports.ts'
import { blob, completeNodes, entry } from './growth.ts'
import { killAfter, race } from './processes.ts'
import { type Place, withStore } from './store-cases.ts'

export interface SharedPlace extends Place {
  /** As writer.ts takes it. */
  readonly where: string
}

const origin = 'us.example/mithaq/new-start'
const names = ['a', 'b', 'c']

export function processCases(title: string, newPlace: () => Promise<SharedPlace>): void {
  describe(`${title}, shared by processes`, () => {
    test('several may be the first to open it', async () => {
      const fresh = await newPlace()
      await race('count', fresh.where, names, 3)
      const store = await fresh.open()
      expect((await store.document('count', 'all'))?.version).toBe(9)
      await store.close()
      await fresh.clear()
    })

    let where = ''
    const place = async () => {
      const made = await newPlace()
      where = made.where
      return made
    }
    withStore(place, (store) => {
      test('writers of one log take turns: no entry is lost or stands elsewhere', async () => {
        const times = 24
        await race('append', where, names, times)
        const texts = await whole(store())
        expect(texts).toHaveLength(3 * 8 * (1 + 2 + 3))
        for (const name of names) {
          const own = texts.filter((text) => text.startsWith(name))
          const inOrder = Array.from({ length: times }, (_, nth) => nth).flatMap((nth) =>
            Array.from({ length: (nth % 3) + 1 }, (_, part) => `${name} ${nth}.${part}`),
          )
          expect(own).toEqual(inOrder)
        }
      })

      test('writers of one document take turns: nothing is written over unseen', async () => {
        const said = await race('count', where, names, 40)
        const numbers = said.flat().toSorted((a, b) => a - b)
        expect(numbers).toEqual(Array.from({ length: 120 }, (_, nth) => nth + 1))
        expect((await store().document('count', 'all'))?.version).toBe(120)
      })

      test('a writer that is killed leaves its last append whole or not at all', async () => {
        for (const lines of [1, 2, 5, 13, 30]) {
          const said = await killAfter('append', where, `until ${lines}`, lines)
          const beyond = (await whole(store())).length - said
          // What was said is done; beyond it at most the one append whose word was cut off.
          expect(beyond).toBeGreaterThanOrEqual(0)
          expect(beyond).toBeLessThanOrEqual(3)
        }
      })
    })
  })
}

/** Every entry of the log as text, once it is seen that the log is whole. */
async function whole(store: Store): Promise<string[]> {
  const size = (await store.head(origin))?.size ?? 0
  const entries = await store.entries(origin, 0, size + 1000)
  const level = async (nth: number) => store.nodes(origin, nth, 0, size + 1000)
  const levels = Array.from({ length: 1 + Math.floor(Math.log2(size)) }, (_, nth) => nth)
  const nodes = await Promise.all(levels.map(level))
  const texts = entries.map((one) => new TextDecoder().decode(one))
  const bodies = [...new Set(texts.map((text) => text.split('.')[0] ?? ''))]
  const missing = await store.missingBlobs(bodies.map((body) => blob(body).hash))
  // A server may still be at the last wish of a client that was killed: then all is read anew.
  if ((await store.head(origin))?.size !== size) return whole(store)
  expect(entries).toHaveLength(size)
  expect(missing).toEqual([])
  const leaves = texts.map((text) => entry(text).leaf)
  const above = completeNodes(0, size)
  const expected = levels.map((nth) => above.filter((one) => one.level === nth).map((n) => n.hash))
  expect(nodes).toEqual([leaves, ...expected.slice(1)])
  return texts
}
