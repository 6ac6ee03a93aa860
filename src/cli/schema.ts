// `mithaq schema`: JSON Schema 2020-12 of one message of an agreement, or of any line of its
// record. The schemas in schemas/ are made by the same functions.
import type { Command } from 'commander'
import { schemaOfMessage, schemaOfRecordLine } from '#assessment/schema.ts'
import { say } from '#locale/locale.ts'
import { json } from './json.ts'
import { command, withFindings } from './options.ts'
import { messageTypeNamed } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'

export function schemaCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  // A schema finds nothing; it takes the option as all commands of the engine do.
  return withFindings(words, command(words, 'schema', say(words, 'cli.command.schema')))
    .argument('<agreement>', say(words, 'cli.argument.agreement'))
    .argument('[message]', say(words, 'cli.argument.message'))
    .action(async (name: string, message: string | undefined) => {
      finish(await run(session, name, message))
    })
}

/** A schema is JSON, with `--json` or without. */
async function run(session: Session, name: string, given: string | undefined): Promise<ExitCode> {
  const { agreement } = await findAgreement(session, name)
  session.terminal.out(json(schemaOf(agreement, given)))
  return 0
}

function schemaOf(agreement: Parameters<typeof messageTypeNamed>[0], given: string | undefined) {
  if (given === undefined) return schemaOfRecordLine(agreement)
  const id = messageTypeNamed(agreement, given)
  return schemaOfMessage(
    agreement,
    agreement.messages.find((type) => type.id === id)!,
  )
}
