// A party is a state bound by an agreement. Its id is the record's short code: `US`, `RU`, `SU`.
// Some texts also count parties together: a group has members, and a party may join or leave it.
import type { Label } from './label.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

export type PartyId = string

/** A party, or a reporter: one who speaks in a record without being bound by the agreement. */
export interface Party {
  readonly id: PartyId
  readonly name: Label
  /** A shorter name for table heads, where the full one does not fit. */
  readonly short: Label
}

export type GroupId = string

/** Of a party or of a group: of whoever has what is counted. */
export type HolderId = string

/** Parties that an agreement counts together. No party and no other group has its id. */
export interface Group {
  readonly id: GroupId
  readonly name: Label
  readonly short: Label
  readonly members: readonly Membership[]
}

export interface Membership {
  readonly party: PartyId
  readonly from: Instant
  /** The first moment at which it no longer belongs. */
  readonly until: Instant
}

export interface GroupSpec {
  readonly name: Label
  readonly short: Label
  /** Ids of parties; with days, one that joined or left. */
  readonly members: readonly (
    | PartyId
    | { readonly party: PartyId; readonly from?: IsoDay; readonly until?: IsoDay }
  )[]
}

/** `group('north', { name, short, members: ['A', { party: 'B', until: '2031-01-01' }] })`. */
export function group(id: GroupId, spec: GroupSpec): Group {
  return {
    id,
    name: spec.name,
    short: spec.short,
    members: spec.members.map((one) => {
      if (typeof one === 'string') return { party: one, from: -Infinity, until: Infinity }
      return {
        party: one.party,
        from: one.from === undefined ? -Infinity : startOf(one.from),
        until: one.until === undefined ? Infinity : startOf(one.until),
      }
    }),
  }
}

/** The parties that belong to the group at a moment. */
export function membersAt(group: Group, at: Instant): readonly PartyId[] {
  return group.members.filter((one) => one.from <= at && at < one.until).map((one) => one.party)
}
