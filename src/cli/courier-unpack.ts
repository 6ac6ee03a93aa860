// Unpacking what a courier brought: what became of each log, in words, and what is to be done
// where something was not taken. A file may come twice, late or before an earlier one; of several
// that are named together the earlier one goes first.
import { receiptAmongText, type Unpacked, type UnpackedLog } from '#centre/courier.ts'
import { bundleBounds, firstPage, standingOf } from '#ledger/bundle.ts'
import { inserted, visible } from '#locale/direction.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import { say } from '#locale/locale.ts'
import type { CourierOptions } from './courier.ts'
import type { Desk } from './desk.ts'
import { readNamed, readPieces } from '#home/disk.ts'
import type { InputError } from '#home/input-error.ts'
import { inputErrorText } from './input-report.ts'
import { json } from './json.ts'
import { nextText, shortPath, type Step } from './next.ts'
import { progressOf } from './progress.ts'
import { refusedInput, toldAs } from '#home/refused.ts'
import { inputRefusal } from './refusal-json.ts'
import { adviceText, detailText, type Refusal } from './refused-lines.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { paragraph } from './terminal.ts'

/** What became of a carried log. */
type Fate = 'taken' | 'already-held' | 'gap' | 'files-missing' | 'refused'

interface Taken extends Unpacked {
  readonly file: string
}

/** A file of which nothing could be read, or that is not for this centre. */
interface NotTaken {
  readonly file: string
  readonly fault: InputError
}

export async function unpackFiles(
  session: Session,
  desk: Desk,
  files: readonly string[],
  options: CourierOptions,
): Promise<ExitCode> {
  const { terminal } = session
  const [only, ...more] = files
  if (only !== undefined && more.length === 0) {
    const taken = await takeFile(desk, only)
    terminal.out(
      options.json === true
        ? json({ format: 'mithaq-courier-unpack-1', ...takenJson(taken) })
        : unpackReport(session, options, taken, true),
    )
    return isWhole(taken) ? 0 : 2
  }
  const results = await takeAll(session, desk, inOrder(files))
  if (options.json === true) {
    terminal.out(
      json({ format: 'mithaq-courier-files-1', files: results.map(resultJson(session)) }),
    )
  } else {
    const last = results.findLast((one) => 'from' in one)
    for (const one of results) {
      if ('from' in one) terminal.out(unpackReport(session, options, one, one === last))
      else terminal.err(inputErrorText(session.words, { ...terminal, colour: false }, one.fault))
    }
  }
  return results.every((one) => 'from' in one && isWhole(one)) ? 0 : 2
}

/** A file that is refused keeps none of the others from being taken. */
async function takeAll(
  session: Session,
  desk: Desk,
  files: readonly string[],
): Promise<readonly (Taken | NotTaken)[]> {
  const progress = progressOf(session)
  const results: (Taken | NotTaken)[] = []
  for (const file of files) {
    const [n, total] = [results.length + 1, files.length]
    progress(() => say(session.words, 'courier.unpacking', { n, total }))
    try {
      results.push(await takeFile(desk, file))
    } catch (error) {
      const fault = toldAs(error)
      if (fault === null) throw error
      results.push({ file, fault })
    }
  }
  return results
}

/** Earlier parts of a log first, in whatever order they were named; then what is no bundle. */
function inOrder(files: readonly string[]): readonly string[] {
  const places = files.map((file) => ({ file, ...placeOf(file) }))
  return places
    .toSorted((a, b) => (a.from === b.from ? a.at - b.at : a.from < b.from ? -1 : 1))
    .map(({ file }) => file)
}

function placeOf(file: string): { readonly from: string; readonly at: number } {
  const page = readPieces(file, firstPage)
  if (page?.ok !== true) return { from: '~', at: 0 }
  const { from, logs } = page.value
  // Receipts alone may need what the others bring.
  return { from, at: logs[0]?.oldSize ?? Infinity }
}

async function takeFile({ centre }: Desk, file: string): Promise<Taken> {
  const bytes = readNamed(file, bundleBounds.bytes)
  const receipt = receiptAmongText(bytes)
  if (receipt !== null) {
    const answer = await centre.answers.giveReceipts([receipt])
    if (answer.kind === 'refused') throw refusedInput(answer, 'remedy.input.refused', file)
    return { file, from: receipt.by, logs: [], receipts: 1, refusedReceipts: [] }
  }
  const unpacked = await centre.unpack(bytes)
  if ('kind' in unpacked) throw refusedInput(unpacked, remedyOf(unpacked.code), file)
  if (!unpacked.ok) throw refusedInput(unpacked.refusal, remedyOf(unpacked.refusal.code), file)
  return { file, ...unpacked.value }
}

/** Sending it once more does not help where the sender has other keys than are known here. */
const remedyOf = (code: string) =>
  code === 'not-signed-by-a-known-key'
    ? 'remedy.input.other-keys'
    : code === 'other-bundle'
      ? 'remedy.input.other-bundle'
      : 'remedy.input.carried'

function isWhole({ logs, refusedReceipts }: Unpacked): boolean {
  const fates = logs.map(fateOf)
  const areTaken = fates.every((fate) => fate === 'taken' || fate === 'already-held')
  return areTaken && refusedReceipts.length === 0
}

function takenJson({ file, from, logs, receipts, refusedReceipts }: Taken): object {
  return { file, from, logs: logs.map(logJson), receipts, refusedReceipts }
}

function resultJson({ words }: Session): (one: Taken | NotTaken) => object {
  return (one) =>
    'from' in one
      ? { ...takenJson(one), refusal: null }
      : { file: one.file, refusal: inputRefusal(words, one.fault) }
}

function fateOf(log: UnpackedLog): Fate {
  const { answer, held } = log
  if (answer.kind === 'refused') return 'refused'
  if (answer.kind === 'wants') return 'files-missing'
  const standing = standingOf(log, held)
  return standing === 'held' ? 'already-held' : standing === 'gap' ? 'gap' : 'taken'
}

function logJson(log: UnpackedLog): object {
  const { origin, oldSize, newSize, held, answer } = log
  const fate = fateOf(log)
  const refusal = answer.kind === 'refused' ? answer : null
  const wanted = answer.kind === 'wants' ? answer.blobs : []
  return { origin, oldSize, newSize, held, fate, wanted, refusal }
}

function unpackReport(
  session: Session,
  options: CourierOptions,
  { file, from, receipts, refusedReceipts, logs: carried }: Taken,
  isLast: boolean,
): string {
  const { words, terminal } = session
  const logs = carried.map((log) => ({ log, fate: fateOf(log) }))
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
    isTaken && isLast ? nextText(session, options, [back]) : '',
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
