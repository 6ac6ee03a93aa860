// The first page of a courier bundle, `mithaq/bundle/v1`: whose logs it carries from which size to
// which, and every file with its hash and length. It is signed as a note, so that whoever has the
// sender's roster knows the whole bundle. Specified in docs/formats/courier-bundle.md.
import { parseDecimal } from './decimal.ts'
import { lineKind, readLines } from './lines.ts'
import { spaceLine } from './message.ts'
import { forms, type Space } from './names.ts'
import { accept, type Outcome } from './refusal.ts'

export interface BundleNote {
  readonly space: Space
  readonly from: string
  readonly to: string
  /** In ascending order of their origins; none in a bundle of receipts alone. */
  readonly logs: readonly CarriedLog[]
  /** In ascending order of their paths. */
  readonly files: readonly ListedFile[]
}

export interface CarriedLog {
  readonly origin: string
  /** The size up to which the other side is known to hold it. */
  readonly oldSize: number
  readonly newSize: number
}

export interface ListedFile {
  /** SHA-256, in hex. */
  readonly hash: string
  readonly length: number
  readonly path: string
}

const format = 'mithaq/bundle/v1'
const { party, origin, number } = forms

const fromLine = lineKind('from', `(${party})`, '<party>', (name = '') => name)
const toLine = lineKind('to', `(${party})`, '<party>', (name = '') => name)
const logLine = lineKind(
  'log',
  `(${origin}) (${number}) (${number})`,
  '<origin> <old size> <new size>',
  (name = '', old = '', now = ''): CarriedLog | undefined => {
    const [oldSize, newSize] = [parseDecimal(old), parseDecimal(now)]
    if (oldSize === undefined || newSize === undefined || oldSize > newSize) return undefined
    return { origin: name, oldSize, newSize }
  },
  (log) => log.origin,
)
const fileLine = lineKind(
  'sha256',
  `([0-9a-f]{64}) (${number}) ([a-z0-9/._-]+)`,
  '<64 hex digits> <length> <path>',
  (hash = '', digits = '', path = ''): ListedFile | undefined => {
    const length = parseDecimal(digits)
    return length === undefined ? undefined : { hash, length, path }
  },
  (file) => file.path,
)

export function parseBundleNote(text: string): Outcome<BundleNote> {
  const reader = readLines(text, 'bundle')
  const first = reader.literal(format)
  if (!first.ok) return first
  const space = reader.one(spaceLine)
  if (!space.ok) return space
  const from = reader.one(fromLine)
  if (!from.ok) return from
  const to = reader.one(toLine)
  if (!to.ok) return to
  const logs = reader.many(logLine)
  if (!logs.ok) return logs
  const files = reader.many(fileLine)
  if (!files.ok) return files
  const end = reader.end()
  if (!end.ok) return end
  return accept({
    space: space.value,
    from: from.value,
    to: to.value,
    logs: logs.value,
    files: files.value,
  })
}

export function formatBundleNote({ space, from, to, logs, files }: BundleNote): Outcome<string> {
  const text = [
    format,
    `space ${space.slug} ${space.sid}`,
    `from ${from}`,
    `to ${to}`,
    ...logs.map((log) => `log ${log.origin} ${log.oldSize} ${log.newSize}`),
    ...files.map((file) => `sha256 ${file.hash} ${file.length} ${file.path}`),
    '',
  ].join('\n')
  const read = parseBundleNote(text)
  return read.ok ? accept(text) : read
}
