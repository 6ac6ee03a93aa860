import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onPostgres } from '../../tests/postgres/postgres.ts'
import { bytes, growth } from '../../tests/store/growth.ts'
import { migratePostgres, postgresSteps } from './postgres-schema.ts'
import { openPostgresStore } from './postgres.ts'

const origin = 'us.example/mithaq/new-start'

onPostgres('the schema of a store in PostgreSQL', ({ address, newSchema, drop }) => {
  let schema = ''
  let client: Client | undefined
  beforeEach(async () => {
    schema = newSchema()
    client = new Client({ connectionString: address() })
    await client.connect()
    await client.query(`SET search_path = ${schema}`)
  })
  afterEach(async () => {
    if (client === undefined) return
    await client.end()
    await drop(schema)
  })

  const filled = async () => {
    const store = await openPostgresStore(address(), { schema })
    await store.append(growth(origin, 0, ['a']))
    await store.close()
  }

  test('an older store takes the steps it lacks and keeps what it has', async () => {
    await filled()
    const steps = [
      ...postgresSteps,
      'ALTER TABLE log ADD colour text',
      'CREATE TABLE more (a int4)',
    ]
    await migratePostgres(client!, schema, steps.slice(0, -1))
    await migratePostgres(client!, schema, steps)
    await migratePostgres(client!, schema, steps)
    const { rows } = await client!.query('SELECT size, colour, a FROM log LEFT JOIN more ON true')
    expect(rows).toEqual([{ size: '1', colour: null, a: null }])
  })

  test('a step that fails leaves the store as it was', async () => {
    await filled()
    const steps = [...postgresSteps, 'CREATE TABLE more (a int4); CREATE TABLE log (a int4)']
    await expect(migratePostgres(client!, schema, steps)).rejects.toThrow(/already exists/)
    const store = await openPostgresStore(address(), { schema })
    expect(await store.entries(origin, 0, 9)).toEqual([bytes('a')])
    await store.close()
  })

  test('a store of a newer Mithaq is refused', async () => {
    await filled()
    await client!.query('UPDATE schema_version SET version = 7')
    await expect(openPostgresStore(address(), { schema })).rejects.toMatchObject({
      code: 'newer-schema',
      place: `schema ${schema}`,
      value: 'schema 7',
      expected: 'at most 1',
    })
  })

  test('a schema with tables of something else is refused', async () => {
    await client!.query(`CREATE SCHEMA ${schema}; CREATE TABLE log (a int4)`)
    const opening = openPostgresStore(address(), { schema })
    await expect(opening).rejects.toMatchObject({ code: 'not-a-store' })
  })

  test('a schema that is there and empty is taken', async () => {
    await client!.query(`CREATE SCHEMA ${schema}`)
    await filled()
  })

  test('a name of a schema that is not a plain word is a fault of the program', async () => {
    const opening = openPostgresStore(address(), { schema: 'a; DROP TABLE log' })
    await expect(opening).rejects.toThrow(/not a name of a schema/)
  })
})
