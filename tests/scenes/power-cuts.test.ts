// A centre over SQLite that loses its power again and again: what it said it had must have been on
// the disk by then. Killed processes do not show that, since the system writes for them afterwards.
// With commits that do not wait for the disk (PRAGMA synchronous = NORMAL) the first cut shows it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { playCrashes } from './crashes.ts'
import { type Disk, newDisk, whyNoDisk } from './disk-of-its-own.ts'

const cannot = whyNoDisk()

describe.skipIf(cannot !== null)(
  `a centre on a disk of its own${cannot ? `: ${cannot}` : ''}`,
  () => {
    let disk: Disk
    let cache = ''
    beforeAll(() => {
      disk = newDisk()
      cache = mkdtempSync(join(tmpdir(), 'mithaq-compiled-'))
    })
    afterAll(() => {
      disk.remove()
      rmSync(cache, { recursive: true })
    })

    test(
      'whose power is cut twenty times has all that it said it had',
      { timeout: 600_000 },
      async () => {
        const place = {
          lastHeads: join(disk.folder, 'last-heads'),
          sqlite: join(disk.folder, 'store.sqlite'),
        }
        await playCrashes({ place, times: 20, seed: 3, cache, fallen: () => disk.cutPower() })
      },
    )
  },
)
