// Reads record files in pieces, with progress shown to people who wait for more than a second, and
// puts several together as one record. Checking the lines is src/assessment/record-file.ts's work.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { mergeRecords, recordReader } from '#assessment/record-file.ts'
import { sourceIn } from '#assessment/record-header.ts'
import type { Refusal } from '#assessment/refusal.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import { visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { InputError } from '#home/input-error.ts'
import { shortPath } from './next.ts'
import type { Session } from './session.ts'
import type { Found } from '#home/shelf.ts'

export interface Read {
  readonly records: readonly MessageRecord[]
  readonly refusals: readonly Refusal[]
  /** Lines, of which some may be too many to be listed. */
  readonly refused: number
}

/** The record of one agreement, and what was refused of it. */
export interface RecordRead {
  readonly record: MessageRecord
  readonly refusals: readonly Refusal[]
  readonly refused: number
}

// More than a quarter of a million messages of a usual length; more are given in several files.
const maxFile = 64 * 1024 * 1024
const standardInputName = '-'

export async function readFiles(
  session: Session,
  files: readonly string[],
  shelf: readonly Agreement[],
): Promise<Read> {
  const records: MessageRecord[] = []
  const refusals: Refusal[] = []
  let refused = 0
  for (const file of files) {
    const size = file === standardInputName ? null : sizeOf(file)
    const about = { with: records, maxFile, ...(size === null ? {} : { size }) }
    const reader = recordReader(nameOf(file), shelf, about)
    if (size === null || size <= maxFile) await pushAll(session, file, size, reader.pushBytes)
    const reading = reader.end()
    records.push(...reading.records)
    refusals.push(...reading.refusals)
    refused += reading.refusedLines
  }
  return { records, refusals, refused }
}

/** The record of one agreement: from the files named, or else the bundled ones. */
export async function recordOf(
  session: Session,
  { agreement, folder }: Found,
  files: readonly string[] | undefined,
): Promise<RecordRead> {
  const paths = files ?? bundledFiles(folder)
  if (paths.length === 0) {
    throw new InputError('input.no-record', {
      given: agreement.id,
      remedy: 'remedy.input.record',
    })
  }
  const shelf = [...session.shelf.filter((one) => one.id !== agreement.id), agreement]
  const { records, refusals, refused } = await readFiles(session, paths, shelf)
  const own = records.filter((record) => record.agreement === agreement.id)
  if (own.length === 0 && refused === 0) {
    throw new InputError('input.no-message-of', {
      given: agreement.id,
      known: records.map((record) => record.agreement),
      remedy: 'remedy.input.record',
    })
  }
  return { record: own.length === 0 ? emptyRecord(agreement) : together(own), refusals, refused }
}

/** Records of one agreement as one. */
export function together(records: readonly MessageRecord[]): MessageRecord {
  return mergeRecords(
    records.map((record, index) => ({
      ...record,
      sources: withoutClashes(record.sources, records.slice(0, index)),
    })),
  )
}

/** A name that means another source in an earlier file was refused when this file was read. */
function withoutClashes(
  sources: MessageRecord['sources'],
  earlier: readonly MessageRecord[],
): MessageRecord['sources'] {
  return Object.fromEntries(
    Object.entries(sources).filter(([name, source]) =>
      earlier.every((record) => {
        const other = sourceIn(record, name)
        return other === undefined || isDeepStrictEqual(other, source)
      }),
    ),
  )
}

/** `record.jsonl`, then `record-*.jsonl` in the order of their names. */
export function bundledFiles(folder: string): string[] {
  const data = join(folder, 'data')
  if (!existsSync(data)) return []
  const names = readdirSync(data).filter((name) => /^record(?:-.*)?\.jsonl$/.test(name))
  return names.toSorted(byRecordName).map((name) => join(data, name))
}

function byRecordName(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => name.replace('.jsonl', ''))
  return one! < other! ? -1 : 1
}

/** A record that says nothing, and does not claim to say all. */
export function emptyRecord(agreement: Agreement): MessageRecord {
  const none = { title: null, notice: null, complete: false, until: null, sources: {} }
  return { agreement: agreement.id, ...none, messages: [] }
}

async function pushAll(
  session: Session,
  file: string,
  size: number | null,
  push: (bytes: Uint8Array) => void,
): Promise<void> {
  const progress = progressOf(session, nameOf(file), size)
  try {
    const input =
      file === standardInputName
        ? session.standardInput()
        : createReadStream(file, { highWaterMark: 1 << 20 })
    for await (const chunk of input as AsyncIterable<Uint8Array>) {
      push(chunk)
      progress(chunk.length)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw unreadable(file)
  }
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined || found.isDirectory()) throw unreadable(file)
  return found.size
}

function unreadable(file: string): InputError {
  return new InputError('input.no-file', { given: file, file, remedy: 'remedy.input.file' })
}

const patience = 1000
const pause = 100

/** Says how far it is, from the second second on, ten times a second at most. */
function progressOf({ terminal, words, now }: Session, name: string, total: number | null) {
  const file = visible(name)
  let next = now() + patience
  let done = 0
  return (bytes: number) => {
    done += bytes
    if (now() < next) return
    next = now() + pause
    terminal.status(
      total === null
        ? say(words, 'cli.reading-input', { file, n: Math.floor(done / 1e6) })
        : say(words, 'cli.reading-file', { file, percent: Math.floor((100 * done) / total) }),
    )
  }
}

function nameOf(file: string): string {
  return file === standardInputName ? file : shortPath(file)
}
