// `mithaq stix` as a person types it: a record out, a file in, and what is said of either.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../cli/run.ts'
import { evidence, report, request } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-stix-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const red = { ...report.body, incident: 'secret', handling: { tlp: 'red', readers: ['head'] } }
const lines = [report, evidence, request, { ...report, body: red }].map((one, at) => ({
  ...one,
  id: `us-${at + 1}`,
  to: 'RU',
  effectiveOn: `2030-03-01T0${at}:00Z`,
  receivedAt: `2030-03-01T0${at}:30Z`,
}))
const record = file(
  'record.jsonl',
  [{ record: 'mithaq-record-1', agreement: 'cyber-incidents' }, ...lines]
    .map((one) => JSON.stringify(one))
    .join('\n'),
)

test('a request goes out as a bundle, and comes back as the draft that it was', async () => {
  const { code, out, err } = await runCli(['stix', 'export', 'US:r-1', '--record', record])
  expect([code, err]).toEqual([0, ''])
  const bundle = file('bundle.json', out)
  const back = await runCli(['stix', 'import', bundle, '--only', 'request'])
  expect(back.code).toBe(0)
  expect(JSON.parse(back.out)).toEqual({ body: request.body })
  expect(back.err).toContain('Values taken: 3')
})

test('TLP:RED goes out for a reader that it names, and is else said to be left out', async () => {
  const named = ['stix', 'export', 'US:secret', '--record', record]
  const { out, err } = await runCli(named)
  expect(JSON.parse(out)).not.toHaveProperty('objects')
  expect(err).toContain('TLP:RED')
  const read = await runCli([...named, '--reader', 'head', '--json'])
  const { bundle, untold } = JSON.parse(read.out) as { bundle: object; untold: object[] }
  expect([JSON.stringify(bundle).includes('Files were encrypted'), untold]).toEqual([true, []])
})

test('an incident that nobody told of is not exported, and those told of are named', async () => {
  const { code, err } = await runCli(['stix', 'export', 'pipelin', '--record', record])
  expect([code, err.includes('US:pipeline')]).toEqual([2, true])
})

test.each([
  ['en', 'the content of a file must'],
  ['ru', 'содержимое файла передавать'],
  ['ar', 'لا يجوز إرسال محتوى'],
])('what must not come in ends with 2, said in %s', async (lang, said) => {
  const input = JSON.stringify({
    objects: [{ type: 'artifact', id: 'artifact--1', payload_bin: 'TVqQ' }],
  })
  const { code, out } = await runCli(['stix', 'import', '-', '--lang', lang], { input })
  expect(code).toBe(2)
  expect(out).toContain(said)
})

test('with --json everything is one document', async () => {
  const input = JSON.stringify({ objects: [{ type: 'url', value: 'https://example.org' }] })
  const { code, out } = await runCli(['stix', 'import', '-', '--json'], { input })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    format: 'mithaq-stix-import-1',
    drafts: [{ type: 'indicators', missing: [] }],
    taken: [{ place: 'objects[0].value', as: 'indicators.signs[0]' }],
    left: [],
  })
})

test('what is no UTF-8 is refused and not guessed at, a byte order mark passed over', async () => {
  const text = JSON.stringify({ objects: [{ type: 'domain-name', value: 'ex\u00e4mple.org' }] })
  const marked = await runCli(['stix', 'import', file('marked.json', `\ufeff${text}`), '--json'])
  expect(marked.code).toBe(0)
  const latin1 = file('latin1.json', Buffer.from(text, 'latin1'))
  const { code, out } = await runCli(['stix', 'import', latin1, '--json'])
  expect(code).toBe(2)
  const offset = text.indexOf('\u00e4')
  expect(JSON.parse(out)).toMatchObject({
    drafts: [],
    left: [{ code: 'not-utf8', value: 'e46d706c', offset, refused: true }],
  })
})
