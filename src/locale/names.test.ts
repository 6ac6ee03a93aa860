// A term is told in the words of what it brings: silence is consent, a notice takes effect.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { localeOf } from './locale.ts'
import { lapseText } from './names.ts'
import { en } from './en.ts'

const words = localeOf('en', en)

test('a proposal waits for consent; a notice of withdrawal waits for nobody', () => {
  const [consent] = sampleAgreement.lapses
  const leaving = { ...sampleAgreement, lapses: [{ ...consent!, brings: 'effect' as const }] }
  expect(lapseText(words, sampleAgreement, consent!.id, 'pending')).toBe('awaiting tacit consent')
  expect(lapseText(words, leaving, consent!.id, 'pending')).toBe('term is running')
  expect(lapseText(words, leaving, consent!.id, 'objected')).toBe('taken back')
})
