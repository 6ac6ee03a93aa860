// The tables of a store in PostgreSQL, step by step, in a schema of their own. The number of steps
// taken stands in a table; steps are only ever added, and an older program refuses a newer schema.
// The tables are those of sqlite-schema.ts.
import type { ClientBase } from 'pg'
import { StoreRefusal } from './refusal.ts'

// `bytes` are signed notes and ciphertext: EXTERNAL spares the attempt to compress them. Text is
// ordered by its bytes, COLLATE "C", whatever the database was made with. `log` is no foreign key:
// the one statement that writes here takes it from the row of the log, no log is ever deleted, and
// looking it up again for each row nearly doubled the time of a large append.
const logs = `
  CREATE TABLE log (
    id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin text COLLATE "C" NOT NULL UNIQUE,
    size int8 NOT NULL CHECK (size >= 0),
    root bytea NOT NULL CHECK (length(root) = 32),
    checkpoint bytea NOT NULL
  );
  CREATE TABLE entry (
    log int8 NOT NULL,
    idx int8 NOT NULL CHECK (idx >= 0),
    leaf bytea NOT NULL CHECK (length(leaf) = 32),
    bytes bytea NOT NULL,
    PRIMARY KEY (log, idx),
    CONSTRAINT entry_leaf UNIQUE (log, leaf)
  );
  ALTER TABLE entry ALTER bytes SET STORAGE EXTERNAL;
  CREATE TABLE node (
    log int8 NOT NULL,
    level int4 NOT NULL CHECK (level > 0),
    idx int8 NOT NULL CHECK (idx >= 0),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (log, level, idx)
  );`

// A document that was taken away keeps its row and its version, without bytes. `stamp` is the mark
// of the call that wrote it last: whoever lost the connection finds out by it whose write it was.
const rest = `
  CREATE TABLE blob (
    hash text COLLATE "C" PRIMARY KEY,
    bytes bytea NOT NULL
  );
  ALTER TABLE blob ALTER bytes SET STORAGE EXTERNAL;
  CREATE TABLE receipt (
    origin text COLLATE "C" NOT NULL,
    size int8 NOT NULL,
    giver text COLLATE "C" NOT NULL,
    time int8 NOT NULL,
    note bytea NOT NULL,
    PRIMARY KEY (origin, size, giver, time)
  );
  CREATE TABLE document (
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    version int8 NOT NULL CHECK (version > 0),
    bytes bytea,
    stamp bytea NOT NULL,
    PRIMARY KEY (kind, id)
  );`

export const postgresSteps: readonly string[] = [logs + rest]

/** Any number that others are unlikely to lock: "mthq". */
const lockNumber = 0x6d746871

/**
 * Brings the schema to the newest step, or refuses it untouched. One process does it, the others
 * wait; the name of the schema has been checked to be a plain word.
 */
export async function migratePostgres(
  client: ClientBase,
  schema: string,
  steps: readonly string[],
): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber])
    const version = await versionOf(client, schema, steps.length)
    if (version < steps.length) {
      if (version === 0) {
        await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
        await client.query('CREATE TABLE schema_version (version int4 NOT NULL)')
        await client.query('INSERT INTO schema_version VALUES (0)')
      }
      for (const step of steps.slice(version)) await client.query(step)
      await client.query('UPDATE schema_version SET version = $1', [steps.length])
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function versionOf(client: ClientBase, schema: string, newest: number): Promise<number> {
  const tables = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = to_regnamespace($1) AND relkind = 'r'`,
    [schema],
  )
  if (tables.rows.length === 0) return 0
  const place = `schema ${schema}`
  if (!tables.rows.some(({ name }) => name === 'schema_version')) {
    throw new StoreRefusal('not-a-store', place, 'tables of its own', 'an empty schema')
  }
  const rows = await client.query<{ version: number }>('SELECT version FROM schema_version')
  const version = rows.rows[0]?.version ?? 0
  if (version > newest) {
    throw new StoreRefusal('newer-schema', place, `schema ${version}`, `at most ${newest}`)
  }
  return version
}
