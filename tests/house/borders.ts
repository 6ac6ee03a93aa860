// Who may import whom. Arms-control law must not come to depend on a database or a web page, so
// every import of the tree is checked against one table. Tests, scripts and benchmarks are free.
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { areaOf, type Breach, isTest, lineAt, type Source, walk } from './source.ts'

interface Import {
  readonly specifier: string
  readonly line: number
  /** Gone when the program runs: `import type`, `export type ... from`, `import('...').Name`. */
  readonly typeOnly: boolean
}

interface Crossing {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

interface Grant {
  readonly what: string
  readonly holds: (crossing: Crossing) => boolean
}

const all: Grant = { what: 'anything', holds: () => true }
const types: Grant = { what: 'types, with `import type`', holds: (c) => c.typeOnly }
const wiring: Grant = {
  what: 'anything in main.ts or wiring.ts',
  holds: (c) => /\/(?:main|wiring)\.ts$/.test(c.from),
}
const only = (...paths: string[]): Grant => {
  return { what: paths.join(' or '), holds: (c) => paths.includes(c.to) }
}
const machinery = { store: wiring, exchange: wiring, crypto: wiring }
const rim = { language: types, ledger: all, locale: all, centre: all }
const line = { ledger: all, centre: only('src/centre/ports.ts') }
const paced = { ...line, centre: only('src/centre/ports.ts', 'src/centre/pace.ts') }
const inBrowser = only('src/crypto/web-crypto.ts')

/** Row: who imports. Column: what is imported. An area may always import itself. */
const table: Readonly<Record<string, Readonly<Record<string, Grant>>>> = {
  language: {},
  ledger: {},
  assessment: { language: all },
  locale: { language: types, assessment: types },
  extracts: { language: all, assessment: all, locale: all },
  stix: { language: all, assessment: all },
  agreements: { language: all },
  centre: {
    language: all,
    ledger: all,
    assessment: all,
    locale: all,
    agreements: only('agreements/index.ts'),
  },
  desk: { language: types, ledger: all, centre: only('src/centre/ports.ts') },
  // The folder of a centre, for whoever works at it: docs/decisions/0033.
  home: { ...rim, ...machinery },
  crypto: { ledger: all },
  store: line,
  exchange: paced,
  http: {
    ...rim,
    ...machinery,
    assessment: types,
    extracts: all,
    stix: all,
    desk: all,
    home: all,
    agreements: wiring,
  },
  // The commands that read record files need no centre: docs/decisions/0016.
  cli: { ...rim, assessment: all, extracts: all, stix: all, agreements: all, desk: all, home: all },
  web: {
    language: all,
    assessment: all,
    locale: all,
    agreements: all,
    ledger: all,
    crypto: inBrowser,
    http: types,
  },
}

/** Packages an area may import; the areas not named here may import every runtime dependency. */
const packages: Readonly<Record<string, readonly string[]>> = {
  language: [],
  ledger: ['age-encryption'],
  assessment: [],
  locale: ['intl-messageformat'],
  agreements: [],
  extracts: [],
  stix: ['@noble/hashes'],
  centre: [],
  desk: [],
}

/** What one folder may import beyond its area: docs/decisions/0028. */
const folderPackages: Readonly<Record<string, readonly string[]>> = {
  'agreements/cyber-incidents': ['@noble/hashes'],
}

/** The edges: the only code that meets the machine it runs on. */
const edges = new Set(['crypto', 'store', 'exchange', 'home', 'http', 'cli'])

function importsOf(source: Source): Import[] {
  const found: Import[] = []
  walk(source, (node) => {
    const literal = node['source'] as { type?: string; value?: unknown } | null | undefined
    if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return
    const typeOnly =
      node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type'
    found.push({ specifier: literal.value, line: lineAt(source, node.start), typeOnly })
  })
  return found
}

export interface Surroundings {
  readonly dependencies: ReadonlySet<string>
}

export function checkBorders(source: Source, surroundings: Surroundings): Breach[] {
  const area = areaOf(source.path)
  if (isTest(source.path)) return []
  if (!(area in table)) {
    if (!source.path.startsWith('src/')) return []
    const remedy = `put it into one of src/{${Object.keys(table).join(',')}}`
    return [{ path: source.path, line: 1, what: 'stands in no known folder of src', remedy }]
  }
  return importsOf(source).flatMap((one) => {
    const fault = faultOf(source.path, one, surroundings)
    return fault === undefined ? [] : [{ path: source.path, line: one.line, ...fault }]
  })
}

type Fault = Pick<Breach, 'what' | 'remedy'> | undefined

function faultOf(from: string, one: Import, surroundings: Surroundings): Fault {
  const { specifier } = one
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return builtinFault(from, specifier)
  const to = resolve(from, specifier)
  if (to === undefined) return packageFault(from, specifier, surroundings.dependencies)
  const [here, there] = [areaOf(from), areaOf(to)]
  if (here === 'agreements' && there === 'agreements') return neighbourFault(from, to)
  if (here === there) return undefined
  const grant = table[here]?.[there]
  if (grant?.holds({ from, to, typeOnly: one.typeOnly }) !== true) {
    const what = `${here} imports ${there}: ${specifier}`
    return { what, remedy: grant === undefined ? remedyFor(here) : `from ${there}: ${grant.what}` }
  }
  if (specifier.startsWith('#')) return undefined
  const remedy = `write it as #${to.replace(/^src\//, '')}`
  return { what: `leaves its folder by a relative path: ${specifier}`, remedy }
}

function remedyFor(area: string): string {
  const columns = Object.keys(table[area] ?? {})
  const allowed = columns.length === 0 ? 'nothing of ours' : columns.join(', ')
  return `${area} may import ${allowed}; pass what it needs as an argument`
}

/** The file an import of ours points at; nothing for a package. */
function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#agreements/')) return specifier.slice(1)
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  if (!specifier.startsWith('.')) return undefined
  return posix.join(posix.dirname(from), specifier)
}

function builtinFault(from: string, specifier: string): Fault {
  const area = areaOf(from)
  if (edges.has(area)) return undefined
  const remedy = `only ${[...edges].join(', ')} touch the machine; pass the value in from there`
  return { what: `${area} imports ${specifier}`, remedy }
}

function packageFault(from: string, specifier: string, dependencies: ReadonlySet<string>): Fault {
  const area = areaOf(from)
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  const allowed = packagesFor(from, area)
  const what = `${area} imports the package ${name}`
  if (allowed !== undefined && !allowed.includes(name)) {
    const some = allowed.length === 0 ? 'no package' : allowed.join(', ')
    return { what, remedy: `${area} may import ${some}` }
  }
  if (dependencies.has(name)) return undefined
  return { what, remedy: `name ${name} in the dependencies of package.json, with its reason` }
}

function packagesFor(from: string, area: string): readonly string[] | undefined {
  const own = folderPackages[from.split('/', 2).join('/')] ?? []
  return packages[area]?.concat(own)
}

/** Agreements never import one another; only the shelf, in its two files, knows them all. */
function neighbourFault(from: string, to: string): Fault {
  if (/^agreements\/(?:index|load)\.ts$/.test(from)) return undefined
  const home = from.split('/', 2).join('/')
  if (to.startsWith(`${home}/`)) return undefined
  const remedy = 'an agreement imports src/language only; name a successor by its id'
  return { what: `${home} imports ${to}`, remedy }
}
