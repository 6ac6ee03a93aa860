import { expect, test } from 'vitest'
import { conflictSource, conflictValue } from './conflicts.ts'

const arabic = { language: 'ar', digits: 'arab' } as const
const russian = { language: 'ru', digits: 'latn' } as const
const source = 'gazette-2020'

test('a figure and a day stand as the language of the reader writes them', () => {
  expect(conflictValue(arabic, { value: '30 000', source })).toBe('٣٠٬٠٠٠')
  expect(conflictValue(russian, { value: '1642', source })).toBe('1\u00a0642')
  expect(conflictValue(russian, { value: '2021-07-24', source })).toBe('24 июля 2021\u00a0г.')
})

test('what the record restates stands in the language of the reader, the rest as it was', () => {
  const says = { en: 'June 2021', ru: 'июнь 2021 г.', ar: 'حزيران/يونيو 2021' }
  expect(conflictValue(arabic, { value: 'June 2021', says, source })).toBe(says.ar)
  expect(conflictValue(arabic, { value: 'June 2021', source })).toBe('June 2021')
})

test('a source is called by its publisher, or as the conflict calls it', () => {
  const of = { en: 'by hearsay', ru: 'понаслышке', ar: 'سماعًا' }
  const told = { value: '1', source }
  expect(conflictSource(russian, told, 'The Gazette')).toBe('The Gazette')
  expect(conflictSource(russian, { ...told, of }, undefined)).toBe(of.ru)
  expect(conflictSource(russian, told, undefined)).toBe(source)
})
