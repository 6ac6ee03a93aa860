// `mithaq stix export` and `mithaq stix import`: messages about incidents as STIX 2.1 for other
// programs, and files of STIX as drafts of messages (docs/formats/stix.md). An export is printed; a
// draft is not sent, nor kept: `mithaq draft` takes it.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { assertAct, neededArgument } from './acts.ts'
import { command, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { exportStix } from './stix-export.ts'
import { importFile } from './stix-import.ts'

export interface StixOptions {
  readonly record?: readonly string[]
  readonly home?: string
  readonly space?: string
  readonly reader?: string
  readonly only?: string
  readonly json?: boolean
}

const acts = ['export', 'import']

export function stixCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'stix', say(words, 'cli.command.stix'))
    .argument('<act>', say(words, 'stix.argument.act'))
    .argument('[name]', say(words, 'stix.argument.name'))
    .option('--record <file...>', say(words, 'cli.record'))
    .option('--reader <post>', say(words, 'stix.option.reader'))
    .option('--only <type>', say(words, 'stix.option.only'))
  return withHome(words, own).action(
    async (act: string, name: string | undefined, options: StixOptions) => {
      finish(await run(session, act, name, options))
    },
  )
}

function run(
  session: Session,
  act: string,
  name: string | undefined,
  options: StixOptions,
): Promise<ExitCode> {
  assertAct(act, acts)
  if (act === 'export') return exportStix(session, name, options)
  return importFile(session, neededArgument(name, 'name'), options)
}
