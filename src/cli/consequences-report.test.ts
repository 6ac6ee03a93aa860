// What an officer is told of a draft before it is signed.
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { consequencesText } from './consequences-report.ts'
import { wordsFor } from './language.ts'

const agreement = shelf.find(({ id }) => id === 'cyber-incidents')!

test.each([
  ['ar', 'أجل الرد المرجو: مضى هذا الوقت.'],
  ['en', 'Answer wished by: this moment has passed.'],
  ['ru', 'Желаемый срок: этот момент уже прошел.'],
] as const)(
  'a moment named as ahead that has passed is told by its field, in %s',
  (language, told) => {
    const words = wordsFor(['--lang', language], {})
    const session = { words, terminal: { colour: false, language } }
    const text = consequencesText(
      session as unknown as Parameters<typeof consequencesText>[0],
      agreement,
      'cyber-incidents/request',
      {
        asOf: '2030-03-01',
        owedAsOf: '2030-03-01',
        refusals: [],
        counts: [],
        obligations: [],
        findings: [],
        awaited: false,
        passed: ['body.answerBy'],
      },
    )
    expect(text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')).toContain(told)
  },
)
