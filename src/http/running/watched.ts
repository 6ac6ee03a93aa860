// The logs and drafts of a desk's centres, watched: what the logs hold as records, and that
// something has come, told to the pages that are open. It may have come over a line, by a courier,
// or by a command that worked at the same store.
import type { Centre } from '#centre/centre.ts'
import { draftsMark } from '#centre/drafts.ts'
import { originsOf } from '#centre/held-logs.ts'
import { comparisonsMark } from '#centre/result-comparisons.ts'
import type { Desk } from '../api/desk.ts'
import type { RecordTexts } from '../page.ts'

export interface Watched {
  /** True where something has come since it looked last. */
  readonly look: () => Promise<boolean>
  /** By the id of the agreement. */
  readonly texts: RecordTexts
}

export function watched({ spaces, events }: Pick<Desk, 'spaces' | 'events'>): Watched {
  const texts = new Map<string, string>()
  const marks = new Map<string, string>()
  const compared = new Map<string, string>()
  const drafted = new Map<string, string>()
  const lookAt = async (id: string, centre: Centre): Promise<boolean> => {
    const { store } = centre.logs.parts
    const results = await comparisonsMark(store)
    if (results !== (compared.get(id) ?? '')) events.tell({ what: 'lines', space: id })
    compared.set(id, results)
    const drafts = await draftsMark(store)
    if (drafts !== (drafted.get(id) ?? '')) events.tell({ what: 'drafts', space: id })
    drafted.set(id, drafts)
    const mark = await markOf(centre)
    if (marks.get(id) === mark) return false
    const text = await centre.recordText()
    // Together: where the text does not come, or is of an older look, the next one asks again.
    marks.set(id, mark)
    texts.set(id, text)
    events.tell({ what: 'messages', space: id })
    return true
  }
  const lookAtEach = () =>
    lookedAtAll(
      [...spaces].map(
        ([id, { centre }]) =>
          () =>
            lookAt(id, centre),
      ),
    )
  return { look: lookAtEach, texts }
}

/** A fault is told when all others were looked at: it may be of one store alone. */
export async function lookedAtAll(looks: readonly Watched['look'][]): Promise<boolean> {
  let hasChanged = false
  const faults: unknown[] = []
  for (const look of looks) {
    try {
      hasChanged = (await look()) || hasChanged
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return hasChanged
}

/** What the logs hold, receipts and alarms, in short: it differs where anything has come. */
async function markOf({ logs, space, alarms }: Centre): Promise<string> {
  const { store } = logs.parts
  const parts = originsOf(space).map(async (origin) => {
    const size = (await store.head(origin))?.size ?? 0
    return `${size} ${await store.receiptCount(origin)}`
  })
  const forks = (await alarms.all()).length
  return [...(await Promise.all(parts)), forks].join(' ')
}
