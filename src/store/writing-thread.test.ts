import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storeCases } from '../../tests/store/store-cases.ts'
import { storeProperty } from '../../tests/store/store-property.ts'
import { openLastHeads } from './last-heads.ts'
import { createMemoryStore } from './memory.ts'
import { openSqliteStore } from './sqlite.ts'
import { writingThread } from './writing-thread.ts'

// One thread for all cases: it stays while one of its stores is open.
const thread = writingThread()
thread.store(createMemoryStore(), 'never closed')
thread.begin()

const newPlace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const path = join(folder, 'store.sqlite')
  return {
    where: `sqlite:${path}`,
    open: async () => thread.store(await openSqliteStore(path), path),
    clear: async () => rmSync(folder, { recursive: true }),
  }
}

storeCases('a store that a thread writes', newPlace)
storeProperty('a store that a thread writes', newPlace, 5)

test('last heads that a thread writes are read here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-heads-'))
  const heads = thread.lastHeads(openLastHeads(folder), folder)
  const head = (size: number) => ({ origin: 'a.example/x', size, root: new Uint8Array(32) })
  expect(await heads.swap(null, head(1))).toBe(true)
  expect(await heads.read('a.example/x')).toEqual(head(1))
  expect(await heads.swap(null, head(2))).toBe(false)
  await expect(heads.swap(head(1), head(0))).rejects.toThrow()
  rmSync(folder, { recursive: true })
})

test('what a thread writes is answered while nobody waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const path = join(folder, 'store.sqlite')
  const store = thread.store(await openSqliteStore(path), path)
  const bytes = new Uint8Array(8)
  let written = 0
  const many = Array.from({ length: 50 }, async (_, nth) => {
    const isKept = await store.keepDocument('k', `${nth}`, 0, bytes)
    written += 1
    return isKept
  })
  // Some may be on the disk already; a reader is answered before the first of them is told of.
  await store.documents('k')
  expect(written).toBe(0)
  expect(await Promise.all(many)).toEqual(many.map(() => true))
  expect(await store.documents('k')).toHaveLength(50)
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a file that the thread could not open is opened by the next write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const path = join(folder, 'store.sqlite')
  const store = thread.store(createMemoryStore(), path)
  writeFileSync(path, 'no database')
  const keep = () => store.keepDocument('k', '1', 0, new Uint8Array(8))
  await expect(keep()).rejects.toThrow()
  rmSync(path)
  expect(await keep()).toBe(true)
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a store that is closed twice at once leaves the others of its thread open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const own = writingThread()
  own.begin()
  const openAt = async (name: string) => {
    const path = join(folder, name)
    return own.store(await openSqliteStore(path), path)
  }
  const [one, other] = [await openAt('one.sqlite'), await openAt('other.sqlite')]
  const keep = (store: typeof one, id: string) => store.keepDocument('k', id, 0, new Uint8Array(8))
  expect([await keep(one, '1'), await keep(other, '1')]).toEqual([true, true])
  const closed = Promise.all([one.close(), one.close()])
  await expect(keep(one, '2')).rejects.toThrow(/is closed/)
  const written = keep(other, '2')
  await closed
  expect([await written, await keep(other, '3')]).toEqual([true, true])
  await other.close()
  rmSync(folder, { recursive: true })
})

test('a fault of the disk says what it is, in the thread as here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-store-'))
  const path = join(folder, 'none', 'store.sqlite')
  const store = thread.store(createMemoryStore(), path)
  const codes = { code: 'ERR_SQLITE_ERROR', errcode: 14 }
  await expect(openSqliteStore(path)).rejects.toMatchObject(codes)
  await expect(store.keepDocument('k', '1', 0, new Uint8Array(8))).rejects.toMatchObject(codes)
  await store.close()
  rmSync(folder, { recursive: true })
})
