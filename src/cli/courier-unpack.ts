// Unpacking what a courier brought: what became of each part, in words, and what is to be done
// where something was not taken. A file may come twice, late or before an earlier one.
import { receiptInNote, type Unpacked, type UnpackedLog } from '#centre/courier.ts'
import { bundleBounds, standingOf } from '#ledger/bundle.ts'
import { inserted, visible } from '#locale/direction.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import { say } from '#locale/locale.ts'
import type { CourierOptions } from './courier.ts'
import type { Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { json } from './json.ts'
import { nextText, shortPath, type Step } from './next.ts'
import { refusedInput } from '#home/refused.ts'
import { adviceText, detailText, type Refusal } from './refused-lines.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { paragraph } from './terminal.ts'

/** What became of a carried log. */
type Fate = 'taken' | 'already-held' | 'gap' | 'files-missing' | 'refused'

export async function unpackFile(
  session: Session,
  desk: Desk,
  file: string,
  options: CourierOptions,
): Promise<ExitCode> {
  const { centre } = desk
  const bytes = readNamed(file, bundleBounds.bytes)
  const receipt = receiptInNote(bytes)
  if (receipt !== null) {
    const answer = await centre.answers.giveReceipts([receipt])
    if (answer.kind === 'refused') throw refusedInput(answer, 'remedy.input.refused', file)
    const taken = { from: receipt.by, logs: [], receipts: 1, refusedReceipts: [] }
    return said(session, options, file, taken)
  }
  const unpacked = await centre.unpack(bytes)
  if ('kind' in unpacked) throw refusedInput(unpacked, remedyOf(unpacked.code), file)
  if (!unpacked.ok) throw refusedInput(unpacked.refusal, remedyOf(unpacked.refusal.code), file)
  return said(session, options, file, unpacked.value)
}

/** Sending it once more does not help where the sender has other keys than are known here. */
const remedyOf = (code: string) =>
  code === 'not-signed-by-a-known-key'
    ? 'remedy.input.other-keys'
    : code === 'other-bundle'
      ? 'remedy.input.other-bundle'
      : 'remedy.input.carried'

function said(
  session: Session,
  options: CourierOptions,
  file: string,
  unpacked: Unpacked,
): ExitCode {
  const { terminal } = session
  const { from, receipts, refusedReceipts } = unpacked
  const logs = unpacked.logs.map((log) => ({ log, fate: fateOf(log) }))
  terminal.out(
    options.json === true
      ? json({
          format: 'mithaq-courier-unpack-1',
          file,
          from,
          logs: logs.map(({ log, fate }) => logJson(log, fate)),
          receipts,
          refusedReceipts,
        })
      : unpackReport(session, options, file, unpacked, logs),
  )
  const isWhole = logs.every(({ fate }) => fate === 'taken' || fate === 'already-held')
  return isWhole && refusedReceipts.length === 0 ? 0 : 2
}

function fateOf(log: UnpackedLog): Fate {
  const { answer, held } = log
  if (answer.kind === 'refused') return 'refused'
  if (answer.kind === 'wants') return 'files-missing'
  const standing = standingOf(log, held)
  return standing === 'held' ? 'already-held' : standing === 'gap' ? 'gap' : 'taken'
}

function logJson({ origin, oldSize, newSize, held, answer }: UnpackedLog, fate: Fate): object {
  const refusal = answer.kind === 'refused' ? answer : null
  const wanted = answer.kind === 'wants' ? answer.blobs : []
  return { origin, oldSize, newSize, held, fate, wanted, refusal }
}

function unpackReport(
  session: Session,
  options: CourierOptions,
  file: string,
  { from, receipts, refusedReceipts }: Unpacked,
  logs: readonly { readonly log: UnpackedLog; readonly fate: Fate }[],
): string {
  const { words, terminal } = session
  const item = (text: string) => paragraph(terminal, text, { indent: 2, hang: 2 })
  const isTaken = logs.some(({ fate }) => fate === 'taken' || fate === 'already-held')
  const back: Step = {
    text: say(words, 'courier.unpacked.back'),
    command: ['courier', 'pack', '--to', from],
  }
  const refused = logs.flatMap(({ log: { answer } }) =>
    answer.kind === 'refused' ? [answer.code] : [],
  )
  const title = say(words, 'courier.unpacked', { party: from, file: shortPath(file) })
  return [
    paragraph(terminal, title, { style: 'bold' }),
    ...logs.map(({ log, fate }) => item(fateText(words, log, fate))),
    ...new Set(refused.map((code) => item(adviceText(words, code)))),
    ...new Set(logs.flatMap(({ log, fate }) => missingText(words, from, log, fate).map(item))),
    logs.length === 0 ? item(say(words, 'courier.no-entries')) : '',
    item(say(words, 'courier.receipts-kept', { n: receipts })),
    ...refusedReceipts.map((one) => item(refusalText(words, one))),
    isTaken ? nextText(session, options, [back]) : '',
  ].join('')
}

function fateText(words: Words, log: UnpackedLog, fate: Fate): string {
  const { origin: of, oldSize: old, newSize: size, held, answer } = log
  switch (fate) {
    case 'taken':
      return say(words, 'courier.fate.taken', { of, n: size - held, size })
    case 'already-held':
      return say(words, 'courier.fate.already-held', { of, size, held })
    case 'gap':
      return say(words, 'courier.fate.gap', { of, old, held })
    case 'files-missing':
      return say(words, 'courier.fate.files-missing', {
        of,
        n: answer.kind === 'wants' ? answer.blobs.length : 0,
      })
    case 'refused':
      return answer.kind === 'refused' ? refusalText(words, answer) : of
  }
}

/** What to do where something is still to come. */
function missingText(
  words: Words,
  from: string,
  { answer }: UnpackedLog,
  fate: Fate,
): readonly string[] {
  const party = inserted(words, from)
  if (fate === 'gap') return [say(words, 'courier.advice.gap', { party })]
  const wanted = answer.kind === 'wants' ? answer.blobs : []
  return wanted.map((hash) => say(words, 'courier.advice.files-missing', { party, hash }))
}

function refusalText(words: Words, refusal: Refusal): string {
  const { code, place } = refusal
  const known = `ledger.${code}`
  const isKnown = Object.hasOwn(words.texts, known)
  const what = say(words, isKnown ? (known as LedgerKey) : 'ledger.other')
  const detail = detailText(words, refusal)
  const sentence = say(words, 'check.does-not-hold', { of: visible(place), what, code })
  return detail === '' ? sentence : `${sentence}; ${detail}`
}
