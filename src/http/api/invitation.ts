// Invites somebody to register a first passkey: a way in for a day and one use. Whoever has the
// address can register as this person.
import type { Desk } from './desk.ts'

/** The address on this server; `by` is null where the centre itself invites. */
export async function invite(desk: Desk, by: string | null, person: string): Promise<string> {
  const invitation = await desk.invitations.keep(person)
  await desk.audit.note({ by, what: 'person.invited', space: null, about: person, came: 'done' })
  return `/centre#invitation=${invitation}`
}
