// `mithaq audit`: who did what at the page of this centre, from its store, whether a page runs or
// not; and all of it as lines to be kept elsewhere, which show later whether its end was cut off.
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { auditIn, type AuditRecord } from '#desk/audit.ts'
import { deskStorePlace, homeAt } from '#home/home.ts'
import { InputError } from '#home/input-error.ts'
import { formatMoment } from '#locale/dates.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { json } from './json.ts'
import { assertOneForm, command, numberOption } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { type Row, table } from './table.ts'
import { paragraph } from './terminal.ts'

interface AuditOptions {
  readonly home?: string
  readonly json?: boolean
  readonly person?: string
  readonly last: number
  readonly lines?: boolean
}

const usualLast = 50

export function auditCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  return command(words, 'audit', say(words, 'cli.command.audit'))
    .option('--home <folder>', say(words, 'centre.option.home'))
    .option('--person <id>', say(words, 'audit.option.person'))
    .addOption(numberOption('--last <number>', say(words, 'audit.option.last'), usualLast))
    .option('--lines', say(words, 'audit.option.lines'))
    .action(async (options: AuditOptions) => {
      finish(await run(session, options))
    })
}

async function run(session: Session, options: AuditOptions): Promise<ExitCode> {
  const { terminal, machinery, words } = session
  assertOneForm({ '--json': options.json, '--lines': options.lines })
  const place = deskStorePlace(homeAt(session, options.home))
  // A store that is opened is made: nothing is to stand there because somebody asked.
  if (place.kind === 'sqlite' && !existsSync(place.path)) {
    throw new InputError('input.no-desk', { given: place.path, remedy: 'remedy.input.desk' })
  }
  const store = await machinery.openStore(place)
  try {
    const audit = auditIn({ store, crypto: machinery.crypto, clock: machinery.clock })
    if (options.lines === true) {
      const deed = { by: null, what: 'audit.exported', space: null, about: null } as const
      await audit.note({ ...deed, came: 'done' })
    }
    const all = await audit.records()
    const records = options.lines === true ? all : about(all, options)
    const firstBroken = await audit.firstBroken()
    if (options.lines === true) terminal.out(records.map(lineOf).join(''))
    else if (options.json === true) {
      terminal.out(json({ format: 'mithaq-audit-1', firstBroken, records }))
    } else terminal.out(auditText(session, records.slice(-options.last)))
    const chain =
      firstBroken === null
        ? say(words, 'audit.whole')
        : say(words, 'audit.broken', { n: firstBroken })
    // Lines and JSON go to other programs as they are.
    if (options.lines !== true && options.json !== true) terminal.out(paragraph(terminal, chain))
    return firstBroken === null ? 0 : 2
  } finally {
    await store.close()
  }
}

const lineOf = (record: AuditRecord): string => `${JSON.stringify(record)}\n`

function about(
  records: readonly AuditRecord[],
  { person }: Pick<AuditOptions, 'person'>,
): readonly AuditRecord[] {
  return records.filter((one) => person === undefined || one.by === person || one.about === person)
}

function auditText({ terminal, words }: Session, records: readonly AuditRecord[]): string {
  if (records.length === 0) return paragraph(terminal, say(words, 'audit.nothing'))
  const columns = [
    { head: say(words, 'audit.column.time') },
    { head: say(words, 'audit.column.person'), least: 8 },
    { head: say(words, 'audit.column.words'), least: 12 },
    { head: say(words, 'audit.column.about'), least: 8 },
    { head: say(words, 'audit.column.came'), least: 8 },
  ]
  const rows = records.map(({ at, by, what, about, came }): Row => {
    return [
      formatMoment(words, new Date(at).toISOString(), 'short'),
      by === null ? say(words, 'none') : inserted(words, visible(by)),
      say(words, `audit.act.${what}`),
      about === null ? '' : inserted(words, visible(shortened(about))),
      came === 'done' ? say(words, 'audit.done') : inserted(words, visible(came)),
    ]
  })
  return table(terminal, columns, rows)
}

/** A hash is told by its first characters. */
const shortened = (text: string): string =>
  /^[0-9a-f]{32,}$/.test(text) ? text.slice(0, 16) : text
