// The document of the interface and the client of the page, against the routes that they describe.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApiFiles } from './openapi.ts'

const root = join(import.meta.dirname, '..')

test('every address under /api that a file of the page names is in the document', () => {
  const { paths } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as {
    readonly paths: Readonly<Record<string, unknown>>
  }
  const known = Object.keys(paths).map((path) => path.split('/').slice(1))
  const files = globSync('src/web/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !/\.test\.tsx?$/.test(path),
  )
  const named = files.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(/['"`]\/api\/((?:\$\{[^}]*\}|[^'"`?])*)/g),
    ].map(([, address]) => ({ file, parts: address!.replaceAll(/\$\{[^}]*\}/g, '{}').split('/') })),
  )
  // The name of a file may come after what stands there.
  const isKnown = (parts: readonly string[]) =>
    known.some((path) =>
      parts.every((part, at) => part === path[at] || (part === '{}' && path[at] !== undefined)),
    )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ parts }) => !isKnown(parts))).toEqual([])
})

test.each([...openApiFiles()])(
  '%s is what the routes give (else: npm run schemas)',
  (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  },
)
