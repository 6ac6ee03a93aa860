// Runs a case table: builds the record that its lines write, through the same checks as any record
// file, and holds every expectation against the assessment of the messages above it. What the
// assessment says is put into the words of the table, so that want and got can be read together.
import type { Agreement } from '#language/agreement.ts'
import type { Message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { MessageRecord } from '#language/record.ts'
import { endOfDay, endOfTime, parseDay, parseInstant, type Instant } from '#language/time.ts'
import { assess } from './assess.ts'
import { parseCases, type Case, type CaseTable, type Expectation } from './case-table.ts'
import { readRecord } from './record-file.ts'
import type { Refusal } from './refusal.ts'
import type { AssessmentResult, CitationResult, PartyResult } from './result.ts'
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
  const base = baseLines(agreement, table, recordText)
  if (typeof base === 'string') {
    const failures = [...unread, failure(file, 1, '', '', 'a record', base)]
    return { cases: table.cases.length, expectations: 0, failures }
  }
  const failures = table.cases.flatMap((one) => runCase(agreement, file, one, base))
  const expectations = table.cases.flatMap((one) => one.steps).filter(isExpectation).length
  return { cases: table.cases.length, expectations, failures: [...unread, ...failures] }
}

/** Two aligned lines under the place and the line itself. */
export function showFailure(one: CaseFailure): string {
  const within = one.case === '' ? '' : ` (${one.case})`
  return `${one.file}:${one.line}${within}\n  ${one.text}\n  want ${one.want}\n  got  ${one.got}`
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

/** The header and the lines with which every case of the table begins; a text where it has none. */
function baseLines(
  agreement: Agreement,
  table: CaseTable,
  recordText: (name: string) => string | null,
): readonly string[] | string {
  const header = { record: 'mithaq-record-1', agreement: agreement.id, complete: true, sources: {} }
  const lines: string[] = []
  for (const name of table.records) {
    const text = recordText(name)
    if (text === null) return `no such record: ${name}`
    const { records, refusals } = readRecord(text, name, [agreement])
    const bad = refusals.find((one) => one.severity === 'refusal')
    if (bad !== undefined) return `${bad.file}:${bad.line} ${bad.code} ${bad.path} ${bad.value}`
    for (const one of records) {
      header.complete &&= one.complete
      Object.assign(header.sources, one.sources)
    }
    const [first = '', ...rest] = text.trimEnd().split('\n')
    lines.push(...(first.includes('"record"') ? rest : [first, ...rest]))
  }
  return [JSON.stringify(header), ...lines]
}

function runCase(
  agreement: Agreement,
  file: string,
  one: Case,
  base: readonly string[],
): readonly CaseFailure[] {
  const sent = one.steps.flatMap((step) => (step.kind === 'message' ? [step] : []))
  const lines = [...base, ...sent.map((step) => JSON.stringify(step.json))]
  const { records, refusals } = readRecord(lines.join('\n'), file, [agreement])
  const refused = (index: number): Refusal | undefined =>
    refusals.find((at) => at.severity === 'refusal' && at.line === base.length + index + 1)
  const own = new Set(sent.map((step) => step.json['id']))
  const failures: CaseFailure[] = []
  const above = new Set<unknown>()
  const worldOf = worlds(agreement, records[0] ?? null, own)
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
  record: MessageRecord | null,
  own: ReadonlySet<unknown>,
): (above: ReadonlySet<unknown>) => World {
  let made: { size: number; world: World } | null = null
  return (above) => {
    if (made?.size === above.size) return made.world
    const stands = (message: Message) => !own.has(message.id) || above.has(message.id)
    const messages = (record?.messages ?? []).filter(stands)
    const world = replay(agreement, { ...(record ?? noRecord(agreement)), messages })
    made = { size: above.size, world }
    return world
  }
}

function noRecord(agreement: Agreement): MessageRecord {
  const { id } = agreement
  const nothing = { title: null, notice: null, complete: true, until: null, sources: {} }
  return { agreement: id, ...nothing, messages: [] }
}

interface Difference {
  readonly want: string
  readonly got: string
}

interface Told {
  readonly words: string
  readonly citation: CitationResult | null
}

/** Null where the assessment says what the line says. */
function compare(agreement: Agreement, world: World, line: Expectation): Difference | null {
  const reading = line.reading === null ? '' : ` reading ${line.reading}`
  const want = `${line.words.join(' ')}${reading}${line.place === null ? '' : ` ; ${line.place}`}`
  const unknown = unknownName(agreement, line)
  if (unknown !== null) return { want, got: unknown }
  const asOf = lastMoment(line.asOf)
  const knownOn = line.knownOn === null ? endOfTime : lastMoment(line.knownOn)
  const result = assess(world, { asOf, knownOn })
  const told = line.party === null ? tellAgreement(result, line) : tellParty(result, line)
  if (told === null) return { want, got: 'nothing of the kind' }
  const cited = told.citation !== null && line.place !== null
  const place = cited ? placeAs(line.place ?? '', told.citation) : line.place
  const got = `${told.words}${reading}${place === null ? '' : ` ; ${place}`}`
  return got === want ? null : { want, got }
}

function lastMoment(text: string): Instant {
  const at = parseInstant(text) ?? 0
  return parseDay(text) === null ? at : endOfDay(at)
}

/** A place may be written alone or as the id of the provision. */
function placeAs(written: string, citation: CitationResult | null): string {
  return written === citation?.id ? written : (citation?.place ?? '')
}

function unknownName(agreement: Agreement, line: Expectation): string | null {
  const [what = '', id = ''] = line.words
  const named: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    count: agreement.counts,
    limit: agreement.limits,
    obligation: agreement.obligations,
    quota: agreement.quotas,
    lapse: agreement.lapses,
  }
  const kinds = [...Object.keys(named), 'life', 'standing', 'finding', 'no-finding']
  if (!kinds.includes(what)) return `no such expectation: ${what}; one of ${kinds.join(', ')}`
  const missing = (kind: string, wanted: string, list: readonly { readonly id: string }[]) =>
    list.some((one) => one.id === wanted)
      ? null
      : `no such ${kind}: ${wanted}; one of ${list.map((one) => one.id).join(', ')}`
  return (
    (named[what] === undefined ? null : missing(what, id, named[what])) ??
    (line.party === null ? null : missing('party', line.party, agreement.parties)) ??
    (line.reading === null ? null : missing('reading', line.reading, agreement.readings))
  )
}

