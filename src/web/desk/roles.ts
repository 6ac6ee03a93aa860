// Which roles may do what, for a page that tells who may do what its reader may not. The centre
// decides; a test holds this to it.
import type { Person } from '../api/client.ts'
import type { Act } from './desk.tsx'

type Role = Person['roles'][number]

const rolesFor: Readonly<Record<Act, readonly Role[]>> = {
  read: ['observer', 'reader', 'drafter', 'officer', 'key-holder'],
  review: ['reader', 'drafter', 'officer', 'key-holder'],
  compose: ['drafter', 'officer'],
  sign: ['officer'],
  release: ['officer'],
  exchange: ['officer', 'key-holder'],
  administer: ['key-holder'],
}

export function roleMayDo(act: Act, { roles }: Pick<Person, 'roles'>): boolean {
  return roles.some((role) => rolesFor[act].includes(role))
}
