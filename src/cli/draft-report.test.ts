// What a message says, field by field, also where a counterpart sent what is no content.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { toldLines } from './draft-report.ts'
import { wordsFor } from './language.ts'

const told = (content: string) =>
  toldLines(wordsFor(['--lang', 'en'], {}), sampleAgreement, 'sample/ask', content)

test('a content is told in the words of its agreement, without its id', () => {
  expect(told('{"id":"a-1","body":{"text":"How many?"}}')).toMatchObject([{ value: 'How many?' }])
})

test.each(['null', '5', '"text"', '[1]', '{'])(
  '%j, which is no content, stands as it is',
  (text) => {
    expect(told(text)).toEqual([{ depth: 0, label: text, value: '' }])
  },
)
