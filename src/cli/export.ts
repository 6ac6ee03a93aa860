// `mithaq export`: the centre's log, with --all its copies of the others', as files that never
// change, in the layout of tlog-tiles, with the receipts and what an outsider checks them by
// (docs/formats/exported-folder.md). A second run adds what has come since.
import type { Command } from 'commander'
import { type Exported, exportLog, exportSpace } from '#centre/export.ts'
import { allOriginsOf, type HeldLogs } from '#centre/held-logs.ts'
import { generationsOf } from '#centre/space.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { forkPath, type GrowingFolder, logRosterPath } from '#ledger/check/space-files.ts'
import { generationIn } from '#ledger/names.ts'
import { formatRoster } from '#ledger/roster.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import { atDesk, type Desk } from './desk.ts'
import { growingFolder } from './folder.ts'
import { json } from './json.ts'
import { nextText, shortPath } from './next.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import { progressOf } from './progress.ts'
import { assertName } from '#home/disk.ts'
import { isHome } from '#home/home.ts'
import { accepted, refusedInput, rolledBack } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'
import { table } from './table.ts'
import { paragraph } from './terminal.ts'

interface ExportOptions extends HomeOptions {
  readonly all?: boolean
}

export function exportCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words, terminal } = session
  const own = command(words, 'export', say(words, 'cli.command.export'))
    .argument('<folder>', say(words, 'proof.argument.folder'))
    .option('--all', say(words, 'proof.option.all'))
  return withHome(words, own).action(async (folder: string, options: ExportOptions) => {
    const logs = await atDesk(session, options, (desk) => run(session, desk, folder, options))
    terminal.out(
      options.json === true
        ? json({ format: 'mithaq-export-1', folder, logs })
        : report(session, folder, logs),
    )
    finish(0)
  })
}

async function run(
  session: Session,
  { centre, space, place }: Desk,
  root: string,
  { all }: ExportOptions,
): Promise<readonly Exported[]> {
  const { words } = session
  assertName(root)
  // What is exported is for others to see, and in a home there are keys.
  if (isHome(root)) {
    const expected = 'a folder that is not the home of a centre'
    const refusal = { code: 'other-folder', place: root, value: 'centre.json', expected }
    throw refusedInput(refusal, 'remedy.input.other-folder')
  }
  const behind = await centre.checkOwnLog()
  if (behind !== null) throw rolledBack(behind)
  const progress = progressOf(session)
  const parts = {
    logs: centre.logs,
    folder: growingFolder(root),
    progress: (of: string, n: number, total: number) =>
      progress(() => say(words, 'proof.exporting', { of, n, total })),
  }
  const refused = await exportSpace(parts, place.rosters)
  if (refused !== null) throw refusedInput(refused, 'remedy.input.other-folder', root)
  const exported: Exported[] = []
  const origins = all === true ? allOriginsOf(space) : generationsOf(space, space.self)
  for (const origin of origins) {
    const checkpoint = await centre.answers.checkpoint(origin)
    if (checkpoint === null) continue
    const log = await exportLog(parts, checkpoint)
    if ('kind' in log) throw refusedInput(log, 'remedy.input.other-folder', root)
    await exportRosters(session, centre.logs, parts.folder, origin, generationIn(origin) === 1)
    exported.push(log)
  }
  // What shows that a log forked, beside its files.
  for (const { origin, evidence } of await centre.alarms.all()) {
    await exportRosters(session, centre.logs, parts.folder, origin, false)
    await parts.folder.replace(forkPath(origin), evidence)
  }
  return exported
}

/** Beside a log, for those who read no entries: the rosters whose keys may have signed a head. */
async function exportRosters(
  { machinery }: Session,
  logs: HeldLogs,
  folder: GrowingFolder,
  origin: string,
  isFirstThere: boolean,
): Promise<void> {
  const { state } = await logs.held(origin)
  for (const { roster, index } of isFirstThere ? state.rosters.slice(1) : state.rosters) {
    const path = logRosterPath(origin, roster.party, index)
    const text = accepted(formatRoster(machinery.crypto, roster))
    if (!(await folder.has(path))) await folder.add(path, encodeUtf8(text))
  }
}

function report(session: Session, folder: string, logs: readonly Exported[]): string {
  const { words, terminal } = session
  const number = (n: number) => formatNumber(words, n)
  const columns = [
    { head: say(words, 'proof.head.log'), least: 20 },
    { head: say(words, 'proof.head.entries'), figures: true },
    { head: say(words, 'proof.head.new'), figures: true },
    { head: say(words, 'proof.head.receipts'), figures: true, least: 8 },
    { head: say(words, 'proof.head.blobs'), figures: true, least: 12 },
  ]
  const rows = logs.map(({ origin, size, before, receipts, blobs }) => [
    origin,
    ...[size, size - before, receipts, blobs].map(number),
  ])
  const absent = logs.reduce((sum, log) => sum + log.absent, 0)
  const path = shortPath(folder)
  return [
    paragraph(terminal, say(words, 'proof.exported', { folder: path }), { style: 'bold' }),
    table(terminal, columns, rows),
    absent === 0 ? '' : paragraph(terminal, say(words, 'proof.absent', { n: absent })),
    // Whoever has the folder has no home here.
    nextText(session, {}, [{ text: say(words, 'proof.export.verify'), command: ['verify', path] }]),
  ].join('')
}
