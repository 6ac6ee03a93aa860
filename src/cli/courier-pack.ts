// Packing for a courier: all that the other centre has not receipted, in one file, and what is in
// it; or the newest receipt for the other's log alone, as text and as a code for a camera.
import encodeQR from 'qr'
import { lackedBy, shortReceiptFor } from '#centre/courier.ts'
import { type Bundle, openBundle } from '#ledger/bundle.ts'
import { decodeUtf8 } from '#ledger/bytes.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import type { CourierOptions } from './courier.ts'
import type { Desk } from './desk.ts'
import { writeWhole } from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { nextText, shortPath } from './next.ts'
import { accepted, refusedInput, rolledBack } from '#home/refused.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { grid, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'
import { partyCalled } from './wording.ts'

export async function packFile(
  session: Session,
  desk: Desk,
  file: string | undefined,
  options: CourierOptions,
): Promise<ExitCode> {
  const { space, centre, keys } = desk
  if (options.to === undefined) {
    throw new InputError('input.missing-option', { given: '--to', remedy: 'remedy.input.help' })
  }
  const party = partyCalled(desk, options.to)
  if (options.shortReceipts === true) return packReceipt(session, desk, party, file, options)
  const packed = await centre.pack(party)
  if ('kind' in packed) throw rolledBack(packed)
  const archive = accepted(packed)
  const own = keys.log.map((key) => key.verifier)
  const bundle = accepted(await openBundle(session.machinery.crypto, archive, () => own))
  const path = file ?? `${space.name.slug}-${space.self}-${party}.mithaq`
  writeWhole(path, archive)
  const contents = contentsOf(bundle, archive.length)
  session.terminal.out(
    options.json === true
      ? json({ format: 'mithaq-courier-pack-1', file: path, to: party, ...contents })
      : packReport(session, options, path, party, contents),
  )
  return 0
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

function contentsOf(bundle: Bundle, bytes: number): Contents {
  const { logs, blobs, receipts } = bundle
  return {
    bytes,
    logs: logs.map(({ origin, oldSize, newSize }) => ({ origin, oldSize, newSize })),
    entries: logs.reduce((sum, { oldSize, newSize }) => sum + newSize - oldSize, 0),
    blobs: blobs.length,
    absent: lackedBy(bundle),
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

/** Whoever is to get it takes nothing of a log without them. */
function lackText(words: Words, party: string, n: number): string {
  const advice = say(words, 'courier.packed.absent', { party: inserted(words, party) })
  return `${say(words, 'proof.absent', { n })}. ${advice}`
}

async function packReceipt(
  session: Session,
  { centre }: Desk,
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
  if (file !== undefined) writeWhole(file, receipt)
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
