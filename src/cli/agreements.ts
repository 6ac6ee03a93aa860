// `mithaq agreements`: the shelf, with the life of each agreement on the day.
import type { Command } from 'commander'
import { assess } from '#assessment/assess.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { formatDay } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { join } from 'node:path'
import { json } from './json.ts'
import { command, dayOption } from './options.ts'
import { bundledFiles, recordOf } from './records.ts'
import { refusalResults } from './refusal-json.ts'
import { reportRefusals } from './refusal-table.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { table, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

interface AgreementsOptions {
  readonly asOf?: string
  readonly json?: boolean
}

export function agreementsCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  return command(words, 'agreements', say(words, 'cli.command.agreements'))
    .addOption(dayOption('--as-of <day>', say(words, 'cli.as-of')))
    .action(async (options: AgreementsOptions) => {
      finish(await run(session, options))
    })
}

async function run(session: Session, options: AgreementsOptions): Promise<ExitCode> {
  const asOf = options.asOf ?? session.today
  const entries = await Promise.all(session.shelf.map((one) => entryOf(session, one, asOf)))
  const { terminal, words } = session
  const refusals = entries.flatMap((entry) => entry.refusals)
  const refused = entries.reduce((sum, entry) => sum + entry.refused, 0)
  if (refused > 0) terminal.err(reportRefusals(session, refusals, refused))
  if (options.json === true) {
    const agreements = entries.map(({ refusals: _, ...entry }) => entry)
    const told = refusalResults(words, refusals)
    terminal.out(json({ format: 'mithaq-agreements-1', asOf, agreements, refusals: told }))
  } else {
    terminal.out(agreementsReport(session, asOf, entries))
  }
  return refused > 0 ? 2 : 0
}

type Entry = Awaited<ReturnType<typeof entryOf>>

async function entryOf(session: Session, agreement: Agreement, asOf: string) {
  const folder = join(session.shelfFolder, agreement.id)
  const bundled = bundledFiles(folder).length > 0
  const { record, refused, refusals } = bundled
    ? await recordOf(session, { agreement, folder }, undefined)
    : { record: null, refused: 0, refusals: [] }
  const world = replay(agreement, record ?? emptyRecord(agreement))
  const { life } = assess(world, timesOf(asOf, null))
  const { id, name, title, parties } = agreement
  return {
    id,
    name,
    title,
    parties: parties.map((party) => party.id),
    counts: agreement.counts.map((count) => count.id),
    life,
    messages: record?.messages.length ?? null,
    refused,
    refusals,
    notice: record?.notice ?? null,
  }
}

function emptyRecord(agreement: Agreement) {
  const none = { title: null, notice: null, complete: false, until: null, sources: {} }
  return { agreement: agreement.id, ...none, messages: [] }
}

/** The names to give to `explain` and `history`. */
function countsText(words: Words, { counts }: Entry): string {
  const names = counts.map((count) => inserted(words, count)).join(say(words, 'separator'))
  return `${say(words, 'section.counts')}: ${names}`
}

function agreementsReport(session: Session, asOf: string, entries: readonly Entry[]): string {
  const { words, terminal } = session
  const { language } = words
  const rows = entries.map((entry): Row => {
    const agreement = session.shelf.find((one) => one.id === entry.id)!
    return [
      entry.id,
      [entry.name[language], entry.title[language], countsText(words, entry)].join('\n'),
      entry.parties
        .map((party) => `${inserted(words, party)} ${partyName(words, agreement, party, 'short')}`)
        .join('\n'),
      [
        say(words, `phase.${entry.life.phase as 'none'}`),
        ...(entry.messages === null ? [] : [say(words, 'count.messages', { n: entry.messages })]),
      ].join('\n'),
    ]
  })
  const columns = [
    { head: say(words, 'head.agreement') },
    { head: say(words, 'head.name'), least: 24 },
    { head: say(words, 'cli.head.parties'), least: 12 },
    { head: say(words, 'head.life'), least: 10 },
  ]
  const notices = new Set(entries.flatMap(({ notice }) => notice?.[language] ?? []))
  return [
    paragraph(terminal, say(words, 'asOf', { day: formatDay(words, asOf) })),
    ...[...notices].map((notice) => paragraph(terminal, notice, { style: 'dim' })),
    '\n',
    table(terminal, columns, rows),
  ].join('')
}
