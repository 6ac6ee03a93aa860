// A space checked anew, from the genesis on: the rosters that it names, each log that is there, and
// then what one log says of another: receipts, and heads that were seen. What a log that is not
// there would be needed for is said, and not taken for right.
import { equalBytes, formatHex } from '../bytes.ts'
import { parseCheckpoint } from '../checkpoint.ts'
import type { LedgerCrypto } from '../crypto.ts'
import { formatFingerprint } from '../fingerprint.ts'
import { checkFork, parseFork } from '../fork.ts'
import type { Succession } from '../generation.ts'
import { checkGenesis } from '../genesis.ts'
import type { VerifierKey } from '../key.ts'
import { originOf, type Space } from '../names.ts'
import { parseNote } from '../note.ts'
import { checkReceipts, type StoredReceipt } from '../receipt.ts'
import { pastRostersIn, receiptKeysFor } from '../receipt-keys.ts'
import { keysOf, parseRoster, type Roster } from '../roster.ts'
import { fingerprintOf, rosterAt } from '../rosters.ts'
import { type CheckStep, fails, type Fault, faultOf, holds, notChecked } from './check-step.ts'
import { type CheckedLog, checkLog, type LogCheckParts } from './log-check.ts'
import { checkGenerationOf } from './generation-check.ts'
import { type LogFiles, rootBelow } from './log-files.ts'

/** Fingerprints of rosters as they were exchanged, by party; of first ones where logs are there. */
export type Pins = ReadonlyMap<string, readonly Uint8Array[]>

export interface SpaceCheckParts extends LogCheckParts {
  /** The texts of the first rosters, by party. */
  readonly rosters: ReadonlyMap<string, string>
  readonly pins: Pins
  /** Further generations as a centre has accepted them, by party; nothing where nobody has. */
  readonly successions?: ReadonlyMap<string, readonly Succession[]>
  /** The log of an origin; null where it is not there. */
  readonly logOf: (origin: string) => Promise<LogFiles | null>
  /** What lies beside a log as evidence that it forked; null where nothing does. */
  readonly evidenceOf?: (origin: string) => Promise<Uint8Array | null>
}

export async function checkSpace(parts: SpaceCheckParts): Promise<readonly CheckStep[]> {
  const { crypto, genesis, rosters, pins } = parts
  const space = await checkGenesis(crypto, genesis, rosters)
  if (!space.ok) return [fails('genesis', 'genesis', faultOf(space.refusal))]
  const { slug, sid } = space.value
  const steps = [holds('genesis', `${slug} ${sid}`, rosters.size)]
  steps.push(...pinSteps(crypto, rosters, pins))
  const logs = await checkLogs(parts, space.value)
  const { checked } = logs
  steps.push(...checked.flatMap((log) => log.steps))
  steps.push(...logs.absent.map((origin) => notChecked('entries', origin)))
  for (const log of checked) {
    steps.push(...(await receiptSteps(parts, log, keysOfReceipts(parts, checked))))
  }
  steps.push(...(await seenSteps(crypto, checked)))
  for (const log of checked) steps.push(...(await forkSteps(parts, log, checked)))
  return [...steps, notChecked('contents', slug)]
}

/** Whether each roster is the one that was read aloud; whoever gives no fingerprint is told so. */
function pinSteps(
  crypto: LedgerCrypto,
  rosters: ReadonlyMap<string, string>,
  pins: Pins,
): readonly CheckStep[] {
  return [
    ...[...rosters].map(([party, text]) => pinStep(party, fingerprintOf(crypto, text), pins)),
    ...strangerSteps([...rosters.keys()], pins),
  ]
}

/** Fingerprints that pin nothing, since no roster of the party is at hand. */
export function strangerSteps(parties: readonly string[], pins: Pins): readonly CheckStep[] {
  const strangers = [...pins.keys()].filter((party) => !parties.includes(party))
  const expected = parties.join(' ')
  return strangers.map((value) => {
    return fails('fingerprint', value, { code: 'no-roster', place: 'fingerprint', value, expected })
  })
}

export function pinStep(party: string, fingerprint: Uint8Array, pins: Pins): CheckStep {
  const value = formatFingerprint(fingerprint)
  const given = pins.get(party)
  if (given === undefined) return notChecked('fingerprint', `${party} ${value}`)
  if (given.some((pin) => equalBytes(pin, fingerprint))) return holds('fingerprint', party)
  const expected = given.map(formatFingerprint).join(' or ')
  const fault = { code: 'other-fingerprint', place: `roster of ${party}`, value, expected }
  return fails('fingerprint', party, fault)
}

