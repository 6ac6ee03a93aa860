// Where what is shown is from: the sources of one message, and those of a whole page, which are
// folded on the screen and stand open on paper, each with its address.
import { memo } from 'react'
import { useLasting, useWords } from '../page-state.ts'
import type { SourceView } from '../view/view.ts'

/** At the end of a page. */
export const SectionSources = memo(function SectionSources({ sources }: SourcesProps) {
  const words = useWords()
  if (sources.length === 0) return null
  return (
    <details className="block section-sources">
      <summary>{words['page.sources.section']}</summary>
      <Sources sources={sources} />
    </details>
  )
})

interface SourcesProps {
  readonly sources: readonly SourceView[]
}

export function Sources({ sources }: SourcesProps) {
  const { words } = useLasting()
  if (sources.length === 0) return <p className="soft">{words['page.sources.none']}</p>
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.id}>
          {source.url === null ? (
            source.text
          ) : (
            <a href={source.url} data-address={readable(source.url)} rel="noreferrer external">
              {source.text}
            </a>
          )}{' '}
          <span className="soft">{source.kind}</span>
        </li>
      ))}
    </ul>
  )
}

/** As paper has it: in letters, where the address writes them as bytes. */
function readable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
