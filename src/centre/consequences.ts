// What a draft would change, asked before anyone signs it: the assessment with it is laid beside
// the one without it, on the day on which it takes effect, and for what is owed today. Refusals are
// those that the other centre would come to, since it reads the message by the same code.
import { type Changes, changesBetween } from '#assessment/changes.ts'
import { passedPlaces } from '#assessment/passed.ts'
import type { Refusal } from '#assessment/refusal.ts'
import { replay } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { dayOf, formatDay, type IsoDay } from '#language/time.ts'
import { objectIn } from './object-in.ts'
import { type DatedBy, recordOfMessages, type OpenedMessage } from './record.ts'

export interface Consequences extends Changes {
  /** The day on which the message takes effect, for which counts are said. */
  readonly asOf: IsoDay
  readonly refusals: readonly Refusal[]
  /** Waits for the same act of the other parties. */
  readonly awaited: boolean
  /** Where it names a moment as lying ahead that has passed: `body.answerBy`. */
  readonly passed: readonly string[]
}

export function consequencesOf(
  agreement: Agreement,
  messages: readonly OpenedMessage[],
  draft: OpenedMessage,
  today: IsoDay,
  datedBy: DatedBy = 'receipts',
): Consequences {
  const without = recordOfMessages(agreement, messages, datedBy)
  const within = recordOfMessages(agreement, [...messages, draft], datedBy)
  const place = `${draft.origin} ${draft.index}`
  const own = within.refusals.filter((one) => `${one.file} ${one.line}` === place)
  const drafted = within.record.messages.find(
    (one) => one.entry?.origin === draft.origin && one.entry.index === draft.index,
  )
  const asOf = drafted === undefined ? today : formatDay(dayOf(drafted.effective))
  const [before, after] = [without, within].map(({ record }) => replay(agreement, record))
  return {
    asOf,
    refusals: own,
    ...changesBetween(before!, after!, asOf, today),
    awaited: within.awaited.includes(draft),
    passed: passedIn(agreement, draft),
  }
}

function passedIn(agreement: Agreement, draft: OpenedMessage): readonly string[] {
  const { type, content, receivedAt } = draft
  const own = agreement.messages.find(({ id }) => `${agreement.id}/${id}` === type)
  if (own === undefined || content === null || receivedAt === null) return []
  return passedPlaces(own.fields, objectIn(content)?.['body'], receivedAt * 1000)
}
