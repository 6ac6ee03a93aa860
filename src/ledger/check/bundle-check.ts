// A courier's bundle checked without the logs that it adds to: who signed it, its files, the heads
// and receipts in it, and a log that it carries from the first entry on as whole as any. That what
// begins later follows what is held, only unpacking it at the other centre tells.
import { type Bundle, bundleBounds, openBundle } from '../bundle.ts'
import type { CarriedReceipt, LogPart } from '../bundle-files.ts'
import type { LedgerCrypto } from '../crypto.ts'
import { parseEntry } from '../entry.ts'
import { checkGenesis } from '../genesis.ts'
import { generationIn, originOf } from '../names.ts'
import { acceptNote, parseNote } from '../note.ts'
import { checkReceipts } from '../receipt.ts'
import { rosterType } from '../rosters.ts'
import { unpackTar } from '../tar.ts'
import { decodeEntryBundle, tilePath, tilesBetween, tileWidth } from '../tile.ts'
import { type CheckStep, fails, faultOf, holds, notChecked } from './check-step.ts'
import { type GivenRoster, keysIn, type KnownRoster, readRosters } from './given-rosters.ts'
import { checkGenerationOf } from './generation-check.ts'
import { checkLog, type FurtherLog, type LogCheckParts } from './log-check.ts'
import { folderLogFiles, type LogFiles } from './log-files.ts'
import type { Pins } from './space-check.ts'
import { blobPath, checkpointPath, type ReadFolder } from './space-files.ts'

export interface BundleInHand {
  readonly file: string
  readonly archive: Uint8Array
  /** Those that the reader has besides the bundle. */
  readonly known: readonly KnownRoster[]
  readonly pins: Pins
  readonly progress: LogCheckParts['progress']
}

export async function checkBundle(
  crypto: LedgerCrypto,
  inHand: BundleInHand,
): Promise<readonly CheckStep[]> {
  const { file, archive, pins } = inHand
  // Where a roster of the party is known, one that comes with the bundle counts for nothing.
  const others = rostersInside(archive).filter(
    ({ party }) => !inHand.known.some(({ roster }) => roster.party === party),
  )
  const inside = readRosters(crypto, others, pins)
  const steps = [...inside.steps]
  const known = [...inHand.known, ...inside.known]
  const bundle = await openBundle(crypto, archive, ({ from }) =>
    keysIn(known, 'log').filter((key) => key.name.startsWith(`${from}/`)),
  )
  if (!bundle.ok) return [...steps, fails('bundle', file, faultOf(bundle.refusal, file))]
  const { from, logs, receipts } = bundle.value
  steps.push(holds('bundle', from, filesOf(bundle.value)))
  for (const part of logs)
    steps.push(...(await logSteps(crypto, inHand, bundle.value, part, known)))
  for (const receipt of receipts) steps.push(await receiptStep(crypto, receipt, known))
  return [...steps, notChecked('contents', from)]
}

function filesOf({ logs, blobs, receipts }: Bundle): number {
  const ofLogs = logs.reduce((sum, { tiles }) => sum + tiles.length + 2, 0)
  return ofLogs + blobs.length + receipts.length
}

const firstBundle = /^[0-9a-f]{64}\/tile\/entries\/000(?:\.p\/([0-9]+))?$/

/** The first rosters in logs that are carried from the first entry on; nobody vouches for them. */
function rostersInside(archive: Uint8Array): readonly InsideRoster[] {
  const files = unpackTar(archive, bundleBounds)
  if (!files.ok) return []
  return files.value.flatMap(({ path, bytes }) => {
    const match = firstBundle.exec(path)
    if (match === null) return []
    const entries = decodeEntryBundle(bytes, Number(match[1] ?? tileWidth))
    const second = entries.ok ? entries.value[1] : undefined
    const entry = second === undefined ? null : parseEntry(second)
    if (entry?.ok !== true || entry.value.message.type !== rosterType) return []
    const { from, open = '' } = entry.value.message
    return [{ party: from, file: `${from}-1.roster`, text: open }]
  })
}

interface InsideRoster extends GivenRoster {
  readonly party: string
}

