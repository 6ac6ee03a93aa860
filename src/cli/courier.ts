// `mithaq courier pack` and `mithaq courier unpack`: the way without a line, by files that are
// carried (docs/formats/courier-bundle.md); a receipt may go back as a text so short that it fits
// on a code for a camera.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { assertAct, assertOptionsOf, neededArgument } from './acts.ts'
import { packFiles } from './courier-pack.ts'
import { unpackFiles } from './courier-unpack.ts'
import { atDesk } from './desk.ts'
import { InputError } from '#home/input-error.ts'
import { command, type HomeOptions, numberOption, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'

export interface CourierOptions extends HomeOptions {
  readonly to?: string
  readonly shortReceipts?: boolean
  /** How many bytes a file has at most. */
  readonly largest?: number
}

const acts = ['pack', 'unpack']
const optionsOf = { pack: ['to', 'shortReceipts', 'largest'], unpack: [] } as const

export function courierCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'courier', say(words, 'cli.command.courier'))
    .argument('<act>', say(words, 'courier.argument.act'))
    .argument('[file...]', say(words, 'courier.argument.file'))
    .option('--to <party>', say(words, 'courier.option.to'))
    .option('--short-receipts', say(words, 'courier.option.short-receipts'))
    .addOption(numberOption('--largest <bytes>', say(words, 'courier.option.largest')))
  return withHome(words, own).action(
    async (act: string, files: readonly string[], options: CourierOptions) => {
      finish(await run(session, act, files, options))
    },
  )
}

function run(
  session: Session,
  act: string,
  files: readonly string[],
  options: CourierOptions,
): Promise<ExitCode> {
  assertAct(act, acts)
  assertOptionsOf<CourierOptions>(act, options, optionsOf)
  const [file, ...more] = files
  if (act === 'pack' && more.length > 0) {
    const given = more.join(' ')
    throw new InputError('input.excess-argument', { given, remedy: 'remedy.input.help' })
  }
  return atDesk(session, options, (desk) =>
    act === 'pack'
      ? packFiles(session, desk, file, options)
      : unpackFiles(session, desk, [neededArgument(file, 'file'), ...more], options),
  )
}
