// The messages of a record in the order in which they became known, and what only that order can
// tell: a message may refer to messages known before it and to items that those have named. A
// message that does not is refused, and nothing can refer to it in turn.
import type { AnyField } from '#language/field.ts'
import type { Effect } from '#language/item.ts'
import type { Message, MessageContext } from '#language/message.ts'
import { dayOf, msPerDay, type DayNumber, type Instant } from '#language/time.ts'
import { faultAt, visitReferences } from './record-line.ts'
import type { Book, Draft, ReferenceField, TypeBook } from './record-line.ts'
import { pathText } from './refusal.ts'
import type { Fault } from './record-text.ts'

interface OrderFault {
  readonly draft: Draft
  readonly fault: Fault
}

export interface Settled {
  /** Of this reading alone, in the order known. */
  readonly messages: readonly Message[]
  /** The same with those of records read earlier. */
  readonly drafts: readonly Draft[]
  readonly faults: readonly OrderFault[]
}

export interface Unsettled {
  readonly book: Book
  /** Of records read earlier, which are not checked again. */
  readonly earlier: readonly Draft[]
  /** Of this reading, in the order of the file, each placed within its day. */
  readonly drafts: readonly Draft[]
  /** All of them by id. */
  readonly byId: ReadonlyMap<string, Draft>
  /** Where messages were refused, by id. */
  readonly elsewhere: ReadonlyMap<string, string>
}

/** How far the messages have been gone through in the order known. */
export interface Progress extends Unsettled {
  readonly settled: Draft[]
  /** Of this reading alone. */
  readonly messages: Message[]
  /** The ids of items by kind, named by so many of the settled messages. */
  readonly named: Map<string, Set<string>>
  namedBy: number
  /** From when the last of them was known. */
  latest: Instant
  /** False once a message came that is not in order; then all are gone through at the end. */
  isInOrder: boolean
}

export function newProgress(unsettled: Unsettled): Progress {
  const progress: Progress = {
    ...unsettled,
    settled: [],
    messages: [],
    named: givenItems(unsettled.book),
    namedBy: 0,
    latest: -Infinity,
    isInOrder: true,
  }
  for (const draft of inKnownOrder(unsettled.earlier)) put(progress, draft)
  return progress
}

/** Settles a message as it comes, while all have come in order and refer to what came before. */
export function settleNext(progress: Progress, draft: Draft): void {
  if (!progress.isInOrder) return
  if (draft.message.known < progress.latest || referenceFaults(draft, progress) !== null) {
    progress.isInOrder = false
    return
  }
  progress.messages.push(draft.message)
  put(progress, draft)
}

function put(progress: Progress, draft: Draft): void {
  draft.order = progress.settled.length
  progress.settled.push(draft)
  progress.latest = draft.message.known
}

export function settle(soFar: Progress): Settled {
  if (soFar.isInOrder) return { messages: soFar.messages, drafts: soFar.settled, faults: [] }
  const { earlier, drafts } = soFar
  for (const draft of drafts) draft.order = -1
  for (const draft of earlier) draft.order = -1
  const progress = newProgress({ ...soFar, earlier: [] })
  const trusted = earlier.length === 0 ? null : new Set(earlier)
  const faults: OrderFault[] = []
  for (const draft of inKnownOrder(trusted === null ? drafts : [...earlier, ...drafts])) {
    if (trusted === null || !trusted.has(draft)) {
      const found = referenceFaults(draft, progress)
      if (found !== null) {
        for (const fault of found) faults.push({ draft, fault })
        continue
      }
      progress.messages.push(draft.message)
    }
    put(progress, draft)
  }
  return { messages: progress.messages, drafts: progress.settled, faults }
}

/** The latest moment of each day as far as a file was read; the last day met stands by itself. */
export interface Days {
  day: DayNumber
  latest: Instant
  readonly others: Map<DayNumber, Instant>
}

export function newDays(): Days {
  return { day: -Infinity, latest: -Infinity, others: new Map() }
}

/**
 * A day without a time of day does not say when. It is taken as not before the messages of that day
 * that stand before it, so that an answer of the same day follows its question.
 */
export function placeWithinDay(days: Days, message: Draft['message']): void {
  const { known } = message
  const day = dayOf(known)
  if (day !== days.day) {
    if (days.latest !== -Infinity) days.others.set(days.day, days.latest)
    days.day = day
    days.latest = days.others.get(day) ?? -Infinity
  }
  if (known !== day * msPerDay) days.latest = Math.max(known, days.latest)
  else if (days.latest !== -Infinity) message.known = days.latest
}

function inKnownOrder(drafts: readonly Draft[]): readonly Draft[] {
  for (let at = 1; at < drafts.length; at += 1) {
    if (drafts[at]!.message.known < drafts[at - 1]!.message.known) {
      return drafts.toSorted((a, b) => a.message.known - b.message.known)
    }
  }
  return drafts
}

/** Items that need no message: the term of the agreement and the standing of each party. */
function givenItems(book: Book): Map<string, Set<string>> {
  return new Map([
    ['term', new Set(['term'])],
    ['standing', new Set(book.parties)],
  ])
}

function referenceFaults(draft: Draft, progress: Progress): readonly Fault[] | null {
  const { message } = draft
  let faults: Fault[] | null = null
  if (message.re ?? message.corrects ?? message.withdraws ?? message.disputes ?? false) {
    faults = withFaults(faults, envelopeFaults(message, progress))
  }
  const { saying } = draft
  // What was said before refers to items that were named then.
  if (saying !== null && saying.passed === progress) return faults
  for (const reference of draft.type.references) {
    const value = message.body[reference.name]
    // Nearly all references are to items and in order: they are passed without allocation.
    if (value === undefined || areNamed(progress, reference, value)) continue
    faults = withFaults(faults, fieldFaults(draft, reference, progress))
  }
  if (saying !== null && faults === null && !saying.of.isNameReference) saying.passed = progress
  return faults
}

