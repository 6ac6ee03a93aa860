// The list of slow files names files that are there: a file that moves takes its place along.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slow } from './slow-first.ts'

test.each(slow)('%s is there', (file) => {
  expect(existsSync(file)).toBe(true)
})