function tellAgreement(result: AssessmentResult, line: Expectation): Told | null {
  const [what, id, about] = line.words
  if (what === 'life') {
    const read = result.life.readings.find((one) => one.reading === line.reading)
    return { words: `life ${(read ?? result.life).phase}`, citation: null }
  }
  if (what === 'lapse') {
    const found = result.lapses.find((one) => one.lapse === id && one.item === about)
    if (found === undefined) return null
    return { words: `lapse ${id} ${about} ${found.state}`, citation: found.citation }
  }
  if (what !== 'finding' && what !== 'no-finding') return null
  return tellFinding(result.parties, line)
}

function tellParty(result: AssessmentResult, line: Expectation): Told | null {
  const party = result.parties.find((one) => one.party === line.party)
  if (party === undefined) return null
  switch (line.words[0]) {
    case 'count':
      return tellCount(party, line)
    case 'limit':
      return tellLimit(party, line)
    case 'obligation':
      return tellObligation(party, line)
    case 'quota':
      return tellQuota(party, line)
    case 'standing':
      return tellStanding(result, line)
    case 'lapse':
    case 'life':
      return tellAgreement(result, line)
    default:
      return tellFinding([party], line)
  }
}

type Read<T> = readonly (T & { readonly reading: string; readonly by: PartyId | null })[]

/** What the reading says where it differs; else what is said without it. */
function readAs<T>(main: T, readings: Read<T>, reading: string | null): T {
  return readings.find((one) => one.reading === reading) ?? main
}

function tellCount(party: PartyResult, line: Expectation): Told | null {
  const found = party.counts.find((one) => one.count === line.words[1])
  if (found === undefined) return null
  const { value } = readAs<{ value: number | null }>(found, found.readings, line.reading)
  return { words: `count ${found.count} ${value ?? 'unknown'}`, citation: found.citation }
}

function tellLimit(party: PartyResult, line: Expectation): Told | null {
  const found = party.limits.find((one) => one.limit === line.words[1])
  if (found === undefined) return null
  const read = found.readings.find((one) => one.reading === line.reading) ?? found
  const numbers = `${read.value ?? 'unknown'}/${read.max ?? '-'}`
  return { words: `limit ${found.limit} ${read.state} ${numbers}`, citation: found.citation }
}

function tellObligation(party: PartyResult, line: Expectation): Told | null {
  const [, id, trigger] = line.words
  const found = party.obligations.find((one) => one.obligation === id && one.trigger === trigger)
  if (found === undefined) return null
  const read = found.readings.find((one) => one.reading === line.reading) ?? found
  // A due day may be written without its hour.
  const when = line.words[5] ?? ''
  const due = found.due.startsWith(`${when}T`) ? when : found.due
  return { words: `obligation ${id} ${trigger} ${read.state} due ${due}`, citation: found.citation }
}

function tellQuota(party: PartyResult, line: Expectation): Told | null {
  const [, id] = line.words
  const each = line.words[4] === 'each' ? (line.words[5] ?? null) : null
  const found = party.quotas.findLast((one) => one.quota === id && one.each === each)
  if (found === undefined) return null
  const numbers = `${found.used ?? 'unknown'}/${found.max}`
  const rest = each === null ? '' : ` each ${each}`
  return { words: `quota ${id} ${numbers} ${found.state}${rest}`, citation: found.citation }
}

function tellStanding(result: AssessmentResult, line: Expectation): Told | null {
  const found = result.life.standings.find((one) => one.party === line.party)
  if (found === undefined) return null
  const read = found.readings.find((one) => one.reading === line.reading) ?? found
  return { words: `standing ${read.state}`, citation: null }
}

function tellFinding(parties: readonly PartyResult[], line: Expectation): Told {
  const [what, code, about] = line.words
  const findings = parties.flatMap((one) => one.findings)
  const found = findings.filter(
    (one) => one.code === code && (about === undefined || one.about === about),
  )
  const asked = line.words.slice(1).join(' ')
  if (found.length > 0) return { words: `finding ${asked}`, citation: found[0]?.citation ?? null }
  if (what === 'no-finding') return { words: `no-finding ${asked}`, citation: null }
  const others = [...new Set(findings.map((one) => `${one.code} ${one.about}`))]
  return { words: `no such finding, but: ${others.join(', ') || 'none'}`, citation: null }
}
