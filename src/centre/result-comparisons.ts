// What comparing results with each party came to: the last time, and the last difference with what
// both said, which is kept when a later comparison agrees.
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { differingValues, type DifferingValue } from './accounts.ts'
import type { Store, StoredDocument } from './ports.ts'

export interface Comparison {
  /** When it was done, in Unix milliseconds. */
  readonly at: number
  /** The day for which the results are. */
  readonly asOf: string
  readonly agrees: boolean
  /** What of the logs it was about. */
  readonly of: string
  /** The statements, with what is attached, as they were signed. */
  readonly own: string
  readonly theirs: string
}

interface Difference extends Omit<Comparison, 'agrees' | 'of'> {
  /** When it was first seen. */
  readonly since: number
}

interface Kept {
  readonly last: Omit<Comparison, 'own' | 'theirs'>
  readonly difference: Difference | null
}

/** A difference of results, as it is told. */
export interface ResultDifference extends Difference {
  readonly party: string
  /** False where the results agree again. */
  readonly isOpen: boolean
  /** Null while the account of one of the two is not here. */
  readonly values: readonly DifferingValue[] | null
}

const kind = 'result'

export async function lastCompared(store: Store, party: string): Promise<Kept['last'] | null> {
  const document = await store.document(kind, party)
  return document === null ? null : keptIn(document).last
}

/** What comparing came to last, by party. */
export async function comparisons(store: Store): Promise<ReadonlyMap<string, Kept['last']>> {
  const all = await store.documents(kind)
  return new Map(all.map((document) => [document.id, keptIn(document).last]))
}

/** What differs wherever a comparison came to something since. */
export async function comparisonsMark(store: Store): Promise<string> {
  return (await store.documents(kind)).map(({ id, version }) => `${id} ${version}`).join(' ')
}

export async function keepComparison(
  store: Store,
  party: string,
  comparison: Comparison,
): Promise<void> {
  for (;;) {
    const document = await store.document(kind, party)
    const before = document === null ? null : keptIn(document)
    const { at, asOf, agrees, of, own, theirs } = comparison
    const isNew = before?.last.agrees !== false
    const since = isNew ? at : (before.difference?.since ?? at)
    const difference = agrees ? (before?.difference ?? null) : { at, asOf, own, theirs, since }
    const bytes = encodeUtf8(
      JSON.stringify({ last: { at, asOf, agrees, of }, difference } satisfies Kept),
    )
    if (await store.keepDocument(kind, party, document?.version ?? 0, bytes)) return
  }
}

/** By the names of the parties; those that are settled as well. */
export async function resultDifferences(store: Store): Promise<readonly ResultDifference[]> {
  return (await store.documents(kind)).flatMap((document) => {
    const { last, difference } = keptIn(document)
    if (difference === null) return []
    const [own, theirs] = [accountBehind(difference.own), accountBehind(difference.theirs)]
    const values = own === null || theirs === null ? null : differingValues(own, theirs)
    return [{ ...difference, party: document.id, isOpen: !last.agrees, values }]
  })
}

/** Behind the two empty lines of a note with something attached. */
function accountBehind(shown: string): string | null {
  const end = shown.indexOf('\n\n', shown.indexOf('\n\n') + 2)
  return end === -1 ? null : shown.slice(end + 2)
}

const keptIn = ({ bytes }: StoredDocument): Kept => JSON.parse(decodeUtf8(bytes) ?? '') as Kept
