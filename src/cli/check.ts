// `mithaq check`: reads record files, lists what is refused and what each agreement finds in the
// rest.
import type { Command } from 'commander'
import { assess } from '#assessment/assess.ts'
import { illegalSteps } from '#assessment/record-steps.ts'
import type { Refusal } from '#assessment/refusal.ts'
import type { FindingResult } from '#assessment/result.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import type { Instant, IsoDay } from '#language/time.ts'
import { formatDay } from '#locale/dates.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { partyName } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { json } from './json.ts'
import { asOfOption, command, withFindings } from './options.ts'
import { readFiles, together, type Read } from './records.ts'
import { refusalResults } from './refusal-json.ts'
import { reportRefusals } from './refusal-table.ts'
import { sayWhatTakesLong } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'
import { heading, paragraph } from './terminal.ts'

interface CheckOptions {
  readonly agreement?: string
  readonly asOf?: string
  readonly json?: boolean
  readonly failOnFindings?: boolean
}

interface Checked {
  readonly agreement: Agreement
  readonly record: MessageRecord
  /** Obligations due in these days were judged; everything else as it stands on the last. */
  readonly judged: { readonly from: IsoDay; readonly until: IsoDay }
  readonly findings: readonly FindingResult[]
  /** Findings on the form of the record, said with file and line; their messages are kept. */
  readonly steps: readonly Refusal[]
}

export function checkCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'check', say(words, 'cli.command.check'))
    .argument('<file...>', say(words, 'cli.argument.files'))
    .option('--agreement <agreement>', say(words, 'cli.with-agreement'))
    .addOption(asOfOption(words))
  return withFindings(words, own).action(
    async (files: readonly string[], options: CheckOptions) => {
      finish(await run(session, files, options))
    },
  )
}

async function run(
  session: Session,
  files: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const shelf = await shelfWith(session, options.agreement)
  const read = await readFiles(session, files, shelf)
  const asOf = options.asOf ?? lastDay(session, read.records)
  const checked = [...Map.groupBy(read.records, (record) => record.agreement)].map(
    ([id, records]) => checkRecord(session, shelf, id, together(records), asOf),
  )
  const { out } = session.terminal
  out(
    options.json === true
      ? checkJson(session, read, checked, asOf)
      : checkReport(session, read, checked),
  )
  if (read.refused > 0) return 2
  const found = checked.some((one) => one.findings.length > 0)
  return found && options.failOnFindings === true ? 1 : 0
}

/** Today, or the last day on which something of the record became known where that is later. */
function lastDay({ today }: Session, records: readonly MessageRecord[]): IsoDay {
  const known = records.flatMap(({ messages }) => messages.at(-1)?.known ?? [])
  return known.map(dayOf).reduce((a, b) => (a > b ? a : b), today)
}

function dayOf(at: Instant): IsoDay {
  return new Date(at).toISOString().slice(0, 10)
}

async function shelfWith(session: Session, name: string | undefined) {
  if (name === undefined) return session.shelf
  const { agreement } = await findAgreement(session, name)
  return [...session.shelf.filter((one) => one.id !== agreement.id), agreement]
}

function checkRecord(
  session: Session,
  shelf: readonly Agreement[],
  id: string,
  record: MessageRecord,
  asOf: string,
): Checked {
  sayWhatTakesLong(session, record)
  const agreement = shelf.find((one) => one.id === id)!
  const times = timesOf(asOf, null)
  const due = { from: Math.min(agreement.earliest, times.asOf), until: times.asOf }
  const result = assess(replay(agreement, record), times, { due })
  const findings = [...result.parties, ...result.groups].flatMap((one) => one.findings)
  const judged = { from: dayOf(due.from), until: asOf }
  return { agreement, record, judged, findings, steps: illegalSteps(agreement, record, findings) }
}

function checkJson(
  { words }: Session,
  read: Read,
  checked: readonly Checked[],
  asOf: string,
): string {
  return json({
    format: 'mithaq-check-1',
    asOf,
    refused: read.refused,
    refusals: refusalResults(words, [...read.refusals, ...checked.flatMap(({ steps }) => steps)]),
    records: checked.map(({ agreement, record, judged, findings }) => ({
      agreement: agreement.id,
      title: record.title,
      notice: record.notice,
      messages: record.messages.length,
      judged,
      findings,
    })),
  })
}

function checkReport(session: Session, read: Read, checked: readonly Checked[]): string {
  const { words, terminal } = session
  const named = [...read.refusals, ...checked.flatMap(({ steps }) => steps)]
  const refusals =
    named.length === 0
      ? paragraph(terminal, say(words, 'cli.check.refused', { n: 0 }), { style: 'bold' })
      : reportRefusals(session, named, read.refused)
  const empty = checked.length === 0 ? paragraph(terminal, say(words, 'cli.check.empty')) : ''
  return refusals + empty + checked.map((one) => checkedText(session, one)).join('')
}

const mostFindings = 500

function checkedText(session: Session, { agreement, record, judged, findings }: Checked): string {
  const { words, terminal } = session
  const head = say(words, 'cli.check.record', {
    messages: say(words, 'count.messages', { n: record.messages.length }),
    agreement: agreement.name[words.language],
    findings: say(words, 'count.findings', { n: findings.length }),
  })
  const lines = findings.slice(0, mostFindings).map((finding) => {
    const line = say(words, 'cli.check.finding', {
      party: partyName(words, agreement, finding.party ?? '', 'short'),
      title: findingTitle(words, finding),
      text: findingText(words, agreement, finding),
    })
    return paragraph(terminal, line, { indent: 2, hang: 2 })
  })
  const span = { from: formatDay(words, judged.from), until: formatDay(words, judged.until) }
  const more = findings.length - mostFindings
  const notice = record.notice?.[words.language]
  return [
    heading(terminal, head),
    notice === undefined ? '' : paragraph(terminal, notice, { style: 'dim' }),
    ...lines,
    more <= 0 ? '' : paragraph(terminal, say(words, 'cli.check.more', { n: more })),
    `\n${paragraph(terminal, say(words, 'cli.check.span', span), { style: 'dim' })}`,
  ].join('')
}
