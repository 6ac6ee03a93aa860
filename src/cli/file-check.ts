// A single file checked: a proof, evidence of a fork, or a courier's bundle, told apart by how it
// begins. Keys come from the rosters beside it, in the folder `rosters`, from those that are named,
// and from the centre whose folder is named.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkBundle } from '#ledger/check/bundle-check.ts'
import { type CheckStep, fails } from '#ledger/check/check-step.ts'
import { type GivenRoster, type KnownRoster, readRosters } from '#ledger/check/given-rosters.ts'
import { allOriginsOf } from '#centre/held-logs.ts'
import { checkForkEvidence, checkProof } from '#ledger/check/proof-check.ts'
import { type Pins, strangerSteps } from '#ledger/check/space-check.ts'
import { rosterFolder } from '#ledger/check/space-files.ts'
import { bundleBounds } from '#ledger/bundle.ts'
import { maxPolicyBytes, parsePolicy, type Policy } from '#ledger/policy.ts'
import { formatRoster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { atDesk } from './desk.ts'
import { readIfThere, readNamed } from '#home/disk.ts'
import { checking } from './folder-check.ts'
import type { HomeOptions } from './options.ts'
import { accepted, refusedInput } from '#home/refused.ts'
import type { Session } from './session.ts'

interface FileOptions extends HomeOptions {
  readonly roster?: readonly string[]
  readonly policy?: string
}

const proofEnd = '.tlog-proof'

/** A folder stands for the proofs in it. */
export function proofsIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return []
  const names = readdirSync(path).filter((one) => one.endsWith(proofEnd))
  return names.toSorted().map((name) => join(path, name))
}

export async function checkFile(
  session: Session,
  file: string,
  options: FileOptions,
  pins: Pins,
): Promise<readonly CheckStep[]> {
  const { crypto } = session.machinery
  const bytes = readNamed(file, bundleBounds.bytes)
  const own = options.home === undefined ? [] : await rostersOfHome(session, options)
  const agreed = agreedBy(own, pins)
  const given = readRosters(crypto, givenRosters(file, options), agreed)
  const known = [...own, ...given.known]
  const strangers = strangerSteps(
    known.map(({ roster }) => roster.party),
    pins,
  )
  const rosters = { known, steps: [...given.steps, ...strangers] }
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('c2sp.org/tlog-proof@v1\n')) {
    const name = file.endsWith(proofEnd) ? file.slice(0, -proofEnd.length) : file
    const entryFile = `${name}.entry`
    const entry = readIfThere(entryFile)
    const policy = policyIn(session, options)
    if (entry !== null) return checkProof(crypto, { file, proof: bytes, entry, policy }, rosters)
    const expected = 'the entry that the proof is of'
    return [fails('proof', file, { code: 'missing-file', place: entryFile, value: '', expected })]
  }
  if (start.startsWith('mithaq/fork/v1\n')) return checkForkEvidence(crypto, file, bytes, rosters)
  if (isArchive(bytes)) {
    const inHand = { file, archive: bytes, known, pins: agreed, progress: checking(session) }
    return [...given.steps, ...(await checkBundle(crypto, inHand))]
  }
  const expected = 'a proof, evidence of a fork, or a bundle of a courier'
  const refusal = { code: 'nothing-to-check', place: file, value: '', expected }
  throw refusedInput(refusal, 'remedy.input.check')
}

function policyIn({ machinery }: Session, { policy }: FileOptions): Policy | null {
  if (policy === undefined) return null
  return accepted(parsePolicy(machinery.crypto, readNamed(policy, maxPolicyBytes)))
}

/** By the word that POSIX puts into each header of a tar archive. */
function isArchive(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar'
}

function givenRosters(file: string, { roster = [] }: FileOptions): readonly GivenRoster[] {
  const beside = join(dirname(file), rosterFolder)
  const names = existsSync(beside) ? readdirSync(beside).toSorted() : []
  const paths = [
    ...names.filter((name) => name.endsWith('.roster')).map((name) => join(beside, name)),
    ...roster,
  ]
  return paths.map((path) => {
    return { file: basename(path), text: Buffer.from(readNamed(path)).toString('utf8') }
  })
}

/** What a centre knows of a party pins it too: whoever hands over a proof brings no other keys. */
function agreedBy(own: readonly KnownRoster[], pins: Pins): Pins {
  const agreed = new Map(pins)
  for (const { roster, fingerprint } of own) {
    agreed.set(roster.party, [...(agreed.get(roster.party) ?? []), fingerprint])
  }
  return agreed
}

/** Of every log that the centre holds: they were pinned when it entered the space. */
function rostersOfHome(session: Session, options: HomeOptions): Promise<readonly KnownRoster[]> {
  const { crypto } = session.machinery
  return atDesk(session, options, async ({ centre, space }) => {
    const known: KnownRoster[] = []
    const keep = (roster: KnownRoster['roster'], index: number) => {
      const text = accepted(formatRoster(crypto, roster))
      known.push({ roster, text, fingerprint: fingerprintOf(crypto, text), index })
    }
    for (const roster of space.rosters.values()) keep(roster, 1)
    for (const { roster } of [...(space.successions?.values() ?? [])].flat()) keep(roster, 1)
    for (const origin of allOriginsOf(space)) {
      const { state } = await centre.logs.held(origin)
      for (const { roster, index } of state.rosters.slice(1)) keep(roster, index)
    }
    return known
  })
}
