// The ways to sign in at this centre. In a demonstration one chooses a person; nobody of them
// exists, so each is called by the office.
import type { Desk, Person } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { type Words, useWords } from '../page-state.ts'
import { Refusal } from './states.tsx'

interface SignInProps {
  /** Told when somebody is in. */
  readonly done?: () => void
}

export function SignIn({ done }: SignInProps) {
  const { desk, take } = useDesk()
  const enter = (given: Desk) => {
    take(given)
    done?.()
  }
  return (
    <>
      {desk?.signInBy.includes('demonstration') === true && (
        <ChoosePerson people={desk.people} enter={enter} />
      )}
    </>
  )
}

interface ChoosePersonProps {
  readonly people: readonly Person[]
  readonly enter: (desk: Desk) => void
}

function ChoosePerson({ people, enter }: ChoosePersonProps) {
  const { client } = useDesk()
  const words = useWords()
  const choosing = useAct((person: string) => client.choosePerson({ person }))
  const choose = async (person: string) => {
    const desk = await choosing.run(person)
    if (desk !== null) enter(desk)
  }
  return (
    <>
      <p className="soft">{words['page.sign-in.demonstration']}</p>
      <ul className="plain people-choice">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="button"
              disabled={choosing.state === 'running'}
              onClick={() => void choose(person.id)}
            >
              {personName(words, person)}
            </button>{' '}
            <span className="soft">{dutiesOf(words, person)}</span>
          </li>
        ))}
      </ul>
      {choosing.state === 'refused' && <Refusal problem={choosing.problem} />}
    </>
  )
}

/** Somebody of the demonstration by the office, in the reader's language; all others by name. */
export function personName(words: Words, { id, name, roles, officer }: Person): string {
  const [role] = roles
  if (role === undefined || !id.startsWith(role)) return name
  const number = officer === null ? '' : (/\d+$/.exec(officer)?.[0] ?? '')
  return [words[`page.role.${role}`], number].filter((part) => part !== '').join(' ')
}

function dutiesOf(words: Words, { roles }: Person): string {
  return roles.map((role) => words[`page.role.${role}.does`]).join(' ')
}
