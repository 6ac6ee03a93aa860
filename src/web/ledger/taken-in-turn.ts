// Files taken one after the other, in the order of the numbers in their names. One that came before
// another that it needs is tried again once more has been taken, as long as that helps.

export interface TakenFile<F, T> {
  readonly file: F
  readonly taken: T
}

/** How far it has come: `done` of all `of` files are dealt with, and `file` is under way. */
export interface Turn<F> {
  readonly file: F
  readonly done: number
  readonly of: number
}

interface Taking<F, T> {
  readonly take: (file: F) => Promise<T>
  readonly isEarly: (taken: T) => boolean
  /** Told before each file; false where none is to be taken any more. */
  readonly goesOn: (turn: Turn<F>) => boolean
}

/** What became of each file that was tried: of all, unless it was stopped before. */
export async function takenInTurn<F extends { readonly name: string }, T>(
  files: readonly F[],
  { take, isEarly, goesOn }: Taking<F, T>,
): Promise<readonly TakenFile<F, T>[]> {
  const inOrder = files.toSorted((a, b) => collator.compare(a.name, b.name))
  const results = new Map<F, T>()
  const all = () =>
    inOrder.filter((file) => results.has(file)).map((file) => ({ file, taken: results.get(file)! }))
  let left: readonly F[] = inOrder
  for (;;) {
    for (const [at, file] of left.entries()) {
      const done = inOrder.length - left.length + at
      if (!goesOn({ file, done, of: inOrder.length })) return all()
      results.set(file, await take(file))
    }
    const early = left.filter((file) => isEarly(results.get(file)!))
    if (early.length === 0 || early.length === left.length) break
    left = early
  }
  return all()
}

/** Names of files are no text of a reader's language. */
const collator = new Intl.Collator('en', { numeric: true })
