// `mithaq dump`: a whole agreement with its record as one JSON document, for other programs
// (docs/formats/dump.md). The interface of a centre gives the same.
import type { Command } from 'commander'
import { dumpOf } from '#extracts/dump.ts'
import { say } from '#locale/locale.ts'
import { json } from './json.ts'
import { asOfOption, command, type RecordOptions, withFiles } from './options.ts'
import { exitCode, prepare } from './request.ts'
import type { ExitCode, Session } from './session.ts'

export function dumpCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'dump', say(words, 'cli.command.dump'))
    .argument('<agreement>', say(words, 'cli.argument.agreement'))
    .addOption(asOfOption(words))
  return withFiles(words, own).action(async (name: string, options: RecordOptions) => {
    const prepared = await prepare(session, name, options)
    // It is JSON, with `--json` or without; `prepare` has told what was refused.
    session.terminal.out(json(dumpOf(prepared, prepared.asOf)))
    finish(exitCode(prepared, false))
  })
}
