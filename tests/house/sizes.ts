// How long a file, a function and a line may be, and what a file or folder may not be called.
import { type Breach, isTest, lineAt, type Source, walk } from './source.ts'

const maxFileLines = 500
const maxArticleLines = 250
const maxProvisionsLines = 400
const maxFunctionLines = 70
const maxColumns = 100

// Formatters break code but not text, and Arabic or Russian is wider in code points than it looks.
const otherScript = /[\p{Script=Arabic}\p{Script=Cyrillic}]/u
const bareAddress = /^\s*(?:\/\/|\*|['"`])?\s*https?:\/\/\S+$/

export function checkSizes(source: Source): Breach[] {
  if (isMade(source)) return []
  return [...checkFile(source), ...checkFunctions(source), ...checkLines(source)]
}

/** Nobody reads on in what a script of ours has made; a test holds it to what it is made from. */
const isMade = ({ text }: Source): boolean => text.startsWith('// Made by `npm run schemas`')

/** One article or part of an agreement is one file; a table of provisions is longer by nature. */
function maxLinesOf(path: string): number {
  if (!path.startsWith('agreements/')) return maxFileLines
  if (/\/provisions[^/]*\.ts$/.test(path)) return maxProvisionsLines
  return /\/(?:article|chapter|part|protocol|annex)-[^/]*\.ts$/.test(path)
    ? maxArticleLines
    : maxFileLines
}

const countLines = (text: string): number => text.replace(/\n$/, '').split('\n').length

function checkFile({ path, text }: Source): Breach[] {
  const [lines, most] = [countLines(text), maxLinesOf(path)]
  if (lines <= most) return []
  const remedy = 'split it by noun, or by article'
  return [{ path, line: most + 1, what: `file of ${lines} lines, at most ${most}`, remedy }]
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

function checkFunctions(source: Source): Breach[] {
  // The body of a describe is a list of tests, not a function to be understood as one.
  if (isTest(source.path)) return []
  const found: Breach[] = []
  walk(source, (node) => {
    if (!functionTypes.has(node.type)) return
    const line = lineAt(source, node.start)
    const lines = lineAt(source, node.end) - line + 1
    if (lines <= maxFunctionLines) return
    const what = `function of ${lines} lines, at most ${maxFunctionLines}`
    found.push({ path: source.path, line, what, remedy: 'name its steps as functions below it' })
  })
  return found
}

function checkLines({ path, text }: Source): Breach[] {
  return text.split('\n').flatMap((content, index) => {
    const columns = Array.from(content).length
    if (columns <= maxColumns || otherScript.test(content) || bareAddress.test(content)) return []
    const what = `line of ${columns} columns, at most ${maxColumns}`
    return [{ path, line: index + 1, what, remedy: 'run `npm run format`, then break the text' }]
  })
}

const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'types'])

/** A folder or file is called by the noun it holds. */
export function checkName(path: string): Breach[] {
  const empty = path.split('/').find((part) => emptyNames.has(part.split('.', 1)[0] ?? ''))
  if (empty === undefined) return []
  const remedy = 'call it by the noun it holds'
  return [{ path, line: 1, what: `a name that says nothing: ${empty}`, remedy }]
}
