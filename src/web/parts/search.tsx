// Search over the articles, items and messages of the agreement: a field with a list under it.
// Arrows choose, Enter opens, Escape closes the list and then leaves the field.
import { type KeyboardEvent, useId, useState } from 'react'
import { agreementOf, usePage, withPanel } from '../page-state.ts'
import type { Hit } from '../search-index.ts'

export function Search() {
  const page = usePage()
  const { words } = page
  const place = agreementOf(page)
  const list = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const hits = open && page.search !== null ? page.search(query) : []
  const shown = open && query.trim() !== ''

  const openHit = (hit: Hit | undefined) => {
    if (hit === undefined || place === null) return
    setOpen(false)
    setQuery('')
    page.go(withPanel(place, hit.why))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt(hits.length === 0 ? 0 : (at + step + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      openHit(hits[at])
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (shown) setOpen(false)
      else event.currentTarget.blur()
    }
  }
  return (
    <search className="search">
      <input
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={words['page.search']}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[at] !== undefined ? `${list}-${at}` : undefined}
        placeholder={`${words['page.search']}: ${words['page.search.hint']}`}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {page.settings.keys && <kbd aria-hidden="true">/</kbd>}
      <Hits id={list} hits={hits} at={at} shown={shown} onOpen={openHit} />
    </search>
  )
}

interface HitsProps {
  readonly id: string
  readonly hits: readonly Hit[]
  readonly at: number
  readonly shown: boolean
  readonly onOpen: (hit: Hit) => void
}

function Hits({ id, hits, at, shown, onOpen }: HitsProps) {
  const { search, words } = usePage()
  if (!shown) return <div id={id} role="listbox" aria-label={words['page.search']} hidden />
  return (
    <div className="hits">
      <div id={id} role="listbox" aria-label={words['page.search']}>
        {hits.map((hit, index) => (
          // The field keeps the focus and the keys; a pointer chooses here.
          <div
            key={hit.why}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onPointerDown={(event) => {
              event.preventDefault()
              onOpen(hit)
            }}
          >
            <span className="soft hit-kind">{words[`page.search.kind.${hit.kind}`]}</span>{' '}
            <bdi className="hit-title">{hit.title}</bdi>{' '}
            <span className="soft hit-detail">{hit.detail}</span>
          </div>
        ))}
      </div>
      {hits.length === 0 && (
        <output className="empty">
          {search === null ? words['page.loading'] : words['page.search.none']}
        </output>
      )}
    </div>
  )
}