interface CheckedLogs {
  readonly checked: readonly CheckedLog[]
  readonly absent: readonly string[]
}

async function checkLogs(parts: SpaceCheckParts, { slug }: Space): Promise<CheckedLogs> {
  const checked: CheckedLog[] = []
  const absent: string[] = []
  for (const party of parts.rosters.keys()) {
    const origin = originOf(party, slug)
    const files = await parts.logOf(origin)
    if (files === null) absent.push(origin)
    else checked.push(await checkLog(parts, party, files))
    checked.push(...(await checkFurther(parts, slug, party, checked.at(-1))))
  }
  return { checked, absent }
}

/** Further generations of a party's log, as many as there are. */
async function checkFurther(
  parts: SpaceCheckParts,
  slug: string,
  party: string,
  first: CheckedLog | undefined,
): Promise<readonly CheckedLog[]> {
  const checked: CheckedLog[] = []
  let before = first?.state?.course.party === party ? first : undefined
  for (let generation = 2; ; generation += 1) {
    const files = await parts.logOf(originOf(party, slug, generation))
    if (files === null) return checked
    const accepted = parts.successions?.get(party) ?? []
    const { steps, basis } = await checkGenerationOf(parts.crypto, party, files, before, {
      succession: accepted.find((one) => one.generation === generation),
      pins: parts.pins.get(party) ?? [],
    })
    const log =
      basis === null ? unread(files) : await checkLog(parts, party, files, { generation, basis })
    before = { ...log, steps: [...steps, ...log.steps] }
    checked.push(before)
  }
}

const unread = (files: LogFiles): CheckedLog => {
  return { files, steps: [], head: null, state: null, isSound: false, seen: [] }
}

/** A log that has shown two histories holds no longer, but where it goes on as another. */
async function forkSteps(
  { crypto, evidenceOf }: SpaceCheckParts,
  { files: { origin }, state }: CheckedLog,
  checked: readonly CheckedLog[],
): Promise<readonly CheckStep[]> {
  const evidence = (await evidenceOf?.(origin)) ?? null
  if (evidence === null) return []
  const place = `${origin}/fork`
  const keys = (state?.rosters ?? []).flatMap(({ roster }) => keysOf(roster, 'log'))
  const read = parseFork(evidence)
  if (!read.ok) return [fails('fork', place, faultOf(read.refusal, place))]
  const forked = await checkFork(crypto, read.value, keys)
  if (!forked.ok) return [fails('fork', place, faultOf(forked.refusal, place))]
  const { older, newer } = read.value
  const later = checked.slice(checked.findIndex(({ files }) => files.origin === origin) + 1)
  const goesOn = later.some((log) => log.state?.course.party === state?.course.party)
  if (goesOn) return [holds('fork', `${origin} ${older.head.size} ${newer.head.size}`)]
  const value = `${older.head.size} ${newer.head.size}`
  const expected = 'one history'
  return [fails('fork', origin, { code: 'log-is-forked', place, value, expected })]
}

interface ReceiptKeys {
  readonly keys: readonly VerifierKey[]
  /** Those among them whose receipt over so many entries of the log counts. */
  readonly counting: readonly VerifierKey[]
  /** Whether every roster that the party has had is among those that were read. */
  readonly isWhole: boolean
}

type KeysOfReceipt = (receipt: StoredReceipt) => ReceiptKeys

/** Of every roster that a party is seen to have had: what it receipted before a key went stays. */
function keysOfReceipts(
  { crypto, rosters }: SpaceCheckParts,
  checked: readonly CheckedLog[],
): KeysOfReceipt {
  return (receipt) => {
    const states = checked.flatMap(({ state }) =>
      state?.course.party === receipt.by ? [state] : [],
    )
    const first = parseRoster(crypto, rosters.get(receipt.by) ?? '')
    const entered = first.ok && states.length === 0 ? [first.value] : []
    const past = [
      ...entered.map((roster) => ({ roster, seen: new Map<string, never>() })),
      ...pastRostersIn(states),
    ]
    return {
      keys: past.flatMap(({ roster }) => keysOf(roster, 'receipt')),
      counting: receiptKeysFor(past, receipt),
      // Whoever is no party of the space has no key at all.
      isWhole: states.length > 0 || !rosters.has(receipt.by),
    }
  }
}

