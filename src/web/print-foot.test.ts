import { expect, test } from 'vitest'
import { footOf } from './print-foot.ts'

test('a sheet is numbered in words, on the side where the page ends', () => {
  const foot = footOf('New START', { sheet: 'Page # of #', direction: 'ltr', digits: 'latn' })
  expect(foot).toContain('"Page " counter(page) " of " counter(pages) ""')
  expect(foot.indexOf('@bottom-left')).toBeLessThan(foot.indexOf('New START'))
})

test('in Arabic the sides change, and the digits are those of the setting', () => {
  const foot = footOf('ستارت', { sheet: 'صفحة # من #', direction: 'rtl', digits: 'arab' })
  expect(foot).toContain('counter(page, arabic-indic)')
  expect(foot.indexOf('@bottom-right')).toBeLessThan(foot.indexOf('ستارت'))
})

test('what a page is called cannot end the text it stands in', () => {
  const parts = { sheet: '#', direction: 'ltr', digits: 'latn' } as const
  expect(footOf('a"} \\ \n b', parts)).toContain('a\\22 } \\5c  \\a  b')
})
