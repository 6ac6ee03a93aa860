// `mithaq coverage`: what the agreements that bind on a day do with each class of weapons, and what
// none of them covers; beside it what others think that the parties have.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { coverageAt, type CoverResult, type FormerCover } from '#assessment/coverage.ts'
import {
  estimatesOn,
  readEstimates,
  type Estimates,
  type ForceEstimate,
  type WeaponSystem,
} from '#assessment/estimates.ts'
import type { Refusal } from '#assessment/refusal.ts'
import type { PrintedCoverage } from '#assessment/shelf-result.ts'
import { timesOf } from '#assessment/world.ts'
import type { PartyId } from '#language/party.ts'
import { citationResultText } from '#locale/citation.ts'
import { conflictSource, conflictValue } from '#locale/conflicts.ts'
import { formatDay } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { partyName, stateName } from '#locale/names.ts'
import { json } from './json.ts'
import { shortPath } from './next.ts'
import { command, withParty, withTimes, type TimeOptions } from './options.ts'
import { legend, timesText } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { reportRefusals } from './refusal-table.ts'
import { partyOnShelf } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { shelfWorlds } from './shelf-worlds.ts'
import { heading, paragraph } from './terminal.ts'

interface CoverageOptions extends TimeOptions {
  readonly party?: string
  readonly json?: boolean
}

export function coverageCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'coverage', say(words, 'cli.command.coverage'))
  return withParty(words, withTimes(words, own)).action(async (options: CoverageOptions) => {
    finish(await run(session, options))
  })
}

async function run(session: Session, options: CoverageOptions): Promise<ExitCode> {
  const { terminal, words } = session
  const party = options.party === undefined ? null : partyOnShelf(session, options.party)
  const asOf = options.asOf ?? session.today
  const knownOn = options.knownOn ?? null
  const shelf = await shelfWorlds(session)
  const { estimates, refusals } = estimatesOf(session)
  const worlds = shelf.entries.map(({ world }) => world)
  const rows = coverageAt(worlds, timesOf(asOf, knownOn), party).map((row) => ({
    ...row,
    estimates: estimates === null ? [] : estimatesOn(estimates, row.weapons, asOf, party),
    systems: (estimates?.systems ?? []).filter(
      (one) => one.weapons === row.weapons && (party === null || one.party === party),
    ),
  }))
  const printed: PrintedCoverage = {
    format: 'mithaq-coverage-1',
    asOf,
    knownOn,
    party,
    notice: estimates?.notice ?? null,
    rows,
    refusals: refusalResults(words, [...shelf.refusals, ...refusals]),
  }
  const nameOf = namesIn(session, estimates)
  terminal.out(options.json === true ? json(printed) : reportOf(session, printed, nameOf))
  return shelf.refused + refusals.length > 0 ? 2 : 0
}

type NameOf = (party: PartyId) => string

/** A state that is no party of anything on the shelf is named by the file of estimates. */
function namesIn({ shelf, words }: Session, estimates: Estimates | null): NameOf {
  const parties = shelf.flatMap((agreement) => agreement.parties)
  return (id) =>
    parties.find((party) => party.id === id)?.short[words.language] ??
    estimates?.states?.find((state) => state.id === id)?.name[words.language] ??
    id
}

const estimatesFile = 'force-estimates.json'

function estimatesOf(session: Session): {
  readonly estimates: Estimates | null
  readonly refusals: readonly Refusal[]
} {
  const path = join(session.shelfFolder, estimatesFile)
  if (!existsSync(path)) return { estimates: null, refusals: [] }
  const read = readEstimates(readFileSync(path, 'utf8'), shortPath(path))
  if (read.refusals.length > 0) {
    session.terminal.err(reportRefusals(session, read.refusals, read.refusals.length))
  }
  return read
}

type ShownRow = PrintedCoverage['rows'][number]

function reportOf(
  session: Session,
  { asOf, knownOn, notice, rows }: PrintedCoverage,
  nameOf: NameOf,
): string {
  const { terminal, words } = session
  const bare = rows.filter(({ covers }) => covers.length === 0)
  return [
    paragraph(terminal, timesText(words, asOf, knownOn)),
    paragraph(terminal, say(words, 'cli.coverage.sum', { n: bare.length, all: rows.length })),
    notice === null ? '' : paragraph(terminal, notice[words.language], { style: 'accent' }),
    ...rows.map((row) => rowText(session, row, nameOf)),
    legend(
      session,
      rows.flatMap((row) => [...row.estimates, ...row.systems].map(({ evidence }) => evidence)),
    ),
  ].join('')
}

