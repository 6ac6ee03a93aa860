// What of a request does not fit is told at its place, by a formal term for programs and in the
// words of the reader: no sentence of the library that checks it gets through.
import { expect, test } from 'vitest'
import { callerOf, openDesks } from './desks.ts'

const drafts = '/spaces/sample/drafts'
const content = { body: { text: '?' } }

test.each([
  ['nothing of what is needed', drafts, {}, 'a text', 'текст', 'نص'],
  ['a number for a text', drafts, { type: 7, content }, 'a text', 'текст', 'نص'],
  ['a text for an object', drafts, { type: 'ask', content: 'a' }, 'an object', 'объект', 'كائن'],
  ['a text for a list', drafts, { type: 'ask', content, to: 'B' }, 'a list', 'список', 'قائمة'],
  [
    'a text for yes or no',
    '/lines/RU',
    { connected: 'yes' },
    'true or false',
    'true или false',
    'true أو false',
  ],
])('%s', async (_, path, body, expected, inRussian, inArabic) => {
  const { desks } = await openDesks()
  const caller = callerOf(desks[0]!)
  await caller.signIn('officer-1')
  const told = await Promise.all(
    ['en', 'ru', 'ar'].map(async (language) => {
      const header = { 'accept-language': language }
      const method = path === drafts ? 'POST' : 'PUT'
      const answer = await caller.ask(method, path, body, header)
      return [answer.status, answer.body['expected'], answer.body['detail']]
    }),
  )
  expect(told).toEqual([
    [400, expected, undefined],
    [400, expected, inRussian],
    [400, expected, inArabic],
  ])
})
