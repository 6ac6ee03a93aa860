// A cover is what an agreement does with a class of weapons while it binds: it bans them, limits or
// counts them, has them notified or inspected. Each cites its provision. What no cover of any
// agreement in force names on a day is what nothing covers; that is computed, never written down.
import type { Provision } from './citation.ts'
import type { Label } from './label.ts'
import type { PartyId } from './party.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'
import type { WeaponClass } from './weapons.ts'

/** From the strongest to the weakest. */
export type CoverManner = 'banned' | 'limited' | 'counted' | 'inspected' | 'notified'

export interface CoverSpec {
  readonly cite: Provision
  /** Within the life of the agreement: from the first day, and no longer from the second. */
  readonly from?: IsoDay
  readonly until?: IsoDay
  /** The parties whose weapons are meant; those of every party when left out. */
  readonly parties?: readonly PartyId[]
  /** What part of the class is meant, or what is left out of it. */
  readonly note?: Label
}

export interface Cover {
  readonly kind: 'cover'
  readonly manner: CoverManner
  readonly weapons: WeaponClass
  readonly cite: Provision
  readonly from: Instant
  readonly until: Instant
  readonly parties: readonly PartyId[] | null
  readonly note: Label | null
}

/** `cover('limited', 'icbm', { cite: provisions.centralLimits })`. */
export function cover(manner: CoverManner, weapons: WeaponClass, spec: CoverSpec): Cover {
  return {
    kind: 'cover',
    manner,
    weapons,
    cite: spec.cite,
    from: spec.from === undefined ? -Infinity : startOf(spec.from),
    until: spec.until === undefined ? Infinity : startOf(spec.until),
    parties: spec.parties ?? null,
    note: spec.note ?? null,
  }
}
