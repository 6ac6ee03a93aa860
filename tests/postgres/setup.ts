// Runs once before the tests on PostgreSQL: takes the server that DATABASE_URL names, or starts one
// of its own (cluster.ts). Without a server those tests are skipped with the reason, or fail if
// REQUIRE_POSTGRES=1. Nothing is thrown here, because that would end the whole run and hide the
// results of the other tests: postgres.ts makes it failing tests.
import type { TestProject } from 'vitest/node'
import { Client } from 'pg'
import { firstLine } from '../debian.ts'
import { type Cluster, createCluster, findOrGetServers, installedServers } from './cluster.ts'

export type Database =
  /** `programs` is where a server of a test's own can be started from, if there is such a place. */
  | { readonly kind: 'ready'; readonly address: string; readonly programs: string | null }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    database: Database
  }
}

let cluster: Cluster | undefined

export async function setup(project: TestProject): Promise<void> {
  const database = await prepare()
  if (database.kind !== 'ready')
    console.log(`PostgreSQL tests ${database.kind}: ${database.reason}`)
  project.provide('database', database)
}

export async function teardown(): Promise<void> {
  await cluster?.remove()
}

async function prepare(): Promise<Database> {
  try {
    return await findDatabase()
  } catch (error) {
    const kind = process.env['REQUIRE_POSTGRES'] === '1' ? 'failed' : 'skipped'
    return { kind, reason: `no PostgreSQL: ${firstLine(error)}` }
  }
}

async function findDatabase(): Promise<Database> {
  const named = process.env['DATABASE_URL'] ?? ''
  if (named !== '') {
    // A named server that does not answer is not replaced by another: that would hide the mistake.
    const client = new Client({ connectionString: named })
    await client.connect()
    await client.end()
    return { kind: 'ready', address: named, programs: installedServers()[0] ?? null }
  }
  const say = (line: string) => console.log(line)
  const failures: string[] = []
  for (const programs of await findOrGetServers(say)) {
    try {
      cluster = await createCluster(programs)
      return { kind: 'ready', address: cluster.address, programs }
    } catch (error) {
      failures.push(`${programs}: ${firstLine(error)}`)
    }
  }
  throw new Error(['no server that starts', ...failures].join('; '))
}
