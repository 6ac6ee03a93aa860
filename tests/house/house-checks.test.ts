// A check that cannot fail is worthless: each one is shown a small text that breaks its rule and
// one that comes close and does not.
import { describe, expect, test } from 'vitest'
import { checkBans } from './bans.ts'
import { checkBorders } from './borders.ts'
import { checkLockfile } from './lockfile.ts'
import { checkName, checkSizes } from './sizes.ts'
import { areaOf, parse, show } from './source.ts'
import { checkEngine, checkJudgement, checkJudgementInData } from './words.ts'

const dependencies = new Set(['react', 'react-dom', 'hono', '@hono/node-server'])

function borders(path: string, text: string): string[] {
  const breaches = checkBorders(parse(path, text), { dependencies })
  return breaches.map((breach) => `${breach.line} ${breach.what}`)
}

const bans = (path: string, text: string): string[] =>
  checkBans(parse(path, text)).map((breach) => `${breach.line} ${breach.what}`)

describe('borders', () => {
  test('a file belongs to the folder that decides what it may do', () => {
    expect(areaOf('src/language/limit.ts')).toBe('language')
    expect(areaOf('agreements/some-treaty/article-02.ts')).toBe('agreements')
    expect(areaOf('src/stray.ts')).toBe('src')
    expect(areaOf('vite.config.ts')).toBe('')
  })

  test('language imports nothing of ours and no package', () => {
    const path = 'src/language/limit.ts'
    expect(borders(path, "import { a } from './party.ts'\n")).toEqual([])
    expect(borders(path, "// import x from 'zod'\nimport { z } from 'zod'\n")).toEqual([
      '2 language imports the package zod',
    ])
    expect(borders(path, "import { a } from '#assessment/record.ts'\n")).toEqual([
      '1 language imports assessment: #assessment/record.ts',
    ])
    expect(borders(path, "import type { A } from '#assessment/record.ts'\n")).toHaveLength(1)
  })

  test('every form of import is seen', () => {
    const forms = [
      "import '#store/a.ts'",
      "import { a } from '#store/a.ts'",
      "export { a } from '#store/a.ts'",
      "export * from '#store/a.ts'",
      "const a = await import('#store/a.ts')",
      "type A = import('#store/a.ts').A",
      "import { a } from '../store/a.ts'",
    ]
    for (const form of forms) expect(borders('src/ledger/note.ts', form), form).toHaveLength(1)
    expect(borders('src/ledger/note.ts', "const text = 'import #store/a.ts'")).toEqual([])
  })

  test('a right that holds for types ends with import type', () => {
    const path = 'src/locale/en.ts'
    expect(borders(path, "import type { A } from '#language/a.ts'\n")).toEqual([])
    expect(borders(path, "import { type A } from '#language/a.ts'\n")).toHaveLength(1)
    expect(borders(path, "import { a } from '#language/a.ts'\n")).toHaveLength(1)
  })

  test('a folder is left by its name, never by a relative path', () => {
    const path = 'src/assessment/record.ts'
    expect(borders(path, "import { a } from '#language/a.ts'\n")).toEqual([])
    expect(borders(path, "import { a } from '../language/a.ts'\n")).toEqual([
      '1 leaves its folder by a relative path: ../language/a.ts',
    ])
  })

  test('agreements never import one another, and the shelf knows them all', () => {
    const other = "import { a } from '#agreements/other/agreement.ts'\n"
    expect(borders('agreements/one/agreement.ts', other)).toHaveLength(1)
    expect(
      borders('agreements/one/agreement.ts', "import { a } from '../other/a.ts'"),
    ).toHaveLength(1)
    expect(borders('agreements/one/agreement.ts', "import { a } from '../index.ts'")).toHaveLength(
      1,
    )
    expect(borders('agreements/one/agreement.ts', "import a from './data/a.json'")).toEqual([])
    expect(borders('agreements/index.ts', "import { a } from './one/agreement.ts'")).toEqual([])
  })

  test('the command line reads records without a centre, the server through one', () => {
    const text = "import { assess } from '#assessment/assess.ts'\n"
    expect(borders('src/cli/assess.ts', text)).toEqual([])
    expect(borders('src/http/routes.ts', text)).toHaveLength(1)
  })

  test('only the wiring knows the store, and the store knows only the ports', () => {
    const text = "import { open } from '#store/sqlite.ts'\n"
    expect(borders('src/http/main.ts', text)).toEqual([])
    expect(borders('src/http/routes.ts', text)).toHaveLength(1)
    expect(borders('src/store/sqlite.ts', "import type { A } from '#centre/ports.ts'")).toEqual([])
    expect(borders('src/store/sqlite.ts', "import type { A } from '#centre/desk.ts'")).toHaveLength(
      1,
    )
  })

  test('only the edges touch the machine', () => {
    const text = "import { readFileSync } from 'node:fs'\n"
    expect(borders('src/cli/main.ts', text)).toEqual([])
    expect(borders('src/web/client.tsx', text)).toEqual(['1 web imports node:fs'])
    expect(borders('src/assessment/record.ts', "import fs from 'fs'\n")).toHaveLength(1)
    expect(borders('src/assessment/record.test.ts', text)).toEqual([])
  })

  test('a package is one the project names', () => {
    const path = 'src/web/client.tsx'
    expect(borders(path, "import { a } from 'react-dom/client'\n")).toEqual([])
    expect(borders('src/http/main.ts', "import { a } from '@hono/node-server/serve'")).toEqual([])
    expect(borders(path, "import a from 'left-pad'\n")).toHaveLength(1)
  })

  test('src holds no folder the table does not know', () => {
    expect(borders('src/services/a.ts', '')).toEqual(['1 stands in no known folder of src'])
    expect(borders('scripts/a.ts', "import a from 'anything'")).toEqual([])
  })
})

