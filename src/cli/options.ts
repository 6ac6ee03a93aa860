// Options that several commands have, with their checks.
import { Command, Option } from 'commander'
import type { IsoDay } from '#language/time.ts'
import type { RecipientKind } from '#ledger/recipients.ts'
import { say } from '#locale/locale.ts'
import { exampleDay, InputError } from '#home/input-error.ts'
import type { Words } from './session.ts'

export interface TimeOptions {
  readonly asOf?: IsoDay
  readonly knownOn?: IsoDay
}

export interface RecordOptions extends TimeOptions {
  readonly record?: readonly string[]
  /** A centre's folder, whose logs are the record; and which of its spaces. */
  readonly home?: string
  readonly space?: string
  readonly party?: string
  readonly json?: boolean
}

export function command(words: Words, name: string, description: string): Command {
  return new Command(name).description(description).option('--json', say(words, 'cli.json'))
}

export function withTimes(words: Words, target: Command): Command {
  return target
    .addOption(asOfOption(words))
    .addOption(dayOption('--known-on <day>', say(words, 'cli.known-on')))
}

export function withRecord(words: Words, target: Command): Command {
  return withFiles(words, withTimes(words, target))
}

/** Where the record is, if it is not the bundled one. */
export function withFiles(words: Words, target: Command): Command {
  return target
    .option('--record <file...>', say(words, 'cli.record'))
    .option('--home <folder>', say(words, 'cli.record-home'))
    .option('--space <space>', say(words, 'centre.option.space'))
}

export function withParty(words: Words, target: Command): Command {
  return target.option('--party <party>', say(words, 'cli.party'))
}

export function withFindings(words: Words, target: Command): Command {
  return target.option('--fail-on-findings', say(words, 'cli.fail-on-findings'))
}

/** Refuses two options that each ask for a form of the output, as given: `--json`, `--csv`. */
export function assertOneForm(forms: Readonly<Record<string, boolean | undefined>>): void {
  const asked = Object.keys(forms).filter((one) => forms[one] === true)
  if (asked.length < 2) return
  const given = asked.join(', ')
  throw new InputError('input.two-forms', { given, option: given, remedy: 'remedy.input.form' })
}

const several = new WeakSet<Option>()

/** An option that is given as often as needed, by a parser that keeps what stood before. */
export function asOftenAsNeeded(option: Option): Option {
  several.add(option)
  return option
}

/** Refuses an option given twice: of two values the last would count, and nobody would know. */
export function refuseTwice(target: Command): void {
  for (const option of target.options) {
    if (option.variadic || several.has(option) || !(option.required || option.optional)) continue
    const given: string[] = []
    target.on(`option:${option.name()}`, (value: string | null) => {
      given.push(value ?? '')
      if (given.length === 1) return
      const detail = { given: given.join(', '), option: option.long ?? option.flags }
      throw new InputError('input.option-twice', { ...detail, remedy: 'remedy.input.form' })
    })
  }
  for (const one of target.commands) refuseTwice(one)
}

/** Of every command of a centre: whose folder, and which space. */
export interface HomeOptions {
  readonly home?: string
  readonly space?: string
  readonly json?: boolean
}

export function withHome(words: Words, target: Command): Command {
  return target
    .option('--home <folder>', say(words, 'centre.option.home'))
    .option('--space <space>', say(words, 'centre.option.space'))
}

export function withPassphrase(words: Words, target: Command): Command {
  return target.option('--passphrase-file <file>', say(words, 'centre.option.passphrase-file'))
}

/** A whole number from 1 on. */
export function numberOption(flags: string, description: string, byDefault?: number): Option {
  const option = new Option(flags, description)
  if (byDefault !== undefined) option.default(byDefault)
  return option.argParser((text) => {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
    throw new InputError('input.not-a-number', {
      given: text,
      option: flags.split(' ')[0] ?? '',
      expected: 'integer',
      remedy: 'remedy.input.number-from-1',
    })
  })
}

export interface IdentityOptions {
  /** Of the identity that is drawn; hybrid where left out. */
  readonly identity?: RecipientKind
}

const identityKinds: Readonly<Record<string, RecipientKind>> = {
  hybrid: 'hybrid',
  x25519: 'classical',
}

export function withIdentity(words: Words, target: Command): Command {
  const option = new Option('--identity <kind>', say(words, 'keys.option.identity'))
  return target.addOption(
    option.argParser((given): RecipientKind => {
      const known = Object.keys(identityKinds)
      const kind = known.includes(given) ? identityKinds[given] : undefined
      if (kind !== undefined) return kind
      const remedy = 'remedy.input.name'
      throw new InputError('input.not-a-choice', { given, option: '--identity', known, remedy })
    }),
  )
}

export function asOfOption(words: Words): Option {
  return dayOption('--as-of <day>', say(words, 'cli.as-of', { example: exampleDay }))
}

export function dayOption(flags: string, description: string): Option {
  const option = flags.split(' ')[0] ?? ''
  return new Option(flags, description).argParser((text) => parseDayOption(text, option))
}

/** A day of the calendar; 2019-02-29 is none. */
function parseDayOption(text: string, option: string): IsoDay {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) {
    throw new InputError('input.impossible-date', {
      given: text,
      option,
      expected: 'date',
      remedy: 'remedy.input.date',
    })
  }
  return text
}
