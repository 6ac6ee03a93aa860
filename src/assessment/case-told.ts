// What the assessment says of one expectation of a case table, in the words of the table. One line,
// one result: a count, a limit, an obligation, a quota, a phase, a standing, a lapse, a finding.
import type { Agreement } from '#language/agreement.ts'
import { canonical } from '#language/explanation.ts'
import type { PartyId } from '#language/party.ts'
import { endOfDay, endOfTime, parseDay, parseInstant, type Instant } from '#language/time.ts'
import { assess } from './assess.ts'
import type { Expectation } from './case-table.ts'
import { differenceAt } from './check-trials.ts'
import { obligationsAt } from './obligations.ts'
import type { AssessmentResult, CitationResult, FindingResult, PartyResult } from './result.ts'
import type { Times, World } from './world.ts'

export interface Difference {
  readonly want: string
  readonly got: string
}

interface Told {
  readonly words: string
  readonly citation: CitationResult | null
}

/** Null where the assessment says what the line says. */
export function compare(agreement: Agreement, world: World, line: Expectation): Difference | null {
  const reading = line.reading === null ? '' : ` reading ${line.reading}`
  const want = `${line.words.join(' ')}${reading}${line.place === null ? '' : ` ; ${line.place}`}`
  const unknown = unknownName(agreement, line)
  if (unknown !== null) return { want, got: unknown }
  const asOf = lastMoment(line.asOf)
  const knownOn = line.knownOn === null ? endOfTime : lastMoment(line.knownOn)
  const times = { asOf, knownOn }
  const told = tell(world, times, line)
  if (told === null) return { want, got: 'nothing of the kind' }
  const cited = told.citation !== null && line.place !== null
  const place = cited ? placeAs(line.place ?? '', told.citation) : line.place
  const got = `${told.words}${reading}${place === null ? '' : ` ; ${place}`}`
  return got === want ? recounted(world, times, line) : { want, got }
}

/** A figure that a line states is counted again the naive way, with the items and names at hand. */
function recounted(world: World, times: Times, line: Expectation): Difference | null {
  if (line.words[0] !== 'count' && line.words[0] !== 'limit') return null
  const found = differenceAt(world, times)
  if (found === null) return null
  return { want: 'value = explanation = recount', got: `${found.count} ${canonical(found.values)}` }
}

function tell(world: World, times: Times, line: Expectation): Told | null {
  if (line.words[0] === 'obligation') return tellObligation(world, times, line)
  const result = assess(world, times)
  return line.party === null ? tellAgreement(result, line) : tellParty(result, line)
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
    (line.party === null ? null : missing('party', line.party, holdersIn(agreement))) ??
    (line.reading === null ? null : missing('reading', line.reading, agreement.readings))
  )
}

function holdersIn({ parties, groups }: Agreement): readonly { readonly id: string }[] {
  return [...parties, ...groups]
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
  const all = [...result.parties, ...result.groups].flatMap((one) => one.findings)
  return tellFinding([...all, ...result.reported], line)
}

function tellParty(result: AssessmentResult, line: Expectation): Told | null {
  const party = resultFor(result, line.party)
  if (party === null) return null
  switch (line.words[0]) {
    case 'count':
      return tellCount(party, line)
    case 'limit':
      return tellLimit(party, line)
    case 'quota':
      return tellQuota(party, line)
    case 'standing':
      return tellStanding(result, line)
    case 'lapse':
    case 'life':
      return tellAgreement(result, line)
    default:
      return tellFinding(party.findings, line)
  }
}

/** Of a group as of a party: it owes nothing and has no quotas. */
function resultFor({ parties, groups }: AssessmentResult, id: string | null): PartyResult | null {
  const party = parties.find((one) => one.party === id)
  if (party !== undefined) return party
  const group = groups.find((one) => one.group === id)
  return group === undefined ? null : { ...group, party: group.group, obligations: [], quotas: [] }
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
  const mark = line.words[3] === 'evidence' ? ` evidence ${found.evidence}` : ''
  return { words: `count ${found.count} ${value ?? 'unknown'}${mark}`, citation: found.citation }
}

function tellLimit(party: PartyResult, line: Expectation): Told | null {
  const found = party.limits.find((one) => one.limit === line.words[1])
  if (found === undefined) return null
  const read = found.readings.find((one) => one.reading === line.reading) ?? found
  const numbers = `${read.value ?? 'unknown'}/${read.max ?? '-'}`
  return { words: `limit ${found.limit} ${read.state} ${numbers}`, citation: found.citation }
}

/** Whenever it fell due, unlike the assessment, which shows a year to either side. */
function tellObligation(world: World, times: Times, line: Expectation): Told | null {
  const [, id, trigger] = line.words
  if (line.party === null) return null
  const all = obligationsAt(world, times, { party: line.party, from: -Infinity })
  const own = all.filter((one) => one.obligation === id)
  const found = own.find((one) => one.trigger === trigger)
  if (found === undefined) {
    const others = own.map((one) => one.trigger).join(', ')
    return { words: `no such trigger, but: ${others || 'none'}`, citation: null }
  }
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
  const numbers = `${found.used ?? 'unknown'}/${found.max ?? 'unknown'}`
  const rest = each === null ? '' : ` each ${each}`
  return { words: `quota ${id} ${numbers} ${found.state}${rest}`, citation: found.citation }
}

function tellStanding(result: AssessmentResult, line: Expectation): Told | null {
  const found = result.life.standings.find((one) => one.party === line.party)
  if (found === undefined) return null
  const read = found.readings.find((one) => one.reading === line.reading) ?? found
  return { words: `standing ${read.state}`, citation: null }
}

function tellFinding(findings: readonly FindingResult[], line: Expectation): Told {
  const [what, code, about] = line.words
  const found = findings.filter(
    (one) => one.code === code && (about === undefined || one.about === about),
  )
  const asked = line.words.slice(1).join(' ')
  if (found.length > 0) return { words: `finding ${asked}`, citation: found[0]?.citation ?? null }
  if (what === 'no-finding') return { words: `no-finding ${asked}`, citation: null }
  const others = [...new Set(findings.map((one) => `${one.code} ${one.about}`))]
  return { words: `no such finding, but: ${others.join(', ') || 'none'}`, citation: null }
}
