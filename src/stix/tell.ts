// Messages about incidents as objects of STIX 2.1: what each message comes to, in the order of the
// messages. A correction is a new version of the same objects, a withdrawal revokes them, and an
// item that is told of again keeps its identifier. Nothing is added that no message says; what STIX
// has no place for is told beside.
import {
  type Channel,
  type ChannelMessage,
  faultOfBody,
  isExercise,
  itemNamed,
  kindOf,
  namedBy,
} from './channel.ts'
import { incidentObjects, type Objects, signObjects } from './incident-objects.ts'
import { type Mark, markOf } from './markings.ts'
import { type StixObject, timestamp } from './object.ts'
import { evidenceObjects, requestObjects, saidObjects } from './request-objects.ts'
import type { FirstNaming, Named, Telling, Untold } from './telling.ts'

export interface Told {
  readonly message: ChannelMessage
  readonly mark: Mark
  readonly isExercise: boolean
  readonly objects: readonly StixObject[]
  /** The message that it takes back, whose words stand in its objects once more. */
  readonly takenBack: ChannelMessage | null
  readonly untold: readonly Untold[]
}

type Teller = (telling: Telling) => Objects

const tellers = new Map<string, Teller>(
  Object.entries({
    'incident-report': incidentObjects,
    indicators: signObjects,
    request: requestObjects,
    'evidence-named': evidenceObjects,
    acknowledgement: saidObjects,
    'clarification-question': saidObjects,
    clarification: saidObjects,
    answer: saidObjects,
    update: saidObjects,
    closure: saidObjects,
    reopening: saidObjects,
    'evidence-request': saidObjects,
    'evidence-disclosure': saidObjects,
  }),
)

export function tell({ agreement, scope, messages }: Channel): readonly Told[] {
  const sound = messages.filter((one) => faultOfBody(agreement, one) === null)
  const named = namedIn(sound)
  const roots = rootsOf(messages)
  const made = new Map<string, readonly StixObject[]>()
  const version = versions()
  return messages.map((message) => {
    const root = roots(message)
    const createdAt = firstTime(message, root, named)
    const telling: Telling = { agreement, scope, message, createdAt, root: root.key, named }
    const { objects, untold } = told(telling)
    const takenBack = takenBackBy(message, messages)
    const revoked = revokedBy(message, takenBack === null ? [] : (made.get(takenBack.key) ?? []))
    made.set(message.key, objects)
    return {
      message,
      mark: markOf(message.body),
      isExercise: isExercise(message),
      objects: [...revoked, ...objects].flatMap(version),
      takenBack: revoked.length === 0 ? null : takenBack,
      untold,
    }
  })
}

/** Each version is later than the one before it; what says the same again is no version. */
function versions(): (object: StixObject) => readonly StixObject[] {
  const last = new Map<string, { readonly said: string; readonly at: number }>()
  return (object) => {
    const { modified, ...rest } = object
    if (object['created_by_ref'] === undefined || typeof modified !== 'string') return [object]
    const said = JSON.stringify(rest)
    const before = last.get(object.id)
    if (before?.said === said) return []
    const at = Math.max(Date.parse(modified), (before?.at ?? 0) + 1)
    last.set(object.id, { said, at })
    return [{ ...object, modified: timestamp(at) }]
  }
}

function told(telling: Telling): Objects {
  const { agreement, message } = telling
  const teller = tellers.get(kindOf(message))
  if (teller === undefined) return nothing('no-form', 'type', message.type)
  const fault = faultOfBody(agreement, message)
  return fault === null ? teller(telling) : nothing('not-sound', fault, '')
}

const nothing = (code: Untold['code'], place: string, value: string): Objects => ({
  objects: [],
  untold: [{ code, place, value }],
})

/** The first message that this one corrects, through all corrections between. */
function rootsOf(messages: readonly ChannelMessage[]) {
  const byId = new Map(messages.map((one) => [one.id, one]))
  return (message: ChannelMessage): ChannelMessage => {
    let root = message
    const passed = new Set([message])
    while (root.corrects !== null) {
      const before = byId.get(root.corrects)
      if (before === undefined || passed.has(before) || before.from !== root.from) break
      passed.add(before)
      root = before
    }
    return root
  }
}

/** Of its item where it names one, for each version has the time of the first. */
function firstTime(message: ChannelMessage, root: ChannelMessage, named: Named): number {
  const kind = namedBy(message)
  const id = kind === null ? null : itemNamed(message, kind)
  const first = kind === null || id === null ? null : named.first(kind, id)
  return first === null ? root.at : Math.min(first.at, message.at)
}

function namedIn(messages: readonly ChannelMessage[]): Named {
  const found = new Map<string, FirstNaming>()
  for (const message of messages) {
    const kind = namedBy(message)
    const id = kind === null ? null : itemNamed(message, kind)
    if (kind === null || id === null) continue
    const key = `${kind} ${id}`
    const { from: by, at, body } = message
    if (!found.has(key)) found.set(key, { by, name: String(body[kind]), at, body })
  }
  return { first: (kind, id) => found.get(`${kind} ${id}`) ?? null }
}

function takenBackBy(
  { withdraws, from }: ChannelMessage,
  messages: readonly ChannelMessage[],
): ChannelMessage | null {
  if (withdraws === null) return null
  return messages.find((one) => one.id === withdraws && one.from === from) ?? null
}

/** What the message taken back had said, as far as it was its author's to say. */
function revokedBy({ at }: ChannelMessage, objects: readonly StixObject[]): readonly StixObject[] {
  return objects
    .filter((one) => one['created_by_ref'] !== undefined)
    .map((one) => ({ ...one, modified: timestamp(at), revoked: true }))
}
