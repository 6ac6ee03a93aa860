// What others think that there is of a class of weapons: the figure never stands without its mark,
// its date and its sources, so that nobody takes it for a declaration.
import type { EstimateView, SystemView } from '../view/coverage-estimates.ts'
import { Name } from './link.tsx'
import { Sources } from './sources.tsx'
import { useWords } from '../page-state.ts'
import type { EvidenceView, SourceView } from '../view/view.ts'

interface EstimatesProps {
  readonly estimates: readonly EstimateView[]
  readonly systems: readonly SystemView[]
}

export function EstimateLines({ estimates, systems }: EstimatesProps) {
  if (estimates.length === 0 && systems.length === 0) return null
  return (
    <>
      <ul className="plain">
        {estimates.map(({ key, party, text, date, evidence, note }) => (
          <li key={key} className="estimate">
            {party} <span className="estimate-figure">{text}</span> <Mark evidence={evidence} />
            <span className="note soft">{[date, ...note].join(' · ')}</span>
          </li>
        ))}
        {systems.map(({ key, name, party, status, evidence }) => (
          <li key={key} className="system">
            <Name text={name} /> <span className="soft">{party}</span> <Mark evidence={evidence} />
            <span className="note soft">{status.join(' · ')}</span>
          </li>
        ))}
      </ul>
      <From
        of={[
          ...estimates.map(({ key, party, text, sources }) => ({
            key,
            name: `${party} ${text}`,
            sources,
          })),
          ...systems,
        ]}
      />
    </>
  )
}

/** Here every mark is said, that of what was seen as well. */
function Mark({ evidence }: { evidence: EvidenceView }) {
  return (
    <span className={`mark mark-${evidence.mark}`} title={evidence.long}>
      {evidence.text}
    </span>
  )
}

interface FromProps {
  readonly of: readonly {
    readonly key: string
    readonly name: string
    readonly sources: readonly SourceView[]
  }[]
}

function From({ of }: FromProps) {
  const words = useWords()
  return (
    <details className="from">
      <summary>{words['page.sources']}</summary>
      {of.map(({ key, name, sources }) => (
        <div key={key}>
          <bdi>{name}</bdi>
          <Sources sources={sources} />
        </div>
      ))}
    </details>
  )
}