function rowText(session: Session, row: ShownRow, nameOf: NameOf): string {
  const { terminal, words } = session
  const line = (text: string, style: 'plain' | 'dim' | 'accent' = 'plain') =>
    paragraph(terminal, text, { indent: 2, hang: 2, style })
  const covers = [...Map.groupBy(row.covers, ({ agreement }) => agreement)]
  const former = [...Map.groupBy(row.former, (one) => `${one.agreement} ${one.until}`).values()]
  const nothing = former.length === 0 ? 'cli.coverage.never' : 'cli.coverage.nothing'
  return [
    heading(terminal, row.name[words.language]),
    ...(covers.length === 0 ? [line(say(words, nothing), 'accent')] : []),
    ...covers.map(([id, list]) => line(coverText(session, id, list))),
    ...former.map((list) => line(formerText(session, list))),
    ...row.estimates.map((one) => line(estimateText(session, one, nameOf), 'dim')),
    ...row.systems.map((one) => line(systemText(session, one, nameOf), 'dim')),
  ].join('')
}

function coverText(session: Session, id: string, covers: readonly CoverResult[]): string {
  const { words } = session
  const agreement = session.shelf.find((one) => one.id === id)!
  const aside = new Map(
    covers.flatMap((one) => one.aside.map(({ party, state }) => [party, state])),
  )
  const set = [...aside].map(([party, state]) =>
    say(words, 'cli.standing', {
      party: partyName(words, agreement, party, 'short'),
      state: stateName(words, agreement, 'standing', state),
    }),
  )
  return [mannersText(session, id, covers), ...set].join(say(words, 'separator'))
}

function mannersText(
  session: Session,
  id: string,
  covers: readonly (CoverResult | FormerCover)[],
): string {
  const { words } = session
  const agreement = session.shelf.find((one) => one.id === id)!
  const manners = covers.map(({ manner, citation, note }) => {
    const cite = citationResultText(words, agreement, citation)
    const told = { manner: say(words, `cover.${manner}`), cite }
    if (note === null) return say(words, 'cli.coverage.manner', told)
    return say(words, 'cli.coverage.partial', { ...told, note: note[words.language] })
  })
  return say(words, 'cli.coverage.by', {
    agreement: agreement.name[words.language],
    manners: manners.join(say(words, 'cli.coverage.and')),
  })
}

function formerText(session: Session, covers: readonly FormerCover[]): string {
  const { words } = session
  const [{ agreement, until }] = covers as readonly [FormerCover]
  return say(words, 'cli.coverage.former', {
    until: formatDay(words, until),
    by: mannersText(session, agreement, covers),
  })
}

function estimateText({ words }: Session, one: ForceEstimate, nameOf: NameOf): string {
  const date = one.asOf === undefined ? [] : [formatDay(words, one.asOf)]
  const note = one.note === undefined ? [] : [one.note[words.language]]
  return say(words, 'cli.coverage.estimate', {
    party: nameOf(one.party),
    count: one.count,
    of: one.of[words.language],
    notes: [
      ...date,
      say(words, `evidence.${one.evidence}`),
      ...note,
      ...differing(words, one),
      ...one.sources.map((source) => inserted(words, source)),
    ].join(say(words, 'separator')),
  })
}

function systemText({ words }: Session, one: WeaponSystem, nameOf: NameOf): string {
  const count = one.count === undefined ? [] : [say(words, 'cli.coverage.about', { n: one.count })]
  const note = one.note === undefined ? [] : [one.note[words.language]]
  return say(words, 'cli.coverage.system', {
    name: one.name[words.language],
    party: nameOf(one.party),
    notes: [
      one.status[words.language],
      ...count,
      say(words, `evidence.${one.evidence}`),
      ...note,
      ...differing(words, one),
    ].join(say(words, 'separator')),
  })
}

/** What other sources say instead: shown with what was taken, never left out. */
function differing(
  words: Session['words'],
  { conflicts = [] }: ForceEstimate | WeaponSystem,
): readonly string[] {
  return conflicts.map((one) =>
    say(words, 'cli.coverage.differ', {
      value: inserted(words, conflictValue(words, one)),
      source: inserted(words, conflictSource(words, one, undefined)),
      resolution: one.resolution[words.language],
    }),
  )
}
