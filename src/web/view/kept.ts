// A new view that keeps every part of the one before it that says the same, so that what has not
// changed is not drawn again. Views are plain data; nothing else may be compared here.

/** `after`, in which every part equal to its fellow in `before` is that fellow itself. */
export function kept<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return keptParts(before, after)
  if (isRecord(before) && isRecord(after)) return keptParts(before, after)
  return after
}

type Parts = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keptParts<T extends object>(before: T, after: T): T {
  const [old, given] = [before as Parts, after as Parts]
  const names = Object.keys(given)
  let same = names.length === Object.keys(old).length
  const parts: Record<string, unknown> = {}
  for (const name of names) {
    parts[name] = kept(old[name], given[name])
    if (parts[name] !== old[name] || !(name in old)) same = false
  }
  if (same) return before
  return (Array.isArray(after) ? Object.values(parts) : parts) as T
}
