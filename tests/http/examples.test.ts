// The examples of docs/openapi.json run: what anyone may read where no centre is run is answered
// when it is asked as its own examples say.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { createApp } from '#http/app.ts'
import { libraryOf } from '#http/api/library.ts'
import { readRecords } from '#http/record.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly example?: string }
}

interface Document {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>
  >
}

const records = readRecords('agreements')
const noPage = () => {
  throw new Error('no page is asked for')
}
const renderer = { render: noPage, view: () => '{"kind":"nowhere"}', agreements: () => [] }
const app = createApp({
  desk: null,
  library: libraryOf(shelf, records, () => '2026-11-26'),
  assets: new Map(),
  template: '',
  uptime: () => performance.now(),
  content: () => ({ renderer, records }),
  report: (error) => {
    throw error
  },
})
const here = new Set(app.routes.map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}')))
const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document
const withExamples = Object.entries(paths).flatMap(([path, { get }]) =>
  get?.parameters !== undefined && here.has(`/api${path}`)
    ? [{ path, parameters: get.parameters }]
    : [],
)

test('there are several of them', () => {
  expect(withExamples.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/search', '/proposals/tables/{file}', '/tables/{file}']),
  )
})

test.each(withExamples)('$path answers when it is asked by its examples', async (asked) => {
  const { path, parameters } = asked
  const examples = new Map(parameters.map(({ name, schema }) => [name, schema.example]))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => examples.get(name) ?? '')
  const query = new URLSearchParams()
  for (const { name, in: where } of parameters) {
    const example = examples.get(name)
    if (where === 'query' && example !== undefined) query.set(name, example)
  }
  const response = await app.request(`/api${filled}?${query.toString()}`)
  expect([response.status, response.ok ? '' : await response.text()]).toEqual([200, ''])
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(2)
})
