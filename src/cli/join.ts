// `mithaq join`: enters a space with the other parties, by files that go from hand to hand and
// fingerprints that are read aloud (docs/formats/home.md). Each call goes as far as it can and says
// what comes next; called without a file it says where this centre stands.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { namesText } from './draft-report.ts'
import { homeAt, keysFolder, slugIn } from '#home/home.ts'
import { changeSpace, readSpace, type SpaceFolder } from '#home/space.ts'
import {
  assertNoneOfRoster,
  goOn,
  type Joining,
  type JoinOptions,
  type Standing,
  takenFrom,
} from './join-steps.ts'
import { json } from './json.ts'
import { nextText, shortPath, type Step } from './next.ts'
import { command, type HomeOptions, withHome, withPassphrase } from './options.ts'
import { passphrases, type PassphraseOptions } from './passphrase.ts'
import { checkAddress } from './address.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'
import { table } from './table.ts'
import { paragraph } from './terminal.ts'

interface Options extends HomeOptions, PassphraseOptions, JoinOptions {}

export function joinCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'join', say(words, 'cli.command.join'))
    .argument('[file]', say(words, 'centre.argument.joining-file'))
    .option('--fingerprint <text>', say(words, 'centre.option.fingerprint'))
    .option('--as <party>', say(words, 'centre.option.as-other'))
    .option('--address <address>', say(words, 'centre.option.address'))
    .option('--root <role...>', say(words, 'centre.option.root'))
  return withPassphrase(words, withHome(words, own)).action(
    async (file: string | undefined, options: Options) => {
      finish(await run(session, file, options))
    },
  )
}

async function run(
  session: Session,
  file: string | undefined,
  options: Options,
): Promise<ExitCode> {
  const { terminal, machinery } = session
  const home = homeAt(session, options.home)
  const slug = slugIn(home, options.space)
  const before = readSpace(machinery.crypto, home, slug)
  const { agreement } = await findAgreement(session, before.agreement)
  if (options.address !== undefined) checkAddress(options.address)
  if (file === undefined) assertNoneOfRoster(options)
  const ask = passphrases(session, options)
  const folder = keysFolder(home.folder, slug)
  const joining: Joining = { session, home, agreement, options, ask, folder }
  const place =
    file === undefined
      ? before
      : await changeSpace(machinery, home, slug, await takenFrom(joining, before, file))
  const standing = await goOn(joining, place)
  const { members } = place
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-join-1', space: slug, parties: members, standing })
      : joinReport(joining, place, standing),
  )
  return 0
}

function joinReport(joining: Joining, place: SpaceFolder, standing: Standing): string {
  const { session, agreement, options } = joining
  const { words, terminal } = session
  const columns = [
    { head: say(words, 'centre.head.party'), least: 14 },
    { head: say(words, 'centre.head.stands-for') },
    { head: say(words, 'centre.head.address'), least: 20 },
  ]
  const own = say(words, 'centre.this-centre')
  // This party first, and no centre calls itself.
  const rows = place.members.map(({ party, as, address }, at) => [
    party,
    partyName(words, agreement, as, 'short'),
    at === 0 ? own : (address ?? say(words, 'centre.no-address')),
  ])
  return [
    paragraph(terminal, say(words, 'centre.join.space', { space: place.slug }), { style: 'bold' }),
    table(terminal, columns, rows),
    nextText(session, options, stepsAfter(joining, standing)),
  ].join('')
}

function stepsAfter({ session, agreement }: Joining, standing: Standing): readonly Step[] {
  const { words } = session
  const listed = (names: readonly string[]) => namesText(words, names)
  const join = ['join', say(words, 'centre.file')]
  switch (standing.kind) {
    case 'rosters-missing': {
      const parties = standing.parties.map((id) => partyName(words, agreement, id, 'short'))
      return [
        {
          text: say(words, 'centre.join.rosters', { parties: listed(parties) }),
          command: [
            ...join,
            '--fingerprint',
            '...',
            ...(parties.length > 1 ? ['--as', '...'] : []),
          ],
        },
        { text: say(words, 'centre.join.read-aloud') },
      ]
    }
    case 'genesis-awaited':
      return [
        {
          text: say(words, 'centre.join.genesis-awaited', { party: standing.from }),
          command: join,
        },
      ]
    case 'hand-on': {
      const file = shortPath(standing.file)
      const parties = listed(standing.to)
      return [
        { text: say(words, 'centre.join.hand-on', { file, parties }) },
        { text: say(words, 'centre.join.back'), command: join },
      ]
    }
    case 'joined': {
      const key = standing.isNew ? 'centre.join.begun' : 'centre.join.joined'
      const file = shortPath(standing.file)
      return [
        { text: say(words, key, { sid: standing.sid }) },
        { text: say(words, 'centre.join.give-back', { file }) },
      ]
    }
  }
}
