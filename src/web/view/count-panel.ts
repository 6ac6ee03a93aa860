// The panel of a count: the tree from the count through rule and article to the items, each with
// the message that set it; and the same under each reading in which it differs.
import { explain } from '#assessment/explain.ts'
import { rowAt } from '#assessment/fold.ts'
import { worldUnder } from '#assessment/readings.ts'
import { orderAt } from '#assessment/world.ts'
import type { Evidence } from '#language/evidence.ts'
import type { Explanation } from '#language/explanation.ts'
import type { AnyItemKind, AnyRow } from '#language/item.ts'
import { citationText } from '#locale/citation.ts'
import { countName, partyName, ruleName, stateName } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { formatDigits } from '#locale/numbers.ts'
import {
  citedView,
  dayText,
  type Desk,
  evidenceFull,
  evidenceView,
  figureText,
  numberText,
  partyView,
  placeView,
  readingText,
  whyAddress,
} from './desk.ts'
import { cellText, itemLabel } from './holdings-view.ts'
import { messageCard } from './message-card.ts'
import { distanceText } from './overview-view.ts'
import { emptyPanel, type PanelBody } from './panel-body.ts'
import { listed } from './listing.ts'
import type { PanelView, TreeNode } from './view.ts'

/** Items beyond so many under one rule stand as one line: a list of hundreds explains nothing. */
const mostItems = 60

