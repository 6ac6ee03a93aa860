// Incidents: what was asked of whom, by when, and what was answered.
import { say } from '#locale/locale.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { IncidentsPlace } from '../route/page-place.ts'

export function IncidentsPage({ place: _place }: { place: IncidentsPlace }) {
  const locale = useLocaleOf('incidents')
  return (
    <main id="main" className="incidents">
      <PageHead title={say(locale, 'incidents.title')} intro={say(locale, 'incidents.intro')} />
    </main>
  )
}
