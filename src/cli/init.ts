// `mithaq init`: sets up a centre's folder, or a further space in it: keys, each in a file of its
// own, and the first roster, which goes to the other parties. Its fingerprint goes another way: by
// voice, or printed in the note with which the agreement is signed.
import type { Command } from 'commander'
import { firstRoster, newPartyKeys } from '#centre/founding.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { isPartyName, isSlug } from '#ledger/names.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import { fingerprintText, spokenWords } from './fingerprint.ts'
import { makeFolder } from '#home/disk.ts'
import {
  type Home,
  homeFolder,
  keysFolder,
  readHome,
  spaceFolder,
  turnAt,
  writeHome,
} from '#home/home.ts'
import { keyFilesOf, writeKeys } from '#home/keys.ts'
import { assertNoSpace, rosterFile, writeSpace } from '#home/space.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { inserted } from '#locale/direction.ts'
import { nextText, shortPath } from './next.ts'
import {
  command,
  type HomeOptions,
  type IdentityOptions,
  numberOption,
  withHome,
  withIdentity,
  withPassphrase,
} from './options.ts'
import { passphrases, type PassphraseOptions } from './passphrase.ts'
import { accepted, refusedInput } from '#home/refused.ts'
import { partyNamed } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'
import { grid } from './table.ts'
import { paragraph } from './terminal.ts'

interface InitOptions extends HomeOptions, IdentityOptions, PassphraseOptions {
  readonly party?: string
  readonly as: string
  readonly agreement: string
  readonly officers: number
  readonly release: number
  readonly roots: number
  readonly rootQuorum: number
  readonly store?: string
}

export function initCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'init', say(words, 'cli.command.init'))
    .requiredOption('--agreement <agreement>', say(words, 'cli.argument.agreement'))
    .requiredOption('--as <party>', say(words, 'centre.option.as'))
    .option('--party <name>', say(words, 'centre.option.party'))
  withPassphrase(words, withHome(words, own))
    .addOption(numberOption('--officers <number>', say(words, 'centre.option.officers'), 3))
    .addOption(numberOption('--release <number>', say(words, 'centre.option.release'), 2))
    .addOption(numberOption('--roots <number>', say(words, 'centre.option.roots'), 3))
    .addOption(numberOption('--root-quorum <number>', say(words, 'centre.option.root-quorum'), 2))
    .option('--store <address>', say(words, 'centre.option.store'))
  return withIdentity(words, own).action(async (options: InitOptions) => {
    finish(await run(session, options))
  })
}

interface Founded {
  readonly folder: string
  readonly party: string
  readonly as: string
  readonly agreement: string
  readonly slug: string
  readonly roster: string
  readonly fingerprint: Uint8Array
}

async function run(session: Session, options: InitOptions): Promise<ExitCode> {
  const founded = await found(session, options)
  const { folder, party, as, agreement, slug, roster, fingerprint } = founded
  const { officers, release, roots, rootQuorum } = options
  const { terminal } = session
  if (options.json !== true) {
    terminal.out(initReport(session, options, founded))
    return 0
  }
  terminal.out(
    json({
      format: 'mithaq-init-1',
      home: folder,
      party,
      space: slug,
      agreement,
      as,
      officers: { keys: officers, release },
      roots: { keys: roots, quorum: rootQuorum },
      roster,
      fingerprint: formatFingerprint(fingerprint),
      words: spokenWords(fingerprint),
    }),
  )
  return 0
}

