// The messages of the record, newest first as they took effect, narrowed by words, party and type.
import { orderAt } from '#assessment/world.ts'
import type { Message } from '#language/message.ts'
import { messageTypeName } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { folded, wordsOf } from '#locale/fold-text.ts'
import { type Desk, evidenceView, instantText, partyView, whyAddress } from './desk.ts'
import { listed } from './listing.ts'
import { sourcesOf } from './sources-view.ts'
import type { MessageRow, RecordView } from './view.ts'

export function recordView(desk: Desk): RecordView {
  const { agreement, locale, place, world } = desk
  const { filter } = place
  const known = orderAt(world, desk.times.knownOn)
  const words = wordsOf(filter.words)
  const fits = (message: Message) =>
    (filter.party === null || sendersOf(message).includes(filter.party)) &&
    (filter.type === null || message.type === filter.type) &&
    (words.length === 0 || hasWords(textOf(desk, message), words))
  const chosen = world.messages
    .map((message, order) => ({ message, order }))
    .filter(({ message }) => fits(message))
    .toSorted((a, b) => b.message.effective - a.message.effective || b.order - a.order)
  const stood = ({ message, order }: (typeof chosen)[number]) =>
    order < known && message.effective <= desk.times.asOf
  const then = chosen.filter(stood)
  const later = chosen.filter((one) => !stood(one))
  const types = new Set(world.messages.map((message) => message.type))
  return {
    filter,
    parties: desk.parties,
    types: agreement.messages
      .filter((type) => types.has(type.id))
      .map((type) => ({ id: type.id, label: type.label[locale.language] })),
    rows: then.map(({ message }) => messageRow(desk, message)),
    later: later.map(({ message }) => messageRow(desk, message)),
    shown: say(locale, 'page.record.shown', { n: then.length, all: world.messages.length }),
    laterShown: say(locale, 'page.record.later', { n: later.length }),
    more: 0,
  }
}

function sendersOf(message: Message): readonly string[] {
  return message.jointly ?? [message.from]
}

export function sendersText(desk: Desk, message: Message): string {
  return listed(
    desk,
    sendersOf(message).map((id) => partyView(desk, id).short),
  )
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

/** All that is searched: type, sender, notes, day and body, without marks and case. */
function textOf(desk: Desk, message: Message): string {
  const type = desk.agreement.messages.find((one) => one.id === message.type)
  const labels = [type?.label, message.note].flatMap((label) =>
    label === undefined || label === null ? [] : [label.en, label.ru, label.ar],
  )
  const day = instantText(desk, message.effective)
  const parts = [message.id, ...labels, sendersText(desk, message), day]
  return folded(`${parts.join(' ')} ${JSON.stringify(message.body)}`)
}

function messageRow(desk: Desk, message: Message): MessageRow {
  const { agreement, locale } = desk
  const one = message.jointly === null ? partyView(desk, message.from) : null
  return {
    id: message.id,
    why: whyAddress('message', message.id),
    effective: instantText(desk, message.effective, 'short'),
    known: knownText(desk, message),
    from: sendersText(desk, message),
    slot: one?.slot ?? null,
    type: messageTypeName(locale, agreement, message.type),
    evidence: evidenceView(desk, message.evidence),
    sources: sourcesOf(desk, message.sources),
  }
}

/** The day of receipt, or from when the public record lets it count as known. */
function knownText(desk: Desk, message: Message): string {
  const day = instantText(desk, message.known, 'short')
  return message.received === null ? say(desk.locale, 'page.known.not-public', { day }) : day
}
