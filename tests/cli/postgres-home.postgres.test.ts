// Centres whose stores are in a database: set up, joined, a message released and checked. The
// address of the database may hold a password, which no command shows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onPostgres } from '../postgres/postgres.ts'
import { ask, done, enter, homesIn, initiate } from './homes.ts'

onPostgres('a centre in PostgreSQL', ({ address, newSchema, drop }) => {
  test('is set up, joins, releases a message and is checked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-postgres-home-'))
    const slug = newSchema().replaceAll('_', '-')
    const homes = homesIn(folder, slug)
    try {
      await initiate(homes, '--store', address())
      await enter(homes)
      expect(await ask(homes.a, 'a-1')).toBe('a.example:2')
      const shown = await done(homes.a.run('show', 'a-1', '--json'))
      expect(JSON.parse(shown)).toMatchObject({ message: { id: 'a-1' } })
      const checked = await done(homes.a.run('verify', '--json'))
      expect(JSON.parse(checked)).toMatchObject({ holds: true })
      for (const said of [shown, checked]) expect(said).not.toContain(address())
    } finally {
      for (const party of ['a', 'b']) {
        await drop(`mithaq_${party}_example_${slug.replaceAll('-', '_')}`)
      }
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
