// The pages of docs/formats, read as their readers do: the examples are run, the tables are held
// against the code and the schemas.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { assess } from '#assessment/assess.ts'
import { dumpOf } from '#extracts/dump.ts'
import { envelopeFields, headerFields } from '#assessment/record-envelope.ts'
import { readRecord } from '#assessment/record-file.ts'
import { schemaOfAssessment, schemaOfRefusals } from '#assessment/schema.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { enCentreInput } from '#locale/en-centre-input.ts'
import { enCli } from '#locale/en-cli.ts'
import { en } from '#locale/en.ts'
import { sampleAgreement } from '../examples/sample-agreement/agreement.ts'

const record = readFileSync('docs/formats/record.md', 'utf8')
const output = readFileSync('docs/formats/output.md', 'utf8')
const assessment = readFileSync('docs/formats/assessment.md', 'utf8')
const dump = readFileSync('docs/formats/dump.md', 'utf8')
const read = (text: string) => readRecord(text, 'r.jsonl', [sampleAgreement])

type Parts = readonly { readonly id: string }[]
interface Whole {
  readonly agreement: Readonly<Record<'provisions' | 'limits', Parts>> & { readonly id: string }
  readonly record: { readonly complete: boolean; readonly messages: Parts }
}

/** The fenced blocks whose first line names them so, each with the rest of that line. */
function blocks(text: string, name: string): { readonly named: string; readonly text: string }[] {
  const pattern = new RegExp(`^\`\`\`${name}(?: (.*))?\\n([^]*?)^\`\`\`$`, 'gm')
  return [...text.matchAll(pattern)].map(([, named = '', inside = '']) => ({ named, text: inside }))
}

/** What stands in backquotes in the first column of the tables below a heading. */
function firstColumn(text: string, heading: string): string[] {
  const section = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? ''
  const cells = section.split('\n').flatMap((line) => /^\| ([^|]*) \|/.exec(line)?.[1] ?? [])
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
}

test('the record of the page is read without a refusal', () => {
  const [example] = blocks(record, 'jsonl record')
  const { records, refusals } = read(example?.text ?? '')
  expect(refusals).toEqual([])
  expect(records[0]?.messages).toHaveLength(6)
})

test('each refused line of the page is refused as the page says, and for nothing else', () => {
  const refused = blocks(record, 'jsonl refused')
  expect(refused).toHaveLength(3)
  for (const { named, text } of refused) {
    const said = read(text).refusals.map((one) => `${one.code} ${one.path}`)
    expect(said).toEqual([named])
  }
})

test('the page has every field of a line and of the header, and every code', () => {
  expect(firstColumn(record, 'A message')).toEqual(Object.keys(envelopeFields))
  expect(firstColumn(record, 'The header')).toEqual(Object.keys(headerFields))
  const codes = Object.keys(en).flatMap((key) => /^refusal\.([\w-]+)$/.exec(key)?.[1] ?? [])
  expect(firstColumn(record, 'What is refused').toSorted()).toEqual(codes.toSorted())
})

test('the assessment of the page is what the record of the page gives', () => {
  const [example] = blocks(record, 'jsonl record')
  const [own] = read(example?.text ?? '').records
  const result = assess(replay(sampleAgreement, own!), timesOf('2030-04-01', '2030-04-01'), {
    party: 'A',
  })
  const [shown] = blocks(assessment, 'json assessment')
  const printed = { ...result, refusals: [] }
  expect(JSON.parse(shown?.text ?? '')).toEqual(JSON.parse(JSON.stringify(printed)))
})

test('the refusal of the page is one, and the page has every code of the command line', () => {
  const [shown] = blocks(output, 'json refusals')
  const check = new Ajv2020({ strictTypes: false }).compile(schemaOfRefusals())
  const document = JSON.parse(shown?.text ?? '') as { refusals: Record<string, string>[] }
  expect(check(document)).toBe(true)
  const [refusal] = document.refusals
  const given = refusal?.['value'] ?? ''
  expect(refusal?.['text']).toBe(enCli['input.impossible-date'].replace('{given}', given))
  expect(refusal?.['remedy']).toBe(enCli['remedy.input.date'].replace('{example}', '2020-09-01'))
  const columns = firstColumn(output, 'A refusal')
  expect(columns.slice(0, 11).toSorted()).toEqual(Object.keys(refusal ?? {}).toSorted())
  const codes = Object.keys({ ...enCli, ...enCentreInput }).flatMap(
    (key) => /^input\.([\w-]+)$/.exec(key)?.[1] ?? [],
  )
  // These are said beside a refusal; `refused` stands for the code of what refused.
  const own = codes.filter((code) => !['known', 'nearest', 'refused'].includes(code))
  expect(columns.slice(11).toSorted()).toEqual(own.toSorted())
})

test('the page has every state of a limit and an obligation, and every code of a finding', () => {
  const definitions = schemaOfAssessment()['$defs'] as Record<string, { enum?: string[] }>
  const finding = definitions['finding'] as { properties?: { code?: { enum?: string[] } } }
  const codes = finding.properties?.code?.enum ?? []
  const table = (heading: string) =>
    firstColumn(assessment, heading).filter((one) => one !== 'state' && one !== 'code')
  expect(table('Counts and limits').toSorted()).toEqual(
    definitions['limit-state']?.enum?.toSorted(),
  )
  expect(table('Obligations').toSorted()).toEqual(definitions['obligation-state']?.enum?.toSorted())
  expect(table('Findings').toSorted()).toEqual(codes.toSorted())
})

test('the page of a dump shows parts of what the sample gives', () => {
  const name = 'examples/sample-agreement/data/record.jsonl'
  const reading = readRecord(readFileSync(name, 'utf8'), name, [sampleAgreement])
  const world = replay(sampleAgreement, reading.records[0]!)
  const whole = JSON.parse(JSON.stringify(dumpOf({ world, refused: 0 }, '2030-04-01'))) as Whole
  const [shown] = blocks(dump, 'json dump')
  const { agreement, record, ...rest } = whole
  const only = (of: Whole['record']['messages'], id: string) => of.filter((one) => one.id === id)
  expect(JSON.parse(shown?.text ?? '')).toEqual({
    ...rest,
    agreement: {
      id: agreement.id,
      provisions: only(agreement.provisions, 'SAMPLE-LIMITS'),
      limits: only(agreement.limits, 'deployed'),
    },
    record: { complete: record.complete, messages: only(record.messages, 'a-1') },
  })
  const inLine = Object.keys(envelopeFields).filter(
    (one) => !['agreement', 'publishedOn'].includes(one),
  )
  expect(Object.keys(record.messages[0]!)).toEqual(expect.arrayContaining(inLine))
  expect(firstColumn(dump, 'The agreement')).toEqual(
    expect.arrayContaining(Object.keys(agreement).slice(1)),
  )
})
