// A draft on paper: its hash as digits and as words, to be compared on two screens before anyone
// signs; what it says, to whom; who has signed and who is still needed.
import { envelopeFields } from '#assessment/record-envelope.ts'
import type { Draft, DraftState } from '#centre/drafts.ts'
import { recordIdOf, wordsOf } from '#centre/lookup.ts'
import { shownObjectIn } from '#centre/object-in.ts'
import { everyParty, type Message } from '#ledger/message.ts'
import { contentLines } from '#locale/content-lines.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { directionOf, inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { messageTypeName } from '#locale/names.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Desk } from './desk.ts'
import { shortHash } from './find.ts'
import type { Session, Words } from './session.ts'
import { grid, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

export function draftJson({ draft, release }: DraftState): object {
  const { id, message, text, content, composedAt } = draft
  return {
    id,
    words: wordsOf(id).join(' '),
    type: message.type,
    to: message.to,
    effective: message.effective ?? null,
    composedAt: new Date(composedAt).toISOString(),
    content: content === null ? null : (JSON.parse(content) as unknown),
    signed: release.signed,
    missing: release.missing,
    needed: release.needed,
    text,
  }
}

export function draftText(session: Session, desk: Desk, state: DraftState): string {
  const { words, terminal } = session
  const { draft } = state
  const named = say(words, 'centre.draft', { draft: shortHash(draft.id) })
  return [
    paragraph(terminal, named, { style: 'bold' }),
    paragraph(terminal, inserted(words, wordsOf(draft.id).join(' ')), { indent: 2 }),
    factsText(session, [
      ...idRow(words, draft),
      [say(words, 'centre.type'), typeText(words, desk.agreement, draft.message.type)],
      [say(words, 'centre.to'), addresseesText(words, draft.message)],
      ...effectiveRow(words, draft.message),
      [say(words, 'centre.composed'), composedText(words, draft)],
      [say(words, 'centre.signatures'), signaturesText(words, state)],
    ]),
    contentText(session, desk.agreement, draft.message.type, draft.content),
  ].join('')
}

/** Names and values, one under the other. */
export function factsText(
  { terminal }: Session,
  facts: readonly (readonly [string, string])[],
): string {
  const rows = facts.map(([name, value]): Row => ['', { text: name, style: 'dim' }, value])
  return grid(terminal, [{}, { least: 10 }, { least: 30 }], rows)
}

/** `new-start/data` in the words of the agreement; a type of the exchange itself in ours. */
export function typeText(words: Words, agreement: Agreement, type: string): string {
  const own = `${agreement.id}/`
  if (type.startsWith(own)) return messageTypeName(words, agreement, type.slice(own.length))
  const known = `centre.type.${type}`
  return Object.hasOwn(words.texts, known)
    ? say(words, known as 'centre.type.mithaq/roster/1')
    : inserted(words, type)
}

export function addresseesText(words: Words, { to }: Message): string {
  if (to.includes(everyParty)) return say(words, 'centre.everybody')
  return namesText(words, to)
}

function idRow(words: Words, { message, content }: Draft): readonly [string, string][] {
  const id = recordIdOf({ type: message.type, content })
  return id === null ? [] : [[say(words, 'centre.id'), inserted(words, visible(id))]]
}

export function effectiveRow(
  words: Words,
  { effective }: Message,
): readonly (readonly [string, string])[] {
  return effective === undefined
    ? []
    : [[say(words, 'field.effectiveOn'), formatDay(words, effective)]]
}

export function composedText(words: Words, { composedAt }: Pick<Draft, 'composedAt'>): string {
  return formatMoment(words, new Date(composedAt).toISOString())
}

/** Names one after another, with the comma of the language. */
export function namesText(words: Words, names: readonly string[]): string {
  const comma = directionOf(words.language) === 'rtl' ? '، ' : ', '
  return names.map((name) => inserted(words, name)).join(comma)
}

export function signaturesText(words: Words, { release, isOvertaken }: DraftState): string {
  const signed = release.signed.length === 0 ? say(words, 'none') : namesText(words, release.signed)
  if (isOvertaken) return say(words, 'centre.signatures.overtaken', { signed })
  if (release.needed === 0) return say(words, 'centre.signatures.enough', { signed })
  const missing = namesText(words, release.missing)
  return say(words, 'centre.signatures.needed', { signed, missing, n: release.needed })
}

/** Field by field; the id stands among the facts. A content that is no object stands as it is. */
export function toldLines(words: Words, agreement: Agreement, type: string, content: string) {
  const said = shownObjectIn(content)
  if (said === null) return [{ depth: 0, label: visible(content), value: '' }]
  const { id: _, ...values } = said
  const name = type.slice(agreement.id.length + 1)
  return contentLines(words, agreement, name, values, envelopeFields)
}

/** What a message says, field by field. */
export function contentText(
  { words, terminal }: Session,
  agreement: Agreement,
  type: string,
  content: string | null,
): string {
  const own = `${agreement.id}/`
  if (content === null || !type.startsWith(own)) return ''
  const lines = toldLines(words, agreement, type, content)
  const rows = lines.map(({ depth, label, value }): Row => [
    '',
    // Spaces that do not break: a cell is wrapped at the others.
    { text: '\u00a0\u00a0'.repeat(depth) + label, style: 'dim' },
    value,
  ])
  const name = messageTypeName(words, agreement, type.slice(own.length))
  return [
    `\n${paragraph(terminal, name, { style: 'bold' })}`,
    grid(terminal, [{}, { least: 20 }, { least: 30 }], rows),
  ].join('')
}
