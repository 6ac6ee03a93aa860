// The glossary kept in step with the code: a noun of the language of agreements has its row, and a
// code name in a row is a name of the code. The words themselves are for people to judge.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { list, type Node, parse, walk } from './house/source.ts'

// Not nouns of the field: how a definition is written, shapes without a meaning of their own.
const shapes = [
  'AnyField',
  'BodyOf',
  'ChangeNote',
  'Condition',
  'DatedValues',
  'FieldDetail',
  'Fields',
  'ItemHandle',
  'JsonSchema',
  'MaySend',
  'MessageContext',
  'SetElsewhere',
  'TextForm',
]
/** Parts of a noun that has its row: how it is specified, what an explanation is made of. */
const parts = /Spec$|^Explained|^AnyItemKind$/

const glossary = readFileSync('docs/glossary.md', 'utf8')
const rows = glossary.split('\n').filter((line) => /^\| (?!Word|-)/.test(line))
const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
const codeNames = cells.flatMap((row) =>
  [...(row[2] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]!),
)

/** The names of the types that a file exports. */
function typesOf(path: string): string[] {
  const names: string[] = []
  walk(parse(path, readFileSync(path, 'utf8')), (node, around) => {
    const declared = /^TS(?:Interface|TypeAlias)Declaration$/.test(node.type)
    if (!declared || around.at(-1)?.type !== 'ExportNamedDeclaration') return
    names.push(String((node['id'] as Node)['name']))
  })
  return names
}

const types = list(['src/language/*.ts']).flatMap(typesOf)

test('every noun of the language of agreements has its row in the glossary', () => {
  const missing = types.filter((name) => !codeNames.includes(name) && !parts.test(name))
  expect(missing.filter((name) => !shapes.includes(name))).toEqual([])
  expect(types.length).toBeGreaterThan(50)
})

test('every code name in the glossary is a name of the code', () => {
  const files = list(['src/{language,assessment,ledger,centre,stix}/*.ts', 'agreements/*/*.ts'])
  const code = files.map((path) => readFileSync(path, 'utf8')).join('\n')
  const words = new Set(code.match(/\w+/g))
  expect(codeNames.filter((name) => !words.has(name))).toEqual([])
})

test('no shape is left out that is not there', () => {
  expect(shapes.filter((name) => !types.includes(name))).toEqual([])
})

test('every row names the idea in Russian and Arabic, or is shown on no screen', () => {
  const wrong = cells.filter((row) => {
    const [, word, , meaning, russian, arabic] = row
    if (row.length !== 8 || word === '' || meaning === '') return true
    if (russian === '-' && arabic === '-') return false
    return !/\p{Script=Cyrillic}/u.test(russian ?? '') || !/\p{Script=Arabic}/u.test(arabic ?? '')
  })
  expect(wrong.map((row) => row[1])).toEqual([])
})
