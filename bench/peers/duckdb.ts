// DuckDB: the notices in a table in memory; the newest of each item by one grouping.
import { DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from '@duckdb/node-api'
import type { SyntheticRecord } from '../synthetic-record.ts'
import {
  columnNames,
  deployedWorth,
  noticeRows,
  type Asked,
  type NoticeRow,
} from './notice-table.ts'

export interface DuckRecord {
  readonly deployedAt: (asked: Asked) => Promise<number>
  readonly close: () => void
}

const rowsPerChunk = 2048

export async function loadDuckdb(columns: SyntheticRecord): Promise<DuckRecord> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `create table notice (${columnNames.map((name) => `${name} integer`).join(', ')})`,
  )
  await append(connection, columns)
  // One number orders by effective time, then by order known.
  const query = await connection.prepare(`
    select coalesce(sum(worth), 0) as value from (
      select arg_max(${deployedWorth}, effective::bigint * 16777216 + seq) as worth from notice
      where owner = $owner and effective <= $asOf and known <= $knownOn group by item
    )
  `)
  return {
    deployedAt: async ({ owner, asOf, knownOn }) => {
      query.bind({ owner, asOf, knownOn })
      const rows = await (await query.run()).getRows()
      return Number(rows[0]![0])
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function append(connection: DuckDBConnection, columns: SyntheticRecord): Promise<void> {
  const appender = await connection.createAppender('notice')
  let rows: NoticeRow[] = []
  const flush = () => {
    const chunk = DuckDBDataChunk.create(
      columnNames.map(() => INTEGER),
      rows.length,
    )
    chunk.setColumns(columnNames.map((name) => rows.map((row) => row[name])))
    appender.appendDataChunk(chunk)
    rows = []
  }
  for (const row of noticeRows(columns)) {
    rows.push(row)
    if (rows.length === rowsPerChunk) flush()
  }
  if (rows.length > 0) flush()
  appender.closeSync()
}
