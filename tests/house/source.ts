// A source file as the house test sees it: its path from the root, its text, its syntax tree. The
// tree comes from oxc-parser: TypeScript 7 has no programming interface yet, and patterns over raw
// text cannot tell an import from a comment, nor `process.exit` from a property named `process`.
import { globSync, readFileSync } from 'node:fs'
import { posix, sep } from 'node:path'
import { type Comment, parseSync, visitorKeys } from 'oxc-parser'

export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

export interface Source {
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly comments: readonly Comment[]
  readonly faults: readonly string[]
}

/** A rule of the house that a line does not keep. */
export interface Breach {
  readonly path: string
  readonly line: number
  readonly what: string
  readonly remedy: string
}

export const show = (breaches: readonly Breach[]): string =>
  breaches.map((b) => `${b.path}:${b.line} ${b.what}\n    remedy: ${b.remedy}`).join('\n')

export function parse(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  const faults = errors.map((error) => error.message)
  return { path, text, program: program as unknown as Node, comments, faults }
}

const folders = '{src,agreements,tests,scripts,bench,bin}/**'

/** Every program of the tree, in the order of its path. */
export const readSources = (): Source[] =>
  list([`${folders}/*.{ts,tsx,js}`, '*.ts']).map((path) => parse(path, readFileSync(path, 'utf8')))

export const list = (patterns: string[]): string[] =>
  globSync(patterns)
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => !path.includes('node_modules/'))
    .toSorted()

export const lineAt = (source: Source, offset: number): number =>
  source.text.slice(0, offset).split('\n').length

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** The folder that decides what a file may do: `language`, `tests`; '' for a file of the root. */
export function areaOf(path: string): string {
  const [first = '', second = '', third] = path.split('/')
  if (first !== 'src') return second === '' ? '' : first
  return third === undefined ? 'src' : second
}

const pureAreas = new Set([
  'language',
  'ledger',
  'assessment',
  'locale',
  'extracts',
  'stix',
  'agreements',
])

/** Pure code gets all it needs as an argument; its tests may read files and the like. */
export const isPure = (path: string): boolean => pureAreas.has(areaOf(path)) && !isTest(path)

/** Visits every node, outermost first, with the nodes around it, the nearest last. */
export function walk(
  source: Source,
  visit: (node: Node, around: readonly Node[], field: string) => void,
): void {
  const step = (node: Node, around: readonly Node[], field: string): void => {
    visit(node, around, field)
    const inside = [...around, node]
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key]
      for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (isNode(one)) step(one, inside, key)
      }
    }
  }
  step(source.program, [], '')
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** The name of an identifier, or nothing. */
export const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined
