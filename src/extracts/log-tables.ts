// What the logs of a space hold, as tables: the messages with what became of each, how far each log
// goes and who has receipted it; and the drafts, which are in no log yet. No record is replayed for
// them, and of what stands in a log no content is opened.
import type { Agreement } from '#language/agreement.ts'
import { say } from '#locale/locale.ts'
import type { Cell } from './csv.ts'
import { columnsOf, momentNotes, namedOf, type Body, type Table, type Words } from './table.ts'

interface Held {
  /** How far the logs are held: whole sentences. */
  readonly notes: readonly string[]
}

/** A message of a log, with what became of it. */
export interface Correspondent {
  readonly origin: string
  readonly index: number
  readonly id: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly type: string
  readonly time: string
  readonly effective: string | null
  /** The earliest receipt of another centre. */
  readonly receiptedAt: string | null
  readonly acknowledged: boolean
  readonly leaf: string
}

export function messagesTable(
  agreement: Agreement,
  { letters, notes }: { readonly letters: readonly Correspondent[] } & Held,
  words: Words,
): Table {
  const body: Body = {
    columns: columnsOf(words, [
      'log',
      ['index', 'number'],
      'message',
      'sender',
      'recipient',
      'type',
      ['sent', 'moment'],
      ['effective', 'moment'],
      ['receipted', 'moment'],
      'acknowledged',
      'entry',
    ]),
    rows: letters.map((one): Cell[] => [
      one.origin,
      one.index,
      one.id,
      one.from,
      one.to.join(' '),
      one.type,
      one.time,
      one.effective,
      one.receiptedAt,
      say(words, one.acknowledged ? 'yes' : 'no'),
      one.leaf,
    ]),
  }
  const named = namedOf(words, 'table.messages', agreement)
  return { ...named, ...body, notes: [...momentNotes(words, body), ...notes] }
}

/** A message that is neither released nor discarded, with who has signed it. */
export interface Waiting {
  /** The hash of its text, and the same as eight words. */
  readonly id: string
  readonly words: readonly string[]
  readonly composedAt: string
  readonly type: string
  readonly to: readonly string[]
  readonly answers: readonly string[]
  readonly effective: string | null
  readonly content: string | null
  readonly signed: readonly string[]
  readonly missing: readonly string[]
  readonly needed: number
  readonly overtaken: boolean
}

export function draftsTable(
  agreement: Agreement,
  { drafts, notes }: { readonly drafts: readonly Waiting[] } & Held,
  words: Words,
): Table {
  const body: Body = {
    columns: columnsOf(words, [
      'draft',
      'draft-words',
      ['composed', 'moment'],
      'type',
      'recipient',
      'answers',
      ['effective', 'moment'],
      'content',
      'signed-by',
      'can-sign',
      ['signatures-needed', 'number'],
      'overtaken',
    ]),
    rows: drafts.map((one): Cell[] => [
      one.id,
      one.words.join(' '),
      one.composedAt,
      one.type,
      one.to.join(' '),
      one.answers.join(' '),
      one.effective,
      one.content,
      one.signed.join(' '),
      one.missing.join(' '),
      one.needed,
      say(words, one.overtaken ? 'yes' : 'no'),
    ]),
  }
  const named = namedOf(words, 'table.drafts', agreement)
  return { ...named, ...body, notes: [...momentNotes(words, body), ...notes] }
}

/** A log as it is held, with the newest receipt of each who has given one. */
export interface HeldLog {
  readonly origin: string
  readonly party: string
  readonly size: number
  /** Null where nothing of it has come yet. */
  readonly root: string | null
  readonly newest: readonly { readonly by: string; readonly size: number; readonly at: string }[]
}

/** A log that nobody has receipted has one row, with no receipt in it. */
export function logsTable(
  agreement: Agreement,
  { logs, notes }: { readonly logs: readonly HeldLog[] } & Held,
  words: Words,
): Table {
  const body: Body = {
    columns: columnsOf(words, [
      'log',
      'centre',
      ['entries', 'number'],
      'root',
      'receipt-by',
      ['receipt-over', 'number'],
      ['receipted', 'moment'],
    ]),
    rows: logs.flatMap(({ origin, party, size, root, newest }): Cell[][] => {
      const log = [origin, party, size, root]
      if (newest.length === 0) return [[...log, null, null, null]]
      return newest.map((one) => [...log, one.by, one.size, one.at])
    }),
  }
  const named = namedOf(words, 'table.logs', agreement)
  return { ...named, ...body, notes: [...momentNotes(words, body), ...notes] }
}
