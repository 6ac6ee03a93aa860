// `mithaq assess`: who held what against which limit, what is due, what was found.
import type { Command } from 'commander'
import { assess } from '#assessment/assess.ts'
import type { PrintedAssessment } from '#assessment/result.ts'
import { say } from '#locale/locale.ts'
import { assessReport } from './assess-report.ts'
import { json } from './json.ts'
import { command, withFindings, withParty, withRecord, type RecordOptions } from './options.ts'
import { preamble } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { exitCode, prepare } from './request.ts'
import type { ExitCode, Session } from './session.ts'

interface AssessOptions extends RecordOptions {
  readonly failOnFindings?: boolean
}

export function assessCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'assess', say(words, 'cli.command.assess'))
  own.argument('<agreement>', say(words, 'cli.argument.agreement'))
  withFindings(words, withParty(words, withRecord(words, own)))
  return own.action(async (name: string, options: AssessOptions) => {
    finish(await run(session, name, options))
  })
}

async function run(session: Session, name: string, options: AssessOptions): Promise<ExitCode> {
  const prepared = await prepare(session, name, options)
  const { world, times, party, refusals, refused } = prepared
  const result = assess(world, times, { refused, ...(party === null ? {} : { party }) })
  const { terminal, words } = session
  if (options.json === true) {
    const printed: PrintedAssessment = { ...result, refusals: refusalResults(words, refusals) }
    terminal.out(json(printed))
  } else terminal.out(preamble(session, prepared) + assessReport(session, prepared, result))
  const holders = [...result.parties, ...result.groups]
  const lists = [...holders.map((one) => one.findings), result.reported]
  const found = lists.some((findings) => findings.length > 0)
  return exitCode(prepared, found && options.failOnFindings === true)
}
