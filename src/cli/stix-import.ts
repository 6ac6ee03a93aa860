// `mithaq stix import FILE`: what a file of STIX comes to as drafts of messages, what was taken for
// them, and what was left out, where it stood and why.
import { readNamed } from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'
import type { Agreement } from '#language/agreement.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { messageTypeName } from '#locale/names.ts'
import { refusalText, remedyText } from '#locale/refusals.ts'
import { hasForm } from '#stix/channel.ts'
import { type Draft, importStix, type Imported } from '#stix/import.ts'
import { type Left, leftCodes, type LeftCode, stixBounds } from '#stix/reading.ts'
import { json } from './json.ts'
import type { ExitCode, Session, Words } from './session.ts'
import type { StixOptions } from './stix.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

export async function importFile(
  session: Session,
  file: string,
  { only, json: asJson }: StixOptions,
): Promise<ExitCode> {
  const { terminal, shelf } = session
  const agreement = shelf.find(hasForm)
  if (agreement === undefined) throw new Error('no agreement of the shelf has a form in STIX')
  const imported = importedFrom(await bytesOf(session, file), agreement)
  const report = reportOf(session, imported, agreement)
  if (only !== undefined) {
    terminal.out(json({ body: draftNamed(imported, only).body }))
    terminal.err(report)
  } else if (asJson === true) {
    terminal.out(json({ format: 'mithaq-stix-import-1', agreement: agreement.id, ...imported }))
  } else {
    terminal.out(report)
  }
  return imported.left.some(({ refused }) => refused) ? 2 : 0
}

/** A byte order mark is passed over, as in a record file; what is no UTF-8 is not guessed at. */
function importedFrom(bytes: Uint8Array, agreement: Agreement): Imported {
  const text = Buffer.from(bytes).toString('utf8')
  const anew = Buffer.from(text)
  if (anew.equals(bytes)) return importStix(text.replace(/^\ufeff/, ''), agreement)
  const offset = bytes.findIndex((byte, at) => byte !== anew[at])
  const value = Buffer.from(bytes.subarray(offset, offset + 4)).toString('hex')
  const fault = { code: 'not-utf8', place: '', value, expected: 'UTF-8', offset } as const
  return { drafts: [], taken: [], left: [{ refused: true, ...fault }] }
}

async function bytesOf({ standardInput }: Session, file: string): Promise<Uint8Array> {
  if (file !== '-') return readNamed(file, stixBounds.bytes)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of standardInput()) {
    size += chunk.length
    chunks.push(chunk)
    // Enough to be refused as too large.
    if (size > stixBounds.bytes) break
  }
  return Buffer.concat(chunks)
}

/** The first of several: a file rarely asks for two things, and all are in `--json`. */
function draftNamed({ drafts }: Imported, type: string): Draft {
  const found = drafts.find((one) => one.type === type)
  if (found !== undefined) return found
  throw new InputError('input.not-a-choice', {
    given: type,
    option: '--only',
    known: [...new Set(drafts.map((one) => one.type))],
    remedy: 'remedy.input.name',
  })
}

function reportOf(
  session: Session,
  { drafts, taken, left }: Imported,
  agreement: Agreement,
): string {
  const { terminal, words } = session
  const shown = drafts.map(({ type, body, missing }) => {
    const name = messageTypeName(words, agreement, type)
    const lacks = missing.map((one) => inserted(words, one)).join(' ')
    return [
      heading(terminal, say(words, 'stix.draft', { type: name })),
      `${json(body)}`,
      ...(missing.length === 0
        ? []
        : [paragraph(terminal, say(words, 'stix.missing', { fields: lacks }))]),
    ].join('')
  })
  const none = drafts.length === 0 ? paragraph(terminal, say(words, 'stix.no-draft')) : ''
  return [
    ...shown,
    none,
    paragraph(terminal, say(words, 'stix.taken', { n: taken.length })),
    leftTable(session, left),
  ].join('\n')
}

function leftTable({ terminal, words }: Session, left: readonly Left[]): string {
  if (left.length === 0) return ''
  const columns = [
    { head: say(words, 'cli.head.place'), least: 16 },
    { head: say(words, 'stix.head.left'), least: 24 },
    { head: say(words, 'cli.head.remedy'), least: 20 },
  ]
  const rows = left.map((one): Row => {
    const value = one.value === '' ? [] : [visible(one.value)]
    const [what, remedy] = textsOf(words, one)
    const place = [visible(one.place), ...value].join('\n')
    const text = `${one.code}\n${what}`
    return [place, one.refused ? { text, style: 'accent' } : text, remedy]
  })
  const head = paragraph(terminal, say(words, 'stix.left', { n: left.length }), { style: 'bold' })
  return head + table(terminal, columns, rows)
}

function textsOf(words: Words, left: Left): readonly [string, string] {
  const code = leftCodes.find((one): one is LeftCode => one === left.code)
  if (code !== undefined)
    return [say(words, `stix.left.${code}`), say(words, `stix.remedy.${code}`)]
  const refusal = { ...left, path: left.place, code: left.code as Exclude<Left['code'], LeftCode> }
  return [refusalText(words, refusal), remedyText(words, refusal)]
}
