// Where the counterparts listen, as `mithaq address` notes it while the page is up: the file of
// each space is read again whenever the centre looks, and what changed holds from then on.
import { InputError } from '#home/input-error.ts'
import type { OpenSpace } from '#home/open.ts'
import { membersIn } from '#home/space.ts'

/** By party; null where none is known. */
type Addresses = ReadonlyMap<string, string | null>

export interface WatchedAddresses {
  /** As they were when it looked last. */
  readonly of: (space: OpenSpace) => Addresses
  /** The agreements of the spaces in which one has changed. */
  readonly look: () => readonly string[]
}

/** A file that cannot be read is told, and what it said before goes on to hold. */
export function watchedAddresses(
  spaces: readonly OpenSpace[],
  report: (error: unknown) => void,
): WatchedAddresses {
  const known = new Map(
    spaces.map((space): [OpenSpace, Map<string, string | null>] => [
      space,
      new Map(space.place.members.map(({ party, address }) => [party, address])),
    ]),
  )
  const look = (): readonly string[] =>
    [...known]
      .filter(([space, held]) => takenUp(space, held, report))
      .map(([space]) => space.agreement.id)
  return { of: (space) => known.get(space) ?? new Map(), look }
}

/** True where one has changed. */
function takenUp(
  { home, place }: OpenSpace,
  held: Map<string, string | null>,
  report: (error: unknown) => void,
): boolean {
  try {
    const now = membersIn(home, place.slug)
    const changed = now.filter(({ party, address }) => held.get(party) !== address)
    for (const { party, address } of changed) held.set(party, address)
    return changed.length > 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    report(error)
    return false
  }
}
