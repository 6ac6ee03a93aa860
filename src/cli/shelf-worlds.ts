// Every agreement of the shelf with its bundled record, replayed: for the commands that ask across
// all of them. What was refused of the records is told once, before the answer.
import { join } from 'node:path'
import type { Refusal } from '#assessment/refusal.ts'
import { replay, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import { bundledFiles, emptyRecord, recordOf } from './records.ts'
import { reportRefusals } from './refusal-table.ts'
import { say } from '#locale/locale.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

export interface Shelved {
  readonly agreement: Agreement
  readonly world: World
  /** Null where none is bundled. */
  readonly record: MessageRecord | null
  readonly refused: number
  readonly refusals: readonly Refusal[]
}

export interface ShelfWorlds {
  readonly entries: readonly Shelved[]
  readonly refused: number
  readonly refusals: readonly Refusal[]
}

export async function shelfWorlds(session: Session): Promise<ShelfWorlds> {
  const entries = await Promise.all(session.shelf.map((one) => shelved(session, one)))
  const refusals = entries.flatMap((entry) => entry.refusals)
  const refused = entries.reduce((sum, entry) => sum + entry.refused, 0)
  if (refused > 0) session.terminal.err(reportRefusals(session, refusals, refused))
  return { entries, refused, refusals }
}

async function shelved(session: Session, agreement: Agreement): Promise<Shelved> {
  const folder = join(session.shelfFolder, agreement.id)
  const bundled = bundledFiles(folder).length > 0
  const { record, refused, refusals } = bundled
    ? await recordOf(session, { agreement, folder }, undefined)
    : { record: null, refused: 0, refusals: [] }
  const world = replay(agreement, record ?? emptyRecord(agreement))
  return { agreement, world, record, refused, refusals }
}

/** What the records say of themselves; of many that differ, what all of them say. */
export function noticesText(session: Session, entries: readonly Shelved[]): string {
  const { terminal, words } = session
  const notices = new Set(entries.flatMap(({ record }) => record?.notice?.[words.language] ?? []))
  const [first] = notices
  if (first === undefined) return ''
  const notice = notices.size === 1 ? first : say(words, 'cli.shelf.notice')
  return paragraph(terminal, notice, { style: 'dim' })
}
