// Whose forces an estimate is of, in the language that is asked for.
import { expect, test } from 'vitest'
import { runCli } from './run.ts'

test.each([
  ['en', 'Russia', 'China'],
  ['ru', 'Россия', 'Китай'],
  ['ar', 'روسيا', 'الصين'],
])('estimates name states in %s, and not by their codes', async (lang, ...names) => {
  const { out } = await runCli(['coverage', '--as-of', '2026-03-01', '--lang', lang])
  for (const name of names) expect(out).toContain(name)
  expect(out).not.toMatch(/\b(RU|CN|US)\b/)
})
