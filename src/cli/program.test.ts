// The commands on the invented agreement and on the real record: what they print in three
// languages, in how many columns, and what they make of bad input. main.test.ts starts the program
// itself.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { runCli } from '../../tests/cli/run.ts'
import { commands as listedCommands } from './commands.ts'
import { displayWidth } from './width.ts'

const sample = join(import.meta.dirname, '../../examples/sample-agreement')
const record = join(sample, 'data/record.jsonl')
const folder = mkdtempSync(join(tmpdir(), 'mithaq-cli-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const mithaq = runCli

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const lines = readFileSync(record, 'utf8').trimEnd().split('\n')
const changed = (id: string, change: (line: string) => string) =>
  lines.map((line) => (line.includes(`"id":"${id}"`) ? change(line) : line)).join('\n')

const inThree = { en: 'Invented', ru: 'Вымышлено', ar: 'مختلق' }
const scenario = file(
  'scenario.json',
  JSON.stringify({
    scenario: 'mithaq-scenario-1',
    id: 'invented',
    base: null,
    title: inThree,
    notice: inThree,
    by: inThree,
    dated: '2030-01-01',
    parties: [{ id: 'A', name: inThree, short: inThree }],
    provisions: [{ id: 'P', place: '1', says: inThree, evidence: 'unverified' }],
    kinds: [{ id: 'k', label: inThree, fields: [{ id: 'n', label: inThree, takes: 'count' }] }],
    counts: [
      {
        id: 'c',
        label: inThree,
        cite: 'P',
        rules: [{ id: 'r', kind: 'k', label: inThree, cite: 'P', worth: { sum: ['n'] } }],
      },
    ],
    limits: [{ limit: 'l', count: 'c', cite: 'P', values: [{ from: '2030-01-01', max: 5 }] }],
    life: [{ from: '2030-01-01', phase: 'committed', label: inThree, cite: 'P' }],
    holdings: [
      { party: 'A', kind: 'k', id: 'i', on: '2030-01-01', set: { n: 7 }, evidence: 'estimate' },
    ],
  }),
)

const commands: Readonly<Record<string, readonly string[]>> = {
  agreements: ['agreements'],
  assess: ['assess', sample, '--as-of', '2030-09-01'],
  explain: ['explain', sample, 'warheads', '--party', 'B', '--as-of', '2030-09-01'],
  obligations: ['obligations', sample, '--as-of', '2030-09-01'],
  history: ['history', sample, 'warheads', '--party', 'A'],
  life: ['life', '--as-of', '2023-06-01'],
  coverage: ['coverage', '--as-of', '2026-03-01'],
  scenario: ['scenario', scenario, '--sweep', 'l=0..9', '--sweep', 'r=0..2'],
  compare: ['compare', sample, scenario, '--as-of', '2030-09-01', '--and', '2031-06-01'],
  calendar: ['calendar', '--as-of', '2020-01-01', '--until', '2020-06-30'],
  check: ['check', record, '--agreement', sample],
  schema: ['schema', sample],
  dump: ['dump', sample, '--as-of', '2030-09-01'],
  test: ['test', sample, '--rounds', '2'],
}
const names = Object.keys(commands)
const languages = ['en', 'ru', 'ar']
const real = ['assess', 'new-start', '--as-of', '2020-09-01']

describe('every command', () => {
  for (const language of languages) {
    for (const name of names.filter((one) => !['schema', 'dump'].includes(one))) {
      test(`${name} fits 80 columns in ${language}, and isolates close on their line`, async () => {
        const { code, out, err } = await mithaq([...commands[name]!, '--lang', language])
        expect({ code, err }).toEqual({ code: 0, err: '' })
        expect(out).not.toBe('')
        expect(tooWide(out)).toEqual([])
        expect(unbalanced(out)).toEqual([])
        expect(out).not.toContain('\u001b')
      })
    }

    test(`the real record fits 80 columns in ${language}`, async () => {
      const { code, out } = await mithaq([...real, '--lang', language])
      expect(code).toBe(0)
      expect(tooWide(out)).toEqual([])
      expect(unbalanced(out)).toEqual([])
    })
  }

  for (const name of names) {
    test(`${name} --json is JSON alone`, async () => {
      const { code, out, err } = await mithaq([...commands[name]!, '--json', '--lang', 'ar'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(() => JSON.parse(out) as unknown).not.toThrow()
    })

    test(`${name} --help tells what it does, in the language chosen`, async () => {
      const english = await mithaq([name, '--help'])
      const russian = await mithaq([name, '--help', '--lang', 'ru'])
      expect([english.code, russian.code]).toEqual([0, 0])
      expect(english.out).toContain('--json')
      expect(russian.out).toMatch(/\p{Script=Cyrillic}/u)
      expect(tooWide(english.out + russian.out)).toEqual([])
    })
  }

  test.each(languages)('has its help in %s, within 80 columns', async (language) => {
    for (const { name } of listedCommands) {
      const { code, out } = await mithaq([name, '--help', '--lang', language])
      expect({ name, code }).toEqual({ name, code: 0 })
      expect(out).toContain('--json')
      expect(tooWide(out)).toEqual([])
      expect(unbalanced(out)).toEqual([])
    }
    const { out } = await mithaq(['--help', '--lang', language])
    expect(listedCommands.filter(({ name }) => !out.includes(name))).toEqual([])
    expect(tooWide(out)).toEqual([])
  })

  test('the language is that of the environment where none is chosen', async () => {
    const environment = { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }
    const { out } = await mithaq(commands['agreements']!, { environment })
    expect(out).toContain('ДСНВ')
  })

  test('Arabic is written in its own digits where they are chosen', async () => {
    const { out } = await mithaq([...real, '--lang', 'ar', '--digits', 'arab'])
    expect(out).toContain('١٬٤٥٧')
    expect(out).toContain('II(1)(a)')
  })
})

function tooWide(text: string): string[] {
  return text.split('\n').filter((line) => displayWidth(line) > 80)
}

/** Isolates and embeddings that are opened on a line are closed on it. */
function unbalanced(text: string): string[] {
  return text.split('\n').filter((line) => {
    const opened = line.match(/[\u2066-\u2068]/g)?.length ?? 0
    return opened !== (line.match(/\u2069/g)?.length ?? 0)
  })
}

/** What the schema of that name has against a document. */
function faultsIn(schema: 'assessment' | 'refusals', document: unknown): readonly object[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
  const check = ajv.compile(JSON.parse(readFileSync(`schemas/${schema}.json`, 'utf8')) as object)
  check(document)
  return check.errors ?? []
}

describe('a result', () => {
  test('of assess --json is what its schema says', async () => {
    for (const args of [commands['assess']!, real]) {
      const { out } = await mithaq([...args, '--json'])
      expect(faultsIn('assessment', JSON.parse(out))).toEqual([])
    }
  })

  test('shows the count, the limit, the distance, the state, the place and the mark', async () => {
    const { out } = await mithaq(commands['assess']!)
    const row = out.slice(out.indexOf('Deployed warheads'))
    for (const one of ['22', '20', 'over limit', '2 above', 'Art. II', 'unverified']) {
      expect(row).toContain(one)
    }
  })

  test('carries the notice of its record and says what its marks mean', async () => {
    const { out } = await mithaq(real)
    expect(out.slice(0, 600)).toContain('Reconstructed from public sources')
    expect(out).toContain('derived: ')
  })

  test('shows the reading of a Party beside the record', async () => {
    const { out } = await mithaq(real)
    expect(out).toMatch(/800\s+901\s+over limit/)
  })

  test('is true on one day as known on another', async () => {
    const value = async (knownOn: string) => {
      const args = ['assess', sample, '--as-of', '2030-03-31', '--known-on', knownOn, '--json']
      const { out } = await mithaq([...args, '--party', 'B'])
      const { parties } = JSON.parse(out) as Assessed
      return parties[0]?.counts.find(({ count }) => count === 'warheads')?.value
    }
    expect(await value('2030-04-11')).toBe(null)
    expect(await value('2030-04-12')).toBe(6)
  })

  test('proposes commands with the agreement and the record as they were named', async () => {
    const args = ['assess', sample, '--as-of', '2030-09-01', '--record', record]
    const { out } = await mithaq(args)
    const said = out.replaceAll(/\s+/g, '')
    expect(said).toContain(`obligations ${sample} --record ${record} --from`.replaceAll(' ', ''))
  })

  test('of an explanation sums to the count and names message, article and source', async () => {
    const args = ['explain', sample, 'warheads', '--party', 'A', '--as-of', '2030-04-01']
    const { out } = await mithaq(args)
    expect(out).toContain('15')
    for (const one of ['A-1', 'a-2', 'Art. III(1)', 'Bulletin of A and B', '20 March 2030']) {
      expect(out).toContain(one)
    }
    const told = JSON.parse((await mithaq([...args, '--json'])).out) as { readonly hash: string }
    expect(told.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('ends with 1 only where findings are asked to fail', async () => {
    const { code } = await mithaq([...commands['assess']!, '--fail-on-findings'])
    const before = ['assess', sample, '--as-of', '2030-01-05', '--party', 'A', '--fail-on-findings']
    expect(code).toBe(1)
    expect((await mithaq(before)).code).toBe(0)
  })

  test.each([['agreements'], ['schema', sample]])(
    'takes the option in every command: %s',
    async (...args) => {
      expect((await mithaq([...args, '--fail-on-findings'])).code).toBe(0)
    },
  )

  test('of an explanation and a history too, where the count is over its limit', async () => {
    const failing = async (...args: string[]) =>
      (await mithaq([...args, '--party', 'A', '--fail-on-findings'])).code
    const warheads = [sample, 'warheads', '--as-of']
    expect(await failing('explain', ...warheads, '2032-04-01')).toBe(1)
    expect(await failing('explain', ...warheads, '2030-01-05')).toBe(0)
    expect(await failing('history', ...warheads, '2032-04-01')).toBe(1)
    expect(await failing('history', ...warheads, '2030-01-05')).toBe(0)
  })
})

interface Assessed {
  readonly frontier: { readonly refused: number }
  readonly parties: readonly {
    readonly counts: readonly { readonly count: string; readonly value: number | null }[]
  }[]
}

describe('comma-separated values', () => {
  test('stand alone on standard output, and the notice of the record beside them', async () => {
    const { out, err } = await mithaq([...commands['history']!, '--csv'])
    expect(out).not.toContain('Invented')
    expect(err).toContain('Invented')
  })

  test('have a head, a row for each change and the line ends of RFC 4180', async () => {
    const { out } = await mithaq([...commands['history']!, '--csv'])
    const rows = out.split('\r\n')
    expect(rows[0]).toBe('on,value,known,max,state,messages')
    expect(rows).toContain('2030-03-01,15,15,,not-yet-binding,a-2')
    expect(rows.at(-1)).toBe('')
    expect(out.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('a message whose id looks like a formula is no formula to a spreadsheet', async () => {
    const path = file(
      'formula.jsonl',
      changed('a-2', (line) => line.replace('"a-2"', '"=1+1"')),
    )
    const args = ['history', sample, 'warheads', '--party', 'A', '--csv', '--record', path]
    const { out } = await mithaq(args)
    expect(out).toContain(`,'=1+1\r\n`)
  })
})

describe('a record', () => {
  test('comes from standard input as well', async () => {
    const args = ['assess', sample, '--record', '-', '--as-of', '2030-09-01', '--json']
    const { code, out } = await mithaq(args, { input: lines.join('\n') })
    expect(code).toBe(0)
    expect(out).toBe((await mithaq([...commands['assess']!, '--json'])).out)
  })

  test('in two files is one record', async () => {
    const head = file('one.jsonl', lines.slice(0, 8).join('\n'))
    const rest = file('two.jsonl', [lines[0], ...lines.slice(8)].join('\n'))
    const args = ['assess', sample, '--as-of', '2030-09-01', '--json']
    const { out } = await mithaq([...args, '--record', head, rest])
    expect(out).toBe((await mithaq(args)).out)
  })

  test('with a refused line is said not to be whole, in the first lines and in JSON', async () => {
    const path = file(
      'refused.jsonl',
      changed('a-5', (line) => line.replace('"A-3"', '3')),
    )
    const args = ['assess', sample, '--as-of', '2030-09-01', '--record', path]
    const [text, json] = await Promise.all([mithaq(args), mithaq([...args, '--json'])])
    expect([text.code, json.code]).toEqual([2, 2])
    expect(text.out.split('\n').slice(0, 5).join(' ')).toContain('1 line of the record was refused')
    const document: unknown = JSON.parse(json.out)
    expect(faultsIn('assessment', document)).toEqual([])
    expect((document as Assessed).frontier.refused).toBe(1)
    expect((document as Checked).refusals).toMatchObject([
      { code: 'wrong-type', line: 12, path: 'body.launcher', value: '3' },
    ])
    for (const one of ['wrong-type', 'refused.jsonl:12', 'body.launcher']) {
      expect(text.err.replaceAll(/\s+/g, '')).toContain(one)
    }
  })

  test('is checked to its end, and every refusal is listed with its line', async () => {
    const bad = [
      lines[0],
      '{"id":"x-1","type":"data"',
      '{"id":"x-2","type":"change","from":"C","effectiveOn":"2030-05-05","body":{}}',
      '{"id":"x-3","type":"ask","from":"A","effectiveOn":"2030-02-30","body":{"text":"a\\u202eb"}}',
      ...lines.slice(1),
    ]
    const path = file('bad.jsonl', bad.join('\n'))
    const { code, out } = await mithaq(['check', path, '--agreement', sample, '--json'])
    const { refused, refusals, records } = JSON.parse(out) as Checked
    expect(code).toBe(2)
    expect(refused).toBe(3)
    expect(new Set(refusals.map((one) => one.line))).toEqual(new Set([2, 3, 4]))
    expect(records[0]?.messages).toBe(lines.length - 1)
  })

  test('is judged from the first day of the agreement to the last of the record', async () => {
    const late = changed('a-1', (line) => line.replace('2030-01-04', '2030-01-20'))
    const path = file('late.jsonl', late)
    const about = async (args: readonly string[]) => {
      const { out } = await mithaq(['check', path, '--agreement', sample, '--json', ...args])
      return JSON.parse(out) as Judged
    }
    const [own] = (await about(['--as-of', '2038-01-01'])).records
    expect(own?.judged).toEqual({ from: '2029-06-01', until: '2038-01-01' })
    expect(own?.findings).toContainEqual(
      expect.objectContaining({ code: 'obligation-met-late', about: 'five-days' }),
    )
    expect((await about([])).asOf).toBe('2031-01-15')
    const { out } = await mithaq(['check', path, '--agreement', sample, '--as-of', '2038-01-01'])
    expect(out.replaceAll(/\s+/g, ' ')).toContain('due from 1 June 2029 to 1 January 2038')
  })

  test('shows no control or direction character of a refused value', async () => {
    const hidden = changed('a-3', (line) => line.replace('How many', 'a\\u202eb\\u001b[31mc'))
    const { out, err } = await mithaq([
      'check',
      file('hidden.jsonl', hidden),
      '--agreement',
      sample,
    ])
    expect(out + err).not.toContain('\u202e')
    expect(out + err).not.toContain('\u001b')
  })

  test('that is not UTF-8 is refused by its line, and the rest is kept', async () => {
    const bytes = Buffer.from(lines.join('\n'))
    bytes[bytes.indexOf('North Bay')] = 0xff
    const { code, out } = await mithaq(['check', '-', '--agreement', sample, '--json'], {
      input: bytes,
    })
    const { refusals } = JSON.parse(out) as Checked
    expect(code).toBe(2)
    expect(refusals[0]).toMatchObject({ code: 'not-utf8', line: 2 })
  })
})

interface Checked {
  readonly refused: number
  readonly refusals: readonly { readonly code: string; readonly line: number }[]
  readonly records: readonly { readonly messages: number }[]
}

interface Judged {
  readonly asOf: string
  readonly records: readonly {
    readonly judged: object
    readonly findings: readonly object[]
  }[]
}

describe('bad input', () => {
  const refused: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['an unknown agreement', ['assess', 'new-strt'], ['new-strt', 'new-start']],
    ['an unknown count', ['explain', sample, 'warhead', '--party', 'A'], ['warhead', 'warheads']],
    ['an unknown party', ['assess', sample, '--party', 'C'], ['C', 'A, B']],
    ['an unknown reading', [...commands['explain']!, '--reading', 'B-light'], ['B-on-light']],
    ['an unknown message', ['schema', sample, 'dta'], ['dta', 'data']],
    ['an impossible day', ['assess', sample, '--as-of', '2030-02-29'], ['2030-02-29']],
    ['an unknown command', ['asess'], ['asess', 'assess']],
    ['an unknown option', ['assess', sample, '--as-off'], ['--as-off', '--as-of']],
    ['an unknown language', ['agreements', '--lang', 'de'], ['de', 'ar, en, ru']],
    [
      'an option given twice',
      ['assess', sample, '--as-of', '2030-09-01', '--as-of', '2031-06-01'],
      ['--as-of', '2030-09-01, 2031-06-01'],
    ],
    ['two languages', ['--lang', 'en', 'agreements', '--lang', 'ru'], ['--lang', 'en, ru']],
    ['a missing argument', ['assess'], ['agreement']],
    ['a missing option', ['history', sample, 'warheads'], ['--party']],
    ['help on an unknown command', ['help', 'asess'], ['asess', 'assess']],
    ['an argument too many', ['assess', sample, 'today'], ['today']],
    ['a number that is none', ['test', sample, '--seed', 'x'], ['x']],
    ['two forms at once', [...commands['history']!, '--csv', '--json'], ['--json, --csv']],
    ['a missing file', ['check', join(folder, 'none.jsonl')], ['none.jsonl']],
    ['a folder without an agreement', ['test', folder], [folder]],
    [
      'a period that ends before it begins',
      ['obligations', sample, '--from', '2030-02-01', '--until', '2030-01-01'],
      ['2030-02-01', '2030-01-01'],
    ],
  ]

  for (const [what, args, shown] of refused) {
    test(`${what} is refused with what was given and what there is`, async () => {
      const { code, out, err } = await mithaq(args)
      expect(code).toBe(2)
      expect(out === '').toBe(!args.includes('--json'))
      expect(err).toMatch(/^mithaq: /)
      for (const one of shown) expect(err.replaceAll(/\n\s*/g, ' ')).toContain(one)
      expect(err).not.toMatch(/^\s+at /m)
    })

    test(`${what} is refused as one JSON document where JSON is asked for`, async () => {
      const { code, out } = await mithaq([...args, '--json', '--lang', 'ru'])
      const document: unknown = JSON.parse(out)
      expect(code).toBe(2)
      expect(faultsIn('refusals', document)).toEqual([])
      const [refusal] = (document as { refusals: { text: string }[] }).refusals
      expect(refusal?.text).toMatch(/\p{Script=Cyrillic}/u)
    })
  }

  test('a missing command is answered with the help, and ends with 2', async () => {
    const { code, out, err } = await mithaq([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe((await mithaq(['--help'])).out)
  })

  test('is refused in the language chosen', async () => {
    const { err } = await mithaq(['assess', 'new-strt', '--lang', 'ru'])
    expect(err).toMatch(/\p{Script=Cyrillic}/u)
    expect(err).not.toMatch(/there (?:is|are)/)
  })

  test('an agreement that throws when it is loaded is refused with its own words', async () => {
    const path = file('agreement.ts', `throw new Error('no limits yet')\n`)
    const { code, err } = await mithaq(['assess', join(path, '..')])
    expect(code).toBe(2)
    expect(err.replaceAll(/\s+/g, ' ')).toContain('no limits yet')
  })
})

describe('a scenario', () => {
  test('says what must go, and of what', async () => {
    const { out } = await mithaq(['scenario', scenario])
    expect(out).toContain('2 must go')
    expect(out).toContain('7: Invented')
  })

  test.each([
    [['scenario', 'none'], 'input.unknown-scenario'],
    [['scenario', scenario, '--sweep', 'l=9..0'], 'bad-range'],
    [['scenario', scenario, '--sweep', 'x=0..9'], 'unknown-swept'],
  ])('%j is refused', async (args, code) => {
    const { code: exit, out } = await mithaq([...args, '--json'])
    expect(exit).toBe(2)
    const { refusals } = JSON.parse(out) as { refusals: { code: string }[] }
    expect(`input.${refusals[0]!.code}`).toContain(code)
  })

  test('that is wrong is refused with its places, in JSON too', async () => {
    const wrong = file(
      'wrong.json',
      readFileSync(scenario, 'utf8').replace('"kind":"k"', '"kind":"x"'),
    )
    const { code, out, err } = await mithaq(['scenario', wrong, '--json'])
    expect(code).toBe(2)
    expect(err).toContain('counts[0].rules[0].kind')
    expect(JSON.parse(out)).toMatchObject({ format: 'mithaq-refusals-1' })
  })
})

test('a calendar file is the same on any day, since nothing in it is of the clock', async () => {
  const asked = ['calendar', '--as-of', '2020-01-01', '--until', '2020-12-31', '--ics']
  const { code, out } = await mithaq(asked)
  expect(code).toBe(0)
  expect(out.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const uids = [...out.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map((match) => match[1])
  expect(new Set(uids).size).toBe(uids.length)
  expect(uids.length).toBeGreaterThan(0)
})
