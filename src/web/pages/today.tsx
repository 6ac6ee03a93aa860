// The page that opens first: what binds whom today, what is due, what has come and what was
// found.
import { PageHead } from '../parts/page-head.tsx'
import type { TodayView } from '../view/today-view.ts'

export function TodayPage({ view }: { view: TodayView }) {
  return (
    <main id="main" className="today">
      <PageHead title={view.heading} intro={view.intro} />
    </main>
  )
}
