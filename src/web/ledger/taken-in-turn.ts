// Files taken one after the other, in the order of the numbers in their names. One that came before
// another that it needs is tried again once more has been taken, as long as that helps.

export interface TakenFile<F, T> {
  readonly file: F
  readonly taken: T
}

export async function takenInTurn<F extends { readonly name: string }, T>(
  files: readonly F[],
  take: (file: F) => Promise<T>,
  isEarly: (taken: T) => boolean,
): Promise<readonly TakenFile<F, T>[]> {
  const inOrder = files.toSorted((a, b) => collator.compare(a.name, b.name))
  const results = new Map<F, T>()
  let left: readonly F[] = inOrder
  for (;;) {
    for (const file of left) results.set(file, await take(file))
    const early = left.filter((file) => isEarly(results.get(file)!))
    if (early.length === 0 || early.length === left.length) break
    left = early
  }
  return inOrder.map((file) => ({ file, taken: results.get(file)! }))
}

/** Names of files are no text of a reader's language. */
const collator = new Intl.Collator('en', { numeric: true })
