// What a reader of TAXII 2.1 may ask of a collection (section 3.4): filters, how many at once, and
// where to go on. What is not understood is refused, and never passed over.
import type { Context } from 'hono'
import type { CollectionObject, Filter } from '#stix/collection.ts'
import { microsecondText } from '#stix/collection.ts'
import { uuidOf } from '#stix/uuid.ts'
import { TaxiiError } from './answer.ts'

/** As many as are given at once, whatever is asked for. */
const mostAtOnce = 1000
const longestValue = 4000

export interface Question {
  readonly filter: Filter
  readonly limit: number
  /** Only what comes after this place. */
  readonly after: number
  /** Names the filters: a page goes on with those it began with. */
  readonly mark: string
}

export type Asked =
  | 'added_after'
  | 'match[id]'
  | 'match[type]'
  | 'match[version]'
  | 'match[spec_version]'

export function questionIn(context: Context, known: readonly Asked[]): Question {
  const given = new Map<string, string>()
  for (const [name, values] of Object.entries(context.req.queries())) {
    const isKnown = ['limit', 'next', ...known].includes(name)
    if (!isKnown) throw new TaxiiError(400, 'unknown parameter', name)
    given.set(name, values.join(','))
  }
  for (const [name, value] of given) {
    if (value.length > longestValue) throw new TaxiiError(400, 'parameter too long', name)
  }
  const mark = markOf(given)
  return {
    filter: {
      addedAfter: timeIn(given.get('added_after')),
      ids: listIn(given.get('match[id]')),
      types: listIn(given.get('match[type]')),
      versions: versionsIn(given.get('match[version]')),
      specVersions: listIn(given.get('match[spec_version]')),
    },
    limit: limitIn(given.get('limit')),
    after: placeIn(given.get('next'), mark),
    mark,
  }
}

function listIn(text: string | undefined): readonly string[] | null {
  return text === undefined ? null : text.split(',').map((one) => one.trim())
}

function timeIn(text: string | undefined): string | null {
  if (text === undefined) return null
  const time = microsecondText(text)
  if (time !== null) return time
  throw new TaxiiError(400, 'not a time', 'added_after: as 2030-03-01T08:00:00.000000Z')
}

function versionsIn(text: string | undefined): readonly string[] {
  const versions = listIn(text) ?? ['last']
  const wrong = versions.find(
    (one) => !['first', 'last', 'all'].includes(one) && microsecondText(one) === null,
  )
  if (wrong === undefined) return versions
  throw new TaxiiError(400, 'not a version', 'match[version]: first, last, all, or a time')
}

function limitIn(text: string | undefined): number {
  if (text === undefined) return mostAtOnce
  if (/^[1-9]\d{0,9}$/.test(text)) return Math.min(Number(text), mostAtOnce)
  throw new TaxiiError(400, 'not a limit', 'limit: a whole number from 1 on')
}

const namespace = '6ba7b812-9dad-11d1-80b4-00c04fd430c8'

function markOf(given: ReadonlyMap<string, string>): string {
  const filters = [...given].filter(([name]) => name !== 'limit' && name !== 'next')
  return uuidOf(namespace, JSON.stringify(filters.toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

function placeIn(text: string | undefined, mark: string): number {
  if (text === undefined) return 0
  const [, place, of] = /^([0-9a-z]{1,9})-([0-9a-f-]{36})$/.exec(text) ?? []
  if (place !== undefined && of === mark) return Number.parseInt(place, 36)
  throw new TaxiiError(400, 'not a next', 'next: as the answer before gave it, to the same filters')
}

export interface Page {
  readonly objects: readonly CollectionObject[]
  /** What every answer of several objects begins with. */
  readonly head: { readonly more: boolean; readonly next?: string }
  /** When the first and the last of them were added. */
  readonly headers: Readonly<Record<string, string>>
}

export function pageOf(all: readonly CollectionObject[], { after, limit, mark }: Question): Page {
  const left = all.filter(({ position }) => position > after)
  const objects = left.slice(0, limit)
  const [first, last] = [objects[0], objects.at(-1)]
  if (first === undefined || last === undefined) {
    return { objects, head: { more: false }, headers: {} }
  }
  const more = left.length > objects.length
  return {
    objects,
    head: { more, ...(more ? { next: `${last.position.toString(36)}-${mark}` } : {}) },
    headers: {
      'x-taxii-date-added-first': first.added,
      'x-taxii-date-added-last': last.added,
    },
  }
}
