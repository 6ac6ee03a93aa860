// The store in SQLite as any other, and the room of its log.
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processCases } from '../../tests/store/process-cases.ts'
import { storeCases } from '../../tests/store/store-cases.ts'
import { storeProperty } from '../../tests/store/store-property.ts'
import { openSqliteStore } from './sqlite.ts'

const newPlace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const path = join(folder, 'store.sqlite')
  return {
    where: `sqlite:${path}`,
    open: () => openSqliteStore(path),
    clear: async () => rmSync(folder, { recursive: true }),
  }
}

storeCases('a store in SQLite', newPlace)
processCases('a store in SQLite', newPlace)
storeProperty('a store in SQLite', newPlace, 40)

test('what is written into room laid out before is there after a crash', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const [path, copy] = ['store', 'copy'].map((name) => join(folder, `${name}.sqlite`)) as [
    string,
    string,
  ]
  // First as a new file, then as one whose log begins empty.
  for (const id of ['1', '2']) {
    const store = await openSqliteStore(path, 'often')
    const room = statSync(`${path}-wal`).size
    expect(room).toBeGreaterThan(4096 * 1000)
    expect(await store.keepDocument('k', id, 0, new Uint8Array(10_000))).toBe(true)
    expect(statSync(`${path}-wal`).size).toBe(room)
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`)
    const crashed = await openSqliteStore(copy)
    expect((await crashed.documents('k')).map((one) => one.id).at(-1)).toBe(id)
    await crashed.close()
    await store.close()
  }
  rmSync(folder, { recursive: true })
})
