import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { candidates } from './chromium.ts'

test('a browser someone named is the only candidate, even when it is not there', () => {
  const environment = { CHROMIUM_PATH: '/nowhere/chromium', PATH: dirname(process.execPath) }
  expect(candidates(environment, process.execPath)).toEqual(['/nowhere/chromium'])
})

test('only files that exist and can be run are candidates', () => {
  expect(candidates({ PATH: '/nowhere' }, '/nowhere/own')).toEqual([])
  expect(candidates({ CHROMIUM_PATH: '' }, process.execPath)).toEqual([process.execPath])
})
