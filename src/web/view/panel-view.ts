// The panel: what is asked, the tree or the facts that answer it, the messages and sources behind,
// and all of it as text to be copied. Each kind of question has its own maker below.
import type { AgreementPlace, Why, WhyKind } from '../route/agreement-place.ts'
import { formatWhy } from '../route/agreement-place.ts'
import { say } from '#locale/locale.ts'
import { countPanel } from './count-panel.ts'
import { dayText, type Desk, type FullDesk } from './desk.ts'
import { sourceLine } from './message-card.ts'
import {
  itemPanel,
  messagePanel,
  obligationPanel,
  provisionPanel,
  quotaPanel,
} from './thing-panel.ts'
import { emptyPanel, type PanelBody } from './panel-body.ts'
import { clauses, listed } from './listing.ts'
import type { MessageCard, PanelView, TreeNode } from './view.ts'

type Maker = (desk: FullDesk, of: readonly string[]) => PanelBody | null

const makers: Readonly<Record<WhyKind, Maker>> = {
  count: countPanel,
  provision: provisionPanel,
  message: messagePanel,
  item: itemPanel,
  obligation: obligationPanel,
  quota: quotaPanel,
}

export function panelView(desk: FullDesk, why: Why): PanelView {
  const body = makers[why.kind](desk, why.of) ?? {
    ...emptyPanel,
    question: say(desk.locale, 'page.why'),
    subject: say(desk.locale, 'page.panel.nothing'),
  }
  return { ...body, why: formatWhy(why), text: textOf(desk, body, desk.place) }
}

/** Readable without the page: question, rule, tree, messages, sources, days. */
function textOf(desk: FullDesk, panel: PanelBody, place: AgreementPlace): string {
  const { agreement, locale } = desk
  const lines = [
    `${agreement.name[locale.language]}. ${panel.question}`,
    panel.subject,
    ...(panel.says === null ? [] : [`${panel.says.place}: ${panel.says.text}`]),
    ...panel.limits.map((limit) => `${limit.place.text}: ${limit.text}`),
    ...panel.notes,
    ...(panel.tree === null ? [] : treeLines(desk, panel.tree, 0)),
    ...panel.facts.map((fact) => `${fact.name}: ${fact.value}`),
    ...panel.messages.flatMap((message) => [
      `[${message.number}] ${headOf(desk, message)}`,
      ...message.dates.map((text) => `    ${text}`),
      `    ${message.evidence.long}`,
      ...message.notes.map((text) => `    ${text}`),
      ...message.sources.map((source) => `    ${sourceLine(source)}`),
    ]),
    say(locale, 'asOf', { day: dayText(desk, desk.asOf) }),
    place.knownOn === null
      ? say(locale, 'knownOn.all')
      : say(locale, 'knownOn', { day: dayText(desk, place.knownOn) }),
    ...(desk.result.notice === null ? [] : [desk.result.notice[locale.language]]),
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

function headOf(desk: Desk, { type, from, place, id }: MessageCard): string {
  return listed(desk, [type, from, place, id])
}

function treeLines(desk: Desk, node: TreeNode, depth: number): readonly string[] {
  const notes = [node.place?.text, node.evidence?.text].filter((part) => part !== undefined)
  const end = notes.length === 0 ? '' : ` (${clauses(desk, notes)})`
  const message = node.message === null ? '' : ` [${node.message}]`
  const detail = node.detail === null ? '' : ` ${node.detail}`
  const line = `${'  '.repeat(depth)}${node.value} ${node.label}${detail}${end}${message}`
  return [line, ...node.children.flatMap((child) => treeLines(desk, child, depth + 1))]
}
