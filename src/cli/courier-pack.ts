// Packing for a courier: all that the other centre has not receipted, in one file or, where it is
// too much for one, in several, and what is in them; or the newest receipt for the other's log
// alone, as text and as a code for a camera.
import { dirname, parse } from 'node:path'
import encodeQR from 'qr'
import { receiptInText, shortReceiptFor } from '#centre/courier.ts'
import type { CourierPart } from '#centre/courier-parts.ts'
import { type Bundle, bundleBounds, firstPage, openBundle } from '#ledger/bundle.ts'
import { decodeUtf8 } from '#ledger/bytes.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import type { CourierOptions } from './courier.ts'
import type { Desk } from './desk.ts'
import {
  assertFree,
  assertName,
  readPieces,
  stageFile,
  startOf,
  syncFolder,
  writeWhole,
} from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { nextText, shortPath } from './next.ts'
import { progressOf } from './progress.ts'
import { accepted, refusedInput, rolledBack } from '#home/refused.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { grid, type Row, table } from './table.ts'
import { heading, paragraph } from './terminal.ts'
import { partyCalled } from './wording.ts'

export async function packFiles(
  session: Session,
  desk: Desk,
  file: string | undefined,
  options: CourierOptions,
): Promise<ExitCode> {
  const { space } = desk
  if (options.to === undefined) {
    throw new InputError('input.missing-option', { given: '--to', remedy: 'remedy.input.help' })
  }
  const party = partyCalled(desk, options.to)
  if (file !== undefined) assertName(file)
  if (options.shortReceipts === true && options.largest !== undefined) {
    const [given, remedy] = ['--largest', 'remedy.input.help'] as const
    throw new InputError('input.excess-argument', { given, option: given, remedy })
  }
  if (options.shortReceipts === true) return packReceipt(session, desk, party, file, options)
  const path = file ?? `${space.name.slug}-${space.self}-${party}.mithaq`
  const packed = await packParts(session, desk, party, path, options)
  const [only, ...more] = packed
  if (only === undefined) throw new Error('nothing was packed')
  const isOne = more.length === 0
  if (options.json === true) {
    const { file: first, ...contents } = only
    session.terminal.out(
      isOne
        ? json({ format: 'mithaq-courier-pack-1', file: first, to: party, ...contents })
        : json({ format: 'mithaq-courier-parts-1', to: party, parts: packed }),
    )
  } else {
    session.terminal.out(
      isOne
        ? packReport(session, options, only.file, party, only)
        : partsReport(session, options, party, packed),
    )
  }
  return 0
}

interface PackedFile extends Contents {
  readonly file: string
}

/** Each part is written as it is packed; where one cannot be, what stood there before stays. */
async function packParts(
  session: Session,
  desk: Desk,
  party: string,
  path: string,
  { largest = bundleBounds.bytes }: CourierOptions,
): Promise<readonly PackedFile[]> {
  const progress = progressOf(session)
  const bounds = { ...bundleBounds, bytes: Math.min(largest, bundleBounds.bytes) }
  const planned = await desk.centre.packParts(party, bounds)
  if ('kind' in planned) throw rolledBack(planned)
  if (!planned.ok) throw refusedInput(planned.refusal, remedyOf(planned.refusal.code))
  // With nothing of the log to go, receipts are in a file all the same.
  const parts = planned.value.length === 0 ? [{}] : planned.value
  const total = parts.length
  const files = parts.map((_, at) => (total === 1 ? path : partPath(path, at + 1, total)))
  for (const file of files) assertFree(file, (there) => isOwnBundle(desk, there))
  const written: PackedPart[] = []
  try {
    for (const [at, part] of parts.entries()) {
      progress(() => say(session.words, 'courier.packing', { n: at + 1, total }))
      const most = bounds.bytes
      written.push(await packPart(session, desk, party, files[at]!, { ...part, most }))
    }
    for (const { staged } of written) staged.keep()
  } catch (error) {
    for (const { staged } of written) staged.drop()
    throw error
  }
  syncFolder(dirname(path))
  return written.map(({ packed }) => packed)
}

interface PackedPart {
  readonly packed: PackedFile
  readonly staged: ReturnType<typeof stageFile>
}

function isOwnBundle({ space }: Desk, path: string): boolean {
  const page = readPieces(path, firstPage)
  return page?.ok === true && page.value.from === space.self
}

const remedyOf = (code: string) =>
  code === 'too-large' ? 'remedy.input.larger-bundle' : 'remedy.input.refused'

/** `out.mithaq` is `out-1-of-3.mithaq` and so on. */
function partPath(path: string, n: number, total: number): string {
  const { ext } = parse(path)
  return `${path.slice(0, path.length - ext.length)}-${n}-of-${total}${ext}`
}

async function packPart(
  session: Session,
  { centre, keys }: Desk,
  party: string,
  file: string,
  { most, ...part }: Partial<CourierPart> & { readonly most: number },
): Promise<PackedPart> {
  const packed = await centre.pack(party, part)
  if ('kind' in packed) throw rolledBack(packed)
  const archive = accepted(packed)
  // Receipts alone are in one file, whatever it may hold.
  if (archive.length > most) {
    const [value, expected] = [`${archive.length} bytes`, `at most ${most} bytes`]
    const refusal = { code: 'too-large', place: 'bundle', value, expected }
    throw refusedInput(refusal, remedyOf(refusal.code))
  }
  const own = keys.log.map((key) => key.verifier)
  const bundle = accepted(await openBundle(session.machinery.crypto, archive, () => own))
  const contents = contentsOf(bundle, archive.length, part.blobs)
  return { packed: { file, ...contents }, staged: stageFile(file, archive) }
}