describe('bans', () => {
  const pure = 'src/assessment/record.ts'

  test.each([
    'const now = Date.now()',
    "const now = Date['now']()",
    'const now = new Date()',
    'const now = Date()',
    'const chance = Math.random()',
    "await fetch('/')",
    "console.log('here')",
    'process.exit(1)',
    'const { env } = process',
    'const held = { process }',
    'setTimeout(act, 1000)',
    'const today = Temporal.Now.plainDateISO()',
    'export class Holder {}',
  ])('%s is banned in a pure folder and nowhere else', (text) => {
    expect(bans(pure, `// a line before\n${text}\n`)).toHaveLength(1)
    expect(bans(pure, `// a line before\n${text}\n`)[0]).toMatch(/^2 /)
    expect(bans('src/cli/main.ts', text)).toEqual([])
    expect(bans('src/assessment/record.test.ts', text)).toEqual([])
  })

  test.each([
    'const day = new Date(asOf)',
    'const day = Date.UTC(2011, 1, 5)',
    '// Date.now() would be wrong here',
    "const text = 'call fetch() and console.log'",
    'const step = message.process',
    'const kinds = { process: 1, document: 2 }',
    'interface Instrument { readonly document: string }',
    'class Kept {}',
    'export class Refusal extends Error {}',
  ])('%s is allowed', (text) => {
    expect(bans(pure, text)).toEqual([])
  })

  test.each(["await fetch('/')", 'globalThis.fetch', 'ask = fetch', 'new XMLHttpRequest()'])(
    '%s is banned in the page beside the client',
    (text) => {
      expect(bans('src/web/pages/a.tsx', text)).toHaveLength(1)
      expect(bans('src/web/api/call.ts', text)).toEqual([])
      expect(bans('src/web/a.test.ts', text)).toEqual([])
      expect(bans('src/exchange/a.ts', text)).toEqual([])
    },
  )

  test('any and default exports are banned everywhere but in a configuration', () => {
    expect(bans('src/web/a.tsx', 'export const a = (b: any) => b')).toEqual(['1 any'])
    expect(bans('scripts/a.ts', 'export default 1')).toEqual(['1 default export'])
    expect(bans('scripts/a.ts', 'export { a as default }')).toEqual(['1 default export'])
    expect(bans('vite.config.ts', 'export default 1')).toEqual([])
    expect(bans('scripts/a.ts', "const any = 'any' // any\n")).toEqual([])
  })

  test('a file that cannot be parsed is reported', () => {
    expect(bans('scripts/a.ts', 'const = 1')[0]).toMatch(/cannot be parsed/)
  })
})

describe('sizes', () => {
  const sizes = (path: string, text: string) => checkSizes(parse(path, text)).map((b) => b.what)
  const lines = (count: number) => '// a line\n'.repeat(count)

  test('a file has at most 500 lines, an article 250, a table of provisions 400', () => {
    expect(sizes('src/cli/main.ts', lines(500))).toEqual([])
    expect(sizes('src/cli/main.ts', lines(501))).toEqual(['file of 501 lines, at most 500'])
    expect(sizes('agreements/a/article-02-limits.ts', lines(250))).toEqual([])
    expect(sizes('agreements/a/article-02-limits.ts', lines(251))).toHaveLength(1)
    expect(sizes('agreements/a/provisions-protocol.ts', lines(400))).toEqual([])
    expect(sizes('agreements/a/provisions-protocol.ts', lines(401))).toHaveLength(1)
  })

  test('a function has at most 70 lines, in whatever form it is written', () => {
    const body = (count: number) => 'act()\n'.repeat(count - 2)
    const forms = [
      (count: number) => `function a() {\n${body(count)}}\n`,
      (count: number) => `export const a = () => {\n${body(count)}}\n`,
      (count: number) => `class A { b() {\n${body(count)}} }\n`,
    ]
    for (const form of forms) {
      expect(sizes('src/cli/main.ts', form(70))).toEqual([])
      expect(sizes('src/cli/main.ts', form(71))).toEqual(['function of 71 lines, at most 70'])
      expect(sizes('src/cli/main.test.ts', form(71))).toEqual([])
    }
  })

  test('a line has at most 100 columns, text in other scripts aside', () => {
    const line = (count: number, letter: string) => `// ${letter.repeat(count - 3)}\n`
    expect(sizes('src/cli/main.ts', line(100, 'a'))).toEqual([])
    expect(sizes('src/cli/main.ts', line(101, 'a'))).toEqual(['line of 101 columns, at most 100'])
    expect(sizes('src/cli/main.ts', line(101, 'م'))).toEqual([])
    expect(sizes('src/cli/main.ts', line(101, 'щ'))).toEqual([])
    expect(sizes('src/cli/main.ts', `// https://example.org/${'a'.repeat(100)}\n`)).toEqual([])
  })

  test('a name says what it holds', () => {
    expect(checkName('src/web/utils/a.ts')).toHaveLength(1)
    expect(checkName('src/web/helpers.ts')).toHaveLength(1)
    expect(checkName('src/web/prototypes/item-types.ts')).toEqual([])
  })
})

