// The audit log where somebody has written into the store behind it.
import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { createMemoryStore } from '#store/memory.ts'
import { auditIn, type AuditRecord } from './audit.ts'
import { readDocuments, writeDocument } from './documents.ts'

const deed = { by: null, what: 'refused', space: null, about: null, came: 'done' } as const

test('a last record that was changed holds up none to come, and is found then', async () => {
  const parts = { store: createMemoryStore(), crypto: nodeCrypto(), clock: () => 0 }
  for (let nth = 0; nth < 3; nth += 1) await auditIn(parts).note(deed)
  const last = (await readDocuments<AuditRecord>(parts.store, 'audit')).at(-1)!
  await writeDocument(parts.store, last.at, { ...last.value, index: 0 })
  const audit = auditIn(parts)
  await audit.note(deed)
  expect((await audit.records()).map(({ index }) => index)).toEqual([0, 1, 0, 3])
  expect(await audit.firstBroken()).toBe(2)
})
