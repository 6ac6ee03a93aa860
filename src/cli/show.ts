// `mithaq show`: one message with all that is known of it: what it says, who signed it, its place
// in the log, who has it and since when; in one language or in three side by side.
import type { Command } from 'commander'
import { addressees, correspondence, type Letter } from '#centre/correspondence.ts'
import { placeOf } from '#centre/lookup.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import type { Language } from '#language/label.ts'
import { parseEntry } from '#ledger/entry.ts'
import { keysOf, type Roster } from '#ledger/roster.ts'
import { rosterAt, rosterType } from '#ledger/rosters.ts'
import { verifyNote } from '#ledger/note.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { formatDay } from '#locale/dates.ts'
import { atDesk, type Desk } from './desk.ts'
import {
  addresseesText,
  contentText,
  factsText,
  namesText,
  toldLines,
  typeText,
} from './draft-report.ts'
import { findMessage } from './find.ts'
import { json } from './json.ts'
import { languageChoices, wordsFor } from './language.ts'
import { answeredLines, letterJson, momentOf, momentText } from './letters.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

interface ShowOptions extends HomeOptions {
  readonly allLanguages?: boolean
}

export function showCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'show', say(words, 'cli.command.show'))
    .argument('<message>', say(words, 'centre.argument.message'))
    .option('--all-languages', say(words, 'centre.option.all-languages'))
  return withHome(words, own).action(async (given: string, options: ShowOptions) => {
    await atDesk(session, options, (desk) => run(session, desk, given, options))
    finish(0)
  })
}

interface Signed {
  /** Officers, or roots, whose line under the message holds. */
  readonly signers: readonly string[]
  /** Whose line does not. */
  readonly failing: readonly string[]
}

async function run(
  session: Session,
  desk: Desk,
  given: string,
  options: ShowOptions,
): Promise<void> {
  const { terminal } = session
  const found = await findMessage(desk, given)
  const letters = await correspondence(desk.centre)
  const own = letters.find(({ message }) => message.leaf === found.leaf) ?? bare(found)
  const signed = await signaturesOf(session, desk, own)
  if (options.json === true) {
    const seen = found.message.seen.map(({ origin, size }) => ({ origin, size }))
    const cannotBeOpened = found.fault ?? unreadHere(desk, found)
    const message = { ...letterJson(own), cannotBeOpened, ...signed, seen }
    return terminal.out(json({ format: 'mithaq-message-1', message }))
  }
  return terminal.out(
    factsOf(session, desk, own, signed) +
      (options.allLanguages === true
        ? inThreeLanguages(session, desk, own)
        : contentText(session, desk.agreement, found.type, found.content)),
  )
}

/** Why there is nothing of its content, where no file of it failed to open. */
function unreadHere({ space }: Desk, one: LoggedMessage): 'not-addressed' | 'no-file' | null {
  const { message, content, fault } = one
  if (content !== null || fault !== null || message.bodies.length === 0) return null
  const readers = [message.from, ...addressees(one, [...space.parties.keys()])]
  return readers.includes(space.self) ? 'no-file' : 'not-addressed'
}

/** A first roster, which is no correspondence. */
function bare(message: Letter['message']): Letter {
  return { message, id: null, receipts: [], missing: [], acknowledged: [], answers: [] }
}

/** Checked anew, by the roster that held at its place in the log. */
async function signaturesOf(
  { machinery }: Session,
  { centre }: Desk,
  { message }: Letter,
): Promise<Signed> {
  const entry = parseEntry(message.bytes)
  if (!entry.ok) throw new Error(`a stored entry cannot be read: ${entry.refusal.code}`)
  const { state } = await centre.logs.held(message.origin)
  const isRoster = message.type === rosterType
  const place = isRoster ? message.index + 1 : message.index
  const roster = rosterAt(state.rosters, place)
  const keys = roster === undefined ? [] : keysOf(roster, isRoster ? 'root-' : 'officer-')
  const lines = await verifyNote(machinery.crypto, entry.value.note, keys)
  const named = (holds: boolean) =>
    lines.flatMap((line) => (line.holds === holds ? [roleOf(roster, line.key.name)] : []))
  return { signers: named(true), failing: named(false) }
}

const roleOf = (roster: Roster | undefined, name: string): string =>
  roster === undefined ? name : name.slice(roster.party.length + 1)

