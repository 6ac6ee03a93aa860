// Help in the language of the reader, in 80 columns: commander knows what there is to show, this
// lays it out. From right to left, names of commands and options stand in isolates on the right.
import type { Command, Help } from 'commander'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { Session } from './session.ts'
import { grid, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

export function helpText({ words, terminal }: Session, target: Command, help: Help): string {
  const section = (title: string, rows: readonly Row[]) =>
    rows.length === 0
      ? ''
      : `\n${paragraph(terminal, title, { style: 'bold' })}${grid(terminal, columns, rows)}`
  const optionRows = (options: ReturnType<Help['visibleOptions']>): Row[] =>
    options.map((one) => ['', help.optionTerm(one), one.description])
  const isProgram = target.parent === null
  const usage = inserted(words, help.commandUsage(target))
  return [
    paragraph(terminal, `${say(words, 'cli.usage')} ${usage}`, { hang: 2 }),
    '\n',
    paragraph(terminal, target.description()),
    section(
      say(words, 'cli.arguments'),
      help.visibleArguments(target).map((one) => ['', help.argumentTerm(one), one.description]),
    ),
    section(say(words, 'cli.options'), optionRows(help.visibleOptions(target))),
    section(say(words, 'cli.global-options'), optionRows(help.visibleGlobalOptions(target))),
    ...[...Map.groupBy(help.visibleCommands(target), (one) => one.helpGroup())].map(
      ([title, commands]) =>
        section(
          title,
          commands.map((one) => ['', help.subcommandTerm(one), one.description()]),
        ),
    ),
    isProgram ? `\n${paragraph(terminal, say(words, 'cli.exit-codes'))}` : '',
  ].join('')
}

/** The first, empty, indents. */
const columns = [{}, { least: 20 }, { least: 20 }]
