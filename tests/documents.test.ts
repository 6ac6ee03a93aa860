// The documents name what is there: every link of a document leads to a file, every path of the
// tree that a document writes exists, every `npm run` is a script. What they say is for people to
// judge.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { list } from './house/source.ts'

const documents = list(['*.md', 'docs/**/*.md', 'agreements/*/README.md', 'examples/**/*.md'])
const texts = documents.map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const found = (pattern: RegExp) =>
  texts.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, name: match[1] ?? '' })),
  )
const show = (wrong: readonly { readonly path: string; readonly name: string }[]) =>
  wrong.map(({ path, name }) => `${path}: ${name}`)

test('every link of a document leads to a file', () => {
  const links = found(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)
  expect(links.length).toBeGreaterThan(0)
  expect(show(links.filter(({ path, name }) => !existsSync(join(dirname(path), name))))).toEqual([])
})

test('every path of the tree that a document writes is there', () => {
  const paths = found(
    /`((?:src|tests|scripts|docs|schemas|bench|agreements\/new-start)\/[^`\s]*)`/g,
  )
  expect(paths.length).toBeGreaterThan(0)
  const missing = paths.filter(({ name }) => globSync(name).length === 0)
  expect(show(missing)).toEqual([])
})

test('every script that a document runs is one of package.json', () => {
  const scripts = found(/npm run (?:-s |--silent )?([\w:-]+)/g)
  expect(show(scripts.filter(({ name }) => !Object.hasOwn(manifest.scripts, name)))).toEqual([])
})

test('decisions are numbered one by one, in their names and in their titles', () => {
  const decisions = documents.filter((path) => path.startsWith('docs/decisions/'))
  const numbers = decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1))
  const titles = decisions.map((path) => texts.find((one) => one.path === path)?.text ?? '')
  expect(titles.map((text) => Number(/^# (\d+)\. /.exec(text)?.[1]))).toEqual(numbers)
})
