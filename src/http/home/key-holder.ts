// How the first person comes in where nobody can: whoever starts the program at a home, and so may
// read its keys, gets an invitation for a key holder, who invites all others. There is no password
// that came with the program.
import { InputError } from '#home/input-error.ts'
import type { Desk } from '../api/desk.ts'
import { invite } from '../api/invitation.ts'
import { canComeIn } from '../api/way-in.ts'

const first = 'key-holder'
const plain = { officer: null, spaces: null, of: null, subject: null, active: true }

/** The address for whom the centre must invite itself; null where somebody holds keys already. */
export async function firstInvitation(desk: Desk): Promise<string | null> {
  const people = await desk.people.all()
  const holders = people.filter(({ active, roles }) => active && roles.includes('key-holder'))
  for (const one of holders) if (await canComeIn(desk, one)) return null
  const [known] = holders
  if (known !== undefined) return invite(desk, null, known.id)
  const person = { id: first, name: 'Key holder', roles: ['key-holder'] as const }
  await desk.people.add({ ...person, ...plain })
  await desk.audit.note({ by: null, what: 'person.added', space: null, about: first, came: 'done' })
  return invite(desk, null, first)
}

/** For somebody who has lost their passkey, and nobody is left to invite them. */
export async function invitationFor(desk: Desk, id: string): Promise<string> {
  const people = (await desk.people.all()).filter(({ active }) => active)
  if (people.some((one) => one.id === id)) return invite(desk, null, id)
  const known = people.map((one) => one.id)
  throw new InputError('input.unknown-person', {
    given: id,
    option: '--invite',
    known,
    remedy: 'remedy.input.name',
  })
}
