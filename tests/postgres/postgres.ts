// What a test on PostgreSQL begins with: `onPostgres('a store', (database) => { test(...) })`, with
// schemas that no other test has; or `onOwnServer(...)`, for a test that stops the server.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest'
import { type Cluster, createCluster } from './cluster.ts'

export interface Postgres {
  readonly address: () => string
  /** A name that no schema has. */
  readonly newSchema: () => string
  readonly drop: (schema: string) => Promise<void>
}

export function onPostgres(title: string, body: (database: Postgres) => void): void {
  const database = inject('database')
  describe.skipIf(database.kind === 'skipped')(title, () => {
    // Before each test and not before all, so that every test that could not run counts as failed.
    beforeEach(() => {
      if (database.kind !== 'ready') throw new Error(database.reason)
    })
    const address = () => (database.kind === 'ready' ? database.address : '')
    body({
      address,
      newSchema: () => `test_${randomBytes(8).toString('hex')}`,
      drop: (schema) => command(address(), `DROP SCHEMA IF EXISTS ${schema} CASCADE`),
    })
  })
}

/** With a server of its own; skipped where only somebody else's is to be had. */
export function onOwnServer(title: string, body: (cluster: () => Cluster) => void): void {
  const database = inject('database')
  const programs = database.kind === 'ready' ? database.programs : null
  const cannot = database.kind === 'skipped' || (database.kind === 'ready' && programs === null)
  describe.skipIf(cannot)(title, () => {
    let cluster: Cluster | undefined
    beforeAll(async () => {
      if (programs !== null) cluster = await createCluster(programs)
    })
    beforeEach(() => {
      if (database.kind !== 'ready') throw new Error(database.reason)
    })
    afterAll(() => cluster?.remove())
    body(() => {
      if (cluster === undefined) throw new Error('no server was started')
      return cluster
    })
  })
}

export async function command(address: string, text: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
