// The people of a centre and what each may do there. A role is an office, not a rank: who holds
// keys releases nothing by that, and who drafts cannot release. That two officers sign is the
// roster's rule and is checked by the ledger; a role here only opens the door to the act. What is
// not released is the centre's own: to `review` it is another act than to read what was sent.
import type { PartyId } from '#language/party.ts'

const actsOfRoles = {
  observer: ['read'],
  reader: ['read', 'review'],
  drafter: ['read', 'review', 'compose'],
  officer: ['read', 'review', 'compose', 'sign', 'release', 'exchange'],
  'key-holder': ['read', 'review', 'exchange', 'administer'],
} as const

export type Role = keyof typeof actsOfRoles
export type Act = (typeof actsOfRoles)[Role][number]

export const roles = Object.keys(actsOfRoles) as readonly Role[]

export interface Person {
  /** Stands in the audit log; never given to anyone else. */
  readonly id: string
  /** As the centre calls this person. */
  readonly name: string
  readonly roles: readonly Role[]
  /** Which officer of the rosters this person is: `officer-1`. Nobody signs as another. */
  readonly officer: string | null
  /** Those that this person sees, by the id of the agreement; all where null, as in no observer. */
  readonly spaces: readonly string[] | null
  /** The state or organisation that an observer comes from; this centre's own party where null. */
  readonly of: PartyId | null
  /** What the identity provider calls this person, where one signs in by it. */
  readonly subject: string | null
  /** Somebody who has left can do nothing, and stays in the audit log. */
  readonly active: boolean
}

/** Whether a person may do this; in a space, where one is named. */
export function mayDo(person: Person, act: Act, space: string | null = null): boolean {
  if (!person.active) return false
  if (space !== null && person.spaces !== null && !person.spaces.includes(space)) return false
  return person.roles.some((role) => actsOf(role).includes(act))
}

function actsOf(role: Role): readonly Act[] {
  return actsOfRoles[role]
}

/** Everything that a person may do, somewhere. */
export function actsOfPerson(person: Person): readonly Act[] {
  return [...new Set(person.active ? person.roles.flatMap(actsOf) : [])]
}
