// The ways to sign in at this centre: by passkey, by the identity provider of a ministry, and with
// an invitation for the first time. In a demonstration one chooses a person; nobody of them exists,
// so each is called by the office.
import { useEffect, useState } from 'react'
import { personName } from '#locale/person-name.ts'
import type { Desk, Person } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { acceptInvitation, enterByPasskey, invitationIn } from '../desk/passkey.ts'
import { goToProvider } from '../desk/provider.ts'
import { type Words, useWords } from '../page-state.ts'
import { SentFields } from './sent-fields.tsx'
import { Refusal } from './states.tsx'

interface SignInProps {
  /** Told when somebody is in. */
  readonly done?: () => void
}

export function SignIn({ done }: SignInProps) {
  const { desk, take } = useDesk()
  const words = useWords()
  const invitation = useInvitation()
  const enter = (given: Desk) => {
    take(given)
    done?.()
  }
  const ways = desk?.signInBy ?? []
  if (ways.includes('passkey') && invitation !== null) {
    return <AcceptInvitation invitation={invitation} enter={enter} />
  }
  return (
    <>
      {ways.includes('passkey') && <ByPasskey enter={enter} />}
      {ways.includes('openid') && (
        <p>
          <button type="button" className="button" onClick={() => goToProvider(null)}>
            {words['page.sign-in.openid']}
          </button>
        </p>
      )}
      {desk?.signInBy.includes('demonstration') === true && (
        <ChoosePerson people={desk.people} enter={enter} />
      )}
    </>
  )
}

/** Only the browser knows what stands behind the hash. */
function useInvitation(): string | null {
  const [invitation, setInvitation] = useState<string | null>(null)
  useEffect(() => {
    const read = () => setInvitation(invitationIn(globalThis.location.hash))
    read()
    globalThis.addEventListener('hashchange', read)
    return () => globalThis.removeEventListener('hashchange', read)
  }, [])
  return invitation
}

interface EnterProps {
  readonly enter: (desk: Desk) => void
}

function ByPasskey({ enter }: EnterProps) {
  const { client } = useDesk()
  const words = useWords()
  const entering = useAct(() => enterByPasskey(client, words['page.sign-in.unanswered']))
  const go = async () => {
    const desk = await entering.run()
    if (desk !== null) enter(desk)
  }
  return (
    <>
      <p>
        <button
          type="button"
          className="button"
          disabled={entering.state === 'running'}
          onClick={() => void go()}
        >
          {words['page.sign-in.passkey']}
        </button>
      </p>
      {entering.state === 'refused' && <Refusal problem={entering.problem} />}
    </>
  )
}

function AcceptInvitation({ invitation, enter }: EnterProps & { readonly invitation: string }) {
  const { client } = useDesk()
  const words = useWords()
  const [name, setName] = useState('')
  const accepting = useAct(() =>
    acceptInvitation(client, invitation, name.trim(), words['page.sign-in.unanswered']),
  )
  const accept = async () => {
    const desk = await accepting.run()
    if (desk === null) return
    // It was used, and need not stand in the history of the browser.
    const { pathname, search } = globalThis.location
    globalThis.history.replaceState(globalThis.history.state, '', pathname + search)
    enter(desk)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
    >
      <p>{words['page.sign-in.invited']}</p>
      <SentFields isSent={accepting.state === 'running'}>
        <p>
          <label>
            {words['page.sign-in.device']}{' '}
            <input
              required
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        </p>
        <p>
          <button type="submit" className="button">
            {words['page.sign-in.register']}
          </button>
        </p>
      </SentFields>
      {accepting.state === 'refused' && <Refusal problem={accepting.problem} />}
    </form>
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
        {people.toSorted(byActs).map((person) => (
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

/** Whom a newcomer wants to be first: those who may do the most. */
const inOrder: readonly Person['roles'][number][] = ['officer', 'drafter', 'reader', 'key-holder']

function byActs(a: Person, b: Person): number {
  const rank = ({ roles }: Person) => {
    const at = inOrder.findIndex((role) => roles.includes(role))
    return at < 0 ? inOrder.length : at
  }
  return rank(a) - rank(b)
}

function dutiesOf(words: Words, { roles }: Person): string {
  return roles.map((role) => words[`page.role.${role}.does`]).join(' ')
}
