// The centre: who one is here, with one's key, passkeys and sessions; and for the key holder the
// people, all sessions and the audit log. Which part is shown stands in the address.
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { type Part, partIn, parts } from '../centre/places.ts'
import { YouPart } from '../centre/you.tsx'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useNow } from '../messages/now.ts'
import { reached } from '../messages/tools.ts'
import { Frontier } from '../parts/frontier.tsx'
import { Gate } from '../parts/gate.tsx'
import { Link } from '../parts/link.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Answered } from '../parts/states.tsx'
import type { CentrePlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function CentrePage({ place }: { place: CentrePlace }) {
  const locale = useLocaleOf('centre')
  const { mayDo } = useDesk()
  const part = partIn(place)
  return (
    <main id="main" className="centre">
      <PageHead title={say(locale, 'people.title')} intro={say(locale, 'people.intro')} />
      {mayDo('administer') && <Parts part={part} />}
      <Gate act={part === 'you' ? 'read' : 'administer'}>
        {part === 'you' ? <YouPart /> : <Administered part={part} place={place} />}
      </Gate>
      <PartFrontier part={part} />
    </main>
  )
}

function Administered(props: { readonly part: Exclude<Part, 'you'>; readonly place: CentrePlace }) {
  const loaded = useAsked('administration', () =>
    reached(() => import('../centre/administration.tsx')),
  )
  return <Answered to={loaded}>{({ Administration }) => <Administration {...props} />}</Answered>
}

function Parts({ part }: { part: Part }) {
  const locale = useLocaleOf('centre')
  return (
    <nav className="tabs" aria-label={say(locale, 'people.parts')}>
      {Object.entries(parts).map(([name, to]) => (
        <Link key={name} to={to} current={name === part ? 'page' : undefined}>
          {say(locale, `people.part.${name as Part}`)}
        </Link>
      ))}
    </nav>
  )
}

function PartFrontier({ part }: { part: Part }) {
  const locale = useLocaleOf('centre')
  const { desk, person, mayDo } = useDesk()
  const now = useNow()
  if (desk === null || person === null) return null
  if (part !== 'you' && !mayDo('administer')) return null
  const moment = formatMoment(locale, new Date(now).toISOString())
  const sentences = [
    say(locale, 'people.frontier', { name: desk.centre.name, moment }),
    say(locale, `people.frontier.${part}`),
  ]
  return <Frontier sentences={sentences} />
}
