// The talks: rounds on a time axis, one round, and the positions of the parties side by side.
import { PageHead } from '../parts/page-head.tsx'
import type { TalksView } from '../view/talks-view.ts'

export function TalksPage({ view }: { view: TalksView }) {
  return (
    <main id="main" className="talks">
      <PageHead title={view.heading} intro={view.intro} />
    </main>
  )
}