async function found(session: Session, options: InitOptions): Promise<Founded> {
  const { crypto, passphraseWork } = session.machinery
  const { agreement, folder: agreementFolder } = await findAgreement(session, options.agreement)
  const as = partyNamed(agreement, options.as, '--as')
  const folder = homeFolder(session, options.home)
  const home = readHome(folder)
  const party = partyOf(options, home?.party)
  const slug = options.space ?? agreement.id
  if (!isSlug(slug)) throw notAName('input.bad-space', slug, '--space')
  const { officers, release, roots, rootQuorum } = options
  assertFew('--officers', officers)
  assertFew('--roots', roots)
  assertAtMost('--release', release, officers)
  assertAtMost('--root-quorum', rootQuorum, roots)
  assertStore(options.store)
  assertStoreKept(options, home)
  assertNoSpace(folder, slug)
  const keys = await newPartyKeys(crypto, party, slug, { officers, roots }, options.identity)
  const quorums = { release, root: rootQuorum }
  const { text, fingerprint } = accepted(
    firstRoster(crypto, party, keys, quorums),
    'remedy.input.fewer-keys',
  )
  const files = await keyFilesOf(keys, passphrases(session, options), passphraseWork)
  const onShelf = session.shelf.some((one) => one.id === options.agreement)
  makeFolder(folder)
  await turnAt(session.machinery, { folder })(() => {
    // Somebody else may have set up the same while passphrases were typed.
    const now = readHome(folder)
    partyOf({ ...options, party }, now?.party)
    assertStoreKept(options, now)
    assertNoSpace(folder, slug)
    writeKeys(keysFolder(folder, slug), files)
    writeSpace({
      slug,
      folder: spaceFolder(folder, slug),
      agreement: onShelf ? agreement.id : agreementFolder,
      members: [{ party, as, address: null, fingerprint: formatFingerprint(fingerprint) }],
      rosters: new Map([[party, text]]),
      successions: new Map(),
      genesis: null,
    })
    if (now === null) writeHome({ folder, party, store: options.store ?? null })
  })
  const roster = rosterFile(spaceFolder(folder, slug), party)
  return { folder, party, as, agreement: agreement.id, slug, roster, fingerprint }
}

function assertStoreKept({ store }: InitOptions, home: Home | null): void {
  if (home === null || store === undefined || store === home.store) return
  const [given, remedy] = ['--store', 'remedy.input.keep-store'] as const
  throw new InputError('input.store-chosen', { given, option: given, remedy })
}

/** A home is one party's. */
function partyOf({ party }: InitOptions, own: string | undefined): string {
  if (party === undefined && own === undefined) {
    const given = '--party'
    throw new InputError('input.missing-option', { given, remedy: 'remedy.input.party-name' })
  }
  const name = party ?? own ?? ''
  if (own !== undefined && name !== own) {
    const remedy = 'remedy.input.other-home'
    throw new InputError('input.other-party', {
      given: name,
      option: '--party',
      reason: own,
      remedy,
    })
  }
  if (!isPartyName(name)) throw notAName('input.bad-party', name, '--party')
  return name
}

function notAName(key: 'input.bad-party' | 'input.bad-space', given: string, option: string) {
  const remedy = key === 'input.bad-party' ? 'remedy.input.party-name' : 'remedy.input.space-name'
  return new InputError(key, { given, option, remedy })
}

/** No roster has room for more; they would all be drawn before it says so. */
const mostKeys = 999

function assertFew(option: string, given: number): void {
  if (given <= mostKeys) return
  const wrong = { place: option, value: String(given), expected: `1..${mostKeys}` }
  throw refusedInput({ code: 'too-large', ...wrong }, 'remedy.input.fewer-keys')
}

function assertAtMost(option: string, given: number, most: number): void {
  if (given <= most) return
  throw new InputError('input.quorum', {
    given: String(given),
    option,
    expected: `1..${most}`,
    remedy: 'remedy.input.quorum',
  })
}

/** What was given is not repeated: it may hold a password. */
function assertStore(address: string | undefined): void {
  const isKnown = address === undefined || /^postgres(?:ql)?:\/\/./.test(address)
  if (isKnown && (address === undefined || URL.canParse(address))) return
  throw new InputError('input.bad-store', {
    given: '--store',
    option: '--store',
    expected: 'postgres://…',
    remedy: 'remedy.input.bad-store',
  })
}

function initReport(session: Session, options: InitOptions, founded: Founded): string {
  const { words, terminal } = session
  const { folder, party, slug, roster, fingerprint } = founded
  const rule = (n: number, of: number) =>
    say(words, 'centre.quorum', { n: formatNumber(words, n), of: formatNumber(words, of) })
  const rows = [
    ['', say(words, 'centre.folder'), shortPath(folder)],
    ['', say(words, 'centre.space'), slug],
    ['', say(words, 'centre.officers'), rule(options.release, options.officers)],
    ['', say(words, 'centre.roots'), rule(options.rootQuorum, options.roots)],
    ['', say(words, 'centre.roster-file'), shortPath(roster)],
  ].map((row) => row.map((cell) => inserted(words, cell)))
  return [
    paragraph(terminal, say(words, 'centre.init.done', { party }), { style: 'bold' }),
    grid(terminal, [{}, {}, { least: 30 }], rows),
    fingerprintText(session, { party, slug, fingerprint }),
    nextText(session, options, [
      { text: say(words, 'centre.init.keys') },
      {
        text: say(words, 'centre.init.next'),
        command: ['join', say(words, 'centre.file'), '--fingerprint', '...'],
      },
    ]),
  ].join('')
}
