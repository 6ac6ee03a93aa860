// What all objects of STIX 2.1 (OASIS Standard, 10 June 2021) have in common: identifiers,
// versions, times. An observable's identifier follows from what it is (section 2.9), so that two
// who saw the same address speak of the same object; every other follows from the message behind
// it, in a namespace of ours, since that of the standard is for observables alone.
import type { Instant } from '#language/time.ts'
import { uuidOf } from './uuid.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

export interface StixObject extends JsonObject {
  readonly type: string
  readonly spec_version: '2.1'
  readonly id: string
}

/** Section 2.9: the namespace of observables. */
const observables = '00abedb4-aa42-466c-9c01-fed23315a9b7'
/** Version 5 of `urn:mithaq:stix:1` in the namespace of URLs (RFC 9562, 6.6). */
const ours = uuidOf('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:mithaq:stix:1')

/** When the objects that describe this form itself were made: the day of the form. */
export const formMade = '2026-11-26T00:00:00.000Z'

export const idOf = (type: string, ...name: readonly string[]): string =>
  `${type}--${uuidOf(ours, JSON.stringify([type, ...name]))}`

/** An observable, with the identifier that these properties give it. */
export function observable(type: string, properties: JsonObject, more: JsonObject = {}) {
  const id = `${type}--${uuidOf(observables, canonical(properties))}`
  return { type, spec_version: '2.1', id, ...properties, ...more } as const
}

/** RFC 8785, as far as text and objects of text go: nothing else contributes to an identifier. */
function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** Section 3.2: with thousandths for `created` and `modified`, which tell versions apart. */
export function timestamp(at: Instant): string {
  return new Date(at).toISOString()
}

/** What tells versions of an object apart: an observable or a marking has one version. */
export function versionOf(object: JsonObject): string {
  const { modified, created } = object
  if (typeof modified === 'string') return modified
  return typeof created === 'string' ? created : formMade
}
