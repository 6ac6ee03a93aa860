import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
