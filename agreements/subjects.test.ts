import { expect, test } from 'vitest'
import { shelf } from './index.ts'
import { subjects } from './subjects.ts'

test('every agreement of the shelf stands under one subject, and nothing else does', () => {
  const listed = subjects.flatMap(({ agreements }) => agreements)
  expect(listed.toSorted()).toEqual(shelf.map(({ id }) => id).toSorted())
})
