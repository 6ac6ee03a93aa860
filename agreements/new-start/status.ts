// What a launcher or a heavy bomber is for the counts of Article III: deployed, non-deployed for
// one reason, or outside them. Follows the definitions of Protocol, Part One, and Agreed
// Statement 4 as far as they were seen (provisions-part-1.ts says how far). It counts nothing:
// Article III does (article-03-counting.ts).
import { davisMonthan } from './terms.ts'

/**
 * What an item is for the counts of Article III. An item that was converted or eliminated is that;
 * otherwise it is deployed, or non-deployed for one reason; null where the record does not tell.
 */
export type Status =
  | 'converted'
  | 'eliminated'
  | 'deployed'
  | 'declared-deployed'
  | 'test-or-training'
  | 'space-launch'
  | 'empty'
  | 'repair'
  | 'production'
  | 'non-nuclear'
  | 'stored'
  | 'declared-non-deployed'

interface Standing {
  readonly state: string
  readonly role?: string
  readonly facilityKind?: string | null
  readonly declared?: string
}

interface Tube extends Standing {
  readonly category?: string
  readonly noticed?: boolean
}

/**
 * Protocol, Part Three, Section IV(2): a launcher of SLBMs is subject to the Treaty until notice
 * of its elimination has been given. A change in the data is not that notice (Part Four, II(3)).
 */
export function awaitsNotice({ state, category, noticed }: Tube): boolean {
  return category === 'slbm' && state === 'eliminated' && noticed !== true
}

/**
 * The status of a launcher, from its state, role, place and content (Protocol, Part One). That one
 * at a space launch facility is non-deployed is unverified (NST-DEF-LAUNCHER-ICBM-D). Where neither
 * content nor place is stated, the declared status holds: a claim, not a derivation.
 */
export function launcherStatus(row: Tube & { readonly loaded?: boolean | null }): Status | null {
  if (row.state === 'converted') return 'converted'
  if (row.state === 'eliminated' && !awaitsNotice(row)) return 'eliminated'
  if (row.role === 'test' || row.role === 'training') return 'test-or-training'
  if (row.facilityKind === 'space-launch') return 'space-launch'
  if (row.loaded === false) return 'empty'
  return row.loaded === true ? 'deployed' : asDeclared(row)
}

interface BomberStanding extends Standing {
  readonly owner: string
  readonly equipped?: string | null
  readonly facility?: string
}

/**
 * The status of a heavy bomber, from its state, equipment, role and place (Protocol, Part One).
 * Only one equipped for nuclear armaments is deployed or non-deployed: where neither equipment nor
 * a declared status is stated, the record does not tell. Of those, test bombers and bombers at a
 * repair or production facility are non-deployed; at any other stated place one is deployed. Of one
 * at a flight test centre whose role is not stated it was not seen what it is.
 */
export function bomberStatus(row: BomberStanding): Status | null {
  if (row.state === 'converted' || row.state === 'eliminated') return row.state
  if (row.equipped === 'non-nuclear') return 'non-nuclear'
  if (!tellsEquipment(row)) return null
  if (row.role === 'test') return 'test-or-training'
  const { facilityKind } = row
  if (facilityKind === 'repair' || facilityKind === 'production') return facilityKind
  if (facilityKind === 'storage' && row.owner === 'US' && row.facility === davisMonthan) {
    return 'stored'
  }
  if ((facilityKind ?? null) === null) return asDeclared(row)
  const mayBeTest = facilityKind === 'flight-test-centre' && row.role === undefined
  return mayBeTest ? asDeclared(row) : 'deployed'
}

/** Whether the record tells how it is equipped: it is stated, or implied by a declared status. */
export function tellsEquipment(row: Pick<BomberStanding, 'equipped' | 'declared'>): boolean {
  return (row.equipped ?? null) !== null || row.declared !== undefined
}

function asDeclared(row: Standing): Status | null {
  if (row.declared === 'deployed') return 'declared-deployed'
  return row.declared === 'non-deployed' ? 'declared-non-deployed' : null
}