export function countPanel(desk: Desk, of: readonly string[]): PanelBody | null {
  const [countId, party, reading] = of
  const { agreement, locale } = desk
  const count = agreement.counts.find((one) => one.id === countId)
  const own = figuresOf(desk, party)
  if (count === undefined || own === undefined || party === undefined) return null
  const figure = own.counts.find((one) => one.count === count.id)
  const known = agreement.readings.some((one) => one.id === reading) ? reading! : null
  const tree = explain(desk.world, count.id, party, desk.times, known)
  const { name } = partyView(desk, party)
  const numbered = numberedMessages(tree)
  const value =
    known === null
      ? (figure?.value ?? null)
      : (figure?.readings.find((one) => one.reading === known)?.value ?? tree.value)
  const shown = { value, known: known === null ? (figure?.known ?? 0) : knownIn(tree) }
  return {
    ...emptyPanel,
    question: say(locale, 'page.why.value', { value: figureText(desk, shown) }),
    subject: [
      name,
      countName(locale, agreement, count.id),
      say(locale, 'asOf', { day: dayText(desk, desk.asOf) }),
      desk.knownOn === null ? null : say(locale, 'knownOn', { day: dayText(desk, desk.knownOn) }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    choices: choicesOf(desk, [count.id, party], figure?.readings ?? [], known),
    says: {
      place: citationText(locale, count.cite),
      text: count.cite.says[locale.language],
      evidence: evidenceView(desk, count.cite.evidence),
    },
    limits: limitsOf(desk, count.id, party, known),
    notes: countNotes(desk, figure && { ...figure, ...shown }, tree.evidence),
    tree: tree.children.length === 0 ? null : nodeOf(desk, tree, numbered, known),
    messages: [...numbered].flatMap(([id, number]) => messageCard(desk, id, number) ?? []),
  }
}

/** What a party or a group has. */
function figuresOf({ result }: Desk, holder: string | undefined) {
  return (
    result.parties.find((one) => one.party === holder) ??
    result.groups.find((one) => one.group === holder)
  )
}

type Choices = PanelView['choices']

function choicesOf(
  desk: Desk,
  of: readonly string[],
  readings: readonly {
    readonly reading: string
    readonly by: string | null
    readonly value: number | null
  }[],
  chosen: string | null,
): Choices {
  const others = readings.map((read) => ({
    text: `${numberText(desk, read.value)} ${readingText(desk, read)}`,
    why: whyAddress('count', ...of, read.reading),
    here: read.reading === chosen,
  }))
  if (others.length === 0) return []
  const own = { text: say(desk.locale, 'page.reading.record'), why: whyAddress('count', ...of) }
  return [{ ...own, here: chosen === null }, ...others]
}

/** Every message that set a field of the tree, numbered in the order met. */
function numberedMessages(tree: Explanation): ReadonlyMap<string, number> {
  const numbered = new Map<string, number>()
  const visit = (node: Explanation): void => {
    const id = node.field?.message.id
    if (id !== undefined && !numbered.has(id)) numbered.set(id, numbered.size + 1)
    // Items that add something are met before those that add nothing.
    for (const child of node.children) if (child.value !== 0) visit(child)
    for (const child of node.children) if (child.value === 0) visit(child)
  }
  visit(tree)
  return numbered
}

function nodeOf(
  desk: Desk,
  node: Explanation,
  numbered: ReadonlyMap<string, number>,
  reading: string | null,
): TreeNode {
  const children = node.children.filter((child) => child.kind !== 'field')
  const adding = children.filter((child) => child.kind === 'party' || child.value !== 0)
  // Items that add nothing are told as one line, after those that do.
  const none = children.length - adding.length
  const shown = adding.slice(0, mostItems)
  return {
    key: node.id,
    value: figureText(desk, { value: node.value, known: knownIn(node) }),
    label: labelOf(desk, node, reading),
    detail: detailOf(desk, node, reading),
    place: node.cite === null ? null : placeView(desk, node.cite),
    evidence: evidenceView(desk, node.evidence),
    message: messagesOf(desk, node, numbered),
    children: [
      ...shown.map((child) => nodeOf(desk, child, numbered, reading)),
      ...restNodes(desk, node, adding.slice(mostItems), none),
    ],
  }
}

function restNodes(
  desk: Desk,
  node: Explanation,
  further: readonly Explanation[],
  none: number,
): readonly TreeNode[] {
  const line = { detail: null, place: null, evidence: null, message: null, children: [] }
  const rest: TreeNode[] = []
  if (further.length > 0) {
    const known = further.reduce((sum, child) => sum + knownIn(child), 0)
    const value = further.some((child) => child.value === null) ? null : known
    const label = say(desk.locale, 'page.tree.more', { n: further.length })
    rest.push({ ...line, key: `${node.id}/more`, value: figureText(desk, { value, known }), label })
  }
  if (none > 0) {
    const label = say(desk.locale, 'page.tree.none', { n: none })
    rest.push({ ...line, key: `${node.id}/none`, value: numberText(desk, 0), label })
  }
  return rest
}

/** What is known of it, where the whole is not. */
function knownIn({ value, children }: Explanation): number {
  if (value !== null) return value
  const parts = children.filter((child) => child.kind !== 'field')
  return parts.reduce((sum, child) => sum + knownIn(child), 0)
}

function labelOf(desk: Desk, node: Explanation, reading: string | null): string {
  const { agreement, locale } = desk
  if (node.kind === 'count') return countName(locale, agreement, node.subject)
  if (node.kind === 'party') return partyName(locale, agreement, node.subject)
  if (node.kind === 'rule') return ruleName(locale, agreement, node.subject)
  const found = rowOf(desk, node, reading)
  if (node.item === null || found === null) return node.subject
  return itemLabel(desk, found.kind, node.item.id, found.fields)
}

/** What tells the item apart: the fields it is shown by, and its state. */
function detailOf(desk: Desk, node: Explanation, reading: string | null): string | null {
  const found = rowOf(desk, node, reading)
  if (node.item === null || found === null) return null
  const { kind, fields } = found
  const label = itemLabel(desk, kind, node.item.id, fields)
  const words = kind.shows.flatMap((name) => {
    if (!['text', 'one-of', 'ref'].includes(kind.fields[name]?.kind ?? '')) return []
    const text = cellText(desk, kind, name, fields[name])
    return text === '' || text === label ? [] : [text]
  })
  const hasStates = Object.keys(kind.states).length > 1
  const state = stateName(desk.locale, desk.agreement, kind.id, node.item.state)
  return listed(desk, [...words, hasStates ? state : null])
}

interface Found {
  readonly kind: AnyItemKind
  readonly fields: AnyRow
}

/** The item as it stood, under the reading of the tree. */
function rowOf(desk: Desk, { item }: Explanation, reading: string | null): Found | null {
  const kind = desk.agreement.items.find((one) => one.id === item?.kind)
  if (kind === undefined || item === null) return null
  const world = worldUnder(desk.world, reading, desk.times.knownOn)
  const thing = world.kinds.get(kind)?.things.get(item.id)
  const order = orderAt(world, desk.times.knownOn)
  const row = thing === undefined ? null : rowAt(thing, desk.times.asOf, order)?.row
  return row === null || row === undefined ? null : { kind, fields: row }
}

function messagesOf(
  desk: Desk,
  node: Explanation,
  numbered: ReadonlyMap<string, number>,
): string | null {
  const numbers = node.children.flatMap(({ field }) =>
    field === null ? [] : [numbered.get(field.message.id) ?? 0],
  )
  if (numbers.length === 0) return null
  const inOrder = [...new Set(numbers)].toSorted((a, b) => a - b)
  return listed(
    desk,
    inOrder.map((number) => formatDigits(desk.locale, number)),
  )
}

/** As far as the count of the panel is from each: under a reading, as far as that one makes it. */
function limitsOf(
  desk: Desk,
  count: string,
  party: string,
  reading: string | null,
): PanelView['limits'] {
  return (figuresOf(desk, party)?.limits ?? [])
    .map((own) => ({ ...own, ...own.readings.find((one) => one.reading === reading) }))
    .filter((limit) => limit.count === count && limit.max !== null)
    .map((limit) => ({
      place: citedView(desk, limit.citation),
      text: listed(desk, [
        say(desk.locale, 'page.history.cap', { n: limit.max! }),
        distanceText(desk, limit),
      ]),
    }))
}

function countNotes(
  desk: Desk,
  count:
    | {
        readonly old: boolean
        readonly statedOn: string | null
        readonly value: number | null
        readonly known: number
      }
    | undefined,
  evidence: Evidence,
): readonly string[] {
  if (count === undefined) return []
  const { locale } = desk
  const notes = evidence === 'seen' ? [] : [evidenceFull(desk, evidence).long]
  if (count.value === null) {
    notes.push(
      count.known > 0
        ? say(locale, 'page.part-known', { n: count.known })
        : say(locale, 'page.panel.not-stated'),
    )
  }
  if (count.old && count.statedOn !== null) {
    notes.push(say(locale, 'frontier.old', { day: dayText(desk, count.statedOn) }))
  }
  return notes
}
