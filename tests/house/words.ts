// Words that may not be used. Parties judge and Mithaq shows findings, so no sentence of ours says
// "violation" or "compliant"; a text quoted from elsewhere may. And the engine, language and
// assessment, holds no word of any one agreement: what is special about one stands in its folder.
import {
  areaOf,
  type Breach,
  isTest,
  lineAt,
  type Node,
  nameOf,
  type Source,
  walk,
} from './source.ts'

const judgement = /\bviolat(?:e[sd]?|ing|ions?|ors?)\b|\b(?:non-?)?compliant\b|انتهاك|нарушени/iu

/** Fields that hold the words of others: quotations, addresses and titles of documents. */
const quoting = new Set(['quotation', 'quote', 'quoted', 'url', 'title'])

const remedy = 'say what was found (over, late, missing, unknown); only a quotation may judge'

const breach = (path: string, line: number, word: string): Breach => ({
  path,
  line,
  what: `the word "${word}" in a sentence of ours`,
  remedy,
})

export function checkJudgement(source: Source): Breach[] {
  if (isTest(source.path) || !['locale', 'agreements'].includes(areaOf(source.path))) return []
  const found: Breach[] = []
  walk(source, (node, around) => {
    const word = judgement.exec(textOf(node))?.[0]
    if (word === undefined || isQuoted(around)) return
    found.push(breach(source.path, lineAt(source, node.start), word))
  })
  return found
}

function textOf(node: Node): string {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : ''
  if (node.type !== 'TemplateElement') return ''
  return (node['value'] as { raw: string }).raw
}

function isQuoted(around: readonly Node[]): boolean {
  return around.some((node) => node.type === 'Property' && quoting.has(nameOf(node['key']) ?? ''))
}

/** The same for a data file; `JSON.parse` tells no lines, so the line is looked up in the text. */
export function checkJudgementInData(path: string, text: string): Breach[] {
  return sentencesOf(JSON.parse(text), '').flatMap((sentence) => {
    const word = judgement.exec(sentence)?.[0]
    if (word === undefined) return []
    const at = text.indexOf(JSON.stringify(sentence).slice(1, -1))
    return [breach(path, text.slice(0, Math.max(at, 0)).split('\n').length, word)]
  })
}

function sentencesOf(value: unknown, key: string): string[] {
  if (typeof value === 'string') return quoting.has(key) ? [] : [value]
  if (typeof value !== 'object' || value === null || quoting.has(key)) return []
  return Array.isArray(value)
    ? value.flatMap((one) => sentencesOf(one, key))
    : Object.entries(value).flatMap(([name, one]) => sentencesOf(one, name))
}

/** `new-start` is also found as new_start, newStart, NewStart and New START. */
export function checkEngine(source: Source, agreements: readonly string[]): Breach[] {
  if (!['language', 'assessment'].includes(areaOf(source.path))) return []
  return agreements.flatMap((id) => {
    const pattern = new RegExp(formsOf(id), 'g')
    return [...source.text.matchAll(pattern)].map((match) => ({
      path: source.path,
      line: lineAt(source, match.index),
      what: `the engine mentions the agreement ${id}: ${match[0]}`,
      remedy: `move what is special to agreements/${id}; invent an agreement for an example`,
    }))
  })
}

function formsOf(id: string): string {
  const parts = id.split('-')
  const any = (part: string) =>
    part.replace(/[a-z]/gi, (c) => `[${c.toLowerCase()}${c.toUpperCase()}]`)
  const capital = (part: string) => `${part.charAt(0).toUpperCase()}${any(part.slice(1))}`
  const camel = `${any(parts[0] ?? '')}${parts.slice(1).map(capital).join('')}`
  const forms = [parts.map(any).join('[-_]'), parts.map(capital).join(' '), camel]
  return `(?<![A-Za-z0-9])(?:${forms.join('|')})(?![A-Za-z0-9])`
}
