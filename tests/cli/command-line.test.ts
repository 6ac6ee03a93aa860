// Slips on the command line, and what stands at its borders: each is refused by name, with the
// place, and none as a fault of the program.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsFor } from '#cli/language.ts'
import { agreement, done, homesIn } from './homes.ts'
import { runCli } from './run.ts'

test.each([
  [["it's", '--json'], 'unknown-command', "it's"],
  [['assess', agreement, "--as'of", '--json'], 'unknown-option', "--as'of"],
  [['assess', agreement, '--recrod=file', '--json'], 'unknown-option', '--recrod'],
  [['agreements', '--lang', "d'e", '--json'], 'not-a-choice', "d'e"],
  [['agreements', '--lang', '--json'], 'not-a-choice', '--json'],
  [['assess', agreement, '--json', '--party'], 'missing-value', '--party <party>'],
  [['scenario', agreement, '--json'], 'no-file', agreement],
  [['calendar', '--ics', '--json'], 'two-forms', '--json, --ics'],
  [['drafts', '0123', '--text', '--json'], 'two-forms', '--json, --text'],
  [['drafts', '--text'], 'missing-argument', 'draft'],
  [['audit', '--lines', '--json'], 'two-forms', '--json, --lines'],
])('%j is refused as %s, of %s', async (args, code, value) => {
  const { out, err, ...ended } = await runCli(args)
  expect(ended.code).toBe(2)
  expect(err).toContain(value)
  if (!args.includes('--json')) return
  expect(JSON.parse(out)).toMatchObject({ refusals: [{ code, value }] })
})

test('the name that is nearest to an option with a value is told', async () => {
  const { err } = await runCli(['assess', agreement, '--recrod=file'])
  expect(err).toContain('nearest: --record')
})

test('more keys than any roster holds are not drawn first', async () => {
  const { a } = homesIn(join(import.meta.dirname, 'never'))
  const own = ['init', '--agreement', agreement, '--as', 'A', '--party', a.name]
  for (const option of ['--officers', '--roots']) {
    const { code, err } = await a.run(...own, option, '999999999')
    expect(code).toBe(2)
    expect(err).toContain(option)
    expect(err).toContain('1..999')
  }
})

test.each(['0000-01-01', '0999-12-31', '9999-12-31'])('%s is a day as any other', async (day) => {
  for (const command of ['agreements', 'life', 'calendar', 'coverage']) {
    await done(runCli([command, '--as-of', day]))
  }
})

test.each([
  ['ru_RU.UTF-8', 'ru'],
  ['ru', 'ru'],
  ['ar-EG', 'ar'],
  ['AR_eg@x', 'ar'],
  ['arn_CL.UTF-8', 'en'],
  ['rue', 'en'],
  ['C.UTF-8', 'en'],
])('%s in the environment is spoken to in %s', (tag, language) => {
  expect(wordsFor([], { LANG: tag }).language).toBe(language)
})
