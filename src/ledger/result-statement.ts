// What a centre says its assessment comes to on a named frontier, `mithaq/result/v1`: a note by the
// key of its log, with the hash of the result; and, where two come to different ones, the account
// of the values behind it. It knows no agreement: what a result is, the centre knows. It changes
// nothing and is no entry. Specified in docs/formats/result-statement.md.
import { decodeUtf8, encodeUtf8, equalBytes, formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import type { VerifierKey } from './key.ts'
import { lineKind, type LineReader, readLines } from './lines.ts'
import { formatHead, headLine, spaceLine } from './message.ts'
import {
  formatHash,
  formatTime,
  forms,
  type Head,
  isDay,
  parseHash,
  parseTime,
  type Space,
} from './names.ts'
import { openNote } from './note.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

/** How many there are of something, and a hash over all of it. */
export interface Sum {
  readonly count: number
  readonly hash: Uint8Array
}

export interface ResultStatement {
  readonly space: Space
  readonly from: string
  readonly to: string
  /** In seconds since 1970: receipts of later times are not looked at. */
  readonly time: number
  /** What the result rests on, in ascending order of the origins; logs that are empty are not. */
  readonly logs: readonly Head[]
  readonly receipts: Sum
  /** Messages for both that could not be opened. */
  readonly unread: Sum
  /** Days. */
  readonly asOf: string
  readonly knownOn: string
  readonly result: Uint8Array
  /** SHA-256 of what is attached, where something is. */
  readonly account?: Uint8Array
}

/** A statement as it is handed over. */
export interface ShownResult {
  readonly statement: ResultStatement
  readonly account: string | null
}

const format = 'mithaq/result/v1'
export const resultType = 'text/x.mithaq.result'
/** Beyond it neither a statement nor an account is read. */
export const maxShownBytes = 4 * 1024 * 1024

const { party, hash, number, time, day } = forms

const partyLine = (word: string) => lineKind(word, `(${party})`, '<party>', (name = '') => name)
const [fromLine, toLine] = [partyLine('from'), partyLine('to')]
const timeLine = lineKind('time', `(${time})`, 'YYYY-MM-DDTHH:MM:SSZ', (text = '') =>
  parseTime(text),
)
const logLine = headLine('log')
const sumLine = (word: string) =>
  lineKind(
    word,
    `(${number}) sha256 (${hash})`,
    '<number> sha256 <hash>',
    (digits = '', text = '') => {
      const [count, read] = [parseDecimal(digits), parseHash(text)]
      return count === undefined || read === undefined ? undefined : { count, hash: read }
    },
  )
const [receiptsLine, unreadLine] = [sumLine('receipts'), sumLine('unread')]
const dayLine = (word: string) =>
  lineKind(word, `(${day})`, 'YYYY-MM-DD', (text = '') => (isDay(text) ? text : undefined))
const [asOfLine, knownOnLine] = [dayLine('as-of'), dayLine('known-on')]
const hashLine = (word: string) =>
  lineKind(word, `sha256 (${hash})`, 'sha256 <hash>', (text = '') => parseHash(text))
const [resultLine, accountLine] = [hashLine('result'), hashLine('account')]

export function parseResultStatement(text: string): Outcome<ResultStatement> {
  const reader = readLines(text, 'statement')
  const first = reader.literal(format)
  if (!first.ok) return first
  const who = readWho(reader)
  if (!who.ok) return who
  const basis = readBasis(reader)
  if (!basis.ok) return basis
  const result = reader.one(resultLine)
  if (!result.ok) return result
  const account = reader.maybe(accountLine)
  if (!account.ok) return account
  const end = reader.end()
  if (!end.ok) return end
  const attached = account.value === undefined ? {} : { account: account.value }
  return accept({ ...who.value, ...basis.value, result: result.value, ...attached })
}

function readWho(
  reader: LineReader,
): Outcome<Pick<ResultStatement, 'space' | 'from' | 'to' | 'time'>> {
  const space = reader.one(spaceLine)
  if (!space.ok) return space
  const from = reader.one(fromLine)
  if (!from.ok) return from
  const to = reader.one(toLine)
  if (!to.ok) return to
  const at = reader.one(timeLine)
  if (!at.ok) return at
  return accept({ space: space.value, from: from.value, to: to.value, time: at.value })
}

type Basis = Pick<ResultStatement, 'logs' | 'receipts' | 'unread' | 'asOf' | 'knownOn'>

function readBasis(reader: LineReader): Outcome<Basis> {
  const logs = reader.many(logLine)
  if (!logs.ok) return logs
  const receipts = reader.one(receiptsLine)
  if (!receipts.ok) return receipts
  const unread = reader.one(unreadLine)
  if (!unread.ok) return unread
  const asOf = reader.one(asOfLine)
  if (!asOf.ok) return asOf
  const knownOn = reader.one(knownOnLine)
  if (!knownOn.ok) return knownOn
  return accept({
    logs: logs.value,
    receipts: receipts.value,
    unread: unread.value,
    asOf: asOf.value,
    knownOn: knownOn.value,
  })
}

/** The lines that say what a result rests on: where they are equal, results are comparable. */
export function basisLines({ time: at, logs, ...rest }: ResultStatement): readonly string[] {
  const sum = (word: string, { count, hash: of }: Sum) =>
    `${word} ${count} sha256 ${formatHash(of)}`
  return [
    `time ${formatTime(at)}`,
    ...logs.map((head) => formatHead('log', head)),
    sum('receipts', rest.receipts),
    sum('unread', rest.unread),
    `as-of ${rest.asOf}`,
    `known-on ${rest.knownOn}`,
  ]
}

export function formatResultStatement(statement: ResultStatement): Outcome<string> {
  const { space, from, to, result, account } = statement
  const text = [
    format,
    `space ${space.slug} ${space.sid}`,
    `from ${from}`,
    `to ${to}`,
    ...basisLines(statement),
    `result sha256 ${formatHash(result)}`,
    ...(account === undefined ? [] : [`account sha256 ${formatHash(account)}`]),
    '',
  ].join('\n')
  const read = parseResultStatement(text)
  return read.ok ? accept(text) : read
}

/** The note, and behind an empty line what is attached to it. */
export function formatShownResult(note: Uint8Array, account: string | null): Uint8Array {
  return account === null ? note : encodeUtf8(`${decodeUtf8(note) ?? ''}\n${account}`)
}

/** Reads a statement that one of these keys signed, with the account that it names. */
export async function openShownResult(
  crypto: LedgerCrypto,
  bytes: Uint8Array,
  keysOf: (from: string) => Promise<readonly VerifierKey[]>,
): Promise<Outcome<ShownResult>> {
  if (bytes.length > maxShownBytes) {
    return refuse('too-large', 'statement', `${bytes.length} bytes`, `at most ${maxShownBytes}`)
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse('not-utf8', 'statement', '', 'UTF-8')
  const end = text.indexOf('\n\n', text.indexOf('\n\n') + 2)
  const [signed, account] =
    end === -1 ? [text, null] : [text.slice(0, end + 1), text.slice(end + 2)]
  const statement = parseResultStatement(signed.slice(0, signed.indexOf('\n\n') + 1))
  if (!statement.ok) return statement
  const note = await openNote(crypto, encodeUtf8(signed), await keysOf(statement.value.from))
  if (!note.ok) return note
  return withAccount(crypto, statement.value, account)
}

function withAccount(
  crypto: LedgerCrypto,
  statement: ResultStatement,
  account: string | null,
): Outcome<ShownResult> {
  const named = statement.account
  if (account === null) {
    return named === undefined
      ? accept({ statement, account })
      : refuse('missing-file', 'account', '', `bytes with SHA-256 ${formatHex(named)}`)
  }
  const actual = crypto.sha256(encodeUtf8(account))
  if (named !== undefined && equalBytes(actual, named)) return accept({ statement, account })
  const expected = named === undefined ? 'no account' : formatHex(named)
  return refuse('other-file', 'account', formatHex(actual), expected)
}
