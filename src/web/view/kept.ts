// A new view that keeps every part of the one before it that says the same, so that what has not
// changed is not drawn again. Views are plain data; nothing else may be compared here. In a list
// what has a name is found again by it, since rows come and go.

/** `after`, in which every part equal to its fellow in `before` is that fellow itself. */
export function kept<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return keptParts(fellows(before, after), after)
  if (isRecord(before) && isRecord(after)) return keptParts(before, after)
  return after
}

/** Of each new row the old one of the same name, or else the one in the same place. */
function fellows(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const isInPlace = (row: unknown, at: number) => nameOf(row) === nameOf(before[at])
  if (before.length === after.length && after.every(isInPlace)) return before
  const named = new Map(before.map((row) => [nameOf(row), row]))
  return after.map((row, at) => (nameOf(row) === null ? before[at] : named.get(nameOf(row))))
}

function nameOf(row: unknown): string | null {
  const name = isRecord(row) ? (row['id'] ?? row['key']) : null
  return typeof name === 'string' ? name : null
}

type Parts = Readonly<Record<string, unknown>>

/** Its own, not that of the language: a chunk of its own for it would come with every page. */
function isRecord(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `before` says the same as `after` where each of its parts does. */
function keptParts<T extends object>(before: object, after: T): T {
  const [old, given] = [before as Parts, after as Parts]
  const names = Object.keys(given)
  let same = names.length === Object.keys(old).length
  const parts: Record<string, unknown> = {}
  for (const name of names) {
    parts[name] = kept(old[name], given[name])
    if (parts[name] !== old[name] || !(name in old)) same = false
  }
  if (same) return before as T
  return (Array.isArray(after) ? Object.values(parts) : parts) as T
}
