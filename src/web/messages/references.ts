// What a message that is being written refers to, and what its form begins with because of that: a
// correction with all that it corrects, an answer with the names of what it is about.
import { checkObject } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import type { MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { parseDay, parseInstant } from '#language/time.ts'
import type { Letter } from '../api/client.ts'
import type { Query } from '../route/page-place.ts'
import { type Body, emptyBody } from './form-body.ts'
import { ownType } from './letter-standing.ts'

export interface References {
  readonly answers: Letter | null
  readonly corrects: Letter | null
  readonly withdraws: Letter | null
}

/** What is typed into a form, with what stands around its fields. */
export interface Words {
  readonly effectiveOn: string
  readonly body: unknown
  /** Names of centres; all others where empty. */
  readonly to: readonly string[]
}

/** `meets` is what gave rise to the duty that it meets: a message's id, or a day. */
export function referencesIn(
  { re, meets, corrects, withdraws }: Query,
  letters: readonly Letter[],
): References {
  const own = (id: string | undefined) =>
    letters.find((one) => one.own && id !== undefined && one.id === id) ?? null
  return {
    answers:
      letters.find((one) => one.leaf === re || (meets !== undefined && one.id === meets)) ?? null,
    corrects: own(corrects),
    withdraws: own(withdraws),
  }
}

export function firstWords(
  type: MessageType,
  { answers, corrects }: References,
  beginning: Beginning,
): Words {
  const { meets, now } = beginning
  const today = now.slice(0, 10)
  if (corrects?.content) {
    const { content, to } = corrects
    const effectiveOn = effectiveIn(corrects) ?? today
    return { effectiveOn, body: content['body'], to: to.includes('*') ? [] : to }
  }
  // Who answers to the hour is not earlier than what is answered.
  const isToTheHour = answers !== null && effectiveIn(answers)?.includes('T') === true
  const body = { ...emptyBody(type.fields), ...carried(type, answers, beginning) }
  // What a duty of the calendar is about holds for its day.
  const on = meets !== undefined && parseDay(meets) !== null ? meets : null
  return { effectiveOn: on ?? (isToTheHour ? now : today), body, to: [] }
}

interface Beginning {
  /** Those of the agreement. */
  readonly types: readonly MessageType[]
  readonly meets: string | undefined
  /** The party behind the name of a centre. */
  readonly partyOf: (centre: string) => PartyId
  /** To the minute: `2026-02-05T09:30Z`. */
  readonly now: string
}

function effectiveIn({ content }: Letter): string | null {
  const on = content?.['effectiveOn']
  return typeof on === 'string' ? on : null
}

/** The things that the message answered is about, under the names by which this one has them. */
function carried(
  { fields }: MessageType,
  answers: Letter | null,
  { types, partyOf }: Beginning,
): Body {
  const said = answers?.content?.['body']
  if (answers === null || !isObject(said)) return {}
  const sent = types.find(({ id }) => id === ownType(answers))
  const before = sent?.fields ?? {}
  const found = Object.entries(fields).flatMap(([name, { kind, detail }]): [string, unknown][] => {
    if (kind === 'answers') return answers.id === null ? [] : [[name, answers.id]]
    if (kind !== 'ref') return []
    if (sent !== undefined && before[name]?.detail.names === true) {
      const given = nameGiven(sent, answers, { kind: detail.refersTo, partyOf })
      return given === null ? [] : [[name, given]]
    }
    if (typeof said[name] === 'string') return [[name, said[name]]]
    const [alike] = Object.keys(before).filter(
      (one) => before[one]?.kind === 'ref' && before[one].detail.refersTo === detail.refersTo,
    )
    return alike === undefined ? [] : [[name, said[alike]]]
  })
  // How far a matter may be shown goes with it.
  const { handling } = said
  const isMarked = handling !== undefined && fields['handling'] !== undefined
  return { ...Object.fromEntries(found), ...(isMarked ? { handling } : {}) }
}

/**
 * What a message calls the thing that it names first: where each party gives its own names, later
 * messages have the party before it. The agreement's own rule says, asked of a sound body.
 */
function nameGiven(
  { fields, effect }: MessageType,
  { content, from, time, id }: Letter,
  { kind, partyOf }: Pick<Beginning, 'partyOf'> & { readonly kind: string | undefined },
): string | null {
  const body = content?.['body']
  if (effect === null || !isObject(body) || checkObject(body, fields) !== null) return null
  const at = parseInstant(time) ?? 0
  const around = { id: id ?? '', from: partyOf(from), to: null, effective: at, known: at }
  const changes = [effect(body as never, around)].flat()
  const first = changes.find((one) => one.kind === 'change' && one.item.id === kind)
  return first?.kind === 'change' ? first.id : null
}

/** What is sent: the words, with what they refer to. */
export function contentOf(
  { effectiveOn, body }: Words,
  { corrects, withdraws }: Query,
  before: Letter | null,
): Body {
  const re = before?.content?.['re']
  return {
    effectiveOn,
    body,
    ...(re === undefined ? {} : { re }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(withdraws === undefined ? {} : { withdraws }),
  }
}

/** One name more or less, of all others; everybody needs no names, and nobody is no choice. */
export function turned(
  others: readonly string[],
  to: readonly string[],
  name: string,
): readonly string[] {
  const chosen = to.length === 0 ? others : to
  const next = others.filter((one) => chosen.includes(one) !== (one === name))
  if (next.length === 0) return to
  return next.length === others.length ? [] : next
}
