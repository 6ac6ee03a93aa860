// Two homes on one database whose names give one schema: the second is told, and the store of the
// first is untouched.
import { expect, test } from 'vitest'
import { onPostgres } from '../../tests/postgres/postgres.ts'
import { storePlace } from './home.ts'
import { machineryOfThisMachine } from './wiring.ts'

onPostgres('a schema with two names', ({ address, newSchema, drop }) => {
  test('is refused to the second', async () => {
    const { openStore } = machineryOfThisMachine()
    const slug = newSchema().replaceAll('_', '-')
    const placeOf = (party: string) => storePlace({ folder: '', party, store: address() }, slug)
    try {
      const first = await openStore(placeOf('a.b'))
      await first.keepDocument('draft', 'one', 0, Uint8Array.of(1))
      await expect(openStore(placeOf('a-b'))).rejects.toMatchObject({
        key: 'input.refused',
        detail: {
          code: 'other-owner',
          option: expect.stringMatching(/^schema mithaq_a_b_test_/) as unknown,
          given: `a.b ${slug}`,
          expected: `a-b ${slug}`,
          remedy: 'remedy.input.store-owner',
        },
      })
      await first.close()
      const again = await openStore(placeOf('a.b'))
      expect(await again.documents('draft')).toHaveLength(1)
      await again.close()
    } finally {
      await drop(`mithaq_a_b_${slug.replaceAll('-', '_')}`)
    }
  })
})
