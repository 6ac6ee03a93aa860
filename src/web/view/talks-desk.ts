// What the page Talks needs of an agreement: the talks are looked for among all agreements by the
// kinds of item that they have, and read by the names of their fields. The names stand here and
// nowhere else in the page; an agreement that has rounds and positions under them is talks too, and
// without one the page is empty. docs/write-an-agreement.md has the same list.
import { stepsKnown, type Step } from '#assessment/fold.ts'
import { orderAt, rowsAt, stands, type RowView } from '#assessment/world.ts'
import type { AnyItemKind, AnyRow, Value } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import type { IsoDay } from '#language/time.ts'
import { moved, agreementPlace } from '../route/agreement-place.ts'
import { type Desk, deskOf, isoDayOf, type Shelved } from './desk.ts'
import { openingDay } from './time-view.ts'
import type { TalksPlace } from '../route/page-place.ts'
import type { Asking } from './server-view.ts'
import type { TalksKey } from '#locale/en-talks.ts'

/** Ids of kinds of item. Talks have the first two; what else is missing is left out of the page. */
const kindIds = {
  round: 'round',
  position: 'position',
  talks: 'talks',
  delegation: 'delegation',
  delegate: 'delegate',
  agenda: 'agenda-item',
  group: 'group',
  linkage: 'linkage',
  proposal: 'proposal',
} as const

type KindName = keyof typeof kindIds

export interface TalksDesk extends Desk {
  readonly locale: Asking<TalksKey>['locale']
}

export function talksOn(shelf: readonly Shelved[]): readonly Shelved[] {
  return shelf.filter(({ world }) =>
    [kindIds.round, kindIds.position].every((id) =>
      world.agreement.items.some((kind) => kind.id === id),
    ),
  )
}

/** On the day in the address, or the last of the record; by then said, or by then known as well. */
export function talksDesk(
  shelved: Shelved,
  { locale, today }: Asking<TalksKey>,
  { query }: TalksPlace,
): TalksDesk {
  const asOf = query['on'] ?? openingDay(shelved.world, today)
  const knownOn = query['known'] ?? null
  const place = moved(agreementPlace(shelved.world.agreement.id), { asOf, knownOn })
  return { ...deskOf(shelved, locale, place, asOf), locale }
}

export function kindOf({ agreement }: Desk, name: KindName): AnyItemKind | null {
  return agreement.items.find((kind) => kind.id === kindIds[name]) ?? null
}

export function rowsOf(desk: Desk, name: KindName): readonly RowView[] {
  const kind = kindOf(desk, name)
  return kind === null ? [] : rowsAt(desk.world, desk.times, kind)
}

/** Who is in the delegations of a round; whoever was replaced is not. */
export function delegatesOf(desk: Desk, round: string): readonly RowView[] {
  return rowsOf(desk, 'delegate').filter(
    ({ row }) => row['round'] === round && row.state !== 'replaced',
  )
}

/** How an item came to stand as it does: the steps that took it into a state, the last one last. */
export function statesOf(desk: Desk, { thing }: RowView): readonly Step[] {
  return stepsKnown(thing, orderAt(desk.world, desk.times.knownOn)).filter(
    (step) => step.effective <= desk.times.asOf && step.change?.set['state'] !== undefined,
  )
}

export function messageOf({ world }: Desk, step: Step | undefined): Message | null {
  return step === undefined ? null : (world.messages[step.order] ?? null)
}

/** What was said by the day, in the order in which it took effect. */
export function saidByThen({ world, times }: Desk): readonly Message[] {
  const known = orderAt(world, times.knownOn)
  return world.messages
    .filter((one, order) => stands(world, order, known) && one.effective <= times.asOf)
    .toSorted((a, b) => a.effective - b.effective)
}

/** Every day on which something was said, however late it became known. */
export function daysOf({ world }: Desk): readonly IsoDay[] {
  return [...new Set(world.messages.map((one) => isoDayOf(one.effective)))].toSorted()
}

/** The value of a text field, or of a field of a message. */
export function textIn(of: AnyRow | Message['body'], name: string): string | null {
  const value: unknown = of[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A name or title as it is written in the language: `name`, `nameRu`, `nameAr`. */
export function writtenIn({ locale }: Desk, of: AnyRow | Entry, name: string): string | null {
  const { language } = locale
  const own = language === 'en' ? name : `${name}${language === 'ar' ? 'Ar' : 'Ru'}`
  return textIn(of, own) ?? textIn(of, name)
}

/** The texts in a list of a message. */
export function textsIn(body: Message['body'], name: string): readonly string[] {
  const value = body[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

export type Entry = Readonly<Record<string, unknown>>

/** The objects in a list of a message. */
export function entriesIn(body: Message['body'], name: string): readonly Entry[] {
  const value = body[name]
  return Array.isArray(value)
    ? value.filter((one): one is Entry => typeof one === 'object' && one !== null)
    : []
}

/** The label of an option of a field, as the agreement has it. */
export function optionText(
  { locale }: Desk,
  kind: AnyItemKind | null,
  field: string,
  value: Value | undefined,
): string {
  if (typeof value !== 'string') return ''
  return kind?.fields[field]?.detail.optionLabels?.[value]?.[locale.language] ?? value
}

/** Where an option stands among those of its field. */
export function optionOrder(kind: AnyItemKind | null, field: string, value: string): number {
  return Object.keys(kind?.fields[field]?.detail.optionLabels ?? {}).indexOf(value)
}

/** The round that a message is about: its own, or the one on whose outcome it speaks. */
export function roundOf({ body }: Message): string | null {
  return textIn(body, 'round') ?? textIn(body, 'outcomeOf')
}
