// Notices by the million, as columns: what distinct notices change, apart from which item it is
// (the templates), and per notice which template, which item and the two times. What a notice does
// beyond changing one item on its own date is refused here, so that nothing is silently computed
// otherwise than message by message.
import type { Agreement } from '#language/agreement.ts'
import type { Change, Effect } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { codeBook, codeOf, type CodeBook } from './codes.ts'
import { formTable, type ChangeCode } from './forms.ts'

/** What a notice says apart from which item it names and when. */
export interface NoticeTemplate {
  readonly from: PartyId
  /** Of some item; null for a notice that changes nothing. */
  readonly change: Change | null
}

/** The order of a notice in the order known is its place in the columns. */
export interface NoticeColumns {
  readonly templates: readonly NoticeTemplate[]
  /** Names of items; the same name of two kinds of item stands here twice. */
  readonly items: readonly string[]
  readonly template: Int32Array
  /** -1 for a notice that changes nothing. */
  readonly item: Int32Array
  readonly effective: Float64Array
  /** Never less than that of the notice before. */
  readonly known: Float64Array
}

/** Messages as columns; refuses those that columns cannot hold. The effect is asked for each. */
export function columnsOf(agreement: Agreement, messages: readonly Message[]): NoticeColumns {
  const types = new Map(agreement.messages.map((type) => [type.id, type]))
  const kinds = new Map(agreement.items.map((kind) => [kind.id, newNames(agreement, kind)]))
  const templates: NoticeTemplate[] = []
  const numbers = new Map<ChangeCode | PartyId, number>()
  const items: string[] = []
  const columns = emptyColumns(templates, items, messages.length)
  const numberOf = (key: ChangeCode | PartyId, from: PartyId, change: Change | null): number => {
    let at = numbers.get(key)
    if (at === undefined) numbers.set(key, (at = templates.push({ from, change }) - 1))
    return at
  }
  for (const [order, message] of messages.entries()) {
    const { from } = message
    const change = changeOf(types, message)
    columns.effective[order] = message.effective
    columns.known[order] = message.known
    if (change === null) {
      columns.template[order] = numberOf(from, from, null)
      columns.item[order] = -1
      continue
    }
    const names = kinds.get(change.item.id)
    if (names === undefined) throw refused(message, 'it changes an item that is not listed')
    columns.template[order] = numberOf(codeOf(names.codes, change, from), from, change)
    columns.item[order] = itemAt(items, names.items, change.id)
  }
  return columns
}

/** What is known of the items of a kind: their numbers, and what was said of them. */
interface Names {
  readonly items: Map<string, number>
  readonly codes: CodeBook
}

function newNames(agreement: Agreement, kind: Agreement['items'][number]): Names {
  return { items: new Map(), codes: codeBook(formTable(kind, agreement.counts)) }
}

function emptyColumns(
  templates: readonly NoticeTemplate[],
  items: readonly string[],
  size: number,
): NoticeColumns {
  return {
    templates,
    items,
    template: new Int32Array(size),
    item: new Int32Array(size),
    effective: new Float64Array(size),
    known: new Float64Array(size),
  }
}

/** The one change of a notice, or null where it changes nothing. */
function changeOf(types: ReadonlyMap<string, MessageType>, message: Message): Change | null {
  if (message.corrects !== null || message.withdraws !== null) {
    throw refused(message, 'it takes another message back')
  }
  const type = types.get(message.type)
  if (type === undefined) throw refused(message, 'no such type of message')
  if (type.effect === null) return null
  const result = type.effect(message.body as never, message)
  const [effect, ...more] = Array.isArray(result)
    ? (result as readonly Effect[])
    : [result as Effect]
  if (effect?.kind !== 'change' || more.length > 0) {
    throw refused(message, 'it does other than change one item')
  }
  if (effect.on !== null) throw refused(message, 'its change has a day of its own')
  if (effect.evidence !== null || effect.sources !== null) {
    throw refused(message, 'its change has a mark or sources of its own')
  }
  return effect
}

function itemAt(items: string[], ids: Map<string, number>, name: string): number {
  let at = ids.get(name)
  if (at === undefined) ids.set(name, (at = items.push(name) - 1))
  return at
}

function refused(notice: { readonly type: string }, why: string): RangeError {
  return new RangeError(`not a notice for columns: ${notice.type}: ${why}`)
}
