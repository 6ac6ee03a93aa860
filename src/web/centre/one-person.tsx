// One person of the centre, for the key holder: what is kept of them, an invitation, a change, and
// what they did and what was done to them.
import { say } from '#locale/locale.ts'
import { personName } from '#locale/person-name.ts'
import type { Person } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { AuditTable } from './audit-table.tsx'
import { Confirmed } from './confirmed.tsx'
import { Copied } from './copied.tsx'
import { ChangePerson } from './person-form.tsx'
import { PersonFacts } from './person-facts.tsx'
import { auditOf, changeAt, personAt } from './places.ts'
import { Hindrance } from './way-in.tsx'

interface OneProps {
  readonly person: Person
  readonly isChanging: boolean
}

export function OnePerson({ person, isChanging }: OneProps) {
  const locale = useLocaleOf('centre')
  const { id, active } = person
  return (
    <>
      <section aria-labelledby="one-person">
        <h2 id="one-person">
          <bdi>{personName(locale.texts, person)}</bdi>
        </h2>
        {isChanging ? (
          <>
            <ChangePerson person={person} />
            <p>
              <Link to={personAt(id)}>{say(locale, 'people.cancel')}</Link>
            </p>
          </>
        ) : (
          <>
            <PersonFacts person={person} />
            <div className="acts">
              <Link className="button" to={changeAt(id)}>
                {say(locale, 'people.change')}
              </Link>
              {active ? <Leaving person={person} /> : <Returning person={person} />}
            </div>
          </>
        )}
      </section>
      {active && <Inviting person={person} />}
      <History person={id} />
    </>
  )
}

function Leaving({ person }: { person: Person }) {
  const locale = useLocaleOf('centre')
  const { client, person: self } = useDesk()
  const { id } = person
  const leaving = useAct(() => client.changePerson({ id }, { active: false }))
  return (
    <>
      <Confirmed
        label={say(locale, 'people.leave')}
        run={leaving.run}
        isRunning={leaving.state === 'running'}
      >
        <p>{say(locale, 'people.leave.ask', { name: personName(locale.texts, person) })}</p>
        {self?.id === id && <p>{say(locale, 'people.leave.self')}</p>}
      </Confirmed>
      <Hindrance to={leaving} again={() => void leaving.run()} />
    </>
  )
}

function Returning({ person: { id } }: { person: Person }) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const returning = useAct(() => client.changePerson({ id }, { active: true }))
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={returning.state === 'running'}
        onClick={() => void returning.run()}
      >
        {say(locale, 'people.return')}
      </button>
      <Hindrance to={returning} again={() => void returning.run()} />
    </>
  )
}

/** The address stands here until the reader goes elsewhere, and nowhere after that. */
function Inviting({ person }: { person: Person }) {
  const locale = useLocaleOf('centre')
  const { client, desk } = useDesk()
  const { id } = person
  const inviting = useAct(async () => {
    const { address } = await client.invitePerson({ id })
    return new URL(address, globalThis.location.origin).href
  })
  if (desk?.signInBy.includes('passkey') !== true) return null
  const name = personName(locale.texts, person)
  return (
    <section aria-labelledby="inviting">
      <h2 id="inviting">{say(locale, 'people.invite')}</h2>
      <p className="soft">{say(locale, 'people.invite.hint')}</p>
      {inviting.state === 'done' ? (
        <>
          <Copied label={say(locale, 'people.invited')} text={inviting.value} />
          <p>{say(locale, 'people.invited.once', { name })}</p>
        </>
      ) : (
        <p>
          <button
            type="button"
            className="button"
            disabled={inviting.state === 'running'}
            onClick={() => void inviting.run()}
          >
            {say(locale, 'people.invite')}
          </button>
        </p>
      )}
      <Hindrance to={inviting} again={() => void inviting.run()} />
    </section>
  )
}

const shownOfHistory = '10'

function History({ person }: { person: string }) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const history = useAsked(
    `history ${person}`,
    () => client.readAudit({ by: person, limit: shownOfHistory }),
    ['people', 'drafts', 'messages'],
  )
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say(locale, 'people.history')}</h2>
      <Answered to={history}>
        {({ records, older }) => (
          <>
            <AuditTable records={records} />
            {older !== null && (
              <p>
                <Link to={auditOf(person)}>{say(locale, 'people.history.all')}</Link>
              </p>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}