async function receiptSteps(
  { crypto, progress }: SpaceCheckParts,
  log: CheckedLog,
  keysOfReceipt: KeysOfReceipt,
): Promise<CheckStep[]> {
  const { origin } = log.files
  let [good, unknown, retired] = [0, 0, 0]
  for await (const receipt of log.files.receipts()) {
    if (!log.isSound) {
      unknown += 1
      continue
    }
    await progress(origin, log.head?.size ?? 0, log.head?.size ?? 0)
    const { keys, counting, isWhole } = keysOfReceipt(receipt)
    const fault = await faultOfReceipt(crypto, log, receipt, counting)
    if (fault === null) good += 1
    else if (fault.code !== 'not-signed-by-a-known-key') return [fails('receipts', origin, fault)]
    else if ((await faultOfReceipt(crypto, log, receipt, keys)) === null) retired += 1
    else if (isWhole) return [fails('receipts', origin, fault)]
    else unknown += 1
  }
  return [
    ...(good > 0 ? [holds('receipts', origin, good)] : []),
    ...(unknown > 0 ? [notChecked('receipts', origin, unknown)] : []),
    ...(retired > 0 ? [notChecked('retired', origin, retired)] : []),
  ]
}

async function faultOfReceipt(
  crypto: LedgerCrypto,
  { files, state, head }: CheckedLog,
  receipt: StoredReceipt,
  keys: readonly VerifierKey[],
): Promise<Fault | null> {
  const { origin } = files
  const place = `receipt of ${receipt.by} for ${receipt.size} entries of ${origin}`
  const note = parseNote(receipt.note)
  if (!note.ok) return faultOf(note.refusal, place)
  const covered = parseCheckpoint(note.value.text)
  if (!covered.ok) return faultOf(covered.refusal, place)
  const { size, root } = covered.value
  const other = (code: string, value: string, expected: string) => {
    return { code, place, value, expected }
  }
  if (size !== receipt.size || covered.value.origin !== origin) {
    return other('other-receipt', `${covered.value.origin} ${size}`, `${origin} ${receipt.size}`)
  }
  if (size > (head?.size ?? 0)) {
    return other('receipt-beyond-the-head', String(size), `at most ${head?.size}`)
  }
  const actual = await rootBelow(crypto, files.read, size)
  if (!equalBytes(actual, root)) return other('other-root', formatHex(root), formatHex(actual))
  const roster = rosterAt(state?.rosters ?? [], size)
  const ofLog = roster === undefined ? [] : rosterLogKeys(roster)
  const checked = await checkReceipts(crypto, note.value, ofLog, keys)
  if (!checked.ok) return faultOf(checked.refusal, place)
  const isNamed = checked.value.every(
    (one) => one.party === receipt.by && one.time === receipt.time,
  )
  const { by, time } = receipt
  return isNamed ? null : other('other-receipt', `${by} ${time}`, 'the party and time that signed')
}

const rosterLogKeys = (roster: Roster): readonly VerifierKey[] => keysOf(roster, 'log')

/** Heads that entries name, beside the logs that are there. */
async function seenSteps(
  crypto: LedgerCrypto,
  checked: readonly CheckedLog[],
): Promise<readonly CheckStep[]> {
  const steps: CheckStep[] = []
  for (const log of checked) {
    const { origin } = log.files
    let [same, unknown] = [0, 0]
    let fault: Fault | null = null
    for (const seen of log.seen) {
      const other = checked.find((one) => one.files.origin === seen.origin)
      if (other?.isSound !== true || seen.size > (other.head?.size ?? 0)) {
        unknown += 1
        continue
      }
      const root = await rootBelow(crypto, other.files.read, seen.size)
      if (equalBytes(root, seen.root)) same += 1
      else {
        const value = `${seen.origin} ${seen.size} ${formatHex(seen.root)}`
        fault ??= { code: 'other-head', place: seen.place, value, expected: formatHex(root) }
      }
    }
    if (fault !== null) steps.push(fails('seen', origin, fault))
    else if (same > 0) steps.push(holds('seen', origin, same))
    if (unknown > 0) steps.push(notChecked('seen', origin, unknown))
  }
  return steps
}
