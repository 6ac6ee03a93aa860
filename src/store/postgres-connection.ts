// The way to a PostgreSQL server: a pool of connections that outlives the server. A call that meets
// a lost connection, or a server that is just starting, is made again for a while. A lost
// connection says nothing about what the server did, so whoever calls is told that it is not the
// first time and has to look whether the first took effect.
//
// Connections have settings of their own, so a pooler between must keep sessions, not transactions.
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientBase, Pool, type QueryResultRow } from 'pg'
import { StoreRefusal } from './refusal.ts'

/** The rows of a statement, which each connection prepares once, under its name. */
export type Rows = <Row extends QueryResultRow>(
  name: string,
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>

export interface Connection {
  /** Asks until it is answered. */
  readonly read: Rows
  /** Makes an attempt until it is answered; `again` from the second time on. */
  readonly write: <T>(attempt: (rows: Rows, again: boolean) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export interface PostgresOptions {
  /** Where the tables are: a lower-case word. */
  readonly schema?: string
  /** How many connections at most. */
  readonly connections?: number
  /** For how long a call waits for a server that is away. */
  readonly patienceMs?: number
  /** A connection on which nothing is answered for so long counts as lost. */
  readonly answerMs?: number
}

/** A server that does not even take a connection in this time is away. */
const connectMs = 5_000
/** Between two attempts. */
const [shortestPauseMs, longestPauseMs] = [50, 1_000]

export async function connect(
  address: string,
  options: PostgresOptions,
  prepare: (client: ClientBase, schema: string) => Promise<void>,
): Promise<Connection> {
  const { schema = 'mithaq', patienceMs = 30_000 } = options
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`not a name of a schema: ${schema}`)
  // A commit is answered when it is on the disk. What the tables are called is settled here, too.
  const settings = `SET synchronous_commit = on; SET search_path = ${schema}, pg_temp`
  const untilAnswered = answering(patienceMs)
  await untilAnswered(() => begin(address, settings, (client) => prepare(client, schema)))
  const pool = new Pool({
    connectionString: address,
    max: options.connections ?? 10,
    connectionTimeoutMillis: connectMs,
    query_timeout: options.answerMs ?? 60_000,
    keepAlive: true,
    onConnect: (client) => client.query(settings),
  })
  // An idle connection was lost. The pool has dropped it; the next call opens another, and if that
  // fails the call says so.
  pool.on('error', () => {})
  const rows: Rows = async <Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ) => (await pool.query<Row>({ name, text, values: [...values] })).rows
  return {
    read: (name, text, values) => untilAnswered(() => rows(name, text, values)),
    write: (attempt) => untilAnswered((again) => attempt(rows, again)),
    close: async () => {
      if (!pool.ending) await pool.end()
    },
  }
}

/** Checks the server and prepares the tables, on a connection that may take its time. */
async function begin(
  address: string,
  settings: string,
  prepare: (client: ClientBase) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: connectMs })
  // Whoever waits for an answer when the connection is lost is told so by that.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(settings)
    const { rows } = await client.query<{ fsync: string }>('SHOW fsync')
    if (rows[0]?.fsync !== 'on') {
      throw new StoreRefusal('not-durable', 'the server', 'fsync off', 'fsync on')
    }
    await prepare(client)
  } finally {
    await client.end()
  }
}

function answering(patienceMs: number) {
  return async <T>(attempt: (again: boolean) => Promise<T>): Promise<T> => {
    let lostAt: number | undefined
    for (let pause = shortestPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        return await attempt(lostAt !== undefined)
      } catch (error) {
        lostAt ??= performance.now()
        if (!isPassing(error) || performance.now() - lostAt > patienceMs) throw error
      }
      await wait(pause)
    }
  }
}

/** What passes by itself, by PostgreSQL's codes (appendix A of its manual) and those of Node. */
const passing = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // the socket of a server on this machine that is not running
  'EPIPE',
  'ETIMEDOUT',
])

/** pg has no codes for a connection that was lost or not had in time. */
const lost = /^(Connection terminated|Query read timeout|timeout (exceeded|expired)|Client has enc)/

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  // Class 08 is connection_exception.
  return passing.has(code) || code.startsWith('08') || lost.test(error.message)
}