function factsOf(session: Session, desk: Desk, letter: Letter, signed: Signed): string {
  const { words, terminal } = session
  const { message, id } = letter
  const header = message.message
  const title = typeText(words, desk.agreement, message.type)
  return [
    paragraph(terminal, title, { style: 'bold' }),
    factsText(session, [
      ...(id === null ? [] : [[say(words, 'centre.id'), inserted(words, visible(id))] as const]),
      [say(words, 'centre.from'), inserted(words, header.from)],
      [say(words, 'centre.to'), addresseesText(words, header)],
      [say(words, 'centre.sent'), momentText(words, header.time)],
      ...(header.effective === undefined
        ? []
        : [[say(words, 'field.effectiveOn'), formatDay(words, header.effective)] as const]),
      [say(words, 'centre.signed-by'), signersText(words, signed)],
      [say(words, 'centre.head.place'), inserted(words, placeOf(message))],
      [say(words, 'centre.log'), inserted(words, message.origin)],
      [say(words, 'centre.hash'), hashText(words, message.leaf)],
      ...header.re.map(
        ({ origin, index }) =>
          [say(words, 'centre.in-answer'), inserted(words, `${origin} ${index}`)] as const,
      ),
      ...receiptLines(words, letter),
      ...answeredLines(words, letter).map((text) => ['', text] as const),
    ]),
    ...closedLines(words, desk, message).map((text) =>
      paragraph(terminal, text, { style: 'accent' }),
    ),
  ].join('')
}

function closedLines(words: Words, desk: Desk, message: LoggedMessage): readonly string[] {
  if (message.fault !== null) return [say(words, 'centre.closed', { why: message.fault })]
  const why = unreadHere(desk, message)
  if (why === null) return []
  if (why === 'no-file') return [say(words, 'centre.closed.no-file')]
  const to = addresseesText(words, message.message)
  return [say(words, 'centre.closed.for-others', { to, from: message.message.from })]
}

/** In two lines, as it would not fit into one. */
function hashText(words: Words, hash: string): string {
  const half = hash.length / 2
  return [hash.slice(0, half), hash.slice(half)].map((part) => inserted(words, part)).join('\n')
}

function signersText(words: Words, { signers, failing }: Signed): string {
  const holding = signers.length === 0 ? say(words, 'none') : namesText(words, signers)
  if (failing.length === 0) return say(words, 'centre.signed-by.holds', { names: holding })
  return say(words, 'centre.signed-by.fails', { names: namesText(words, failing) })
}

/** None where no receipt is known here and none is awaited: of another's message to others. */
function receiptLines(
  words: Words,
  { receipts, missing }: Letter,
): readonly (readonly [string, string])[] {
  const given = receipts.map(({ by, time }) =>
    say(words, 'centre.receipted', { party: by, time: momentText(words, time) }),
  )
  const absent = missing.map((party) => say(words, 'centre.no-receipt', { party }))
  const lines = [...given, ...absent]
  return lines.length === 0 ? [] : [[say(words, 'centre.receipts'), lines.join('\n')]]
}

/** What it says in each language, from the same fields. */
function inThreeLanguages(session: Session, desk: Desk, { message }: Letter): string {
  const { words, terminal } = session
  const { agreement } = desk
  const own = `${agreement.id}/`
  if (message.content === null || !message.type.startsWith(own)) return ''
  const { content, type } = message
  const told = languageChoices.map((language) => {
    const locale = inLanguage(words, language)
    return toldLines(locale, agreement, type, content).map(({ label, value }) =>
      inserted(words, value === '' ? label : `${label}: ${value}`),
    )
  })
  const [first = []] = told
  const rows = first.map((_, at): Row => told.map((lines) => lines[at] ?? ''))
  const columns = languageChoices.map((language) => ({
    head: inserted(words, inLanguage(words, language).texts['centre.language']),
    least: 20,
  }))
  return [
    heading(terminal, say(words, 'centre.content')),
    table(terminal, columns, rows),
    paragraph(
      terminal,
      say(words, 'centre.content.same', { time: momentOf(message.message.time) }),
      {
        style: 'dim',
      },
    ),
  ].join('')
}

function inLanguage({ digits }: Words, language: Language): Words {
  return wordsFor(['--lang', language, '--digits', digits], {})
}
