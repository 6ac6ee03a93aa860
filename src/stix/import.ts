// A file of STIX as drafts of messages, with a report of what was taken and what was left out. What
// this program wrote holds the messages themselves, and they come back as they were; from anything
// else no more is taken than stands there, and what only a person can say is listed as missing. No
// draft is sent by this: officers read, complete and sign it.
import type { Agreement } from '#language/agreement.ts'
import { checkObject, type Problem } from '#language/field.ts'
import { pathText, shown } from '#assessment/refusal.ts'
import { isObject } from '#language/is-object.ts'
import { type Body, typeNamed } from './channel.ts'
import { definitions, extensionIds } from './extensions.ts'
import { draftsOfForeign, type Placed } from './foreign.ts'
import { markOfId } from './markings.ts'
import { messageIn } from './message-extension.ts'
import { type Left, readObjects } from './reading.ts'

export interface Draft {
  /** Without the id of the agreement. */
  readonly type: string
  readonly body: Body
  /** Fields that a message of this type must have, and that the file does not say. */
  readonly missing: readonly string[]
}

export interface Taken {
  /** In the file: `objects[3].value`. */
  readonly place: string
  /** In a draft: `indicators.signs[0]`. */
  readonly as: string
}

export interface Imported {
  readonly drafts: readonly Draft[]
  readonly taken: readonly Taken[]
  readonly left: readonly Left[]
}

export function importStix(text: string, agreement: Agreement): Imported {
  const read = readObjects(text)
  if (!read.ok) return { drafts: [], taken: [], left: read.left }
  const { current, left } = currentOf(read.objects)
  const { held, others, left: unfit } = heldIn(current, agreement)
  const isCompanion = companionsOf(current)
  const strangers = others.filter(({ object }) => !isCompanion(object))
  const foreign = draftsOfForeign(strangers, agreement)
  return {
    drafts: [...held.map(({ draft }) => draft), ...foreign.drafts],
    taken: [...held.map(({ taken }) => taken), ...foreign.taken],
    left: [...left, ...unfit, ...strangers.flatMap(unknownExtensions), ...foreign.left],
  }
}

/** The last version of each object that is not revoked; what says the same twice stands once. */
function currentOf(objects: readonly Body[]): {
  readonly current: readonly Placed[]
  readonly left: readonly Left[]
} {
  const placed = objects.map((object, at) => ({ object, place: `objects[${at}]` }))
  const last = new Map<unknown, Placed>()
  for (const one of placed) {
    const before = last.get(nameIn(one))
    if (before === undefined || versionIn(before) <= versionIn(one)) last.set(nameIn(one), one)
  }
  const left = placed.flatMap((one): Left[] => {
    const { object, place } = one
    const id = shown(object['id'])
    const of = { refused: false, place, value: id, expected: '' }
    if (last.get(nameIn(one)) !== one) return [{ ...of, code: 'older-version' }]
    return object['revoked'] === true ? [{ ...of, code: 'revoked' }] : []
  })
  const gone = new Set(left.map(({ place }) => place))
  return { current: placed.filter(({ place }) => !gone.has(place)), left }
}

/** What has no identifier is no version of anything else. */
const nameIn = ({ object }: Placed): unknown =>
  typeof object['id'] === 'string' ? object['id'] : object

function versionIn({ object: { modified } }: Placed): string {
  return typeof modified === 'string' ? modified : ''
}

interface Held {
  readonly draft: Draft
  readonly taken: Taken
}

/** The messages that objects hold, checked like any other; what is not sound is left out whole. */
function heldIn(objects: readonly Placed[], agreement: Agreement) {
  const held: Held[] = []
  const others: Placed[] = []
  const left: Left[] = []
  for (const one of objects) {
    const message = messageIn(one.object)
    if (message === null) {
      others.push(one)
      continue
    }
    const place = `${one.place}.extensions.${extensionIds.message}`
    const type = message.agreement === agreement.id ? typeNamed(agreement, message.type) : undefined
    if (type === undefined) {
      const value = `${message.agreement}/${message.type}`
      left.push({
        refused: true,
        code: 'unknown-message-type',
        place,
        value,
        expected: agreement.id,
      })
      continue
    }
    const problems = checkObject(message.body, type.fields) ?? []
    left.push(...problems.map((problem) => leftOf(problem, `${place}.content`)))
    if (problems.length > 0) continue
    held.push({
      draft: { type: message.type, body: message.body, missing: [] },
      taken: { place, as: message.type },
    })
  }
  return { held, others, left }
}

/** A problem of a field, at its place in the file. */
function leftOf({ code, path, value, expected }: Problem, place: string): Left {
  return { refused: true, code, place: `${place}.${pathText(path)}`, value: shown(value), expected }
}

const companionTypes = new Set(['relationship', 'note', 'opinion', 'observed-data'])
const standingTypes = new Set(['malware', 'attack-pattern', 'identity', 'location'])

/**
 * Whether an object says in STIX what a message held beside it says already: it is by the same
 * author and speaks of nothing else, or such an object speaks of it.
 */
function companionsOf(all: readonly Placed[]): (object: Body) => boolean {
  const objects = all.map(({ object }) => object)
  const holding = objects.filter((one) => messageIn(one) !== null)
  const authors = new Set(holding.map((one) => one['created_by_ref']))
  const ids = new Set(objects.map((one) => one['id']))
  const byThem = objects.filter((one) => authors.has(one['created_by_ref']))
  const spokenOf = new Set([...authors, ...byThem.flatMap(refsIn)])
  return (object) => {
    if (holding.length === 0) return false
    const type = String(object['type'])
    if (companionTypes.has(type)) {
      return authors.has(object['created_by_ref']) && refsIn(object).every((id) => ids.has(id))
    }
    return (standingTypes.has(type) || isObservable(object)) && spokenOf.has(object['id'])
  }
}

const isObservable = (object: Body): boolean =>
  object['created'] === undefined && object['spec_version'] === '2.1'

function refsIn(object: Body): readonly unknown[] {
  const { object_refs: many, source_ref: source, target_ref: target } = object
  return [...(Array.isArray(many) ? (many as readonly unknown[]) : []), source, target].filter(
    (one) => one !== undefined,
  )
}

const known = new Set(definitions.map(({ id }) => id))

/** An extension that nobody here knows may say anything: it is kept out, and told. */
function unknownExtensions({ object, place }: Placed): readonly Left[] {
  const extensions = object['extensions']
  const names = isObject(extensions) ? Object.keys(extensions) : []
  const markings = (object['object_marking_refs'] ?? []) as readonly unknown[]
  return [
    ...names
      .filter((name) => !known.has(name))
      .map((name) => told('unknown-extension', `${place}.extensions`, name)),
    ...(Array.isArray(markings) ? markings : [])
      .filter((id) => markOfId(String(id)) === null)
      .map((id) => told('other-marking', `${place}.object_marking_refs`, shown(id))),
  ]
}

const told = (code: Left['code'], place: string, value: string): Left => ({
  refused: false,
  code,
  place,
  value,
  expected: '',
})