async function logSteps(
  crypto: LedgerCrypto,
  inHand: BundleInHand,
  bundle: Bundle,
  part: LogPart,
  known: readonly KnownRoster[],
): Promise<readonly CheckStep[]> {
  const { progress } = inHand
  const { origin, oldSize, newSize } = part
  // The first entry bundle and all behind it are the whole log.
  if (oldSize >= tileWidth) {
    const later = notChecked('follows', origin, newSize - oldSize)
    return [await headStep(crypto, part, known), later]
  }
  const files = await folderLogFiles(crypto, folderOf(bundle, part), origin)
  const first = await files?.entries(0, Math.min(newSize, tileWidth))
  const genesis = first?.ok === true ? first.value[0] : undefined
  if (files === null || genesis === undefined) return [notChecked('entries', origin)]
  const parts = { crypto, genesis, progress, needsBlobs: () => false }
  const further = await furtherLog(crypto, inHand, bundle, files, known)
  const followed =
    further?.log === null ? [] : (await checkLog(parts, bundle.from, files, further?.log)).steps
  return [await genesisStep(crypto, genesis, known), ...(further?.steps ?? []), ...followed]
}

/** Null for a first generation. */
async function furtherLog(
  crypto: LedgerCrypto,
  { pins }: BundleInHand,
  { from, space }: Bundle,
  files: LogFiles,
  known: readonly KnownRoster[],
): Promise<{ readonly steps: readonly CheckStep[]; readonly log: FurtherLog | null } | null> {
  const generation = generationIn(files.origin)
  if (files.origin === originOf(from, space.slug)) return null
  const ofParty = known.filter(({ roster }) => roster.party === from)
  const told = [...(pins.get(from) ?? []), ...ofParty.map(({ fingerprint }) => fingerprint)]
  const checked = await checkGenerationOf(crypto, from, files, undefined, {
    succession: undefined,
    pins: told,
  })
  const { steps, basis } = checked
  return { steps, log: basis === null ? null : { generation, basis } }
}

/** The parts of a bundle where an exported folder has them. */
function folderOf({ blobs }: Bundle, part: LogPart): ReadFolder {
  const { origin, oldSize, newSize, checkpoint, tiles } = part
  const files = new Map([
    [checkpointPath(origin), checkpoint],
    ...blobs.map(({ hash, bytes }) => [blobPath(hash), bytes] as const),
    ...tilesBetween(oldSize, newSize).flatMap((tile, at) => {
      const bytes = tiles[at]
      return bytes === undefined ? [] : [[`${origin}/${tilePath(tile)}`, bytes] as const]
    }),
  ])
  return { read: async (path) => files.get(path) ?? null, names: async () => [] }
}

async function genesisStep(
  crypto: LedgerCrypto,
  genesis: Uint8Array,
  known: readonly KnownRoster[],
): Promise<CheckStep> {
  const first = known.filter(({ index, roster }) => index <= 1 && roster.previous === undefined)
  const rosters = new Map(first.map(({ roster, text }) => [roster.party, text]))
  const space = await checkGenesis(crypto, genesis, rosters)
  if (space.ok) return holds('genesis', `${space.value.slug} ${space.value.sid}`, rosters.size)
  const { refusal } = space
  return refusal.code === 'no-roster'
    ? notChecked('genesis', refusal.value)
    : fails('genesis', 'genesis', faultOf(refusal))
}

async function headStep(
  crypto: LedgerCrypto,
  { origin, newSize, checkpoint }: LogPart,
  known: readonly KnownRoster[],
): Promise<CheckStep> {
  const place = `head of ${origin} at ${newSize}`
  const note = parseNote(checkpoint)
  if (!note.ok) return fails('head', origin, faultOf(note.refusal, place))
  const keys = keysIn(known, 'log').filter((key) => key.name === origin)
  const signed = await acceptNote(crypto, note.value, keys)
  return signed.ok
    ? holds('head', origin, signed.value.length)
    : fails('head', origin, faultOf(signed.refusal, place))
}

async function receiptStep(
  crypto: LedgerCrypto,
  { origin, size, note: bytes }: CarriedReceipt,
  known: readonly KnownRoster[],
): Promise<CheckStep> {
  const place = `receipt for ${size} entries of ${origin}`
  const note = parseNote(bytes)
  if (!note.ok) return fails('receipts', origin, faultOf(note.refusal, place))
  const [logKeys, receiptKeys] = [keysIn(known, 'log'), keysIn(known, 'receipt')]
  const receipts = await checkReceipts(crypto, note.value, logKeys, receiptKeys)
  if (receipts.ok) return holds('receipts', origin, 1)
  const { refusal } = receipts
  return refusal.code === 'not-signed-by-a-known-key'
    ? notChecked('receipts', origin, 1)
    : fails('receipts', origin, faultOf(refusal, place))
}
