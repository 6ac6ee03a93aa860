// A bundle of STIX 2.1: the last version of every object, with the marks, extensions and identities
// that they refer to. Its identifier follows from what is in it.
import type { Agreement } from '#language/agreement.ts'
import { author, definitions } from './extensions.ts'
import { markOfId, markings, stricter } from './markings.ts'
import { idOf, type JsonObject, type StixObject, versionOf } from './object.ts'
import { identities } from './telling.ts'

export interface Bundle {
  readonly type: 'bundle'
  readonly id: string
  /** Left out where there are none: STIX has no empty list. */
  readonly objects?: readonly StixObject[]
}

/** Objects that speak of no message, by their identifiers. */
type Standing = ReadonlyMap<string, StixObject>

export function standingOf(agreement: Agreement): Standing {
  const all = [author, ...identities(agreement), ...markings(), ...definitions]
  return new Map(all.map((one) => [one.id, one]))
}

export function bundleOf(agreement: Agreement, objects: readonly StixObject[]): Bundle {
  const latest = new Map<string, StixObject>()
  for (const one of objects) {
    const before = latest.get(one.id)
    latest.set(one.id, before === undefined ? one : later(before, one))
  }
  const told = [...latest.values()]
  const all = [...needed(told, standingOf(agreement)), ...told]
  const versions = all.map((one) => `${one.id} ${versionOf(one)}`).toSorted()
  const id = idOf('bundle', ...versions)
  return { type: 'bundle', id, ...(all.length === 0 ? {} : { objects: all }) }
}

/** The later version; of two that differ in their mark alone, the one with the stricter mark. */
function later(before: StixObject, one: StixObject): StixObject {
  if (versionOf(before) !== versionOf(one)) return versionOf(before) < versionOf(one) ? one : before
  const [mark, other] = [before, one].map((each) => markIn(each))
  if (mark === null || mark === undefined || other === null || other === undefined) return one
  return stricter(mark, other) === mark ? before : one
}

function markIn(object: StixObject) {
  const [ref] = (object['object_marking_refs'] ?? []) as readonly string[]
  return ref === undefined ? null : markOfId(ref)
}

/** What these objects refer to among those that speak of no message, and what that refers to. */
export function needed(objects: readonly StixObject[], standing: Standing): readonly StixObject[] {
  const found = new Map<string, StixObject>()
  const look = (object: StixObject) => {
    for (const id of referencesOf(object)) {
      const one = standing.get(id)
      if (one === undefined || found.has(id)) continue
      found.set(id, one)
      look(one)
    }
  }
  for (const one of objects) look(one)
  return [...found.values()].filter((one) => !objects.includes(one))
}

function referencesOf(object: StixObject): readonly string[] {
  const author = object['created_by_ref']
  return [
    ...(typeof author === 'string' ? [author] : []),
    ...((object['object_marking_refs'] ?? []) as readonly string[]),
    ...Object.keys((object['extensions'] ?? {}) as JsonObject),
  ]
}
