// A record file that grows at its end, as that of a centre does with each message: only the lines
// that are new are read, and one message more is one step more. Whatever is not so, a line that is
// refused or a message known before the last one, has the whole file read again: the answers are
// those of the whole file in any case.
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import { readRecord } from './record-file.ts'
import { addMessage, replay, type World } from './world.ts'

export interface ReadWorld {
  readonly world: World
  /** The file that it was read from; null where there is none. */
  readonly text: string | null
  /** How many lines of it were refused. */
  readonly refused: number
}

/** `before`, which is of the same agreement and file, is used up: its world may have grown. */
export function readWorld(
  agreement: Agreement,
  text: string | null,
  file: string,
  before: ReadWorld | null = null,
): ReadWorld {
  if (before?.text === text && before !== null) return before
  const grown = before === null || text === null ? null : readMore(agreement, text, file, before)
  return grown ?? readWhole(agreement, text, file)
}

function readWhole(agreement: Agreement, text: string | null, file: string): ReadWorld {
  const nothing = emptyRecord(agreement.id)
  if (text === null) return { world: replay(agreement, nothing), text, refused: 0 }
  const { records, refusedLines } = readRecord(text, file, [agreement])
  const record = records.find((one) => one.agreement === agreement.id)
  return { world: replay(agreement, record ?? nothing), text, refused: refusedLines }
}

/** Null where it must be read as a whole. */
function readMore(
  agreement: Agreement,
  text: string,
  file: string,
  { world, text: known, refused }: ReadWorld,
): ReadWorld | null {
  const isGrown = known?.endsWith('\n') === true && text.startsWith(known)
  if (!isGrown || refused > 0) return null
  const end = text.indexOf('\n')
  // The lines before are left out by their number, so that each keeps its own.
  const without = '\n'.repeat(linesIn(known) - 1)
  const more = `${text.slice(0, end + 1)}${without}${text.slice(known.length)}`
  const { records, refusedLines } = readRecord(more, file, [agreement], { with: [world.record] })
  const [record] = records
  if (records.length !== 1 || record?.agreement !== agreement.id || refusedLines > 0) return null
  const last = world.messages.at(-1)?.known ?? -Infinity
  if (record.messages.some((one) => one.known < last)) return null
  for (const message of record.messages) addMessage(world, message)
  const messages = [...world.record.messages, ...record.messages]
  return { world: { ...world, record: { ...record, messages } }, text, refused: 0 }
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function emptyRecord(agreement: string): MessageRecord {
  const nothing = { title: null, notice: null, until: null, sources: {}, messages: [] }
  return { agreement, complete: false, ...nothing }
}
