// Every agreement on the shelf, and the invented one of the examples, checked as `mithaq test`
// checks it, with all of its case tables. That the checks catch what they are for:
// broken-agreements.test.ts.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleAgreement as sample } from '../examples/sample-agreement/agreement.ts'
import { checkAgreement, type AgreementFolder } from '#assessment/agreement-check.ts'
import type { CheckProblem } from '#assessment/check-report.ts'
import { differenceAt } from '#assessment/check-trials.ts'
import { mergeRecords, readRecord } from '#assessment/record-file.ts'
import { replay } from '#assessment/world.ts'
import { shelf } from '#agreements/index.ts'
import type { MessageRecord } from '#language/record.ts'
import { endOfTime } from '#language/time.ts'

const seed = 20_300_101

function folderOf(path: string): AgreementFolder {
  const tables = globSync(`${path}/cases/*.txt`).map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }))
  const recordText = (name: string): string | null => {
    const places = [path, join(path, 'data'), join(path, 'cases')].map((at) => join(at, name))
    const found = places.find((one) => existsSync(one))
    return found === undefined ? null : readFileSync(found, 'utf8')
  }
  return { seed, rounds: 40, tables, recordText }
}

function show(problems: readonly CheckProblem[]): string {
  const lines = problems.map(({ code, about, values }) => {
    const told = Object.entries(values).map(([name, value]) => `  ${name.padEnd(6)} ${value}`)
    return [`${code} ${about}`, ...told].join('\n')
  })
  return lines.join('\n')
}

describe.each([
  ...shelf.map((agreement) => [agreement.id, agreement, `agreements/${agreement.id}`] as const),
  ['sample', sample, 'examples/sample-agreement'] as const,
])('%s', (_, agreement, path) => {
  const results = checkAgreement(agreement, folderOf(path))

  test.each(results.map((result) => [result.check, result] as const))('%s', (_check, result) => {
    const errors = result.problems.filter((one) => one.severity === 'error')
    expect(show(errors)).toBe('')
  })

  test('calls no year an article', () => {
    const years = agreement.provisions.filter(
      ({ instrument, place }) => instrument.short.en.endsWith('Art.') && /^\d{4}$/u.test(place),
    )
    expect(years.map((one) => one.id)).toEqual([])
  })

  test('has case tables, and each expects something', () => {
    expect(results.find((one) => one.check === 'cases')?.looked).toBeGreaterThan(0)
  })

  test('its bundled record counts the same three ways, then and now', () => {
    const files = globSync(`${path}/data/record*.jsonl`).toSorted()
    const records: MessageRecord[] = []
    for (const file of files) {
      const reading = readRecord(readFileSync(file, 'utf8'), file, [agreement], { with: records })
      expect(reading.refusals.filter((one) => one.severity === 'refusal')).toEqual([])
      records.push(...reading.records)
    }
    const differences = records.slice(0, 1).flatMap(() => differencesIn(mergeRecords(records)))
    expect(differences).toEqual([])
  })

  const differencesIn = (record: MessageRecord) => {
    const world = replay(agreement, record)
    const days = new Map(record.messages.map((one) => [`${one.effective} ${one.known}`, one]))
    return [...days.values()].flatMap(({ effective, known }) => {
      const then = { asOf: effective, knownOn: known }
      const before = { asOf: effective - 1, knownOn: known - 1 }
      const now = { asOf: effective, knownOn: endOfTime }
      return [then, before, now].flatMap((times) => differenceAt(world, times) ?? [])
    })
  }

  test('stands in the folder it should', () => {
    expect(existsSync(join(path, 'agreement.ts'))).toBe(true)
  })
})
