// The page of one agreement: head, sections, the chosen day, the open section, the panel beside it.
import { useWords } from '../page-state.ts'
import type { AgreementView } from '../view/view.ts'
import { AgreementHead } from '../parts/agreement-head.tsx'
import { Findings } from '../parts/findings.tsx'
import { History } from '../parts/history-chart.tsx'
import { Holdings } from '../parts/holdings.tsx'
import { Limits } from '../parts/limits.tsx'
import { Due, Obligations } from '../parts/obligations.tsx'
import { Panel } from '../parts/panel.tsx'
import { Provisions } from '../parts/provisions.tsx'
import { Record } from '../parts/record.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { TimeBar } from '../parts/time-bar.tsx'

export function AgreementPage({ view }: { view: AgreementView }) {
  const aside = view.panel !== null || view.overview !== null
  return (
    <main id="main" className={view.panel === null ? 'agreement' : 'agreement explained'}>
      <AgreementHead head={view.head} />
      <Tabs />
      <TimeBar time={view.time} />
      <div className={aside ? 'columns' : undefined}>
        <div className="content">
          <Section view={view} />
        </div>
        <Aside view={view} />
      </div>
      <footer className="frontier">
        {view.frontier.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </footer>
    </main>
  )
}

function Section({ view }: { view: AgreementView }) {
  const { overview, holdings, obligations, text, record } = view
  if (holdings !== null) return <Holdings holdings={holdings} />
  if (obligations !== null) return <Obligations obligations={obligations} />
  if (text !== null) return <Provisions text={text} />
  if (record !== null) return <Record record={record} />
  if (overview === null) return null
  return (
    <>
      <Limits parties={overview.parties} limits={overview.limits} />
      <History history={overview.history} />
      <Due rows={overview.due} />
    </>
  )
}

/** The panel where one is open; else, beside the overview, the findings. */
function Aside({ view }: { view: AgreementView }) {
  const words = useWords()
  if (view.panel !== null) {
    return (
      <aside className="aside" aria-label={words['page.why']}>
        <Panel panel={view.panel} />
      </aside>
    )
  }
  if (view.overview === null) return null
  return (
    <aside className="aside" aria-label={words['page.findings']}>
      <p className="soft hint">{words['page.why.hint']}</p>
      <Findings findings={view.overview.findings} />
    </aside>
  )
}
