// Names like the one that was given, for a slip of the keyboard.

/** The known name that needs the fewest changes, where that is no more than half of its letters. */
export function nearestOf(given: string, known: readonly string[]): string | null {
  const [first] = byNearness(given, known)
  if (first === undefined) return null
  return changesBetween(given, first) <= Math.ceil(first.length / 2) ? first : null
}

/** Those that need the fewest changes first; of equal ones those that begin alike. */
export function byNearness(given: string, known: readonly string[]): string[] {
  const changes = new Map(known.map((name) => [name, changesBetween(given, name)]))
  const begins = (name: string) => sharedStart(given.toLowerCase(), name.toLowerCase())
  return known.toSorted((a, b) => changes.get(a)! - changes.get(b)! || begins(b) - begins(a))
}

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

// Longer ones are no slip, and would take long to compare.
const longest = 100

/**
 * How many letters must be added, left out or replaced (Levenshtein); capitals are not told
 * apart.
 */
function changesBetween(one: string, other: string): number {
  const a = one.slice(0, longest).toLowerCase()
  const b = other.slice(0, longest).toLowerCase()
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
