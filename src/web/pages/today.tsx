// The page that opens first: what binds whom today, what is due, what has come and what was
// found. Everyone sees what the records say; the rest is for those who sit at the centre's desk.
import { Arrived, LinesBlock } from '../today/at-desk.tsx'
import { Due } from '../today/due.tsx'
import { Found } from '../today/found.tsx'
import { Start } from '../today/start.tsx'
import { Lives } from '../today/lives.tsx'
import { useDesk } from '../desk/desk.tsx'
import { FirstFigures } from '../parts/first-figures.tsx'
import { Frontier } from '../parts/frontier.tsx'
import { Gate } from '../parts/gate.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SectionSources } from '../parts/sources.tsx'
import type { TodayView } from '../view/today-view.ts'

export function TodayPage({ view }: { view: TodayView }) {
  const { state } = useDesk()
  return (
    <main id="main" className="today">
      <PageHead title={view.heading} intro={view.intro}>
        <Start hasCentre={state !== 'none'} />
      </PageHead>
      <Lives lives={view.lives} day={view.day} />
      <FirstFigures />
      <div className="today-blocks">
        <Due due={view.due} more={view.dueMore} span={view.span} />
        <Found findings={view.findings} on={view.span.on} />
        {state !== 'none' && (
          <div className="today-desk">
            <Gate act="read">
              <Arrived />
              <LinesBlock />
            </Gate>
          </div>
        )}
      </div>
      <SectionSources sources={view.sources} />
      <Frontier sentences={view.frontier} />
    </main>
  )
}
