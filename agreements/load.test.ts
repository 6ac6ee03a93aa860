import { expect, test } from 'vitest'
import { shelf } from './index.ts'
import { loadAgreement } from './load.ts'

test('every agreement of the shelf can be loaded by itself, and no other', async () => {
  expect(Object.keys(loadAgreement).toSorted()).toEqual(shelf.map(({ id }) => id).toSorted())
  for (const agreement of shelf) expect(await loadAgreement[agreement.id]?.()).toBe(agreement)
})
