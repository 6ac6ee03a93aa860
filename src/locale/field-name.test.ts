import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { fieldName } from './field-name.ts'

const { messages } = shelf.find(({ id }) => id === 'cyber-incidents')!
const { fields } = messages.find(({ id }) => id === 'request')!

test('a place is called by the labels on the way to it', () => {
  expect(fieldName(fields, 'body.title', 'en')).toBe('Title')
  expect(fieldName(fields, 'body.title', 'ru')).toBe('Заголовок')
  expect(fieldName(fields, 'body.claims[1].text', 'en')).toBe('Claims · Claim 2 · Text')
})

test('a place at which no field stands is called by itself', () => {
  for (const place of ['body', 'effectiveOn', 'body.none', 'body.constructor', 'body.title[0]']) {
    expect(fieldName(fields, place, 'en')).toBe(place)
  }
})