describe('words', () => {
  const judged = (path: string, text: string) => checkJudgement(parse(path, text))

  test('no sentence of ours judges, in any of the three languages', () => {
    for (const word of ['violation', 'Violated', 'non-compliant', 'انتهاكات', 'нарушение']) {
      expect(judged('src/locale/en.ts', `const a = 'a ${word} of it'`), word).toHaveLength(1)
      const template = `const a = \`\${b} a ${word} of it\``
      expect(judged('agreements/a/article-02.ts', template), word).toHaveLength(1)
    }
    expect(judged('src/locale/en.ts', "const a = 'verification of compliance'")).toEqual([])
    expect(judged('src/locale/en.ts', '// never say violation\n')).toEqual([])
  })

  test('a quotation may', () => {
    const path = 'agreements/a/article-12.ts'
    expect(judged(path, "const a = { quotation: { en: 'a violation' } }")).toEqual([])
    expect(judged(path, "const a = { label: { en: 'a violation' } }")).toHaveLength(1)
  })

  test('a data file is read alike, and the line is found', () => {
    const text = '{\n  "quotation": "a violation",\n  "names": { "en": "one more violation" }\n}\n'
    const found = checkJudgementInData('agreements/a/data/a.json', text)
    expect(found.map((breach) => breach.line)).toEqual([3])
  })

  test('the engine mentions no agreement, in any way of writing it', () => {
    const mentions = (text: string) =>
      checkEngine(parse('src/language/limit.ts', text), ['new-start', 'inf']).map((b) => b.line)
    for (const form of ['new-start', 'NEW_START', 'newStart', 'NewStart', 'New START', 'INF']) {
      expect(mentions(`// as in ${form}, so here\n`), form).toEqual([1])
    }
    expect(mentions('// a new start for information, to infer from\n')).toEqual([])
    expect(checkEngine(parse('src/web/a.ts', "'new-start'"), ['new-start'])).toEqual([])
  })
})

describe('the lockfile', () => {
  const faults = (packages: Parameters<typeof checkLockfile>[0]) =>
    checkLockfile(packages).map((breach) => breach.what)
  const license = 'MIT'

  test('every optional dependency has an entry with a version', () => {
    const a = { version: '1.0.0', license, optionalDependencies: { 'a-mac': '1.0.0' } }
    const mac = { version: '1.0.0', license }
    expect(faults({ 'node_modules/a': a })).toEqual([
      'node_modules/a needs a-mac, which has no entry',
    ])
    expect(faults({ 'node_modules/a': a, 'node_modules/a-mac': mac })).toEqual([])
    expect(faults({ 'node_modules/a': a, 'node_modules/a/node_modules/a-mac': mac })).toEqual([])
    expect(faults({ 'node_modules/b/node_modules/a': a, 'node_modules/a-mac': mac })).toEqual([])
    expect(faults({ 'node_modules/a': a, 'node_modules/a-mac': { license } })).toHaveLength(1)
  })

  test('no entry names a registry', () => {
    const one = { version: '1.0.0', license, resolved: 'https://packages.example/a.tgz' }
    expect(faults({ 'node_modules/a': one })).toEqual(['node_modules/a names a registry'])
  })

  test('every licence may go along with Apache-2.0', () => {
    const one = (of: string, dev: boolean) =>
      faults({ 'node_modules/a': { version: '1.0.0', license: of, dev } })
    expect(one('GPL-3.0', true)).toHaveLength(1)
    expect(one('MPL-2.0', true)).toEqual([])
    expect(one('MPL-2.0', false)).toHaveLength(1)
    expect(one('(GPL-3.0 OR MIT)', false)).toEqual([])
    expect(one('(GPL-3.0 OR MPL-2.0)', false)).toHaveLength(1)
  })
})

test('a breach is shown with its place and its remedy', () => {
  const breach = { path: 'a.ts', line: 3, what: 'any', remedy: 'name the type' }
  expect(show([breach])).toBe('a.ts:3 any\n    remedy: name the type')
})
