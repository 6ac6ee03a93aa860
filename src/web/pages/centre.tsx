// The people of the centre, their sessions and the audit log: the page of the key holder.
import { say } from '#locale/locale.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { CentrePlace } from '../route/page-place.ts'

export function CentrePage({ place: _place }: { place: CentrePlace }) {
  const locale = useLocaleOf('centre')
  return (
    <main id="main" className="centre">
      <PageHead title={say(locale, 'people.title')} intro={say(locale, 'people.intro')} />
    </main>
  )
}
