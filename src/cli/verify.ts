// `mithaq verify`: checks a centre's store, or what a centre has given away, from the first byte
// on, and says each step in words: what holds, what does not, and what could not be looked at. It
// writes nothing, and exits with 2 where something does not hold.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { demonstrationNotice } from '#centre/demonstration.ts'
import type { CheckStep } from '#ledger/check/check-step.ts'
import type { Pins } from '#ledger/check/space-check.ts'
import { genesisPath } from '#ledger/check/space-files.ts'
import { say } from '#locale/locale.ts'
import { checkReport } from './check-report.ts'
import { checkFile, proofsIn } from './file-check.ts'
import { readFingerprint } from './fingerprint.ts'
import { checkFolder } from './folder-check.ts'
import { checkDemonstration } from './demonstration-check.ts'
import { type CheckedPart, checkHome } from './home-check.ts'
import { homeFolder, isHome } from '#home/home.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import { refusedInput } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'

interface VerifyOptions extends HomeOptions {
  readonly fingerprint?: readonly string[]
  readonly roster?: readonly string[]
  readonly policy?: string
}

export function verifyCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words, terminal } = session
  const own = command(words, 'verify', say(words, 'cli.command.verify'))
    .argument('[path]', say(words, 'proof.argument.path'))
    .option('--roster <file...>', say(words, 'proof.option.roster'))
    .option('--policy <file>', say(words, 'proof.option.policy'))
    .option('--fingerprint <party=text...>', say(words, 'proof.option.pin'))
  return withHome(words, own).action(async (path: string | undefined, options: VerifyOptions) => {
    const pins = pinsIn(options.fingerprint ?? [])
    const of = path ?? homeFolder(session, options.home)
    const parts = await partsFor(session, path, options, pins)
    const notice = demonstrationNotice[words.language]
    if (parts.some((part) => part.isDemonstration)) terminal.err(paragraph(terminal, notice))
    assertPolicyAsked(parts, options)
    const steps = parts.flatMap((part) =>
      part.path === of
        ? part.steps
        : part.steps.map((step) => ({ ...step, of: `${part.path}: ${step.of}` })),
    )
    const failing = steps.some((step) => step.standing === 'does-not-hold')
    terminal.out(
      options.json === true
        ? json({ format: 'mithaq-verification-1', path: of, holds: !failing, steps })
        : parts.map((part) => checkReport(session, part.path, part.steps)).join('\n'),
    )
    finish(failing ? 2 : 0)
  })
}

/** Whoever names a policy is not told that all holds where nothing was held against it. */
function assertPolicyAsked(parts: readonly CheckedPart[], { policy }: VerifyOptions): void {
  const ofProofs: readonly string[] = ['witnessed', 'proof']
  const isAsked = parts.some(({ steps }) => steps.some(({ code }) => ofProofs.includes(code)))
  if (policy === undefined || isAsked) return
  const given = '--policy'
  throw new InputError('input.excess-argument', {
    given,
    option: given,
    remedy: 'remedy.input.help',
  })
}

function pinsIn(given: readonly string[]): Pins {
  const pins = new Map<string, readonly Uint8Array[]>()
  for (const one of given) {
    const [, party, text = ''] = /^([^=]+)=(.*)$/s.exec(one) ?? []
    if (party === undefined) {
      const [option, remedy] = ['--fingerprint', 'remedy.input.named-fingerprint'] as const
      throw new InputError('input.bad-fingerprint', { given: one, option, remedy })
    }
    const pin = readFingerprint(text, `--fingerprint ${party}`)
    pins.set(party, [...(pins.get(party) ?? []), pin])
  }
  return pins
}

/** The stores of the demonstration, where the folder is its own; else the one thing that it is. */
async function partsFor(
  session: Session,
  path: string | undefined,
  options: VerifyOptions,
  pins: Pins,
): Promise<readonly CheckedPart[]> {
  if (path !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    const parts = await checkDemonstration(session, path, pins)
    if (parts.length > 0) {
      withoutRosters(options)
      return parts
    }
  }
  const steps = await stepsFor(session, path, options, pins)
  return [{ path: path ?? homeFolder(session, options.home), steps, isDemonstration: false }]
}

async function stepsFor(
  session: Session,
  path: string | undefined,
  options: VerifyOptions,
  pins: Pins,
): Promise<readonly CheckStep[]> {
  if (path === undefined) return checkHome(session, withoutRosters(options), pins)
  if (!existsSync(path)) {
    throw new InputError('input.no-file', { given: path, file: path, remedy: 'remedy.input.file' })
  }
  if (statSync(path).isDirectory() && existsSync(join(path, genesisPath))) {
    withoutRosters(options)
    return checkFolder(session, path, pins)
  }
  if (isHome(path)) return checkHome(session, { ...withoutRosters(options), home: path }, pins)
  const steps: CheckStep[] = []
  for (const proof of proofsIn(path)) {
    steps.push(...(await checkFile(session, proof, options, pins)))
  }
  if (steps.length > 0) return eachRosterOnce(steps)
  if (!statSync(path).isDirectory()) return checkFile(session, path, options, pins)
  const expected = `the folder of a centre, one with a file ${genesisPath}, or a proof`
  const refusal = { code: 'nothing-to-check', place: path, value: '', expected }
  throw refusedInput(refusal, 'remedy.input.check')
}

/** A centre and an exported folder have rosters of their own. */
function withoutRosters(options: VerifyOptions): VerifyOptions {
  const given = '--roster'
  if (options.roster === undefined) return options
  const remedy = 'remedy.input.help'
  throw new InputError('input.excess-argument', { given, option: given, remedy })
}

/** The proofs of a folder have their rosters in common. */
function eachRosterOnce(steps: readonly CheckStep[]): readonly CheckStep[] {
  const said = new Set<string>()
  return steps.filter(({ code, of, fault }) => {
    if (code !== 'fingerprint') return true
    const roster = `${of} ${fault?.value ?? ''}`
    return !said.has(roster) && said.add(roster)
  })
}
