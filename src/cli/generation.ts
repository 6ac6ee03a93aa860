// `mithaq generation`: which logs are followed here, and how one that has forked goes on: its party
// begins a further generation after the last entry that the others accept, and each of them accepts
// it, when voices have compared where the log ends and which roster begins the next.
import type { Command } from 'commander'
import { headAt } from '#centre/generations.ts'
import { generationsOf, originIn, successionAt, successionsOf } from '#centre/space.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { type Head, originOf } from '#ledger/names.ts'
import { formatHex } from '#ledger/bytes.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import { assertAct, assertOptionsOf, neededArgument } from './acts.ts'
import { atDesk, type Desk } from './desk.ts'
import { spokenWords } from './fingerprint.ts'
import { acceptGeneration } from './generation-accept.ts'
import { beginGeneration } from './generation-begin.ts'
import { json } from './json.ts'
import {
  command,
  type HomeOptions,
  type IdentityOptions,
  numberOption,
  withHome,
  withIdentity,
  withPassphrase,
} from './options.ts'
import type { PassphraseOptions } from './passphrase.ts'
import { InputError } from '#home/input-error.ts'
import { refusedInput } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'
import { table } from './table.ts'
import { paragraph } from './terminal.ts'
import { partyCalled } from './wording.ts'

export interface GenerationOptions extends HomeOptions, IdentityOptions, PassphraseOptions {
  readonly party?: string
  readonly after?: number
  readonly evidence?: string
  readonly rotate?: readonly string[]
  readonly rootsLost?: boolean
  readonly root?: readonly string[]
  readonly fingerprint?: string
}

const acts = ['show', 'begin', 'accept']
const optionsOf = {
  show: ['after', 'party'],
  begin: ['after', 'evidence', 'rotate', 'identity', 'rootsLost', 'root'],
  accept: ['after', 'evidence', 'fingerprint', 'rootsLost'],
} as const

export function generationCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'generation', say(words, 'cli.command.generation'))
    .argument('[act]', say(words, 'generation.argument.act'), 'show')
    .argument('[file]', say(words, 'generation.argument.file'))
    .addOption(numberOption('--after <entries>', say(words, 'generation.option.after')))
    .option('--party <party>', say(words, 'generation.option.party'))
    .option('--evidence <file>', say(words, 'generation.option.evidence'))
    .option('--fingerprint <text>', say(words, 'centre.option.fingerprint'))
    .option('--rotate <keys...>', say(words, 'generation.option.rotate'))
    .option('--roots-lost', say(words, 'generation.option.roots-lost'))
    .option('--root <role...>', say(words, 'centre.option.root'))
  withPassphrase(words, withHome(words, withIdentity(words, own)))
  return own.action(async (act: string, file: string | undefined, options: GenerationOptions) => {
    await run(session, act, file, options)
    finish(0)
  })
}

function run(
  session: Session,
  act: string,
  file: string | undefined,
  options: GenerationOptions,
): Promise<void> {
  assertAct(act, acts)
  assertOptionsOf<GenerationOptions>(act, options, optionsOf)
  if (file !== undefined && act !== 'accept') {
    throw new InputError('input.excess-argument', { given: file, remedy: 'remedy.input.help' })
  }
  if (act === 'begin') return beginGeneration(session, options)
  if (act === 'show') return atDesk(session, options, (desk) => show(session, desk, options))
  return acceptGeneration(session, neededArgument(file, 'file'), options)
}

interface Shown {
  readonly party: string
  readonly origin: string
  /** How many entries are held here. */
  readonly held: number
  /** How many of them count, where a further generation goes on after them. */
  readonly endedAt: number | null
  readonly isForked: boolean
  /** Of its first roster. */
  readonly fingerprint: string | null
}

async function show(session: Session, desk: Desk, options: GenerationOptions): Promise<void> {
  const { terminal } = session
  const { centre, space, place } = desk
  const logs: Shown[] = []
  for (const party of space.parties.keys()) {
    for (const origin of generationsOf(space, party)) {
      const held = (await desk.store.head(origin))?.size ?? 0
      const next = successionsOf(space, party).find(({ previous }) => previous.origin === origin)
      const isForked = (await centre.alarms.about(origin)) !== null
      const fingerprint =
        origin === originOf(party, space.name.slug)
          ? (place.members.find((one) => one.party === party)?.fingerprint ?? null)
          : formatFingerprint(successionAt(space, origin)?.fingerprint ?? new Uint8Array())
      const endedAt = next?.previous.size ?? null
      logs.push({ party, origin, held, endedAt, isForked, fingerprint })
    }
  }
  const head = await headAsked(desk, options)
  terminal.out(
    options.json === true
      ? json({
          format: 'mithaq-generations-1',
          logs,
          head: head === null ? null : { ...head, root: formatHex(head.root) },
        })
      : logsText(session, logs) + (head === null ? '' : headText(session, head)),
  )
}

async function headAsked(desk: Desk, { party, after }: GenerationOptions): Promise<Head | null> {
  if (after === undefined) return null
  const { centre, space, store } = desk
  const origin = originIn(space, party === undefined ? space.self : partyCalled(desk, party))
  const head = await headAt(centre.logs, origin, after)
  if (head !== null) return head
  const expected = `1..${(await store.head(origin))?.size ?? 0}`
  const value = String(after)
  throw refusedInput(
    { code: 'not-so-far', place: origin, value, expected },
    'remedy.input.generation',
  )
}

function logsText(session: Session, logs: readonly Shown[]): string {
  const { words, terminal } = session
  const columns = [
    { head: say(words, 'generation.head.log'), least: 24 },
    { head: say(words, 'generation.head.entries'), figures: true },
    { head: say(words, 'generation.head.standing'), least: 20 },
  ]
  return table(
    terminal,
    columns,
    logs.map((one) => [one.origin, formatNumber(words, one.held), standingText(session, one)]),
  )
}

function standingText({ words }: Session, { endedAt, isForked, held }: Shown): string {
  if (endedAt !== null) return say(words, 'generation.ended', { n: endedAt })
  if (isForked) return say(words, 'generation.forked')
  return say(words, held === 0 ? 'generation.not-come' : 'generation.written')
}

/** Both ways of reading a root aloud. */
function headText(session: Session, { origin, size, root }: Head): string {
  const { words, terminal } = session
  const groups = formatHex(root).match(/.{8}/g) ?? []
  return [
    paragraph(terminal, say(words, 'generation.root', { log: origin, n: size }), { style: 'bold' }),
    ...[groups.slice(0, 4), groups.slice(4)].map((line) =>
      paragraph(terminal, inserted(words, line.join(' ')), { indent: 2 }),
    ),
    paragraph(terminal, inserted(words, spokenWords(root)), { indent: 2, hang: 2 }),
  ].join('')
}
