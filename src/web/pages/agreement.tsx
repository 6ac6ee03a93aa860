// The page of one agreement: head, sections, the chosen day, the open section, the panel beside it.
import { memo, useEffect, useState } from 'react'
import type { AgreementPlace } from '../route/agreement-place.ts'
import { useWords } from '../page-state.ts'
import type { AgreementView, FindingsView, PanelView } from '../view/view.ts'
import { AgreementHead } from '../parts/agreement-head.tsx'
import { Covers, Life } from '../parts/brief.tsx'
import { Findings } from '../parts/findings.tsx'
import { Frontier } from '../parts/frontier.tsx'
import { History } from '../parts/history-chart.tsx'
import { Holdings } from '../parts/holdings.tsx'
import { Limits } from '../parts/limits.tsx'
import { Due, Obligations } from '../parts/obligations.tsx'
import { Panel } from '../parts/panel.tsx'
import { Provisions } from '../parts/provisions.tsx'
import { Record } from '../parts/record.tsx'
import { SectionSources } from '../parts/sources.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { TimeBar } from '../parts/time-bar.tsx'

interface AgreementPageProps {
  readonly view: AgreementView
  /** Where a moving slider is; null while none moves. */
  readonly passing: AgreementPlace | null
}

export function AgreementPage({ view, passing }: AgreementPageProps) {
  const aside = view.panel !== null || view.overview !== null
  const isLong = useLong(passing !== null)
  const names = ['agreement', view.panel === null ? '' : 'explained', isLong && 'passing']
  return (
    <main
      id="main"
      className={names.filter(Boolean).join(' ')}
      aria-busy={passing === null ? undefined : true}
    >
      <AgreementHead head={view.head} />
      <Tabs />
      <TimeBar time={view.time} passing={passing} />
      <div className={aside ? 'columns' : undefined}>
        <div className="content">
          <Section view={view} />
          {view.brief !== null && <Covers covers={view.brief.covers} />}
          <SectionSources sources={view.sources} />
        </div>
        <Aside panel={view.panel} findings={view.overview?.findings ?? null} />
      </div>
      <Frontier sentences={view.frontier} />
    </main>
  )
}

/** After so long on the move what does not follow stands back. */
const longMs = 200

/**
 * Whether it has been so for long. A transition that waits as long would begin, and be called off,
 * with every step of a slider: the browser draws what may change apart from its first moment on.
 */
function useLong(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isSo) return undefined
    const timer = setTimeout(() => setLong(true), longMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isSo])
  return isLong && isSo
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
      {view.brief !== null && <Life life={view.brief.life} />}
      <Limits tables={overview.limits} />
      <History history={overview.history} at={overview.at} />
      <Due rows={overview.due} within={overview.dueIn} />
    </>
  )
}

interface AsideProps {
  readonly panel: PanelView | null
  readonly findings: FindingsView | null
}

/** The panel where one is open; else, beside the overview, the findings. */
const Aside = memo(function Aside({ panel, findings }: AsideProps) {
  const words = useWords()
  if (panel !== null) {
    return (
      <aside className="aside" aria-label={words['page.why']}>
        <Panel panel={panel} />
      </aside>
    )
  }
  if (findings === null) return null
  return (
    <aside className="aside" aria-label={words['page.findings']}>
      <p className="soft hint">{words['page.why.hint']}</p>
      <Findings findings={findings} />
    </aside>
  )
})
