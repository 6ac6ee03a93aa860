// The objects of messages as a collection of TAXII 2.1 (OASIS Standard, 10 June 2021): each version
// of each once, in the order of the log. An object was added when its message entered the log; the
// objects of one entry, and entries of one second, follow one another by a millionth of a second,
// so that no two were added at the same time and a reader who has the last misses none.
import type { Agreement } from '#language/agreement.ts'
import { needed, standingOf } from './bundle.ts'
import { type StixObject, versionOf } from './object.ts'
import type { Told } from './tell.ts'

export interface CollectionObject {
  readonly object: StixObject
  readonly version: string
  /** RFC 3339, to the millionth of a second. */
  readonly added: string
  /** Its place in the log's order, which no later entry changes. */
  readonly position: number
}

/** More objects than any message comes to: what one comes to never moves another's. */
const mostOfOne = 10_000

/** Of one log, in its order; `isOpen` says what its reader may see. */
export function collectionOf(
  agreement: Agreement,
  told: readonly Told[],
  isOpen: (told: Told) => boolean,
): readonly CollectionObject[] {
  const standing = standingOf(agreement)
  const met = new Set<string>()
  const found: CollectionObject[] = []
  let last = 0
  for (const [at, one] of told.entries()) {
    const objects = [...needed(one.objects, standing), ...one.objects]
    for (const [place, object] of objects.entries()) {
      last = Math.max(one.message.at * 1000, last + 1)
      const position = at * mostOfOne + place + 1
      const version = versionOf(object)
      const key = `${object.id} ${version}`
      if (!isOpen(one) || met.has(key)) continue
      met.add(key)
      found.push({ object, version, added: microseconds(last), position })
    }
  }
  return found
}

function microseconds(at: number): string {
  const milliseconds = new Date(Math.floor(at / 1000)).toISOString().slice(0, -1)
  return `${milliseconds}${String(at % 1000).padStart(3, '0')}Z`
}

/** What a reader asks for (section 3.4); a list left out asks for anything. */
export interface Filter {
  readonly addedAfter: string | null
  readonly ids: readonly string[] | null
  readonly types: readonly string[] | null
  /** `first`, `last`, `all`, or times of versions. */
  readonly versions: readonly string[]
  readonly specVersions: readonly string[] | null
}

export function matching(
  all: readonly CollectionObject[],
  { addedAfter, ids, types, versions, specVersions }: Filter,
): readonly CollectionObject[] {
  const byId = Map.groupBy(all, ({ object }) => object.id)
  const isVersion = (one: CollectionObject): boolean => {
    if (versions.includes('all')) return true
    const same = (byId.get(one.object.id) ?? []).toSorted((a, b) =>
      a.version < b.version ? -1 : 1,
    )
    return (
      (versions.includes('first') && same[0] === one) ||
      (versions.includes('last') && same.at(-1) === one) ||
      versions.some((each) => sameTime(each, one.version))
    )
  }
  return all.filter(
    (one) =>
      (addedAfter === null || one.added > addedAfter) &&
      (ids === null || ids.includes(one.object.id)) &&
      (types === null || types.includes(one.object.type)) &&
      (specVersions === null || specVersions.includes(one.object.spec_version)) &&
      isVersion(one),
  )
}

function sameTime(one: string, other: string): boolean {
  return microsecondText(one) === microsecondText(other)
}

const timeForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?Z$/

/** A time of RFC 3339 in UTC as times are compared here; null for what is none. */
export function microsecondText(text: string): string | null {
  const [, seconds, fraction = ''] = timeForm.exec(text) ?? []
  if (seconds === undefined || Number.isNaN(Date.parse(`${seconds}Z`))) return null
  return `${seconds}.${fraction.padEnd(6, '0').slice(0, 6)}Z`
}
