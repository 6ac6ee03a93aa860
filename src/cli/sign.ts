// `mithaq sign`: one officer's line under a draft, or a root's under a change of keys. The draft is
// named by its hash or its eight words, so that whoever signs has compared them. A key that is kept
// on another machine signs the text there (--text), and its line is brought here (--line). Before
// it signs, the words are told there too; without --as nothing else is done.
import type { Command } from 'commander'
import { type Drafted, draftId, type DraftState } from '#centre/drafts.ts'
import { wordsOf } from '#centre/lookup.ts'
import { decodeUtf8 } from '#ledger/bytes.ts'
import { type Message, parseMessage } from '#ledger/message.ts'
import { formatSignatureLines, parseSignatureLines, signText } from '#ledger/note.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import {
  addresseesText,
  composedText,
  draftJson,
  draftText,
  effectiveRow,
  factsText,
} from './draft-report.ts'
import { findDraft, shortHash } from './find.ts'
import { keysFolder } from '#home/home.ts'
import { readSigner } from '#home/keys.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import { command, type HomeOptions, withHome, withPassphrase } from './options.ts'
import { passphrases, type PassphraseOptions } from './passphrase.ts'
import { accepted } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'

interface SignOptions extends HomeOptions, PassphraseOptions {
  readonly as?: string
  readonly text?: string
  readonly line?: string
}

export function signCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'sign', say(words, 'cli.command.sign'))
    .argument('[draft]', say(words, 'centre.argument.draft'))
    .option('--as <role>', say(words, 'centre.option.signer'))
    .option('--text <file>', say(words, 'centre.option.sign-text'))
    .option('--line <file>', say(words, 'centre.option.line'))
  return withPassphrase(words, withHome(words, own)).action(
    async (given: string | undefined, options: SignOptions) => {
      if (options.text === undefined) await signHere(session, required(given, 'draft'), options)
      else await signElsewhere(session, options.text, options)
      finish(0)
    },
  )
}

function required(given: string | undefined, name: string): string {
  if (given !== undefined) return given
  const key = name.startsWith('--') ? 'input.missing-option' : 'input.missing-argument'
  throw new InputError(key, { given: name, option: name, remedy: 'remedy.input.help' })
}

async function signHere(session: Session, given: string, options: SignOptions): Promise<void> {
  await atDesk(session, options, async (desk) => {
    const { draft } = await findDraft(desk, given)
    const state = await signed(session, desk, draft.id, options)
    session.terminal.out(
      options.json === true
        ? json({ format: 'mithaq-draft-1', draft: draftJson(state) })
        : signReport(session, desk, state, options),
    )
  })
}

async function signed(
  session: Session,
  desk: Desk,
  id: string,
  options: SignOptions,
): Promise<DraftState> {
  const { centre, home, place } = desk
  const { crypto } = session.machinery
  if (options.line !== undefined) {
    const text = decodeUtf8(readNamed(options.line)) ?? ''
    const [line, ...more] = accepted(parseSignatureLines(text), 'remedy.input.line', options.line)
    let state = taken(await centre.addSignature(id, line!))
    for (const one of more) state = taken(await centre.addSignature(id, one))
    return state
  }
  const role = required(options.as, '--as')
  const folder = keysFolder(home.folder, place.slug)
  const signer = await readSigner(crypto, folder, role, passphrases(session, options))
  return taken(await centre.sign(id, signer))
}

function taken(signed: Drafted<DraftState>): DraftState {
  const code = signed.ok ? '' : signed.refusal.code
  if (code === 'rolled-back') return accepted(signed)
  if (code === 'signature-does-not-verify') return accepted(signed, 'remedy.input.other-text')
  const isAltered = code === 'other-commitment' || code === 'other-blob' || code === 'no-body'
  return accepted(signed, isAltered ? 'remedy.input.altered-draft' : 'remedy.input.signer')
}

function signReport(session: Session, desk: Desk, state: DraftState, options: SignOptions): string {
  const { words } = session
  const named = shortHash(state.draft.id)
  const step = state.isOvertaken
    ? { text: say(words, 'centre.sign.overtaken'), command: ['discard', named] }
    : state.release.needed === 0
      ? { text: say(words, 'centre.sign.enough'), command: ['release', named] }
      : { text: say(words, 'centre.sign.more'), command: ['sign', named, '--as', '...'] }
  return draftText(session, desk, state) + nextText(session, options, [step])
}

/**
 * With a key and a text alone: no home is needed. The line goes to standard output, and what it
 * signs is told beside it.
 */
async function signElsewhere(session: Session, file: string, options: SignOptions): Promise<void> {
  const { crypto } = session.machinery
  const { out, err } = session.terminal
  const { text, message, id } = readText(session, file)
  if (options.as === undefined) {
    const sign = { text: say(session.words, 'centre.sign.elsewhere'), command: signing(file) }
    const told = { format: 'mithaq-line-1', ...namesOf(id), line: null }
    return out(
      options.json === true
        ? json(told)
        : messageReport(session, message, id) + nextText(session, {}, [sign]),
    )
  }
  if (options.json !== true) err(messageReport(session, message, id))
  const signer = await readSigner(crypto, '.', options.as, passphrases(session, options))
  const line = formatSignatureLines([await signText(crypto, text, signer)])
  out(options.json === true ? json({ format: 'mithaq-line-1', ...namesOf(id), line }) : line)
}

interface DraftText {
  readonly text: string
  readonly message: Message
  readonly id: string
}

function readText({ machinery }: Session, file: string): DraftText {
  const text = decodeUtf8(readNamed(file)) ?? ''
  if (!text.startsWith('mithaq/message/v1\n')) {
    const [expected, remedy] = ['mithaq/message/v1', 'remedy.input.draft-text'] as const
    throw new InputError('input.not-a-draft', { given: file, file, expected, remedy })
  }
  const message = accepted(parseMessage(text), 'remedy.input.draft-text', file)
  return { text, message, id: draftId(machinery.crypto, text) }
}

const signing = (file: string) => ['sign', '--text', file, '--as', '...']

const namesOf = (id: string) => ({ draft: id, words: wordsOf(id).join(' ') })

/** What the text itself says; the content is in files that are not here. */
function messageReport(session: Session, message: Message, id: string): string {
  const { words, terminal } = session
  const named = say(words, 'centre.draft', { draft: shortHash(id) })
  return [
    paragraph(terminal, named, { style: 'bold' }),
    paragraph(terminal, inserted(words, wordsOf(id).join(' ')), { indent: 2 }),
    factsText(session, [
      [say(words, 'centre.from'), inserted(words, message.from)],
      [say(words, 'centre.to'), addresseesText(words, message)],
      [say(words, 'centre.type'), inserted(words, message.type)],
      ...effectiveRow(words, message),
      [say(words, 'centre.composed'), composedText(words, { composedAt: message.time * 1000 })],
    ]),
  ].join('')
}
