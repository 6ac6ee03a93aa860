// Messages between centres about incidents, as STIX is made of them: from the logs of a centre or
// from a record, in the order in which they became known. An exercise has the same types with its
// name before them.
import type { Agreement } from '#language/agreement.ts'
import { checkObject } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'

export type Body = Readonly<Record<string, unknown>>

export interface ChannelMessage {
  /** Names it apart from every other: the hash of an entry, or the id in a record. */
  readonly key: string
  readonly id: string | null
  /** Without the id of the agreement. */
  readonly type: string
  readonly from: PartyId
  /** When its author made it; in a record, when it became known. */
  readonly at: Instant
  readonly body: Body
  /** Ids of the messages that it corrects or takes back. */
  readonly corrects: string | null
  readonly withdraws: string | null
}

export interface Channel {
  readonly agreement: Agreement
  /** Where these messages are at home: the same item of another space is another object. */
  readonly scope: string
  readonly messages: readonly ChannelMessage[]
}

export const exercisePrefix = 'exercise-'

export const isExercise = ({ type }: Pick<ChannelMessage, 'type'>): boolean =>
  type.startsWith(exercisePrefix)

/** The type without its stage. */
export const kindOf = ({ type }: Pick<ChannelMessage, 'type'>): string =>
  type.startsWith(exercisePrefix) ? type.slice(exercisePrefix.length) : type

export type ItemKind = 'incident' | 'request' | 'piece'

const naming = new Map<string, ItemKind>(
  Object.entries({
    'incident-report': 'incident',
    request: 'request',
    'evidence-named': 'piece',
  } as const),
)

/** What a message gives a name to, in the field called so; null where it names nothing new. */
export const namedBy = (message: Pick<ChannelMessage, 'type'>): ItemKind | null =>
  naming.get(kindOf(message)) ?? null

/**
 * An item as this message names it. Each Party gives its own names, and all others have the Party
 * before them: `US:r-1`, in an exercise `exercise-US:r-1`.
 */
export function itemNamed(message: ChannelMessage, kind: ItemKind): string | null {
  const value = message.body[kind]
  if (typeof value !== 'string') return null
  return stagedId(message, namedBy(message) === kind ? `${message.from}:${value}` : value)
}

export const stagedId = (message: ChannelMessage, id: string): string =>
  isExercise(message) ? `${exercisePrefix}${id}` : id

/** Whether an agreement has messages that this form is for. */
export const hasForm = ({ messages }: Agreement): boolean => {
  const types = new Set(messages.map(({ id }) => id))
  return types.has('request') && types.has('incident-report') && types.has('indicators')
}

export const typeNamed = ({ messages }: Agreement, type: string): MessageType | undefined =>
  messages.find(({ id }) => id === type)

/** Why a body is no body of its type; null where it is one. */
export function faultOfBody(agreement: Agreement, { type, body }: ChannelMessage): string | null {
  const found = typeNamed(agreement, type)
  if (found === undefined) return 'type'
  const [first] = checkObject(body, found.fields) ?? []
  return first === undefined ? null : first.path.join('.') || 'body'
}

export function messageOfRecord(message: Message): ChannelMessage {
  const { id, type, from, known, body, corrects, withdraws } = message
  return { key: id, id, type, from, at: known, body, corrects, withdraws }
}

/** An entry of a log with what it says, as a centre has opened it. */
export interface LoggedText {
  readonly leaf: string
  readonly from: PartyId
  /** With the id of the agreement before it. */
  readonly type: string
  readonly content: string | null
  /** In Unix seconds, by its author's clock: no log has an entry dated before the last. */
  readonly message: { readonly time: number }
}

/** What logs hold of an agreement, in the order of their times; what cannot be read is left out. */
export function messagesOfLogs(
  { id }: Agreement,
  logged: readonly LoggedText[],
): readonly ChannelMessage[] {
  const inOrder = logged.toSorted((a, b) => a.message.time - b.message.time)
  return inOrder.flatMap((one) => messageOfLog(id, one) ?? [])
}

function messageOfLog(agreement: string, logged: LoggedText): ChannelMessage | null {
  const { leaf, from, type, content, message } = logged
  if (content === null || !type.startsWith(`${agreement}/`)) return null
  const own = type.slice(agreement.length + 1)
  return messageOfContent(content, { key: leaf, type: own, from, at: message.time * 1000 })
}

/** What a message says in a log: a JSON object with an id, a body, and perhaps what it corrects. */
function messageOfContent(
  content: string,
  around: Pick<ChannelMessage, 'key' | 'type' | 'from' | 'at'>,
): ChannelMessage | null {
  const value = parsed(content)
  if (!isObject(value) || !isObject(value['body'])) return null
  const text = (name: string) => (typeof value[name] === 'string' ? value[name] : null)
  return {
    ...around,
    id: text('id'),
    body: value['body'],
    corrects: text('corrects'),
    withdraws: text('withdraws'),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
