// Who can come in as things stand, and that somebody who lets people in always can: what would
// leave nobody is refused. The machine of the home has a way of its own (key-holder.ts).
import { serial, type Serial } from '#centre/serial.ts'
import type { Person } from '#desk/person.ts'
import { Problem } from '../problem.ts'
import type { Desk } from './desk.ts'

type Comer = Pick<Person, 'id' | 'subject' | 'roles' | 'active'>

/** Whether a key holder can sign in: by a passkey, or as the provider calls them. */
export async function canComeIn(desk: Desk, { id, subject, roles, active }: Comer) {
  if (!active || !roles.includes('key-holder')) return false
  if (desk.signInBy.includes('demonstration')) return true
  if (desk.openid !== null && subject !== null) return true
  return (await desk.passkeys.of(id)).length > 0
}

/** Of two who at once would take the last way in from one another, the second is asked after. */
const turns = new WeakMap<Desk, Serial>()

/** Does what leaves a way in; `after` says of each person whether they could come in then. */
export function keepingWayIn(
  desk: Desk,
  after: (person: Person) => Promise<boolean>,
  act: () => Promise<void>,
): Promise<void> {
  const turn = turns.get(desk) ?? serial()
  turns.set(desk, turn)
  return turn(async () => {
    await assertWayIn(desk, after)
    await act()
  })
}

async function assertWayIn(desk: Desk, after: (person: Person) => Promise<boolean>): Promise<void> {
  const people = await desk.people.all()
  const somebody = async (can: (person: Person) => Promise<boolean>) =>
    (await Promise.all(people.map(can))).includes(true)
  const isOpen = await somebody((one) => canComeIn(desk, one))
  if (isOpen && !(await somebody(after))) throw new Problem('last-way-in')
}
