// The marks of TLP 2.0 (FIRST, August 2022) as STIX has them: an extension, with five fixed
// identifiers that OASIS has published. The marks that are built into STIX 2.1 are those of TLP 1;
// they are read, and never written. A mark is an instruction to people and protects nothing.
import { extensionIds } from './extensions.ts'
import type { JsonObject, StixObject } from './object.ts'

const marks = ['clear', 'green', 'amber', 'amber-strict', 'red'] as const
export type Mark = (typeof marks)[number]

/** What a message without a mark is. */
export const usualMark: Mark = 'amber-strict'

const made = '2022-10-01T00:00:00.000Z'

const ids: Readonly<Record<Mark, string>> = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber-strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
}

/** Section 7.2.1.4; white has become clear. */
const ofTlpOne: Readonly<Record<string, Mark>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
}

const byId = new Map<string, Mark>([
  ...marks.map((mark) => [ids[mark], mark] as const),
  ...Object.entries(ofTlpOne),
])

export const markingIdOf = (mark: Mark): string => ids[mark]

/** Null for a marking that is none of TLP. */
export const markOfId = (id: string): Mark | null => byId.get(id) ?? null

export function markOf(body: Readonly<Record<string, unknown>>): Mark {
  const handling = body['handling'] as { readonly tlp?: unknown } | undefined
  return marks.find((one) => one === handling?.tlp) ?? usualMark
}

export const stricter = (one: Mark, other: Mark): Mark =>
  marks.indexOf(one) < marks.indexOf(other) ? other : one

export function markings(): readonly StixObject[] {
  return marks.map((mark) => {
    const tlp = mark.replace('-', '+')
    const extension: JsonObject = { extension_type: 'property-extension', tlp_2_0: tlp }
    return {
      type: 'marking-definition',
      spec_version: '2.1',
      id: ids[mark],
      created: made,
      name: `TLP:${tlp.toUpperCase()}`,
      extensions: { [extensionIds.tlp]: extension },
    }
  })
}