function withFaults(faults: Fault[] | null, more: readonly Fault[]): Fault[] | null {
  return more.length === 0 ? faults : [...(faults ?? []), ...more]
}

/** True where each reference in a value is to an item that is named; false says nothing. */
function areNamed(progress: Progress, { field, within }: ReferenceField, value: unknown): boolean {
  if (typeof value === 'string') return field.kind === 'ref' && isNamed(progress, field, value)
  if (value === null || value === undefined) return true
  for (const inner of within) {
    if (Array.isArray(value)) return value.every((one) => areNamed(progress, inner, one))
    const held = (value as Readonly<Record<string, unknown>>)[inner.name]
    if (!areNamed(progress, inner, held)) return false
  }
  return true
}

function isNamed(progress: Progress, field: AnyField, id: unknown): boolean {
  const kind = field.detail.refersTo ?? ''
  if (progress.named.get(kind)?.has(id as string) === true) return true
  if (progress.namedBy === progress.settled.length) return false
  // What the messages name is worked out only when a reference asks for more than is known.
  for (; progress.namedBy < progress.settled.length; progress.namedBy += 1) {
    const { message, type } = progress.settled[progress.namedBy]!
    nameItems(progress.named, type, message, message.body)
  }
  return progress.named.get(kind)?.has(id as string) === true
}

function envelopeFaults(message: Message, progress: Progress): readonly Fault[] {
  const disputes = message.disputes ?? []
  return [
    message.re === null ? null : messageFault('re', message.re, progress),
    message.corrects === null ? null : takingBackFault('corrects', message, progress),
    message.withdraws === null ? null : takingBackFault('withdraws', message, progress),
    ...disputes.map((id, at) => messageFault(`disputes[${at}]`, id, progress)),
  ].filter((fault) => fault !== null)
}

function fieldFaults(
  draft: Draft,
  reference: ReferenceField,
  progress: Progress,
): readonly Fault[] {
  const { name } = reference
  const faults: (Fault | null)[] = []
  visitReferences(reference, draft.message.body[name], [name], (field, value, path) => {
    if (field.kind === 'answers') faults.push(messageFault(bodyPath(path), value, progress))
    else if (!isNamed(progress, field, value)) {
      const kind = field.detail.refersTo ?? ''
      if (namesItself(draft, kind, value)) return
      faults.push(faultAt('unknown-item', ['body', ...path], value, kind))
    }
  })
  return faults.filter((fault) => fault !== null)
}

function bodyPath(path: readonly (string | number)[]): string {
  return pathText(['body', ...path])
}

function messageFault(path: string, id: string, progress: Progress): Fault | null {
  if (isSettled(progress, id)) return null
  const expected = progress.elsewhere.get(id) ?? 'a message known before'
  return { ...faultAt('unknown-message-reference', [], id, expected), path }
}

function isSettled({ byId }: Progress, id: string): boolean {
  return (byId.get(id)?.order ?? -1) >= 0
}

/** What a party has said, it alone corrects or takes back; what was said jointly, all together. */
function takingBackFault(
  path: 'corrects' | 'withdraws',
  message: Message,
  progress: Progress,
): Fault | null {
  const id = message[path] ?? ''
  const target = progress.byId.get(id)
  if (target === undefined || target.order < 0) return messageFault(path, id, progress)
  const senders = sendersOf(target.message)
  return senders === sendersOf(message) ? null : faultAt('sender-not-allowed', [path], id, senders)
}

function sendersOf({ from, jointly }: Message): string {
  return jointly === null ? from : jointly.toSorted().join(', ')
}

function nameItems(
  named: Map<string, Set<string>>,
  { type: { effect } }: TypeBook,
  context: MessageContext,
  body: unknown,
): void {
  if (effect === null) return
  const effects = effect(body as never, context)
  if (Array.isArray(effects)) for (const one of effects as readonly Effect[]) nameItem(named, one)
  else nameItem(named, effects as Effect)
}

function nameItem(named: Map<string, Set<string>>, effect: Effect): void {
  if (effect.kind === 'restatement') {
    for (const change of effect.changes) nameItem(named, change)
    return
  }
  const ids = named.get(effect.item.id)
  if (ids === undefined) named.set(effect.item.id, new Set([effect.id]))
  else ids.add(effect.id)
}

/**
 * True where a message names the item that it refers to, as one that lists bases and what stands at
 * each. It must name it elsewhere than by the reference, so the reference is taken out first.
 */
function namesItself({ type, message }: Draft, kind: string, id: string): boolean {
  const body = JSON.parse(JSON.stringify(message.body)) as Record<string, unknown>
  for (const reference of type.references) {
    const { name } = reference
    visitReferences(reference, message.body[name], [name], (one, value, path) => {
      if (one.detail.refersTo === kind && value === id) replaceAt(body, path, noItem)
    })
  }
  const named = new Map<string, Set<string>>()
  nameItems(named, type, message, body)
  return named.get(kind)?.has(id) === true
}

// No item can have this id: fields refuse control characters.
const noItem = '\u0000'

function replaceAt(body: object, path: readonly (string | number)[], value: string): void {
  let at = body as Record<string | number, unknown>
  for (const part of path.slice(0, -1)) at = at[part] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = value
}
