// An agreement put together: what it collects from its parts, and what it takes as given.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { agreement, partyOf } from './agreement.ts'
import { startOf } from './time.ts'

test('an agreement counts what it limits', () => {
  const limited = sampleAgreement.limits.map((limit) => limit.count)
  const bare = agreement('x', { ...sampleAgreement, ...plain, counts: [] })
  expect(bare.counts).toEqual(limited)
  expect(new Set(sampleAgreement.counts).size).toBe(sampleAgreement.counts.length)
})

test('its span runs from its first fact to the latest end that a fact sets', () => {
  expect(sampleAgreement.span).toEqual({
    from: startOf('2029-06-01'),
    until: startOf('2040-01-01'),
  })
  const [signed] = sampleAgreement.life
  const open = agreement('x', { ...sampleAgreement, ...plain, life: [signed!] })
  expect(open.span.until).toBeNull()
})

test('a message may speak of its first fact, or of an earlier day that it names', () => {
  expect(sampleAgreement.earliest).toBe(startOf('2029-06-01'))
  const early = agreement('x', { ...sampleAgreement, ...plain, earliest: '2020-01-01' })
  expect(early.earliest).toBe(startOf('2020-01-01'))
})

test('instruments are those of its provisions, each once', () => {
  expect(sampleAgreement.instruments.map((one) => one.id)).toEqual(['sample-treaty'])
})

test('a party is found by its id, a stranger is not', () => {
  expect(partyOf(sampleAgreement, 'A')?.name.en).toBe('Party A')
  expect(partyOf(sampleAgreement, 'a')).toBeNull()
  const name = { en: 'Press', ru: 'Печать', ar: 'الصحافة' }
  const press = { id: 'PRESS', name, short: name }
  expect(partyOf({ ...sampleAgreement, reporters: [press] }, 'PRESS')).toBe(press)
})

/** What a definition states otherwise than the value made of it. */
const plain = { holidays: [], currentForDays: 200, earliest: '2029-06-01' }
