// What a proposal would change: the proposal as changes, and what follows from them.
import { say } from '#locale/locale.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { WhatIfPlace } from '../route/page-place.ts'

export function WhatIfPage({ place: _place }: { place: WhatIfPlace }) {
  const locale = useLocaleOf('what-if')
  return (
    <main id="main" className="what-if">
      <PageHead title={say(locale, 'what-if.title')} intro={say(locale, 'what-if.intro')} />
    </main>
  )
}
