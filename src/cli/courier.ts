// `mithaq courier pack` and `mithaq courier unpack`: the way without a line, by a file that is
// carried (docs/formats/courier-bundle.md); a receipt may go back as a text so short that it fits
// on a code for a camera.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { assertAct, neededArgument } from './acts.ts'
import { packFile } from './courier-pack.ts'
import { unpackFile } from './courier-unpack.ts'
import { atDesk } from './desk.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'

export interface CourierOptions extends HomeOptions {
  readonly to?: string
  readonly shortReceipts?: boolean
}

const acts = ['pack', 'unpack']

export function courierCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'courier', say(words, 'cli.command.courier'))
    .argument('<act>', say(words, 'courier.argument.act'))
    .argument('[file]', say(words, 'courier.argument.file'))
    .option('--to <party>', say(words, 'courier.option.to'))
    .option('--short-receipts', say(words, 'courier.option.short-receipts'))
  return withHome(words, own).action(
    async (act: string, file: string | undefined, options: CourierOptions) => {
      finish(await run(session, act, file, options))
    },
  )
}

function run(
  session: Session,
  act: string,
  file: string | undefined,
  options: CourierOptions,
): Promise<ExitCode> {
  assertAct(act, acts)
  return atDesk(session, options, (desk) => {
    if (act === 'pack') return packFile(session, desk, file, options)
    return unpackFile(session, desk, neededArgument(file, 'file'), options)
  })
}
