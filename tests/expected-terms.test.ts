// Every term by which the ledger, a centre or a line says what it expected is one that src/locale
// has in three languages: the programs are read for them, and nothing of the terms is left over.
import { expect, test } from 'vitest'
import { enTerms } from '#locale/en-terms.ts'
import { termIn } from '#locale/expected.ts'
import { areaOf, isTest, type Node, readSources, type Source, walk } from './house/source.ts'

const areas = new Set(['ledger', 'centre', 'exchange', 'home', 'http', 'cli', 'web'])
/** They say what was expected as their last argument, after place and value. */
const saying = new Set(['refuse', 'refused', 'refusedFor', 'wrong', 'fault', 'misplaced'])

/** Where texts stand that say what was expected, and the texts: a value in one is written `7`. */
function termsIn(source: Source): readonly string[] {
  const terms: string[] = []
  walk(source, (node) => {
    const told = toldIn(node)
    if (told !== null) terms.push(...textsOf(told))
  })
  return terms
}

function toldIn(node: Node): Node | null {
  const named = (of: unknown) => (of as { name?: string } | null)?.name
  if (node.type === 'CallExpression' && saying.has(named(node['callee']) ?? '')) {
    const given = node['arguments'] as readonly Node[]
    return given.length < 3 ? null : given.at(-1)!
  }
  if (node.type === 'VariableDeclarator') {
    if (named(node['id']) === 'expected') return node['init'] as Node | null
    // One of several that are told apart: `const [place, expected] = [...]`.
    const places = (node['id'] as { elements?: readonly unknown[] }).elements ?? []
    const at = places.findIndex((one) => named(one) === 'expected')
    const told = (node['init'] as { elements?: readonly Node[] } | null)?.elements?.[at]
    return at === -1 ? null : (told ?? null)
  }
  const isProperty = node.type === 'Property' && named(node['key']) === 'expected'
  return isProperty ? (node['value'] as Node) : null
}

function textsOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : []
    case 'TemplateLiteral': {
      const parts = node['quasis'] as readonly { value: { cooked: string } }[]
      return [parts.map(({ value }) => value.cooked).join('7')]
    }
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']].flatMap((one) => textsOf(one as Node))
    default:
      return []
  }
}

/** Two words, one after the other; a name, a form or a hash has none. */
const hasWords = (text: string): boolean => /(?:^|[ (])[a-z]+,? [a-z]{3,}/.test(text)

const sources = readSources().filter(({ path }) => areas.has(areaOf(path)) && !isTest(path))

test('each term is known in three languages', () => {
  const strange = sources.flatMap((source) =>
    termsIn(source)
      .filter((term) => hasWords(term) && termIn(term) === null)
      .map((term) => `${source.path}: ${term}`),
  )
  expect(strange).toEqual([])
})

test('each known term stands in a program', () => {
  const texts = sources
    .filter(({ path }) => !path.startsWith('src/locale/'))
    .map(({ text }) => text.replaceAll(/\$\{[^`]*?\}/g, '7'))
  const gone = Object.values(enTerms).filter((term) => {
    const parts = term.split(/\{\w+\}/)
    return !texts.some((text) => parts.every((part) => text.includes(part.trim())))
  })
  expect(gone).toEqual([])
})
