// The synthetic record as a table, for the databases: what a notice states, in numbers, so that
// they have the least to do. Facilities are left out; they count for nothing.
import type { SyntheticRecord } from '../synthetic-record.ts'

export const columnNames = [
  'seq',
  'item',
  'owner',
  'launcher',
  'active',
  'deploys',
  'effective',
  'known',
] as const

export type NoticeRow = { -readonly [K in (typeof columnNames)[number]]: number }

const msPerMinute = 60_000

/**
 * `active`: loaded, or equipped for nuclear armaments. `deploys`: whether the place lets a bomber
 * count as deployed. Times in minutes.
 */
export function* noticeRows(columns: SyntheticRecord): Generator<NoticeRow> {
  const facts = columns.notices.map(({ from, body }) => {
    const { launcher, bomber } = body as Readonly<Record<string, Readonly<Record<string, unknown>>>>
    const stated = launcher ?? bomber
    if (stated === undefined) return null
    const place = stated['facilityKind']
    return {
      owner: from === 'US' ? 0 : 1,
      launcher: launcher === undefined ? 0 : 1,
      active: stated['loaded'] === true || stated['equipped'] === 'nuclear' ? 1 : 0,
      deploys: place === 'repair' || place === 'production' ? 0 : 1,
    }
  })
  for (let at = 0; at < columns.template.length; at += 1) {
    const fact = facts[columns.template[at]!]!
    if (fact === null) continue
    yield {
      seq: at,
      item: columns.item[at]!,
      ...fact,
      effective: columns.effective[at]! / msPerMinute,
      known: columns.known[at]! / msPerMinute,
    }
  }
}

/** What a notice is worth to the count of deployed items. */
export const deployedWorth = 'case when launcher = 1 then active else active * deploys end'

export interface Asked {
  readonly owner: number
  readonly asOf: number
  readonly knownOn: number
}

export function askedOf(party: string, asOf: number, knownOn: number): Asked {
  return {
    owner: party === 'US' ? 0 : 1,
    asOf: Math.floor(asOf / msPerMinute),
    knownOn: Math.floor(knownOn / msPerMinute),
  }
}
