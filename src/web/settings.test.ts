import { expect, test } from 'vitest'
import { cookiesOf, settingsOf } from './settings.ts'

test('the language of the address wins over the remembered one, and that over the browser', () => {
  expect(settingsOf('ru', 'lang=ar', 'en').language).toBe('ru')
  expect(settingsOf(null, 'lang=ar', 'en').language).toBe('ar')
  expect(settingsOf(null, '', 'ru-RU,ru;q=0.9,en;q=0.8').language).toBe('ru')
})

test.each([
  ['fr-CH, fr;q=0.9, ar-EG;q=0.4, en;q=0.2', 'ar'],
  ['en;q=0.1, ru;q=0.8', 'ru'],
  ['ar;q=0, en', 'en'],
  ['arn', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('a browser that asks for "%s" gets "%s"', (header, language) => {
  expect(settingsOf(null, '', header).language).toBe(language)
})

test('settings come back from the cookies that keep them', () => {
  const settings = {
    language: 'ar',
    digits: 'arab',
    theme: 'dark',
    keys: false,
    start: false,
  } as const
  const kept = cookiesOf(settings).map((cookie) => cookie.split(';', 1)[0])
  expect(settingsOf(null, kept.join('; '), 'en')).toEqual(settings)
})

test('cookies of others and unknown values are left alone', () => {
  expect(settingsOf(null, 'lang=tlh; digits=roman; theme=pink; x', '')).toEqual({
    language: 'en',
    digits: 'latn',
    theme: 'auto',
    keys: true,
    start: true,
  })
})
