// An explanation in words: the tree from a count (of a group, through each party) through rule and
// item to the fields, each with the number of the message that set it, and below it each message
// once, with its dates and sources.
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import type { ExplainedField, ExplainedMessage, Explanation } from '#language/explanation.ts'
import type { Source } from '#language/record.ts'
import type { Instant } from '#language/time.ts'
import { citationText } from './citation.ts'
import { formatMoment } from './dates.ts'
import { inserted, visible } from './direction.ts'
import type { SharedKey } from './en.ts'
import { say, type Locale } from './locale.ts'
import {
  countName,
  fieldName,
  itemKindName,
  kindOf,
  messageTypeName,
  partyName,
  ruleName,
  stateName,
  valueText,
} from './names.ts'
import { formatNumber } from './numbers.ts'

export interface ExplanationLine {
  readonly depth: number
  readonly kind: 'count' | 'party' | 'rule' | 'item' | 'field' | 'message' | 'source'
  /** What the line adds to the count; null where it adds nothing itself or it is not known. */
  readonly figure: string | null
  readonly text: string
  readonly place: string | null
  /** Null on the lines of a message: the mark of what it says stands in the tree. */
  readonly evidence: Evidence | null
}

export interface ExplanationLines {
  readonly tree: readonly ExplanationLine[]
  readonly messages: readonly ExplanationLine[]
}

type Sources = Readonly<Record<string, Source>>

interface Telling {
  readonly locale: Locale<SharedKey>
  readonly agreement: Agreement
  readonly sources: Sources
  readonly lines: ExplanationLine[]
  /** In the order in which the tree names them; one has sources for each of its figures. */
  readonly messages: Map<string, { readonly message: ExplainedMessage; sources: Set<string> }>
}

export function explanationLines(
  locale: Locale<SharedKey>,
  agreement: Agreement,
  tree: Explanation,
  sources: Sources = {},
): ExplanationLines {
  const telling: Telling = { locale, agreement, sources, lines: [], messages: new Map() }
  tell(telling, tree, 0)
  return { tree: telling.lines, messages: messageLines(telling) }
}

function tell(telling: Telling, node: Explanation, depth: number): void {
  const { locale, lines } = telling
  const place = node.cite === null ? null : citationText(locale, node.cite)
  const figure = node.value === null ? say(locale, 'unknown') : formatNumber(locale, node.value)
  lines.push({
    depth,
    kind: node.kind,
    figure,
    text: subjectText(telling, node),
    place,
    evidence: node.evidence,
  })
  if (node.kind === 'count' && node.value === null && node.children.length === 0) {
    const text = say(locale, isWithoutRule(telling, node) ? 'explain.no-rule' : 'explain.silent')
    lines.push({ depth: depth + 1, kind: 'rule', figure: null, text, place: null, evidence: null })
  }
  const fields = node.children.filter((child) => child.kind === 'field')
  if (fields.length > 0) tellFields(telling, node, fields, depth + 1)
  for (const child of node.children) if (child.kind !== 'field') tell(telling, child, depth + 1)
}

function isWithoutRule({ agreement }: Telling, { subject }: Explanation): boolean {
  return agreement.counts.some(({ id, terms }) => id === subject && terms.length === 0)
}

function subjectText({ locale, agreement }: Telling, node: Explanation): string {
  if (node.kind === 'count') return countName(locale, agreement, node.subject)
  if (node.kind === 'party') return partyName(locale, agreement, node.subject)
  if (node.kind === 'rule') return ruleName(locale, agreement, node.subject)
  if (node.item === null) return visible(node.subject)
  const { kind, id, state } = node.item
  return say(locale, 'explain.item', {
    kind: itemKindName(locale, agreement, kind),
    id: visible(id),
    state: stateName(locale, agreement, kind, state),
  })
}

/** The fields that one message has set, equally well known, stand on one line. */
function tellFields(
  telling: Telling,
  item: Explanation,
  nodes: readonly Explanation[],
  depth: number,
): void {
  const { locale } = telling
  const set = nodes.filter((node) => node.field !== null)
  const byMessage = Map.groupBy(set, (node) => `${node.field!.message.id} ${node.evidence}`)
  for (const group of byMessage.values()) {
    const fields = group.map((node) => fieldText(telling, item, node.field!))
    const number = numberOf(telling, group)
    telling.lines.push({
      depth,
      kind: 'field',
      figure: null,
      text: say(locale, 'explain.set-by', {
        fields: fields.join(say(locale, 'separator')),
        number,
      }),
      place: null,
      evidence: group[0]!.evidence,
    })
  }
}

/** The number of the message of these fields, which stand for at least one. */
function numberOf({ messages }: Telling, group: readonly Explanation[]): number {
  const { message } = group[0]!.field!
  const told = messages.get(message.id) ?? { message, sources: new Set() }
  messages.set(message.id, told)
  for (const node of group) for (const id of node.field!.message.sources) told.sources.add(id)
  return [...messages.keys()].indexOf(message.id) + 1
}

function fieldText({ locale, agreement }: Telling, item: Explanation, field: ExplainedField) {
  const kind = item.item?.kind ?? ''
  if (field.name === 'owner' && typeof field.value === 'string') {
    const value = partyName(locale, agreement, field.value)
    return say(locale, 'explain.set', { field: say(locale, 'head.owner'), value })
  }
  const value =
    field.name === 'state' && typeof field.value === 'string'
      ? stateName(locale, agreement, kind, field.value)
      : valueText(locale, kindOf(agreement, kind)?.fields, field.name, field.value)
  const name =
    field.name === 'state'
      ? say(locale, 'head.state')
      : fieldName(locale, agreement, kind, field.name)
  return say(locale, 'explain.set', { field: name, value })
}

function messageLines(telling: Telling): ExplanationLine[] {
  const { locale, agreement, messages } = telling
  return [...messages.values()].flatMap(({ message, sources }, index) => {
    const head = say(locale, 'explain.message', {
      number: index + 1,
      type: messageTypeName(locale, agreement, message.type),
      party: partyName(locale, agreement, message.from),
      id: visible(message.id),
    })
    const dates = {
      effective: momentText(locale, message.effective),
      received: message.received === null ? '' : momentText(locale, message.received),
      known: momentText(locale, message.known),
    }
    const key = message.received === null ? 'explain.message.known' : 'explain.message.dates'
    return [
      detail('message', 0, head),
      detail('message', 1, say(locale, key, dates)),
      ...[...sources].flatMap((id) => sourceLines(telling, id)),
    ]
  })
}

function detail(kind: 'message' | 'source', depth: number, text: string): ExplanationLine {
  return { depth, kind, figure: null, text, place: null, evidence: null }
}

/**
 * The address stands at the margin of a line of its own, so that it is not broken where it
 * fits.
 */
function sourceLines({ locale, sources }: Telling, id: string): ExplanationLine[] {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  if (source === undefined) {
    return [detail('source', 1, say(locale, 'explain.source.id', { id: visible(id) }))]
  }
  const text = say(locale, 'explain.source', {
    publisher: visible(source.publisher),
    date: formatMoment(locale, source.date),
  })
  const address = inserted(locale, visible(source.url))
  return [detail('source', 1, text), ...(source.url === '' ? [] : [detail('source', 0, address)])]
}

function momentText(locale: Locale<SharedKey>, at: Instant): string {
  const iso = new Date(at).toISOString()
  return formatMoment(locale, iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso)
}
