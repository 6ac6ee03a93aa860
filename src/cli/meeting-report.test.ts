// What a meeting came to: whoever answered may have answered with anything.
import { expect, test } from 'vitest'
import { wordsFor } from './language.ts'
import { meetingText } from './meeting-report.ts'
import type { Session } from './session.ts'

test.each(['ar', 'en', 'ru'])(
  'what came instead of an answer is made visible, in %s',
  (language) => {
    const words = wordsFor(['--lang', language], {})
    const session = { words, terminal: { colour: false, language: words.language } }
    const address = 'https://192.0.2.1'
    const fault = {
      code: 'answer-unexpected',
      address,
      expected: 'a reply',
      came: 'x\u009b2J\u202e',
    }
    const text = meetingText(session as unknown as Session, {
      party: 'b.example',
      address,
      recovery: null,
      gathered: [],
      delivery: null,
      grown: [],
      receipts: 0,
      waiting: 0,
      results: null,
      fault,
    })
    expect(text).toContain('x<U+009B>2J<U+202E>')
  },
)
