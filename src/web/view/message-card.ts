// A message as the panel shows it: type, sender, article, its days, evidence, sources and notes,
// and its fields with their values.
import { messageById } from '#assessment/world.ts'
import type { Fields } from '#language/field.ts'
import type { Message } from '#language/message.ts'
import { citationText } from '#locale/citation.ts'
import { conflictSource, conflictValue } from '#locale/conflicts.ts'
import { messageFieldName, messageTypeName, valueText } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { formatDigits } from '#locale/numbers.ts'
import { visible } from '#locale/direction.ts'
import { type Desk, evidenceFull, instantText, whyAddress } from './desk.ts'
import { sendersText } from './record-view.ts'
import { sourcesOf } from './sources-view.ts'
import { listed } from './listing.ts'
import type { MessageCard, SourceView } from './view.ts'

export function messageCard(desk: Desk, id: string, number: number): MessageCard | null {
  const message = messageById(desk.world, id)
  if (message === null) return null
  const { agreement, locale } = desk
  const type = desk.world.types.get(message.type)
  return {
    id: message.id,
    why: whyAddress('message', message.id),
    number: formatDigits(locale, number),
    type: messageTypeName(locale, agreement, message.type),
    from: sendersText(desk, message),
    place: type === undefined ? null : citationText(locale, type.cite),
    dates: [datesText(desk, message)],
    evidence: evidenceFull(desk, message.evidence),
    sources: sourcesOf(desk, message.sources),
    notes: notesOf(desk, message),
  }
}

function datesText(desk: Desk, message: Message): string {
  const effective = instantText(desk, message.effective)
  const known = instantText(desk, message.known)
  return message.received === null
    ? say(desk.locale, 'explain.message.known', { effective, known })
    : say(desk.locale, 'explain.message.dates', {
        effective,
        received: instantText(desk, message.received),
      })
}

export function notesOf(desk: Desk, message: Message): readonly string[] {
  const { locale, agreement } = desk
  const { sources } = desk.world.record
  const notes = message.note === null ? [] : [message.note[locale.language]]
  const conflicts = message.conflicts.map((conflict) =>
    say(locale, 'page.message.conflict', {
      field: messageFieldName(locale, agreement, message.type, conflict.field),
      value: conflictValue(locale, conflict),
      source: conflictSource(locale, conflict, sources[conflict.source]?.publisher),
      resolution: conflict.resolution[locale.language],
    }),
  )
  return [...notes, ...conflicts]
}

export interface FieldLine {
  readonly name: string
  readonly value: string
}

/** The fields of a body, deep ones under the names of those that hold them. */
export function fieldLines(desk: Desk, fields: Fields, body: unknown, above = ''): FieldLine[] {
  if (typeof body !== 'object' || body === null) return []
  const values = body as Readonly<Record<string, unknown>>
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    if (value === undefined) return []
    const label = above + field.label[desk.locale.language]
    const inner = field.detail.fields
    if (inner !== undefined) return fieldLines(desk, inner, value, `${label}: `)
    if (Array.isArray(value))
      return [{ name: label, value: listText(desk, field.detail.of, value) }]
    return [{ name: label, value: fieldText(desk, fields, name, value) }]
  })
}

type ListOf = Fields[string]['detail']['of']

/** Plain values stand in one line; of objects each has a line of its own. */
function listText(desk: Desk, of: ListOf, values: readonly unknown[]): string {
  const fields = of?.detail.fields
  if (of === undefined || fields === undefined) {
    return listed(
      desk,
      values.map((value) => (of === undefined ? '' : fieldText(desk, { it: of }, 'it', value))),
    )
  }
  const texts = values.map((value) => {
    const lines = fieldLines(desk, fields, value)
    return listed(
      desk,
      lines.map((line) => `${line.name} ${line.value}`),
    )
  })
  return texts.join('\n')
}

function fieldText(desk: Desk, fields: Fields, name: string, value: unknown): string {
  const plain =
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
      ? (value as string | number | boolean | null)
      : visible(JSON.stringify(value))
  return valueText(desk.locale, fields, name, plain)
}

/** As a line of copied text: publisher, date, address. */
export function sourceLine(source: SourceView): string {
  return [source.text, source.url].filter((part) => part !== null && part !== '').join(' ')
}
