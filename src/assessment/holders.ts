// Who holds what is counted: a party what is its own, a group what its members have on the day, and
// what is stated of the group as a whole, for those of whom nothing is stated apart. A sum over a
// group is unknown where that of one member is, unless the whole was stated.
import { groupOf, type Agreement } from '#language/agreement.ts'
import type { Count } from '#language/count.ts'
import type { Limit } from '#language/limit.ts'
import { membersAt, type HolderId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import type { Sum } from './points.ts'
import { countAt, type Times, type World } from './world.ts'

/** Whose items the counts of a holder sum. */
export function ownersOf(agreement: Agreement, holder: HolderId, at: Instant): readonly HolderId[] {
  const group = groupOf(agreement, holder)
  return group === null ? [holder] : [...membersAt(group, at), group.id]
}

/** The limits set for a party, or for a group. */
export function limitsFor(agreement: Agreement, holder: HolderId): readonly Limit[] {
  return agreement.limits.filter(({ parties, groups }) =>
    groups.length > 0
      ? groups.some((group) => group.id === holder)
      : groupOf(agreement, holder) === null && (parties?.includes(holder) ?? true),
  )
}

export function sumAt(world: World, count: Count, holder: HolderId, times: Times): Sum {
  let known = 0
  let unknown = 0
  for (const party of ownersOf(world.agreement, holder, times.asOf)) {
    const sum = countAt(world, count, party, times)
    known += sum.known
    unknown += sum.unknown
  }
  return { known, unknown }
}
