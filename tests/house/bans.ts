// What may not be written: anything that makes pure code depend on the clock, chance, the network
// or the machine, and a few habits that are banned everywhere.
import {
  type Breach,
  isNode,
  isPure,
  isTest,
  lineAt,
  nameOf,
  type Node,
  type Source,
  walk,
} from './source.ts'

interface Ban {
  readonly what: string
  readonly remedy: string
}

type Rule = (node: Node, around: readonly Node[], field: string) => Ban | undefined

const clock = 'take the instant as an argument, such as asOf'
const machine = 'leave it to an edge (src/store, exchange, home, http, cli) and pass the result in'

/** Names of the surroundings that pure code may not use, with what to write instead. */
const globals: Readonly<Record<string, string>> = {
  console: 'return the finding; an edge prints it',
  process: machine,
  fetch: machine,
  setTimeout: 'a deadline is data, evaluated at an instant; nothing waits',
  setInterval: 'a deadline is data, evaluated at an instant; nothing waits',
  setImmediate: 'a deadline is data, evaluated at an instant; nothing waits',
  performance: clock,
  localStorage: machine,
  window: machine,
  document: machine,
  eval: 'write the function out',
}

const members: Readonly<Record<string, string>> = {
  'Date.now': clock,
  'Math.random': 'take the seed or the generator as an argument',
  'Temporal.Now': clock,
  'crypto.randomUUID': 'take the identifier as an argument',
  'crypto.getRandomValues': 'take the bytes as an argument',
}

export function checkBans(source: Source): Breach[] {
  const rules = [
    ...everywhere,
    ...(isPure(source.path) ? pure : []),
    ...(asksByClient(source.path) ? [banAsking] : []),
  ]
  const isConfig = /^[\w-]+\.config\.ts$/.test(source.path)
  const found: Breach[] = source.faults.map((fault) => ({
    path: source.path,
    line: 1,
    what: `cannot be parsed: ${fault}`,
    remedy: 'write TypeScript that Node runs as it is',
  }))
  walk(source, (node, around, field) => {
    for (const rule of rules) {
      if (isConfig && rule === banDefaultExport) continue
      const ban = rule(node, around, field)
      if (ban === undefined) continue
      found.push({ path: source.path, line: lineAt(source, node.start), ...ban })
    }
  })
  return found
}

/** The one file of the page that asks is what the client is laid over. */
function asksByClient(path: string): boolean {
  return path.startsWith('src/web/') && path !== 'src/web/api/call.ts' && !isTest(path)
}

const banAny: Rule = (node) =>
  node.type === 'TSAnyKeyword'
    ? { what: 'any', remedy: 'name the type, or take unknown and parse it once' }
    : undefined

const banDefaultExport: Rule = (node) => {
  const isDefault =
    node.type === 'ExportDefaultDeclaration' ||
    (node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default')
  return isDefault ? { what: 'default export', remedy: 'export it by its name' } : undefined
}

const banGlobal: Rule = (node, around, field) => {
  const name = nameOf(node)
  if (name === undefined || !Object.hasOwn(globals, name)) return undefined
  if (!isReference(node, around.at(-1), field)) return undefined
  return { what: `${name} in a pure folder`, remedy: globals[name] ?? machine }
}

/** `process.exit` refers to process; `message.process`, `{ process: 1 }` and a type do not. */
function isReference(node: Node, parent: Node | undefined, field: string): boolean {
  if (parent === undefined) return true
  if (field === 'property' && parent['computed'] !== true) return false
  if (field === 'key' && parent['computed'] !== true) return parent['value'] === node
  return !parent.type.startsWith('TS') || field === 'expression'
}

const banMember: Rule = (node) => {
  if (node.type !== 'MemberExpression') return undefined
  const object = isNode(node['object']) ? (nameOf(node['object']) ?? '') : ''
  const property = node['property'] as Node
  const name = node['computed'] === true ? property['value'] : property['name']
  const path = `${object}.${String(name)}`
  if (!Object.hasOwn(members, path)) return undefined
  return { what: `${path} in a pure folder`, remedy: members[path] ?? machine }
}

const banClockDate: Rule = (node) => {
  if (nameOf(node['callee']) !== 'Date') return undefined
  const isNow =
    node.type === 'CallExpression' ||
    (node.type === 'NewExpression' && (node['arguments'] as unknown[]).length === 0)
  return isNow
    ? { what: 'today by new Date() or Date() in a pure folder', remedy: clock }
    : undefined
}

// A class is for owning a resource, which pure code never does. Two are let through: an error,
// since a refusal is thrown and told apart by instanceof, and one that its file keeps to itself.
const banClass: Rule = (node, around) => {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return undefined
  if (nameOf(node['superClass'])?.endsWith('Error')) return undefined
  if (!around.some((outer) => outer.type === 'ExportNamedDeclaration')) return undefined
  const remedy = 'export a readonly plain object with a kind'
  return { what: 'an exported class in a pure folder', remedy }
}

const asking: readonly string[] = ['fetch', 'XMLHttpRequest']
/** Whose members the surroundings are. */
const wholes = new Set(['globalThis', 'window', 'self'])

/** The page asks its centre in one way: in turn, in the reader's language, refusals told. */
const banAsking: Rule = (node, around, field) => {
  const name = nameOf(node)
  if (name === undefined || !asking.includes(name)) return undefined
  const parent = around.at(-1)
  const isGlobals = isNode(parent?.['object']) && wholes.has(nameOf(parent['object']) ?? '')
  if (!isGlobals && !isReference(node, parent, field)) return undefined
  const remedy = 'ask by the client of src/web/api/client.ts; describe the route in src/http/api'
  return { what: `${name} beside the client`, remedy }
}

const everywhere: readonly Rule[] = [banAny, banDefaultExport]
const pure: readonly Rule[] = [banGlobal, banMember, banClockDate, banClass]
