// `mithaq prove`: writes what shows one message to somebody who has nothing of the log, into a
// folder of its own: the entry, the proof (docs/formats/proofs.md), and the rosters of those who
// signed. Handing it over tells nothing of the other messages, nor what this one says.
import { join } from 'node:path'
import type { Command } from 'commander'
import { placeOf } from '#centre/lookup.ts'
import { type ProofFiles, proveMessage } from '#centre/proof-files.ts'
import { partyOf } from '#centre/space.ts'
import { rosterFolder } from '#ledger/check/space-files.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseNote } from '#ledger/note.ts'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { assertName, makeFolder, writeWhole } from '#home/disk.ts'
import { findMessage } from './find.ts'
import { json } from './json.ts'
import { nextText, shortPath } from './next.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import { accepted, rolledBack } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'

interface ProveOptions extends HomeOptions {
  readonly out?: string
}

export function proveCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'prove', say(words, 'cli.command.prove'))
    .argument('<message>', say(words, 'prove.argument.message'))
    .argument('[index]', say(words, 'prove.argument.index'))
    .option('--out <folder>', say(words, 'prove.option.out'))
  return withHome(words, own).action(
    async (message: string, index: string | undefined, options: ProveOptions) => {
      await atDesk(session, options, (desk) => run(session, desk, message, index, options))
      finish(0)
    },
  )
}

async function run(
  session: Session,
  desk: Desk,
  given: string,
  index: string | undefined,
  options: ProveOptions,
): Promise<void> {
  const { terminal } = session
  const { centre, space } = desk
  if (options.out !== undefined) assertName(options.out)
  const isPlace = partyOf(space, given) !== undefined && /^\d{1,15}$/.test(index ?? '')
  const inLog = isPlace ? placeOf({ origin: given, index: Number(index) }) : `${given}:${index}`
  const message = await findMessage(desk, index === undefined ? given : inLog)
  const files = await proveMessage(
    centre.logs,
    message.origin,
    message.index,
    await headOf(desk, message.origin),
  )
  const name = placeOf(message).replaceAll(/[:/]/g, '-')
  const folder = options.out ?? name
  writeProof(folder, name, files)
  const { origin, size, receipts } = files
  terminal.out(
    options.json === true
      ? json({
          format: 'mithaq-proof-1',
          folder,
          proof: join(folder, `${name}.tlog-proof`),
          entry: join(folder, `${name}.entry`),
          origin,
          index: files.index,
          size,
          receipts: receipts.map(({ by, time }) => ({ by, time })),
        })
      : report(session, folder, placeOf(message), files),
  )
}

/** The newest head that others may see. */
async function headOf({ centre }: Desk, origin: string) {
  const behind = await centre.checkOwnLog()
  if (behind !== null) throw rolledBack(behind)
  const bytes = await centre.answers.checkpoint(origin)
  if (bytes === null) throw new Error(`a message of a log without a head: ${origin}`)
  const head = accepted(parseCheckpoint(accepted(parseNote(bytes)).text))
  return { size: head.size, bytes }
}

function writeProof(folder: string, name: string, { entry, proof, rosters }: ProofFiles): void {
  makeFolder(join(folder, rosterFolder))
  for (const [of, text] of rosters) writeWhole(join(folder, rosterFolder, `${of}.roster`), text)
  writeWhole(join(folder, `${name}.entry`), entry)
  writeWhole(join(folder, `${name}.tlog-proof`), proof)
}

function report(
  session: Session,
  folder: string,
  message: string,
  { size, receipts }: ProofFiles,
): string {
  const { words, terminal } = session
  const path = shortPath(folder)
  const title = say(words, 'prove.done', { message, folder: path })
  return [
    paragraph(terminal, title, { style: 'bold' }),
    paragraph(terminal, say(words, 'prove.head', { n: size }), { indent: 2, hang: 2 }),
    ...receipts.map(({ by, time }) => {
      const moment = formatMoment(words, new Date(time * 1000).toISOString())
      return paragraph(terminal, say(words, 'prove.receipt', { party: by, moment }), {
        indent: 2,
        hang: 2,
      })
    }),
    receipts.length === 0
      ? paragraph(terminal, say(words, 'prove.no-receipt'), { indent: 2, hang: 2 })
      : '',
    // Whoever has the folder has no home here.
    nextText(session, {}, [{ text: say(words, 'proof.export.verify'), command: ['verify', path] }]),
  ].join('')
}
