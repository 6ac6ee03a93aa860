// Contents that are none: whoever has the keys of a party can send any bytes under its name, and
// what cannot be read as a message keeps nobody from reading the others.
import { expect, test } from 'vitest'
import { correspondence } from '#centre/correspondence.ts'
import { shownObjectIn } from '#centre/object-in.ts'
import { ask, pair, valueOf } from './rig.ts'

/** One of a record but for its first character. */
const nearly = `["id":"a-2","effectiveOn":"2030-03-01","body":{"text":"How many?"}}`

test.each(['null', '5', '"text"', '[1]', '{', '', nearly])(
  'a content of %j stands in the list like any other, with no id, and in no record',
  async (content) => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    const shared = { type: 'sample/ask', to: [], re: [], effective: null, open: null }
    const draft = valueOf(await a.centre.compose({ ...shared, content }))
    for (const officer of a.keys.officers) valueOf(await a.centre.sign(draft.id, officer))
    await a.centre.release(draft.id)
    await a.centre.deliver(b.party, b.centre.answers)
    for (const { centre } of [a, b]) {
      const letters = await correspondence(centre)
      expect(letters.map(({ id }) => id)).toEqual(['a-1', null])
      expect((await centre.record()).record.messages.map(({ id }) => id)).toEqual(['a-1'])
    }
  },
)

test('a content is shown as deep as a record takes it, and no deeper', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  expect(JSON.stringify(shownObjectIn(nested(32)))).toBe(nested(32))
  expect([33, 100_000].map((depth) => shownObjectIn(nested(depth)))).toEqual([null, null])
})