interface Contents {
  readonly bytes: number
  readonly logs: readonly { origin: string; oldSize: number; newSize: number }[]
  /** How many entries the logs bring. */
  readonly entries: number
  readonly blobs: number
  /** Hashes of the encrypted files that should be in it and are lost here. */
  readonly absent: readonly string[]
  readonly receipts: readonly { origin: string; size: number }[]
}

function contentsOf(
  { logs, blobs, receipts }: Bundle,
  bytes: number,
  named: CourierPart['blobs'] = [],
): Contents {
  const carried = new Set(blobs.map(({ hash }) => hash))
  return {
    bytes,
    logs: logs.map(({ origin, oldSize, newSize }) => ({ origin, oldSize, newSize })),
    entries: logs.reduce((sum, { oldSize, newSize }) => sum + newSize - oldSize, 0),
    blobs: blobs.length,
    absent: named.filter((hash) => !carried.has(hash)),
    receipts: receipts.map(({ origin, size }) => ({ origin, size })),
  }
}

function packReport(
  session: Session,
  options: CourierOptions,
  path: string,
  party: string,
  { bytes, entries, logs, blobs, absent, receipts }: Contents,
): string {
  const { words, terminal } = session
  const [log] = logs
  const range =
    log === undefined
      ? formatNumber(words, 0)
      : say(words, 'courier.entries', { n: entries, old: log.oldSize, size: log.newSize })
  const rows: Row[] = [
    [say(words, 'courier.bytes'), formatNumber(words, bytes)],
    [say(words, 'proof.head.entries'), range],
    [say(words, 'courier.blobs'), formatNumber(words, blobs)],
    [say(words, 'courier.receipts'), formatNumber(words, receipts.length)],
  ].map(([name = '', value = '']) => ['', { text: name, style: 'dim' }, value])
  return [
    paragraph(terminal, say(words, 'courier.packed', { party, file: shortPath(path) }), {
      style: 'bold',
    }),
    grid(terminal, [{}, { least: 10 }, { least: 20 }], rows),
    absent.length === 0 ? '' : paragraph(terminal, lackText(words, party, absent.length)),
    nextText(session, options, [{ text: say(words, 'courier.packed.next') }]),
  ].join('')
}

/** A row for each file: only together are they what a single one would be. */
function partsReport(
  session: Session,
  options: CourierOptions,
  party: string,
  packed: readonly PackedFile[],
): string {
  const { words, terminal } = session
  const rows: Row[] = packed.map(({ file, bytes, entries, logs: [log] }) => [
    '',
    shortPath(file),
    say(words, 'courier.entries', { n: entries, old: log?.oldSize ?? 0, size: log?.newSize ?? 0 }),
    formatNumber(words, bytes),
  ])
  const columns = [
    { head: '' },
    { head: say(words, 'courier.head.file'), least: 20 },
    { head: say(words, 'proof.head.entries'), least: 10 },
    { head: say(words, 'courier.bytes'), figures: true },
  ]
  const absent = packed.reduce((sum, one) => sum + one.absent.length, 0)
  return [
    paragraph(terminal, say(words, 'courier.packed.parts', { party, n: packed.length }), {
      style: 'bold',
    }),
    table(terminal, columns, rows),
    absent === 0 ? '' : paragraph(terminal, lackText(words, party, absent)),
    nextText(session, options, [{ text: say(words, 'courier.packed.parts.next') }]),
  ].join('')
}

/** Whoever is to get it takes nothing of a log without them. */
function lackText(words: Words, party: string, n: number): string {
  const advice = say(words, 'courier.packed.absent', { party: inserted(words, party) })
  return `${say(words, 'proof.absent', { n })}. ${advice}`
}

const longestReceipt = 4096

async function packReceipt(
  session: Session,
  { centre, space }: Desk,
  party: string,
  file: string | undefined,
  options: CourierOptions,
): Promise<ExitCode> {
  const { words, terminal } = session
  const receipt = await shortReceiptFor(centre, party)
  if (receipt === null) {
    const [place, expected] = [party, 'a receipt given by this centre']
    throw refusedInput({ code: 'no-receipt', place, value: '', expected })
  }
  if (file !== undefined) {
    assertFree(file, (there) => receiptInText(startOf(there, longestReceipt))?.by === space.self)
    writeWhole(file, receipt)
  }
  const text = decodeUtf8(receipt) ?? ''
  if (options.json === true) {
    terminal.out(json({ format: 'mithaq-short-receipt-1', to: party, bytes: receipt.length, text }))
    return 0
  }
  // The lowest correction of errors, so that the code stays narrower than the terminal.
  const code = encodeQR(text, 'ascii', { border: 2, ecc: 'low' })
  terminal.out(
    [
      paragraph(terminal, say(words, 'courier.receipt', { party }), { style: 'bold' }),
      `\n${text}\n`,
      heading(terminal, say(words, 'courier.receipt.code')),
      // The same from left to right in every language: it is a picture.
      ...code
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}\n`),
      nextText(session, options, [{ text: say(words, 'courier.receipt.next') }]),
    ].join(''),
  )
  return 0
}
