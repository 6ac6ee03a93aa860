// Accounts of results: the values and the explanations that stand behind one, as text, and what
// differs between two. The other's account comes from outside: it is read by its form and its
// bounds, and is shown as what it says.
import { canonical } from '#language/explanation.ts'
import type { ResultValues } from '#assessment/result-values.ts'
import { isObject } from '#language/is-object.ts'

interface Account {
  readonly values: ReadonlyMap<string, string>
  /** By the name of the count: what each node of its explanation says, by the id of the node. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** A value that is not the same on both sides; null where one has none of that name. */
export interface DifferingValue {
  readonly name: string
  readonly here: string | null
  readonly there: string | null
  /** Where the two explanations part: the lowest nodes of both that differ, and what one lacks. */
  readonly apart: readonly DifferingNode[]
}

export interface DifferingNode {
  readonly id: string
  readonly here: string | null
  readonly there: string | null
}

const format = 'mithaq-account-1'
/** So many nodes of a foreign explanation are looked at, and so deep. */
const mostNodes = 100_000
const deepest = 16
/** Beyond it an id is none: each part of it is looked up, whoever wrote it. */
const longestId = 1_000
const mostParts = 32
/** So many are shown of each. */
const mostShown = 100
const mostApart = 10

export const formatAccount = (
  values: ResultValues,
  explanations: Readonly<Record<string, unknown>>,
): string => canonical({ format, values, explanations })

/** Null where the text is no account. */
export function differingValues(here: string, there: string): readonly DifferingValue[] | null {
  const [own, other] = [accountIn(here), accountIn(there)]
  if (own === null || other === null) return null
  const names = [...new Set([...own.values.keys(), ...other.values.keys()])]
  return names
    .toSorted()
    .filter((name) => own.values.get(name) !== other.values.get(name))
    .slice(0, mostShown)
    .map((name) => ({
      name,
      here: own.values.get(name) ?? null,
      there: other.values.get(name) ?? null,
      apart: lowestApart(own.nodes.get(name), other.nodes.get(name)),
    }))
}

type Nodes = ReadonlyMap<string, string> | undefined

function lowestApart(own: Nodes, other: Nodes): readonly DifferingNode[] {
  if (own === undefined || other === undefined) return []
  const isInBoth = (id: string) => own.has(id) && other.has(id)
  const ids = [...new Set([...own.keys(), ...other.keys()])].toSorted()
  // What stands on one side alone is named by its top: all below it does too.
  const apart = ids.filter(
    (id) =>
      own.get(id) !== other.get(id) &&
      idsAbove(id).every((one) => isInBoth(one) || !(own.has(one) || other.has(one))),
  )
  const above = new Set(apart.flatMap(idsAbove))
  return apart
    .filter((id) => !above.has(id))
    .slice(0, mostApart)
    .map((id) => ({ id, here: own.get(id) ?? null, there: other.get(id) ?? null }))
}

const idsAbove = (id: string): readonly string[] =>
  [...id.matchAll(/\//g)].map(({ index }) => id.slice(0, index))

function accountIn(text: string): Account | null {
  const read = objectOf(parsed(text))
  const [values, explanations] = [objectOf(read?.['values']), objectOf(read?.['explanations'])]
  if (read?.['format'] !== format || values === null || explanations === null) return null
  const told = Object.entries(values).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  )
  const nodes = new Map<string, ReadonlyMap<string, string>>()
  for (const [name, tree] of Object.entries(explanations)) nodes.set(name, nodesOf(tree))
  return { values: new Map(told), nodes }
}

function nodesOf(tree: unknown): ReadonlyMap<string, string> {
  const nodes = new Map<string, string>()
  const waiting: { readonly node: unknown; readonly depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = objectOf(next.node)
    if (node === null || next.depth > deepest || nodes.size >= mostNodes) continue
    const { id, children } = node
    if (isId(id)) nodes.set(id, saidAt(node))
    if (!Array.isArray(children)) continue
    for (const child of children) waiting.push({ node: child, depth: next.depth + 1 })
  }
  return nodes
}

const isId = (id: unknown): id is string =>
  typeof id === 'string' &&
  id.length <= longestId &&
  id.split('/', mostParts + 1).length <= mostParts

/** What a node adds; of a field, its value and the message that set it. */
function saidAt({ value, field }: Readonly<Record<string, unknown>>): string {
  const set = objectOf(field)
  if (set === null) return scalar(value)
  const message = objectOf(set['message'])?.['id']
  return `${scalar(set['value'])} (${typeof message === 'string' ? message : ''})`
}

/** No value of an account is a list or an object: one that is may be as deep as it likes. */
const scalar = (value: unknown): string =>
  typeof value === 'object' || value === undefined ? 'null' : JSON.stringify(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  isObject(value) ? value : null
