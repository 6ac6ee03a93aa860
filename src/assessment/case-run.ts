// Runs a case table: builds the record that its lines write, through the same checks as any record
// file, and holds every expectation against the assessment of the messages above it. What the
// assessment says is put into the words of the table, so that want and got can be read together.
import type { Agreement } from '#language/agreement.ts'
import type { Message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { compare } from './case-told.ts'
import { parseCases, type Case, type CaseTable, type Expectation } from './case-table.ts'
import { mergeRecords, readRecord } from './record-file.ts'
import type { Refusal } from './refusal.ts'
import { replay, type World } from './world.ts'

/** A line of a table that does not hold, or cannot be read. */
export interface CaseFailure {
  readonly file: string
  readonly line: number
  readonly case: string
  readonly text: string
  readonly want: string
  readonly got: string
}

export interface CaseReport {
  readonly cases: number
  readonly expectations: number
  readonly failures: readonly CaseFailure[]
}

/** The caller reads the files: `recordText` gives the text of a record named by the table. */
export function runCases(
  agreement: Agreement,
  file: string,
  text: string,
  recordText: (name: string) => string | null,
): CaseReport {
  const table = parseCases(file, text)
  const unread = table.faults.map(({ line, text: at, why }) =>
    failure(file, line, '', at, 'a line that can be read', why),
  )
  const base = baseRecord(agreement, table, recordText)
  if (typeof base === 'string') {
    const failures = [...unread, failure(file, 1, '', '', 'a record', base)]
    return { cases: table.cases.length, expectations: 0, failures }
  }
  const failures = table.cases.flatMap((one) => runCase(agreement, file, one, base))
  const expectations = table.cases.flatMap((one) => one.steps).filter(isExpectation).length
  return { cases: table.cases.length, expectations, failures: [...unread, ...failures] }
}

function failure(
  file: string,
  line: number,
  name: string,
  text: string,
  want: string,
  got: string,
): CaseFailure {
  return { file, line, case: name, text, want, got }
}

function isExpectation(step: Case['steps'][number]): step is Expectation {
  return step.kind === 'expectation'
}

/** The record with which every case of the table begins; a text says why there is none. */
function baseRecord(
  agreement: Agreement,
  table: CaseTable,
  recordText: (name: string) => string | null,
): MessageRecord | string {
  const records: MessageRecord[] = []
  for (const name of table.records) {
    const text = recordText(name)
    if (text === null) return `no such record: ${name}`
    const reading = readRecord(text, name, [agreement], { with: records })
    const bad = reading.refusals.find((one) => one.severity === 'refusal')
    if (bad !== undefined) return `${bad.file}:${bad.line} ${wordsOf(bad)}`
    records.push(...reading.records)
  }
  return records.length === 0 ? noRecord(agreement) : mergeRecords(records)
}

function runCase(
  agreement: Agreement,
  file: string,
  one: Case,
  base: MessageRecord,
): readonly CaseFailure[] {
  const sent = one.steps.flatMap((step) => (step.kind === 'message' ? [step] : []))
  const header = { record: 'mithaq-record-1', agreement: agreement.id, complete: base.complete }
  const lines = [header, ...sent.map((step) => step.json)].map((line) => JSON.stringify(line))
  const { records, refusals } = readRecord(lines.join('\n'), file, [agreement], { with: [base] })
  const refused = (index: number): Refusal | undefined =>
    refusals.find((at) => at.severity === 'refusal' && at.line === index + 2)
  const own = records.flatMap((record) => record.messages)
  const failures: CaseFailure[] = []
  const above = new Set<unknown>()
  const worldOf = worlds(agreement, base, own)
  let count = 0
  for (const [index, step] of one.steps.entries()) {
    const fail = (want: string, got: string): void => {
      failures.push(failure(file, step.line, one.name, step.text, want, got))
    }
    if (step.kind === 'message') {
      const next = one.steps[index + 1]
      const awaited = next?.kind === 'expectation' && next.words[0] === 'refused'
      const refusal = refused(count)
      count += 1
      if (refusal === undefined) above.add(step.json['id'])
      else if (!awaited) fail('a message that is accepted', wordsOf(refusal))
    } else if (step.words[0] === 'refused') {
      const refusal = refused(count - 1)
      const code = step.words[1] ?? ''
      if (refusal === undefined) fail(`refused ${code}`, 'the message is accepted')
      else if (refusal.code !== code) fail(`refused ${code}`, wordsOf(refusal))
    } else {
      const difference = compare(agreement, worldOf(above), step)
      if (difference !== null) fail(difference.want, difference.got)
    }
  }
  return failures
}

function wordsOf({ code, path, value, expected }: Refusal): string {
  return `refused ${code} ${path} ${value}${expected === '' ? '' : `, expected ${expected}`}`
}

/** The world of the messages above a line, made anew only when there is one message more. */
function worlds(
  agreement: Agreement,
  base: MessageRecord,
  own: readonly Message[],
): (above: ReadonlySet<unknown>) => World {
  let made: { size: number; world: World } | null = null
  return (above) => {
    if (made?.size === above.size) return made.world
    const messages = [...base.messages, ...own.filter((message) => above.has(message.id))]
    const world = replay(agreement, { ...base, messages })
    made = { size: above.size, world }
    return world
  }
}

function noRecord({ id }: Agreement): MessageRecord {
  const nothing = { title: null, notice: null, until: null, sources: {}, messages: [] }
  return { agreement: id, complete: true, ...nothing }
}
