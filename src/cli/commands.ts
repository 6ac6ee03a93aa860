// Which commands there are, in the order of the help, and the file of each. A file is loaded when
// its command is called, so that none pays for what the others need.
import type { Command } from 'commander'
import type { ExitCode, Session } from './session.ts'

type MakeCommand = (session: Session, finish: (code: ExitCode) => void) => Command

interface Listed<Name extends string> {
  readonly name: Name
  /** The heading that it stands under. */
  readonly group: 'cli.commands' | 'cli.commands.centre'
  readonly load: () => Promise<MakeCommand>
}

const listed = <const Name extends string>(
  group: Listed<Name>['group'],
  name: Name,
  load: () => Promise<MakeCommand>,
): Listed<Name> => ({ name, group, load })

const assessing = 'cli.commands'
const centre = 'cli.commands.centre'

export const commands = [
  listed(assessing, 'agreements', async () => (await import('./agreements.ts')).agreementsCommand),
  listed(assessing, 'assess', async () => (await import('./assess.ts')).assessCommand),
  listed(assessing, 'explain', async () => (await import('./explain.ts')).explainCommand),
  listed(
    assessing,
    'obligations',
    async () => (await import('./obligations.ts')).obligationsCommand,
  ),
  listed(assessing, 'history', async () => (await import('./history.ts')).historyCommand),
  listed(assessing, 'life', async () => (await import('./life.ts')).lifeCommand),
  listed(assessing, 'coverage', async () => (await import('./coverage.ts')).coverageCommand),
  listed(assessing, 'scenario', async () => (await import('./scenario.ts')).scenarioCommand),
  listed(assessing, 'compare', async () => (await import('./compare.ts')).compareCommand),
  listed(assessing, 'calendar', async () => (await import('./calendar.ts')).calendarCommand),
  listed(assessing, 'brief', async () => (await import('./brief.ts')).briefCommand),
  listed(assessing, 'check', async () => (await import('./check.ts')).checkCommand),
  listed(assessing, 'stix', async () => (await import('./stix.ts')).stixCommand),
  listed(assessing, 'schema', async () => (await import('./schema.ts')).schemaCommand),
  listed(assessing, 'dump', async () => (await import('./dump.ts')).dumpCommand),
  listed(assessing, 'test', async () => (await import('./test.ts')).testCommand),
  listed(centre, 'init', async () => (await import('./init.ts')).initCommand),
  listed(centre, 'join', async () => (await import('./join.ts')).joinCommand),
  listed(centre, 'draft', async () => (await import('./draft.ts')).draftCommand),
  listed(centre, 'drafts', async () => (await import('./drafts.ts')).draftsCommand),
  listed(centre, 'sign', async () => (await import('./sign.ts')).signCommand),
  listed(centre, 'release', async () => (await import('./release.ts')).releaseCommand),
  listed(centre, 'discard', async () => (await import('./discard.ts')).discardCommand),
  listed(centre, 'send', async () => (await import('./exchange.ts')).sendCommand),
  listed(centre, 'receive', async () => (await import('./exchange.ts')).receiveCommand),
  listed(centre, 'sync', async () => (await import('./exchange.ts')).syncCommand),
  listed(centre, 'serve', async () => (await import('./serve.ts')).serveCommand),
  listed(centre, 'address', async () => (await import('./address.ts')).addressCommand),
  listed(centre, 'inbox', async () => (await import('./letters.ts')).inboxCommand),
  listed(centre, 'outbox', async () => (await import('./letters.ts')).outboxCommand),
  listed(centre, 'show', async () => (await import('./show.ts')).showCommand),
  listed(centre, 'acknowledge', async () => (await import('./acknowledge.ts')).acknowledgeCommand),
  listed(centre, 'resend', async () => (await import('./resend.ts')).resendCommand),
  listed(centre, 'watch', async () => (await import('./watch.ts')).watchCommand),
  listed(centre, 'results', async () => (await import('./results.ts')).resultsCommand),
  listed(centre, 'audit', async () => (await import('./audit.ts')).auditCommand),
  listed(centre, 'roster', async () => (await import('./roster.ts')).rosterCommand),
  listed(centre, 'generation', async () => (await import('./generation.ts')).generationCommand),
  listed(centre, 'courier', async () => (await import('./courier.ts')).courierCommand),
  listed(centre, 'export', async () => (await import('./export.ts')).exportCommand),
  listed(centre, 'prove', async () => (await import('./prove.ts')).proveCommand),
  listed(centre, 'verify', async () => (await import('./verify.ts')).verifyCommand),
] as const

export type CommandName = (typeof commands)[number]['name']
