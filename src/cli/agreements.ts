// `mithaq agreements`: the shelf, with the life of each agreement on the day.
import type { Command } from 'commander'
import { lifeOf } from '#assessment/assess.ts'
import { timesOf } from '#assessment/world.ts'
import { formatDay } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { json } from './json.ts'
import { asOfOption, command, withFindings } from './options.ts'
import { refusalResults } from './refusal-json.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { noticesText, shelfWorlds, type Shelved } from './shelf-worlds.ts'
import { table, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

interface AgreementsOptions {
  readonly asOf?: string
  readonly json?: boolean
}

export function agreementsCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  // The list finds nothing; it takes the option as all commands of the engine do.
  return withFindings(words, command(words, 'agreements', say(words, 'cli.command.agreements')))
    .addOption(asOfOption(words))
    .action(async (options: AgreementsOptions) => {
      finish(await run(session, options))
    })
}

async function run(session: Session, options: AgreementsOptions): Promise<ExitCode> {
  const asOf = options.asOf ?? session.today
  const { entries: shelved, refused, refusals } = await shelfWorlds(session)
  const entries = shelved.map((one) => entryOf(one, asOf))
  const { terminal, words } = session
  if (options.json === true) {
    const told = refusalResults(words, refusals)
    terminal.out(json({ format: 'mithaq-agreements-1', asOf, agreements: entries, refusals: told }))
  } else {
    terminal.out(agreementsReport(session, asOf, entries, noticesText(session, shelved)))
  }
  return refused > 0 ? 2 : 0
}

type Entry = ReturnType<typeof entryOf>

function entryOf({ agreement, world, record, refused }: Shelved, asOf: string) {
  const { id, name, title, parties } = agreement
  return {
    id,
    name,
    title,
    parties: parties.map((party) => party.id),
    counts: agreement.counts.map((count) => count.id),
    life: lifeOf(world, timesOf(asOf, null)),
    messages: record?.messages.length ?? null,
    refused,
    notice: record?.notice ?? null,
  }
}

/** The names to give to `explain` and `history`. */
function countsText(words: Words, { counts }: Entry): string {
  const names = counts.map((count) => inserted(words, count)).join(say(words, 'separator'))
  return `${say(words, 'section.counts')}: ${names}`
}

function agreementsReport(
  session: Session,
  asOf: string,
  entries: readonly Entry[],
  notices: string,
): string {
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
    // As wide as the longest word in it.
    { head: say(words, 'cli.head.parties'), least: 14 },
    { head: say(words, 'head.life'), least: 10 },
  ]
  return [
    paragraph(terminal, say(words, 'asOf', { day: formatDay(words, asOf) })),
    notices,
    '\n',
    table(terminal, columns, rows),
  ].join('')
}
