// A term is told in the words of what it brings: silence is consent, a notice takes effect; and a
// value as a reader would write it.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { en } from './en.ts'
import { localeOf } from './locale.ts'
import { lapseText, valueText } from './names.ts'

const words = localeOf('en', en)

test('a proposal waits for consent; a notice of withdrawal waits for nobody', () => {
  const [consent] = sampleAgreement.lapses
  const leaving = { ...sampleAgreement, lapses: [{ ...consent!, brings: 'effect' as const }] }
  expect(lapseText(words, sampleAgreement, consent!.id, 'pending')).toBe('awaiting tacit consent')
  expect(lapseText(words, leaving, consent!.id, 'pending')).toBe('term is running')
  expect(lapseText(words, leaving, consent!.id, 'objected')).toBe('taken back')
})

test('a calendar year is written without grouping, in the digits of the language', () => {
  const about = label('About the year', 'За год', 'عن سنة')
  const fields = { year: f.year(about, 2002, 2999), launches: f.count(about) }
  const told = (language: typeof words, name: 'year' | 'launches') =>
    valueText(language, fields, name, 2026)
  expect(told(words, 'year')).toBe('2026')
  expect(told(words, 'launches')).toBe('2,026')
  expect(told({ ...words, language: 'ar', digits: 'arab' }, 'year')).toBe('٢٠٢٦')
})
