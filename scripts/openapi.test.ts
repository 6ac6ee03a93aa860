// The document of the interface and the client of the page, against the routes that they describe.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApiFiles } from './openapi.ts'

const root = join(import.meta.dirname, '..')

test.each([...openApiFiles()])(
  '%s is what the routes give (else: npm run schemas)',
  (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  },
)
