// The table of obligations: where a term is one of hours, the time that decides stands in it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../../tests/cli/run.ts'

const sample = join(import.meta.dirname, '../../examples/sample-agreement')
const record = readFileSync(join(sample, 'data/record.jsonl'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'mithaq-obligations-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['an answer in time', '2030-04-06T08:00:00Z', '2030-04-08T07:30:00Z', '07:30Z'],
  ['an answer a second late', '2030-04-06T08:00:00Z', '2030-04-08T08:00:01Z', '08:00:01Z'],
  ['one to a term that ends at midnight', '2030-04-06T00:00Z', '2030-04-08T00:00:01Z', '00:00:01Z'],
])('%s has the time of its receipt', async (_, asked, answered, time) => {
  const path = join(folder, 'record.jsonl')
  const dated = record.replace('2030-04-06T08:00Z', asked).replace('2030-04-08T12:00Z', answered)
  writeFileSync(path, dated)
  const args = ['obligations', sample, '--record', path, '--as-of', '2030-09-01']
  const { out } = await runCli([...args, '--from', '2030-04-08', '--until', '2030-04-08'])
  expect(out).toContain(time)
})
