// Paths as they are shown, and typed back.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shortPath } from './next.ts'

test.each([
  ['out.mithaq', 'out.mithaq'],
  [join(process.cwd(), 'out.mithaq'), 'out.mithaq'],
  ['-out', './-out'],
  ['-', './-'],
  ['/', '/'],
])('%s is shown as %s', (path, shown) => {
  expect(shortPath(path)).toBe(shown)
})
