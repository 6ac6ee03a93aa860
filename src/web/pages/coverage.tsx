// The table of classes of weapons by agreements on a day: what is counted, limited, or not
// covered.
import { PageHead } from '../parts/page-head.tsx'
import type { CoverageView } from '../view/coverage-view.ts'

export function CoveragePage({ view }: { view: CoverageView }) {
  return (
    <main id="main" className="coverage">
      <PageHead title={view.heading} intro={view.intro} />
    </main>
  )
}
