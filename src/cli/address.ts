// `mithaq address`: where another centre listens. An https address with a host, and nothing that
// would be sent along; who answers there is told by the keys of the rosters.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { homeAt, slugIn } from '#home/home.ts'
import { changeSpace, readSpace } from '#home/space.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'

const none = 'none'

export function addressCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'address', say(words, 'cli.command.address'))
    .argument('<party>', say(words, 'centre.argument.party'))
    .argument('<address>', say(words, 'centre.argument.address'))
  return withHome(words, own).action(async (party: string, given: string, options: HomeOptions) => {
    await run(session, party, given, options)
    finish(0)
  })
}

async function run(
  session: Session,
  given: string,
  text: string,
  options: HomeOptions,
): Promise<void> {
  const { terminal, words, machinery } = session
  const home = homeAt(session, options.home)
  const place = readSpace(machinery.crypto, home, slugIn(home, options.space))
  const address = text === none ? null : checkAddress(text, 'address')
  const others = place.members.filter((one) => one.party !== home.party)
  const member = others.find(({ party, as }) => party === given || as === given)
  if (member === undefined) {
    throw new InputError('input.unknown-centre', {
      given,
      option: 'party',
      known: others.map(({ party }) => party),
      remedy: others.length === 0 ? 'remedy.input.join' : 'remedy.input.name',
    })
  }
  const { party } = member
  await changeSpace(machinery, home, place.slug, (now) => ({
    ...now,
    members: now.members.map((one) => (one.party === party ? { ...one, address } : one)),
  }))
  const shown = address ?? say(words, 'centre.no-address')
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-address-1', party, address })
      : paragraph(terminal, say(words, 'centre.address', { party, address: shown })),
  )
}

export function checkAddress(given: string, option = '--address'): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlain =
    url !== null &&
    url.protocol === 'https:' &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '')
  if (isPlain) return given
  throw new InputError('input.bad-address', {
    given,
    option,
    expected: 'https://host:port',
    remedy: 'remedy.input.address',
  })
}
