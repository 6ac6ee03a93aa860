import { onPostgres } from '../../tests/postgres/postgres.ts'
import { processCases } from '../../tests/store/process-cases.ts'
import { storeCases } from '../../tests/store/store-cases.ts'
import { storeProperty } from '../../tests/store/store-property.ts'
import { openPostgresStore } from './postgres.ts'

onPostgres('on a server', ({ address, newSchema, drop }) => {
  const newPlace = async () => {
    const schema = newSchema()
    return {
      where: `postgres:${schema}@${address()}`,
      open: () => openPostgresStore(address(), { schema }),
      clear: () => drop(schema),
    }
  }

  storeCases('a store in PostgreSQL', newPlace)
  processCases('a store in PostgreSQL', newPlace)
  storeProperty('a store in PostgreSQL', newPlace, 15)
})
