// docs/dependencies.md kept in step with package.json: each package has one row with its licence,
// and no row is left over. That the licences themselves are allowed is the house test's to say.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import peer from '../bench/peers/hypercore/package.json' with { type: 'json' }
import manifest from '../package.json' with { type: 'json' }

const document = readFileSync('docs/dependencies.md', 'utf8')
const rows = document.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  const name = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1]
  return name === undefined ? [] : [{ name, cells }]
})
const used = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.optionalDependencies),
  ...Object.keys(manifest.devDependencies),
  ...Object.keys(peer.dependencies),
]

test('every package has one row in docs/dependencies.md, and no row is left over', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(used.toSorted())
})

test('every row says what the package does, why not we, who keeps it and how large it is', () => {
  const short = rows.filter(({ cells }) => cells.length !== 9 || cells.slice(1, 8).includes(''))
  expect(short.map(({ name }) => name)).toEqual([])
})

test('every row states the licence that the lockfile has', () => {
  type Lock = { readonly packages: Readonly<Record<string, { readonly license?: string }>> }
  const places = ['package-lock.json', 'bench/peers/hypercore/package-lock.json']
  const locks = places.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Lock)
  const packages = Object.assign({}, ...locks.map((lock) => lock.packages)) as Lock['packages']
  const stated = Object.fromEntries(rows.map(({ name, cells }) => [name, cells[5]]))
  const locked = used.map((name) => [name, packages[`node_modules/${name}`]?.license])
  expect(stated).toEqual(Object.fromEntries(locked))
})
