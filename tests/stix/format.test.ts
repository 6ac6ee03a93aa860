// docs/formats/stix.md, read as its readers do: the example is made again, the tables of codes are
// held against the code.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecord } from '#assessment/record-file.ts'
import { enStix } from '#locale/en-stix.ts'
import { bundleOf } from '#stix/bundle.ts'
import { messageOfRecord } from '#stix/channel.ts'
import { importStix } from '#stix/import.ts'
import { leftCodes } from '#stix/reading.ts'
import { tell } from '#stix/tell.ts'
import { agreement } from './sample.ts'

const page = readFileSync('docs/formats/stix.md', 'utf8')
const block = (name: string) =>
  new RegExp(`^\`\`\`${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? ''

const { records } = readRecord(block('jsonl record'), 'record.jsonl', [agreement])
const messages = (records[0]?.messages ?? []).map(messageOfRecord)
const told = tell({ agreement, scope: 'record', messages })
const bundle = bundleOf(
  agreement,
  told.flatMap(({ objects }) => objects),
)

test('the object of the page is what the record of the page gives', () => {
  const asked = bundle.objects?.find(({ type }) => type === 'course-of-action')
  expect(asked).toEqual(JSON.parse(block('json request')))
})

test('and comes back as the body of the record', () => {
  const { drafts } = importStix(JSON.stringify(bundle), agreement)
  expect(drafts).toEqual([{ type: 'request', body: messages[0]?.body, missing: [] }])
})

test('the page has every code', () => {
  const listed = [...page.matchAll(/^\| `([\w-]+)` \| /gm)].map((match) => match[1])
  const untold = Object.keys(enStix).flatMap((key) => /^stix\.untold\.(.+)$/.exec(key)?.[1] ?? [])
  expect(listed).toEqual(expect.arrayContaining([...untold, ...leftCodes]))
})
