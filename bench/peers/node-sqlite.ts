// SQLite, as Node brings it: the notices in a table in memory with the index that the question
// asks for, which covers it, so that each item costs one look into the index.
import { DatabaseSync } from 'node:sqlite'
import type { SyntheticRecord } from '../synthetic-record.ts'
import { columnNames, deployedWorth, noticeRows, type Asked } from './notice-table.ts'

export interface SqliteRecord {
  readonly deployedAt: (asked: Asked) => number
  readonly close: () => void
}

export function loadSqlite(columns: SyntheticRecord): SqliteRecord {
  const database = new DatabaseSync(':memory:')
  database.exec(`create table notice (${columnNames.map((name) => `${name} integer`).join(', ')})`)
  const marks = columnNames.map(() => '?').join(', ')
  const insert = database.prepare(`insert into notice values (${marks})`)
  database.exec('begin')
  for (const row of noticeRows(columns)) insert.run(...columnNames.map((name) => row[name]))
  database.exec('commit')
  database.exec(`
    create index by_item
      on notice (item, effective desc, seq desc, known, launcher, active, deploys);
    create table item as select item, min(owner) as owner from notice group by item;
    analyze;
  `)
  const query = database.prepare(`
    select coalesce(sum((
      select ${deployedWorth} from notice
      where notice.item = item.item and effective <= :asOf and known <= :knownOn
      order by effective desc, seq desc limit 1
    )), 0) as value from item where owner = :owner
  `)
  return {
    deployedAt: ({ owner, asOf, knownOn }) => Number(query.get({ owner, asOf, knownOn })!['value']),
    close: () => database.close(),
  }
}
