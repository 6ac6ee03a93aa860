// A centre over SQLite, killed again and again; beside it there is the same over PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'vitest'
import { playCrashes } from './crashes.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-crash-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test(
  'a centre that is killed fifty times has all that it said it had',
  {
    timeout: 600_000,
  },
  async () => {
    const place = { lastHeads: join(folder, 'last-heads'), sqlite: join(folder, 'store.sqlite') }
    await playCrashes({ place, times: 50, seed: 1, cache: join(folder, 'compiled') })
  },
)
