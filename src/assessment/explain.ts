// The explanation of a count: count -> rule with its article -> items -> fields -> messages; of a
// group, through each of its parties. Built from the same contributions as the figure; its leaves
// sum to it.
import { groupOf } from '#language/agreement.ts'
import type { Count, Rule } from '#language/count.ts'
import { weaker, weakest, type Evidence } from '#language/evidence.ts'
import type { ExplainedMessage, Explanation } from '#language/explanation.ts'
import type { Message } from '#language/message.ts'
import type { HolderId } from '#language/party.ts'
import { dayOf, endOfTime, formatDay, formatInstant } from '#language/time.ts'
import { contributionsTo, fieldsRead, type Contribution, type SetField } from './contributions.ts'
import { ownersOf } from './holders.ts'
import { statedSum } from './limits.ts'
import { worldUnder } from './readings.ts'
import type { Times, World } from './world.ts'

export { hashedText } from '#language/explanation.ts'

export function explain(
  world: World,
  countId: string,
  holder: HolderId,
  times: Times,
  readingId: string | null = null,
): Explanation {
  const under = worldUnder(world, readingId, times.knownOn)
  const count = countNamed(under, countId)
  const id = [under.agreement.id, countId, holder, momentOf(times), readingId]
    .filter((part) => part !== null)
    .join('/')
  const children =
    groupOf(under.agreement, holder) === null
      ? ruleNodes(under, id, count, holder, times)
      : partyNodes(under, id, count, holder, times)
  return {
    id,
    kind: 'count',
    value: statedSum(under, count, holder, times),
    subject: countId,
    evidence: evidenceOfNodes(children, count.cite.evidence),
    cite: count.cite,
    item: null,
    field: null,
    children,
  }
}

/** Each member, and what was stated of the whole: then also for members that state nothing. */
function partyNodes(
  world: World,
  parent: string,
  count: Count,
  group: HolderId,
  times: Times,
): readonly Explanation[] {
  const nodes = ownersOf(world.agreement, group, times.asOf).map((owner) =>
    partyNode(world, parent, count, owner, times),
  )
  const whole = nodes.at(-1)!
  if (whole.children.length === 0) return nodes.slice(0, -1)
  return nodes.filter((node) => node.children.length > 0)
}

function partyNode(
  world: World,
  parent: string,
  count: Count,
  party: HolderId,
  times: Times,
): Explanation {
  const id = `${parent}/${party}`
  const children = ruleNodes(world, id, count, party, times)
  return {
    id,
    kind: 'party',
    value: statedSum(world, count, party, times),
    subject: party,
    evidence: weakest(children.map((node) => node.evidence)),
    cite: null,
    item: null,
    field: null,
    children,
  }
}

function ruleNodes(
  world: World,
  parent: string,
  count: Count,
  party: HolderId,
  times: Times,
): readonly Explanation[] {
  const contributions = contributionsTo(world, count, party, times)
  return rulesOf(count)
    .map((rule) => ruleNode(world, parent, rule, contributions, times))
    .filter((node) => node.children.length > 0)
}

export function countNamed(world: World, countId: string): Count {
  const count = world.agreement.counts.find((one) => one.id === countId)
  if (count === undefined) throw new RangeError(`no such count: ${countId}`)
  return count
}

function rulesOf(count: Count): readonly Rule[] {
  return count.terms.flatMap((term) => [term.rule, ...term.exceptions])
}

function ruleNode(
  world: World,
  parent: string,
  rule: Rule,
  contributions: readonly Contribution[],
  times: Times,
): Explanation {
  const id = `${parent}/${rule.id}`
  const children = contributions
    .filter((one) => one.rule === rule)
    .map((one) => itemNode(world, id, one, times))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    id,
    kind: 'rule',
    value: total(children),
    subject: rule.id,
    evidence: evidenceOfNodes(children, rule.cite.evidence),
    cite: rule.cite,
    item: null,
    field: null,
    children,
  }
}

function itemNode(
  world: World,
  parent: string,
  contribution: Contribution,
  times: Times,
): Explanation {
  const { view, value } = contribution
  const id = `${parent}/${view.kind.id}:${view.id}`
  const children = fieldsRead(world, contribution, times).map((field) => fieldNode(id, field))
  return {
    id,
    kind: 'item',
    value: Number.isNaN(value) ? null : value,
    subject: view.kind.id,
    evidence: evidenceOfNodes(children, 'seen'),
    cite: null,
    item: { kind: view.kind.id, id: view.id, owner: view.row.owner, state: view.row.state },
    field: null,
    children,
  }
}

function fieldNode(parent: string, field: SetField): Explanation {
  return {
    id: `${parent}/${field.name}`,
    kind: 'field',
    value: null,
    subject: field.name,
    evidence: field.evidence,
    cite: null,
    item: null,
    field: { name: field.name, value: field.value, message: explained(field.message, field) },
    children: [],
  }
}

function explained(message: Message, field: SetField): ExplainedMessage {
  return {
    id: message.id,
    type: message.type,
    from: message.from,
    effective: message.effective,
    received: message.received,
    known: message.known,
    sources: field.sources,
    evidence: field.evidence,
    entry: message.entry,
  }
}

/** Null as soon as one summand is not known. */
function total(nodes: readonly Explanation[]): number | null {
  let sum = 0
  for (const node of nodes) {
    if (node.value === null) return null
    sum += node.value
  }
  return sum
}

function evidenceOfNodes(nodes: readonly Explanation[], own: Evidence): Evidence {
  return weaker(own, weakest(nodes.map((node) => node.evidence)))
}

function momentOf(times: Times): string {
  const asOf = formatDay(dayOf(times.asOf))
  return times.knownOn >= endOfTime ? asOf : `${asOf}@${formatInstant(times.knownOn).slice(0, 10)}`
}
