// The people of the centre, their sessions and the audit log: the page of the key holder.
import { say } from '#locale/locale.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { Gate } from '../parts/gate.tsx'
import { OfficerKeyPart } from '../parts/officer-key.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { personName } from '../parts/sign-in.tsx'
import { Answered } from '../parts/states.tsx'
import { useWords } from '../page-state.ts'
import type { CentrePlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function CentrePage({ place: _place }: { place: CentrePlace }) {
  const locale = useLocaleOf('centre')
  return (
    <main id="main" className="centre">
      <PageHead title={say(locale, 'people.title')} intro={say(locale, 'people.intro')} />
      <OfficerKeyPart />
      <Gate act="administer">
        <People />
      </Gate>
    </main>
  )
}

function People() {
  const { client } = useDesk()
  const words = useWords()
  const people = useAsked('people', () => client.listPeople(), ['people'])
  return (
    <Answered to={people}>
      {({ people: all }) => (
        <ul className="plain">
          {all.map((person) => (
            <li key={person.id}>{personName(words, person)}</li>
          ))}
        </ul>
      )}
    </Answered>
  )
}
