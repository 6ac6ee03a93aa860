// Bad input of every kind, in records read by the program itself: each line is refused with a code,
// its file, line and value, in the language chosen, and the rest of the record is still assessed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { displayWidth } from './width.ts'

const main = join(import.meta.dirname, 'main.ts')
const sample = join(import.meta.dirname, '../../examples/sample-agreement')
const sound = readFileSync(join(sample, 'data/record.jsonl'), 'utf8').trimEnd().split('\n')
const folder = mkdtempSync(join(tmpdir(), 'mithaq-refusals-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function mithaq(args: readonly string[]) {
  const env = { PATH: process.env['PATH'], LANG: 'C' }
  const ended = spawnSync(process.execPath, [main, ...args], { env, maxBuffer: 1 << 26 })
  return { code: ended.status, out: String(ended.stdout), err: String(ended.stderr) }
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const question = '{"id":"x","type":"ask","from":"A","effectiveOn":"2030-05-01","body":{"text":"?"}}'
const asked = (change: (line: string) => string) => change(question)
const moved = '{"id":"x","type":"change","from":"A","effectiveOn":"2030-05-01","body":{}}'
const sent = (body: object, more: object = {}) =>
  JSON.stringify({ ...(JSON.parse(moved) as object), ...more, body })

const cases: readonly (readonly [string, string, string])[] = [
  ['an unknown field', 'unknown-field', asked((one) => one.replace('{"text"', '{"tone":1,"text"'))],
  ['a missing field', 'missing-field', asked((one) => one.replace('"text":"?"', ''))],
  ['a wrong type', 'wrong-type', sent({ launcher: 3, state: 'stored' })],
  ['a state that is none', 'not-one-of', sent({ launcher: 'A-1', state: 'lost' })],
  [
    'a number out of range',
    'out-of-range',
    sent({ launcher: 'A-1', state: 'stored', warheads: -1 }),
  ],
  ['an impossible date', 'impossible-date', asked((one) => one.replace('05-01', '02-30'))],
  ['an unknown item', 'unknown-item', sent({ launcher: 'A-9', state: 'stored' })],
  ['an unknown Party', 'unknown-party', asked((one) => one.replace('"A"', '"C"'))],
  ['an unknown type of message', 'unknown-message-type', asked((one) => one.replace('ask', 'aks'))],
  ['an unknown agreement', 'unknown-agreement', asked((one) => `{"agreement":"z",${one.slice(1)}`)],
  [
    'a message from a Party that may not send it',
    'sender-not-allowed',
    sent({ reason: 'none' }, { type: 'suspend' }),
  ],
  [
    'a joint act of one Party',
    'joint-act-incomplete',
    sent({ until: '2045-01-01' }, { type: 'extend' }),
  ],
  ['a duplicate', 'duplicate-message', sound[3]!],
  ['a day before the agreement', 'before-agreement', asked((one) => one.replace('2030', '1930'))],
  ['an unknown source', 'unknown-source', asked((one) => `{"sources":["s"],${one.slice(1)}`)],
  [
    'an answer to no message',
    'unknown-message-reference',
    asked((one) => `{"re":"no-such",${one.slice(1)}`),
  ],
  [
    'a character that turns the direction of writing',
    'text-control-character',
    asked((one) => one.replace('?', '\u202e?')),
  ],
  [
    'a key that reaches into a prototype',
    'forbidden-key',
    asked((one) => one.replace('"text"', '"__proto__":{"a":1},"text"')),
  ],
  ['a key that stands twice', 'duplicate-key', asked((one) => `{"id":"x",${one.slice(1)}`)],
  [
    'deep nesting',
    'too-deep',
    asked((one) => one.replace('"?"', `${'['.repeat(200)}${']'.repeat(200)}`)),
  ],
  [
    'a line that is too long',
    'line-too-long',
    asked((one) => one.replace('?', '?'.repeat(1 << 20))),
  ],
  [
    'a number beyond all bounds',
    'out-of-range',
    sent({ launcher: 'A-1', warheads: 1 }).replace('1}', '1e999}'),
  ],
  ['a line that is no object', 'wrong-type', '5'],
  ['a line that is no JSON', 'not-json', question.slice(0, 40)],
  ['a second header', 'bad-header', sound[0]!],
]

interface Refused {
  readonly code: string
  readonly file: string
  readonly line: number
  readonly value: string
}

interface Checked {
  readonly refused: number
  readonly refusals: readonly Refused[]
  readonly records: readonly { readonly messages: number }[]
}

const bad = cases.map(([, , line], index) => line.replace('"id":"x"', `"id":"x-${index}"`))
const path = file('bad.jsonl', [...sound, ...bad].join('\n'))
const given = [path, '--agreement', sample]

describe('in one record with a bad line of every kind', () => {
  let checked: Checked

  beforeAll(() => {
    checked = JSON.parse(mithaq(['check', ...given, '--json']).out) as Checked
  }, 60_000)

  for (const [index, [what, code]] of cases.entries()) {
    test(`${what} is refused`, () => {
      const line = sound.length + index + 1
      const own = checked.refusals.filter((one) => one.line === line)
      expect(own.map((one) => one.code)).toContain(code)
      expect(own[0]?.file).toMatch(/bad\.jsonl$/)
    })
  }

  test('every bad line is counted once, and every sound one is kept', () => {
    expect(checked.refused).toBe(cases.length)
    expect(checked.records[0]?.messages).toBe(sound.length - 1)
  })
})

for (const language of ['en', 'ru', 'ar']) {
  test(`refusals are told in 80 columns in ${language}`, { timeout: 60_000 }, () => {
    const { code, out } = mithaq(['check', ...given, '--lang', language])
    expect(code).toBe(2)
    expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    expect(out).not.toMatch(/[\u202a-\u202e]/)
    for (const [, name] of cases) expect(out).toContain(name)
  })
}

test(
  'what is assessed without the refused lines is said not to be whole',
  { timeout: 60_000 },
  () => {
    const args = ['assess', sample, '--as-of', '2030-09-01', '--party', 'A', '--record', path]
    const { code, out, err } = mithaq(args)
    expect(code).toBe(2)
    const start = out.split('\n').slice(0, 4).join(' ')
    expect(start).toContain(`${cases.length} lines of the record were refused`)
    expect(err).toContain('duplicate-message')
  },
)

test.each([
  ['en', 'no agreement is named', 'put a header first'],
  ['ru', 'соглашение не названо', 'начать файл с заголовка'],
  ['ar', 'الاتفاق غير مسمى', 'بدء الملف بترويسة'],
])(
  'a file that names no agreement is told to begin with a header, in %s',
  (language, ...told) => {
    const headless = file('headless.jsonl', sound.slice(1).join('\n'))
    const args = ['check', headless, '--agreement', sample, '--lang', language, '--no-color']
    const { code, out } = mithaq(args)
    expect(code).toBe(2)
    const words = out.replace(/[\u2066-\u2069\u200f]/g, '').replace(/\s+/g, ' ')
    for (const text of told) expect(words).toContain(text)
  },
  60_000,
)

test('one name for two sources in two files is a refusal', { timeout: 60_000 }, () => {
  const other = file('other.jsonl', (sound[0] ?? '').replace('Bulletin of A', 'Gazette of A'))
  const first = join(sample, 'data/record.jsonl')
  const { code, out } = mithaq(['check', first, other, '--agreement', sample, '--json'])
  const { refusals, records } = JSON.parse(out) as Checked
  expect(code).toBe(2)
  expect(refusals).toMatchObject([{ code: 'bad-header', line: 1 }])
  expect(refusals[0]?.value).toContain('Gazette of A')
  expect(records[0]?.messages).toBe(sound.length - 1)
})

test(
  'a step that the agreement does not provide for is kept, and found on its line',
  { timeout: 60_000 },
  () => {
    const gone = sent({ launcher: 'A-1', state: 'eliminated' }, { id: 'gone' })
    const back = sent(
      { launcher: 'A-1', state: 'deployed' },
      { id: 'back', effectiveOn: '2030-05-02' },
    )
    const steps = file('steps.jsonl', [...sound.slice(0, 6), gone, back].join('\n'))
    const args = ['check', steps, '--agreement', sample, '--as-of', '2030-06-01', '--json']
    const { code, out } = mithaq(args)
    const { refused, refusals, records } = JSON.parse(out) as Checked & {
      readonly records: readonly { readonly findings: readonly { readonly code: string }[] }[]
    }
    expect([code, refused]).toEqual([0, 0])
    expect(records[0]?.findings.map((one) => one.code)).toContain('illegal-step')
    expect(refusals).toMatchObject([
      { code: 'illegal-step', line: 7, message: 'gone', severity: 'finding' },
      { code: 'illegal-step', line: 8, message: 'back', severity: 'finding' },
    ])
  },
)

test.each([
  ['outside the project', "import '#language/agreement.ts'", 'put the folder into the project'],
  [
    'with a fault in it',
    "throw new Error('no label')",
    'correct the file; the reason stands above',
  ],
  ['without an agreement', 'export const none = 1', 'export the agreement as a constant'],
])(
  'a folder %s is refused with what sets it right',
  (what, text, remedy) => {
    const at = join(folder, what.replaceAll(' ', '-'))
    mkdirSync(at)
    writeFileSync(join(at, 'agreement.ts'), text)
    const { code, err } = mithaq(['test', at])
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, ' ')).toContain(remedy)
  },
  60_000,
)

test.each([100_000_000, 3 * 2 ** 30])('a file of %i bytes is refused unread', (size) => {
  const vast = file(`vast-${size}.jsonl`, '')
  truncateSync(vast, size)
  const { code, out } = mithaq(['check', vast, '--json'])
  const { refusals } = JSON.parse(out) as { refusals: unknown[] }
  expect(code).toBe(2)
  expect(refusals).toMatchObject([{ code: 'file-too-large', line: 0, value: String(size) }])
})

test.each([
  ['a field of a message', { deployd: 650 }, 'deployed'],
  ['a field beside the body', {}, 'effectiveOn'],
])('of many names, that nearest to %s that is misspelt is told', (_, figure, name) => {
  const body = { figures: [{ id: 'all', category: 'all', ...figure }] }
  const beside = name === 'effectiveOn' ? { efectiveOn: '2019-03-01' } : {}
  const line = { id: 'm', type: 'semiannual-data', from: 'US', effectiveOn: '2019-03-01', body }
  const path = file(`${name}.jsonl`, JSON.stringify({ agreement: 'new-start', ...line, ...beside }))
  const { out } = mithaq(['check', path, '--lang', 'en'])
  expect(out.replace(/\s+/g, ' ')).toContain(name + ',')
})
