// The body of a message inside an object of STIX, and out again. STIX has no null: what a body
// states as not known is named by its place instead.
import { isObject } from '#language/is-object.ts'
import { type Body } from './channel.ts'
import { extensionIds } from './extensions.ts'
import type { Json, JsonObject } from './object.ts'

export function extensionOf(agreement: string, type: string, body: Body): JsonObject {
  const unknown: string[] = []
  const content = withoutNull(body as JsonObject, [], unknown)
  return {
    [extensionIds.message]: {
      extension_type: 'property-extension',
      message_type: `${agreement}/${type}`,
      content,
      ...(unknown.length === 0 ? {} : { unknown_fields: unknown }),
    },
  }
}

function withoutNull(value: Json, path: readonly string[], unknown: string[]): Json {
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).flatMap(([key, one]): [string, Json][] => {
    const place = [...path, key]
    if (one !== null) return [[key, withoutNull(one, place, unknown)]]
    unknown.push(place.join('.'))
    return []
  })
  return Array.isArray(value) ? members.map(([, one]) => one) : Object.fromEntries(members)
}

export interface Held {
  readonly agreement: string
  readonly type: string
  readonly body: Body
}

/** The message that an object has within it; null where there is none that can be read. */
export function messageIn(object: Body): Held | null {
  const extensions = object['extensions']
  const held = isObject(extensions) ? extensions[extensionIds.message] : undefined
  if (!isObject(held) || !isObject(held['content'])) return null
  const [agreement, type] = String(held['message_type']).split('/', 2)
  if (agreement === undefined || type === undefined) return null
  const body = JSON.parse(JSON.stringify(held['content'])) as Body
  const unknown = held['unknown_fields']
  const places = Array.isArray(unknown) ? (unknown as readonly unknown[]) : []
  for (const place of places) setNull(body, String(place).split('.'))
  return { agreement, type, body }
}

function setNull(body: Body, path: readonly string[]): void {
  let within: unknown = body
  for (const key of path.slice(0, -1)) {
    if (typeof within !== 'object' || within === null || !Object.hasOwn(within, key)) return
    within = (within as Body)[key]
  }
  const last = path.at(-1)
  if (isObject(within) && last !== undefined && last !== '__proto__' && !(last in within)) {
    ;(within as Record<string, unknown>)[last] = null
  }
}
