import { expect, test } from 'vitest'
import { folded, wordsOf } from './fold-text.ts'

test.each([
  ['إخطار', 'اخطار'],
  ['قاذفة ثقيلة', 'قاذفه ثقيله'],
  ['مُرسَلة', 'مرسلة'],
  ['صاروخًا', 'صاروخا'],
  ['الولايـــات', 'الولايات'],
  ['على', 'علي'],
  ['١٥٥٠', '1550'],
  ['1,550', '1550'],
  ['١٬٥٥٠', '1550'],
  ['1\u00a0550', '1550'],
  ['Учёт', 'учет'],
  ['NEW START', 'new start'],
])('%s is found by one who types %s', (text, typed) => {
  expect(folded(text)).toBe(folded(typed))
})

test('й stays a letter of its own only where both texts have it', () => {
  expect(folded('Российская')).toBe(folded('РОССИЙСКАЯ'))
})

test('words are searched one by one', () => {
  expect(wordsOf('  Minuteman   III ')).toEqual(['minuteman', 'iii'])
  expect(wordsOf('  ')).toEqual([])
})
