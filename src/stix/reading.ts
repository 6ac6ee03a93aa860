// A file of STIX from anywhere, read with care: so large and no larger, nested so deep and no
// deeper, no key twice, none that would reach into a prototype. Whatever is wrong with the form of
// the file refuses all of it; what is wrong with one object is told of that object.
import { formFaults, isWellFormed, textFaults } from '#assessment/record-text.ts'
import { type RefusalCode, shownText } from '#assessment/refusal.ts'
import { isObject } from '#language/is-object.ts'
import { type Body } from './channel.ts'

/** What was not taken, why, and where it stands in the file. */
export interface Left {
  /** Refused means that it must not be there; the rest has no place here, or none as it is. */
  readonly refused: boolean
  readonly code: LeftCode | RefusalCode
  readonly place: string
  readonly value: string
  readonly expected: string
  /** The byte of the file, where its bytes are no text. */
  readonly offset?: number
}

export const leftCodes = [
  'no-bundle',
  'too-many-objects',
  'unknown-object',
  'unknown-extension',
  'no-field',
  'payload',
  'revoked',
  'older-version',
  'other-marking',
  'red-without-readers',
  'two-of-one',
] as const
export type LeftCode = (typeof leftCodes)[number]

export const stixBounds = { bytes: 4 * 1024 * 1024, objects: 2000 }

export type Read =
  | { readonly ok: true; readonly objects: readonly Body[] }
  | { readonly ok: false; readonly left: readonly Left[] }

/** The objects of a bundle, or of a TAXII envelope, or one object by itself. */
export function readObjects(text: string): Read {
  if (text.length > stixBounds.bytes) {
    return refused('file-too-large', '', '', `at most ${stixBounds.bytes} characters`)
  }
  const value = parsed(text)
  if (value === undefined) return refused('not-json', '', shownText(text, 40), 'JSON')
  if (!isObject(value)) return refused('no-bundle', '', shownText(text, 40), 'bundle')
  const ofForm = isWellFormed(value, text) ? [] : formFaults(value, text)
  // Only what is not nested too deep is walked any further.
  const faults =
    ofForm.length > 0 ? ofForm : textFaults(value).filter(({ code }) => code === 'forbidden-key')
  if (faults.length > 0) {
    return {
      ok: false,
      left: faults.map(({ path, ...fault }) => ({ refused: true, ...fault, place: path })),
    }
  }
  const objects =
    value['type'] !== undefined && value['type'] !== 'bundle' ? [value] : value['objects']
  if (!Array.isArray(objects) || !objects.every((one) => isObject(one))) {
    return refused('no-bundle', 'objects', '', 'bundle')
  }
  if (objects.length > stixBounds.objects) {
    const expected = `at most ${stixBounds.objects}`
    return refused('too-many-objects', 'objects', String(objects.length), expected)
  }
  return { ok: true, objects: objects as readonly Body[] }
}

function refused(code: Left['code'], place: string, value: string, expected: string): Read {
  return { ok: false, left: [{ refused: true, code, place, value, expected }] }
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
