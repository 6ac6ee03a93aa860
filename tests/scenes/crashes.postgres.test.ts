// A centre over PostgreSQL, killed again and again; now and then it is the server that crashes
// beneath the centre, which waits for it and goes on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'vitest'
import { onOwnServer } from '../postgres/postgres.ts'
import { playCrashes } from './crashes.ts'

onOwnServer('a centre over PostgreSQL', (cluster) => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mithaq-crash-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test(
    'that is killed fifty times, or loses its server, has all that it said it had',
    {
      timeout: 600_000,
    },
    async () => {
      const postgres = { address: cluster().address, schema: 'crashes' }
      const place = { lastHeads: join(folder, 'last-heads'), postgres }
      const cache = join(folder, 'compiled')
      const disturb = async () => {
        await cluster().end('crash')
        await cluster().start()
      }
      await playCrashes({ place, times: 50, seed: 2, cache, disturb })
    },
  )
})
