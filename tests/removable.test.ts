// Any agreement can be taken off the shelf: nothing but the shelf itself imports its folder, and
// what the others come to is the same without it. That the engine has no word of any of them is
// the house test's to say (house.test.ts); that they pass their own tests, agreements.test.ts.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { calendarOf } from '#assessment/calendar.ts'
import { coverageAt } from '#assessment/coverage.ts'
import { livesAt } from '#assessment/lives.ts'
import { mergeRecords, readRecord } from '#assessment/record-file.ts'
import { replay, timesOf, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import { list, parse, walk } from './house/source.ts'

/**
 * What times or shows one agreement names it, and goes with it: the workload of the benchmarks, the
 * demonstration of two centres.
 */
const ofOneAgreement = ['bench/', 'tests/centres/demonstration.test.ts']

/** The folders of agreements that a file imports from, whichever way it writes the path. */
function agreementsImported(path: string): string[] {
  const found: string[] = []
  walk(parse(path, readFileSync(path, 'utf8')), (node) => {
    const literal = node['source'] as { type?: string; value?: unknown } | null | undefined
    if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return
    const id = /(?:^#|\/)agreements\/([\w-]+)\//.exec(literal.value)?.[1]
    if (id !== undefined) found.push(id)
  })
  return found
}

test('nothing but the shelf imports the folder of an agreement', () => {
  const files = list(['{src,tests,scripts,bench,agreements}/**/*.{ts,tsx}', '*.ts'])
  const importing = files
    .filter((path) => path !== 'agreements/index.ts' && path !== 'agreements/load.ts')
    .filter((path) => !ofOneAgreement.some((one) => path.startsWith(one)))
    .flatMap((path) => agreementsImported(path).map((id) => ({ path, id })))
    .filter(({ path, id }) => !path.startsWith(`agreements/${id}/`))
  expect(importing).toEqual([])
})

test('both lists of the shelf name each folder that has an agreement by one line', () => {
  const folders = list(['agreements/*/agreement.ts']).map((path) => path.split('/')[1]!)
  expect(shelf.map(({ id }) => id).toSorted()).toEqual(folders)
  for (const file of ['index', 'load']) {
    const text = readFileSync(`agreements/${file}.ts`, 'utf8')
    for (const id of folders) expect(text.split(`'./${id}/`), file).toHaveLength(2)
  }
})

function recordOf(agreement: Agreement): MessageRecord {
  const records: MessageRecord[] = []
  for (const file of globSync(`agreements/${agreement.id}/data/record*.jsonl`).toSorted()) {
    const text = readFileSync(file, 'utf8')
    records.push(...readRecord(text, file, [agreement], { with: records }).records)
  }
  if (records.length > 0) return mergeRecords(records)
  const none = { title: null, notice: null, complete: false, until: null, sources: {} }
  return { agreement: agreement.id, ...none, messages: [] }
}

const worlds = shelf.map((agreement) => replay(agreement, recordOf(agreement)))
const times = timesOf('2021-06-16', null)
const year = { from: '2021-01-01', until: '2021-12-31' }

/** What is said of every agreement but one. */
function saidOfOthers(of: readonly World[], without: string) {
  const isOther = ({ agreement }: { readonly agreement: string }) => agreement !== without
  return {
    lives: livesAt(of, times).filter(isOther),
    coverage: coverageAt(of, times).map(({ weapons, covers, former }) => ({
      weapons,
      covers: covers.filter(isOther),
      former: former.filter(isOther),
    })),
    calendar: calendarOf(of, times, year).filter(isOther),
  }
}

describe.each(shelf.map(({ id }) => id))('without %s', (id) => {
  test('the others live, cover and owe as before', () => {
    const left = worlds.filter(({ agreement }) => agreement.id !== id)
    expect(saidOfOthers(left, id)).toEqual(saidOfOthers(worlds, id))
  })
})
