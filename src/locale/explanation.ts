// An explanation in words: the tree from a count through rule and item to the messages, as lines of
// text with citations. The command line prints them; the page copies them.
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import type { ExplainedField, ExplainedMessage, Explanation } from '#language/explanation.ts'
import type { Source } from '#language/record.ts'
import type { Instant } from '#language/time.ts'
import { citationText } from './citation.ts'
import { formatMoment } from './dates.ts'
import { visible } from './direction.ts'
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
  readonly kind: 'count' | 'rule' | 'item' | 'field' | 'message' | 'source'
  /** What the line adds to the count; null where it adds nothing itself or it is not known. */
  readonly figure: string | null
  readonly text: string
  readonly place: string | null
  readonly evidence: Evidence
}

type Sources = Readonly<Record<string, Source>>

interface Telling {
  readonly locale: Locale<SharedKey>
  readonly agreement: Agreement
  readonly sources: Sources
  readonly lines: ExplanationLine[]
}

export function explanationLines(
  locale: Locale<SharedKey>,
  agreement: Agreement,
  tree: Explanation,
  sources: Sources = {},
): readonly ExplanationLine[] {
  const telling: Telling = { locale, agreement, sources, lines: [] }
  tell(telling, tree, 0)
  return telling.lines
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
  const fields = node.children.filter((child) => child.kind === 'field')
  if (fields.length > 0) tellFields(telling, node, fields, depth + 1)
  for (const child of node.children) if (child.kind !== 'field') tell(telling, child, depth + 1)
}

function subjectText({ locale, agreement }: Telling, node: Explanation): string {
  if (node.kind === 'count') return countName(locale, agreement, node.subject)
  if (node.kind === 'rule') return ruleName(locale, agreement, node.subject)
  if (node.item === null) return visible(node.subject)
  const { kind, id, state } = node.item
  return say(locale, 'explain.item', {
    kind: itemKindName(locale, agreement, kind),
    id: visible(id),
    state: stateName(locale, agreement, kind, state),
  })
}

/** The fields that one message has set stand together, above the message and its sources. */
function tellFields(
  telling: Telling,
  item: Explanation,
  nodes: readonly Explanation[],
  depth: number,
): void {
  const byMessage = Map.groupBy(
    nodes.filter((node) => node.field !== null),
    (node) => node.field!.message.id,
  )
  for (const group of byMessage.values()) {
    const { message } = group[0]!.field!
    telling.lines.push({
      depth,
      kind: 'field',
      figure: null,
      text: group
        .map((node) => fieldText(telling, item, node.field!))
        .join(say(telling.locale, 'separator')),
      place: null,
      evidence: group[0]!.evidence,
    })
    tellMessage(telling, message, depth + 1)
  }
}

function fieldText({ locale, agreement }: Telling, item: Explanation, field: ExplainedField) {
  const kind = item.item?.kind ?? ''
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

function tellMessage(telling: Telling, message: ExplainedMessage, depth: number): void {
  const { locale, agreement, lines } = telling
  const head = say(locale, 'explain.message', {
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
  const line = { depth, figure: null, place: null, evidence: message.evidence }
  lines.push({ ...line, kind: 'message', text: head })
  lines.push({ ...line, kind: 'message', text: say(locale, key, dates) })
  for (const id of message.sources) {
    lines.push({ ...line, kind: 'source', text: sourceText(telling, id) })
  }
}

function sourceText({ locale, sources }: Telling, id: string): string {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  if (source === undefined) return say(locale, 'explain.source.id', { id: visible(id) })
  return say(locale, 'explain.source', {
    publisher: visible(source.publisher),
    date: formatMoment(locale, source.date),
    url: visible(source.url),
  })
}

function momentText(locale: Locale<SharedKey>, at: Instant): string {
  const iso = new Date(at).toISOString()
  return formatMoment(locale, iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso)
}

/** Lines as plain text, indented: for the clipboard. */
export function explanationText(
  locale: Locale<SharedKey>,
  lines: readonly ExplanationLine[],
): string {
  return lines
    .map((line) => {
      const mark = line.evidence === 'seen' ? null : say(locale, `evidence.${line.evidence}`)
      const notes = [line.place, line.kind === 'message' ? null : mark].filter(
        (one) => one !== null,
      )
      const end = notes.length === 0 ? '' : ` (${notes.join(say(locale, 'separator'))})`
      const figure = line.figure === null ? '' : `${line.figure} `
      return `${'  '.repeat(line.depth)}${figure}${line.text}${end}`
    })
    .join('\n')
}
