// The tutorial, docs/write-an-agreement.md, followed word for word: the files that it tells to
// write are written, and what it says of them must hold.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkAgreement } from '#assessment/agreement-check.ts'
import { assess } from '#assessment/assess.ts'
import { readRecord } from '#assessment/record-file.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { checkSizes } from './house/sizes.ts'
import { parse } from './house/source.ts'

// Inside the package, so that `#language/...` resolves; the folder is not part of the repository.
const folder = join(import.meta.dirname, '..', 'tmp', 'tutorial', 'lake-accord')

/** The blocks marked with a file name, those of one file joined in their order. */
function filesOf(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [, name = '', content = ''] of text.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)) {
    const before = files.get(name)
    files.set(name, before === undefined ? content : `${before}\n${content}`)
  }
  return files
}

const text = readFileSync('docs/write-an-agreement.md', 'utf8')
const files = filesOf(text)
let agreement: Agreement

beforeAll(async () => {
  for (const [name, content] of files) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  const module = (await import(join(folder, 'agreement.ts'))) as { lakeAccord: Agreement }
  agreement = module.lakeAccord
})

test('the tutorial has an agreement, a case table and a record', () => {
  expect([...files.keys()]).toEqual(['agreement.ts', 'cases/boats.txt', 'data/record.jsonl'])
})

test('its agreement is written as the house asks', () => {
  const oxfmt = join(import.meta.dirname, '..', 'node_modules', '.bin', 'oxfmt')
  const ts = files.get('agreement.ts') ?? ''
  const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}` }
  const { stdout } = spawnSync(oxfmt, ['--stdin-filepath', 'agreement.ts'], { env, input: ts })
  expect(String(stdout)).toBe(ts)
  expect(checkSizes(parse('agreement.ts', ts))).toEqual([])
})

test('each file in which an agreement of the shelf stands is named where it says so', () => {
  const [, shelfPart = ''] = /^## 9\. .*\n([^]*?)^## /m.exec(text)!
  const holding = globSync('agreements/*.ts', { exclude: (path) => path.includes('.test.') })
  const those = holding.filter((file) => readFileSync(file, 'utf8').includes('moscow-treaty'))
  expect(those.length).toBeGreaterThan(2)
  expect(those.filter((file) => !shelfPart.includes(`\`${file}\``))).toEqual([])
})

test('its agreement passes every check, its cases included', () => {
  const tables = [{ file: 'boats.txt', text: files.get('cases/boats.txt') ?? '' }]
  const results = checkAgreement(agreement, { seed: 1, rounds: 25, tables, recordText: () => null })
  expect(results.flatMap((result) => result.problems)).toEqual([])
  expect(results.find((result) => result.check === 'cases')?.looked).toBe(11)
})

test('its record says what the tutorial says it does', () => {
  const { records, refusals } = readRecord(files.get('data/record.jsonl') ?? '', 'record.jsonl', [
    agreement,
  ])
  expect(refusals).toEqual([])
  const [record] = records
  if (record === undefined) throw new RangeError('the record is empty')
  const world = replay(agreement, record)
  const on = (day: string) => assess(world, timesOf(day, null)).parties
  const [upland] = on('2021-04-01')
  const lists = upland?.obligations.filter((one) => one.trigger === '2021-03-01')
  expect(lists).toMatchObject([{ state: 'met-late', due: '2021-03-15', metBy: 'up-1' }])
  const [, lowland] = on('2023-03-01')
  expect(lowland?.limits).toMatchObject([{ limit: 'boats', value: 1, max: 2, state: 'within' }])
})

test('the explanation at its head is the one that its end arrives at', { timeout: 60_000 }, () => {
  const [, given = '', shown = ''] = /^```\n\$ npm run -s mithaq -- (.*)\n([^]*?)^```$/m.exec(text)!
  const args = given.replace('agreements/lake-accord', folder).split(' ')
  const env = { PATH: process.env['PATH'], LANG: 'C' }
  const { stdout } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], { env })
  expect(String(stdout)).toBe(shown)
})
