// Everyone who works here or did, for the key holder: a list, one of them, and somebody new.
import { say } from '#locale/locale.ts'
import { personName } from '#locale/person-name.ts'
import type { Person } from '../api/client.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import type { CentrePlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { OnePerson } from './one-person.tsx'
import { AddPerson } from './person-form.tsx'
import { addAt, parts, personAt } from './places.ts'
import { usePeople } from './use-names.ts'

export function PeoplePart({ place }: { place: CentrePlace }) {
  const locale = useLocaleOf('centre')
  const people = usePeople()
  const { person: open, add, change } = place.query
  if (add !== undefined) {
    return (
      <>
        <BackToAll />
        <AddPerson />
      </>
    )
  }
  return (
    <Answered to={people}>
      {(all) => {
        if (open === undefined) return <PeopleLists all={all} />
        const person = all.find((one) => one.id === open)
        return (
          <>
            <BackToAll />
            {person === undefined ? (
              <p className="state">{say(locale, 'people.unknown')}</p>
            ) : (
              <OnePerson key={person.id} person={person} isChanging={change !== undefined} />
            )}
          </>
        )
      }}
    </Answered>
  )
}

function BackToAll() {
  const locale = useLocaleOf('centre')
  return (
    <p className="back">
      <Link to={parts.people}>{say(locale, 'people.back')}</Link>
    </p>
  )
}

function PeopleLists({ all }: { all: readonly Person[] }) {
  const locale = useLocaleOf('centre')
  const gone = all.filter(({ active }) => !active)
  return (
    <>
      <section aria-labelledby="people">
        <h2 id="people">{say(locale, 'people.part.people')}</h2>
        <p className="acts">
          <Link className="button" to={addAt}>
            {say(locale, 'people.add')}
          </Link>
        </p>
        <PeopleTable people={all.filter(({ active }) => active)} />
      </section>
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone">{say(locale, 'people.gone')}</h2>
          <PeopleTable people={gone} />
        </section>
      )}
      <TableFiles
        below="/api/centre/tables"
        table="people"
        label={say(locale, 'people.part.people')}
      />
    </>
  )
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const locale = useLocaleOf('centre')
  if (people.length === 0) return <Empty>{say(locale, 'people.none')}</Empty>
  const hasSubjects = people.some(({ subject }) => subject !== null)
  return (
    <div className="scroller">
      <table className="list people-list">
        <thead>
          <tr>
            <th scope="col">{say(locale, 'people.name')}</th>
            <th scope="col">{say(locale, 'people.id')}</th>
            <th scope="col">{say(locale, 'people.role')}</th>
            <th scope="col">{say(locale, 'people.officer')}</th>
            {hasSubjects && <th scope="col">{say(locale, 'people.subject')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} hasSubjects={hasSubjects} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PersonRow({ person, hasSubjects }: { person: Person; hasSubjects: boolean }) {
  const locale = useLocaleOf('centre')
  const { id, roles, officer, subject } = person
  return (
    <tr>
      <td>
        <Link to={personAt(id)}>{personName(locale.texts, person)}</Link>
      </td>
      <td>
        <span className="id">{id}</span>
      </td>
      <td>{roles.map((role) => say(locale, `page.role.${role}`)).join(' · ')}</td>
      <td>
        <bdi>{officer}</bdi>
      </td>
      {hasSubjects && (
        <td>
          <bdi>{subject}</bdi>
        </td>
      )}
    </tr>
  )
}
