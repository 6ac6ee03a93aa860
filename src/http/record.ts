// The bundled record of an agreement: the files data/record.jsonl and data/record-*.jsonl of its
// folder, joined into one file of the same format (docs/formats/record.md): one header, then every
// message. Only headers are read here; the messages are checked by whoever reads the record.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Estimates } from '#assessment/estimates.ts'
import { heldEstimates } from '#extracts/held.ts'
import type { RecordTexts } from './page.ts'

type Header = Readonly<Record<string, unknown>>

/** The records below a folder of agreements, by the agreement's id. */
export function readRecords(agreements: string): RecordTexts {
  if (!existsSync(agreements)) return new Map()
  const records = new Map<string, string>()
  for (const entry of readdirSync(agreements, { withFileTypes: true })) {
    const data = join(agreements, entry.name, 'data')
    if (!entry.isDirectory() || !existsSync(data)) continue
    const names = readdirSync(data).filter((name) => /^record(?:-.*)?\.jsonl$/.test(name))
    if (names.length === 0) continue
    const inOrder = names.toSorted((a, b) => (stem(a) < stem(b) ? -1 : 1))
    records.set(
      entry.name,
      joinRecords(inOrder.map((name) => readFileSync(join(data, name), 'utf8'))),
    )
  }
  return records
}

/** What others estimate that there is of weapons; null where the folder has no such file. */
export function readForces(agreements: string): Estimates | null {
  const path = join(agreements, 'force-estimates.json')
  return existsSync(path) ? heldEstimates(readFileSync(path, 'utf8')) : null
}

const stem = (name: string) => name.slice(0, -'.jsonl'.length)

export function joinRecords(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? ''
  const headers: Header[] = []
  const messages: string[] = []
  for (const text of texts) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const header = headerOf(lines[0] ?? '')
    if (header !== null) headers.push(header)
    messages.push(...lines.slice(header === null ? 0 : 1))
  }
  const first = headers.length === 0 ? [] : [JSON.stringify(joinHeaders(headers))]
  return `${[...first, ...messages].join('\n')}\n`
}

function headerOf(line: string): Header | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'record' in value
      ? (value as Header)
      : null
  } catch {
    return null
  }
}

/** Title of the first; every notice and source; complete where all are; up to the last day. */
function joinHeaders(headers: readonly Header[]): Header {
  const untils = headers.flatMap(({ until }) => (typeof until === 'string' ? [until] : []))
  const notices = headers.flatMap(({ notice }) =>
    typeof notice === 'object' && notice !== null
      ? [notice as Readonly<Record<string, string>>]
      : [],
  )
  const joined: Record<string, string> = {}
  for (const notice of notices) {
    for (const [language, text] of Object.entries(notice)) {
      const before = joined[language] ?? ''
      // A file that says what an earlier one says, and more, says it once.
      joined[language] = text.startsWith(before) ? text : `${before} ${text}`
    }
  }
  return {
    ...headers[0],
    ...(notices.length === 0 ? {} : { notice: joined }),
    complete: headers.every(({ complete }) => complete === true),
    ...(untils.length === 0 ? {} : { until: untils.toSorted().at(-1) }),
    sources: Object.assign({}, ...headers.map(({ sources }) => sources)) as unknown,
  }
}
