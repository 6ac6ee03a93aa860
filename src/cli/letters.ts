// `mithaq inbox` and `mithaq outbox`: what came and what went, with what became of each message: a
// receipt by the other centre's machine, an acknowledgement by a person there, an answer.
import type { Command } from 'commander'
import { isTooDeep } from '#assessment/record-text.ts'
import { addressees, correspondence, type Letter } from '#centre/correspondence.ts'
import { placeOf } from '#centre/lookup.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import { formatMoment } from '#locale/dates.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { spanOf } from '#locale/span.ts'
import { atDesk, type Desk } from './desk.ts'
import { addresseesText, namesText, typeText } from './draft-report.ts'
import { json } from './json.ts'
import { alarmsText } from './meeting-report.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { table, type Cell, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

interface LettersOptions extends HomeOptions {
  readonly waiting?: boolean
}

type Finish = (code: ExitCode) => void

export function inboxCommand(session: Session, finish: Finish): Command {
  return lettersCommand(session, 'inbox', finish)
}

export function outboxCommand(session: Session, finish: Finish): Command {
  return lettersCommand(session, 'outbox', finish)
}

function lettersCommand(session: Session, name: 'inbox' | 'outbox', finish: Finish): Command {
  const { words } = session
  const own = command(words, name, say(words, `cli.command.${name}`))
  own.option('--waiting', say(words, `centre.option.waiting.${name}`))
  return withHome(words, own).action(async (options: LettersOptions) => {
    await atDesk(session, options, (desk) => run(session, desk, name, options))
    finish(0)
  })
}

async function run(
  session: Session,
  desk: Desk,
  name: 'inbox' | 'outbox',
  options: LettersOptions,
): Promise<void> {
  const { terminal, words } = session
  const { self, parties } = desk.space
  const all = await correspondence(desk.centre)
  const isMine =
    name === 'outbox'
      ? ({ message }: Letter) => message.message.from === self
      : ({ message }: Letter) => addressees(message, [...parties.keys()]).includes(self)
  const waits =
    name === 'outbox'
      ? ({ missing }: Letter) => missing.length > 0
      : ({ acknowledged, answers }: Letter) => acknowledged.length + answers.length === 0
  const letters = all.filter((one) => isMine(one) && (options.waiting !== true || waits(one)))
  if (options.json === true) {
    return terminal.out(json({ format: 'mithaq-messages-1', messages: letters.map(letterJson) }))
  }
  const shown =
    letters.length === 0
      ? paragraph(terminal, say(words, 'centre.no-messages'))
      : lettersTable(session, desk, name, letters)
  return terminal.out((await alarmsText(session, desk)) + shown)
}

export function letterJson(letter: Letter): object {
  const { message: logged, id, receipts, missing, acknowledged, answers } = letter
  const { message, content, fault, leaf } = logged
  return {
    place: placeOf(logged),
    origin: logged.origin,
    index: logged.index,
    hash: leaf,
    id,
    type: message.type,
    from: message.from,
    to: message.to,
    sentAt: momentOf(message.time),
    effective: message.effective ?? null,
    re: message.re.map(({ origin, index }) => `${origin} ${index}`),
    receipts: receipts.map(({ by, time, size }) => ({ by, at: momentOf(time), size })),
    noReceiptFrom: missing,
    acknowledgedBy: acknowledged.map(placeOf),
    answeredBy: answers.map(placeOf),
    content: contentOf(message.type, content),
    cannotBeOpened: fault,
  }
}

/** In Unix seconds. */
export const momentOf = (time: number): string =>
  new Date(time * 1000).toISOString().replace('.000Z', 'Z')

function contentOf(type: string, content: string | null): unknown {
  if (content === null || type.startsWith('mithaq/')) return content
  try {
    const value: unknown = JSON.parse(content)
    return isTooDeep(value) ? content : value
  } catch (error) {
    if (error instanceof SyntaxError) return content
    throw error
  }
}

function lettersTable(
  session: Session,
  desk: Desk,
  name: 'inbox' | 'outbox',
  letters: readonly Letter[],
): string {
  const { words, terminal } = session
  const isOut = name === 'outbox'
  const columns = [
    { head: say(words, 'centre.head.place'), least: 14 },
    { head: say(words, 'centre.head.type'), least: 18 },
    { head: say(words, isOut ? 'centre.head.sent' : 'centre.head.received'), least: 14 },
    { head: say(words, 'centre.head.became'), least: 20 },
  ]
  const rows = letters.map((letter): Row => {
    const { message, id } = letter
    const to = isOut ? [addresseesText(words, message.message)] : []
    return [
      placeOf(message),
      [
        typeText(words, desk.agreement, message.type),
        ...(id === null ? [] : [inserted(words, visible(id))]),
        ...to,
      ].join('\n'),
      isOut ? momentText(words, message.message.time) : receivedText(words, desk, letter),
      isOut ? sentCell(session, letter) : inboxCell(words, letter),
    ]
  })
  return table(terminal, columns, rows)
}

export function momentText(words: Words, seconds: number): string {
  return formatMoment(words, momentOf(seconds), 'short')
}

function receivedText(words: Words, { space }: Desk, { receipts }: Letter): string {
  const own = receipts.find((one) => one.by === space.self)
  return own === undefined ? say(words, 'centre.not-receipted') : momentText(words, own.time)
}

function inboxCell(words: Words, { message, acknowledged, answers }: Letter): Cell {
  const unread = message.fault === null ? [] : [say(words, 'centre.closed', { why: message.fault })]
  const lines = [...unread, ...answeredLines(words, { acknowledged, answers })]
  const isWaiting = acknowledged.length + answers.length === 0
  const waiting = isWaiting ? [say(words, 'centre.unacknowledged')] : []
  return { text: [...lines, ...waiting].join('\n'), style: unread.length > 0 ? 'accent' : 'plain' }
}

export function answeredLines(
  words: Words,
  { acknowledged, answers }: Pick<Letter, 'acknowledged' | 'answers'>,
): readonly string[] {
  const places = (list: Letter['answers']) => namesText(words, list.map(placeOf))
  return [
    ...(acknowledged.length === 0
      ? []
      : [say(words, 'centre.acknowledged', { places: places(acknowledged) })]),
    ...(answers.length === 0 ? [] : [say(words, 'centre.answered', { places: places(answers) })]),
  ]
}

function sentCell(session: Session, letter: Letter): Cell {
  const { words } = session
  const { receipts, missing } = letter
  const lines = [
    ...receipts.map((one) => receiptText(words, one)),
    ...missing.map((party) => unreceiptedText(session, letter, party)),
    ...answeredLines(words, letter),
  ]
  return { text: lines.join('\n'), style: missing.length > 0 ? 'accent' : 'plain' }
}

function receiptText(words: Words, { by, time }: ReceiptTime): string {
  return say(words, 'centre.receipted', { party: by, time: momentText(words, time) })
}

/** How long nobody there has said to have it. */
function unreceiptedText(
  { words, machinery }: Session,
  { message }: Letter,
  party: string,
): string {
  const minutes = Math.max(0, Math.floor((machinery.clock() / 1000 - message.message.time) / 60))
  const { unit, n } = spanOf(minutes)
  return say(words, `centre.no-receipt.${unit}`, { n, party })
}
