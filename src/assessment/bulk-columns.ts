// Notices by the million, as columns: what distinct notices say without the name of the item (the
// templates), and per notice which template, which item and the two times. The effect of a type is
// asked once for each template, with a stand-in for the name; what cannot be told once for all is
// refused here, so that nothing is silently computed otherwise than message by message.
import type { Agreement } from '#language/agreement.ts'
import type { Change } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { changeUnnamed, standIn, templateReader, withName, type Template } from './templates.ts'

/** What a notice says apart from which item it names and when. */
export interface NoticeTemplate {
  readonly type: string
  readonly from: PartyId
  readonly to: PartyId | null
  /** The body without the name of the item. */
  readonly body: Readonly<Record<string, unknown>>
  /** Where in the body the name of the item belongs: `['launcher', 'id']`; empty for none. */
  readonly names: readonly string[]
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

/** What all notices of one template change, or null where they change nothing. */
export function changeOf(agreement: Agreement, template: NoticeTemplate): Change | null {
  const type = agreement.messages.find((one) => one.id === template.type)
  if (type === undefined) throw refused(template, 'no such type of message')
  if (type.effect === null) return null
  const body = withName(template.body, template.names, standIn)
  const change = changeUnnamed(type, template.from, body)
  if (change === 'asks') throw refused(template, 'its effect asks for more than the body')
  if (change === null) throw refused(template, 'it does other than change one item')
  if (change.on !== null) throw refused(template, 'its change has a day of its own')
  if ((change.id === standIn) !== template.names.length > 0) {
    throw refused(template, 'the name of the item is not where the template says')
  }
  return change
}

/** Messages as columns; refuses those that columns cannot hold. */
export function columnsOf(agreement: Agreement, messages: readonly Message[]): NoticeColumns {
  const templates: NoticeTemplate[] = []
  const items: string[] = []
  const itemIds = new Map<string, number>()
  const reader = templateReader(agreement.messages, newTold, true)
  const types = new Map(agreement.messages.map((type) => [type.id, type]))
  const idle = new Map<string, number>()
  const columns = emptyColumns(templates, items, messages.length)
  for (const [order, message] of messages.entries()) {
    columns.effective[order] = message.effective
    columns.known[order] = message.known
    if (message.corrects !== null || message.withdraws !== null) {
      throw refused(message, 'it takes another message back')
    }
    if (types.get(message.type)?.effect === null) {
      const known = idle.get(message.type)
      const at = known ?? templates.push(templateOf(message, [])) - 1
      idle.set(message.type, at)
      columns.template[order] = at
      columns.item[order] = -1
      continue
    }
    const template = reader.read(message)
    if (template === null) throw refused(message, 'it has no template')
    const { kept } = template
    if (kept.index === -1) {
      kept.index =
        templates.push(templateOf(message, template.id === null ? reader.place() : [])) - 1
    }
    columns.template[order] = kept.index
    columns.item[order] = itemAt(items, itemIds, kept.kind, nameOf(template, reader.name()))
  }
  return columns
}

interface Told {
  readonly kind: string
  index: number
}

const newTold = (change: Change): Told => ({ kind: change.item.id, index: -1 })

function nameOf(template: Template<Told>, name: string): string {
  return template.id ?? name
}

function templateOf({ type, from, to, body }: Message, names: readonly string[]): NoticeTemplate {
  return { type, from, to, body, names }
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

function itemAt(items: string[], ids: Map<string, number>, kind: string, name: string): number {
  const key = `${kind} ${name}`
  let at = ids.get(key)
  if (at === undefined) ids.set(key, (at = items.push(name) - 1))
  return at
}

function refused(notice: { readonly type: string }, why: string): RangeError {
  return new RangeError(`not a notice for columns: ${notice.type}: ${why}`)
}
