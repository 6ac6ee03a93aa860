// Search over everything: a field with a list under it, grouped by what was found. Arrows choose,
// Enter opens, Escape closes the list and then leaves the field. What was found stays until the
// next answer has come, so that nothing blinks while the reader types; Enter opens only what was
// found of the words that stand there, and waits for it where it is still to come.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Found } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { agreementOf, useLasting, usePage, withPanel } from '../page-state.ts'
import { parseAddress } from '../route.ts'

type Groups = Found['groups']
type Hit = Groups[number]['hits'][number]

export function Search() {
  const page = usePage()
  const { words } = page
  const list = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const asked = open ? query.trim() : ''
  const answer = useFound(asked)
  const hits = answer.groups.flatMap((group) => group.hits)
  const shown = asked !== ''

  const openHit = useOpening(() => {
    setOpen(false)
    setQuery('')
  })
  const entering = useEntering(answer.query === asked, () => openHit(hits[at]))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt(hits.length === 0 ? 0 : (at + step + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      entering.enter()
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
        maxLength={200}
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
          entering.forget()
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          entering.forget()
        }}
        onKeyDown={onKeyDown}
      />
      {page.settings.keys && <kbd aria-hidden="true">/</kbd>}
      <Hits id={list} answer={answer} at={at} shown={shown} onOpen={openHit} />
    </search>
  )
}

/** Opens what was found once it is of the words that were entered. */
function useEntering(isAnswered: boolean, openIt: () => void) {
  const isWaiting = useRef(false)
  useEffect(() => {
    if (!isWaiting.current || !isAnswered) return
    isWaiting.current = false
    openIt()
  })
  return {
    enter: () => {
      if (isAnswered) openIt()
      else isWaiting.current = true
    },
    forget: () => {
      isWaiting.current = false
    },
  }
}

/** A panel of the agreement that is open opens here; all else is gone to. */
function useOpening(leave: () => void): (hit: Hit | undefined) => void {
  const page = usePage()
  const place = agreementOf(page)
  return (hit) => {
    if (hit === undefined) return
    leave()
    const here = place !== null && hit.agreement === place.id && hit.why !== null
    page.go(here ? withPanel(place, hit.why) : parseAddress(hit.address).place)
  }
}

interface Answer {
  readonly state: 'asking' | 'found' | 'failed'
  /** What it answers. */
  readonly query: string
  readonly groups: Groups
}

const nothing: Answer = { state: 'asking', query: '', groups: [] }

function useFound(query: string): Answer {
  const page = usePage()
  const { language } = page.settings
  const { client } = useDesk()
  // The agreement that is open comes first among equals.
  const here = agreementOf(page)?.id
  const [answer, setAnswer] = useState(nothing)
  useEffect(() => {
    const asking = new AbortController()
    if (query !== '') {
      const words = { q: query, lang: language, ...(here === undefined ? {} : { in: here }) }
      client.search(words, asking.signal).then(
        ({ groups }) => {
          if (!asking.signal.aborted) setAnswer({ state: 'found', query, groups })
        },
        () => {
          if (!asking.signal.aborted) setAnswer({ state: 'failed', query, groups: [] })
        },
      )
    }
    return () => asking.abort()
  }, [client, query, language, here])
  return query === '' ? nothing : answer
}

interface HitsProps {
  readonly id: string
  readonly answer: Answer
  readonly at: number
  readonly shown: boolean
  readonly onOpen: (hit: Hit) => void
}

function Hits({ id, answer, at, shown, onOpen }: HitsProps) {
  const { words } = useLasting()
  if (!shown) return <div id={id} role="listbox" aria-label={words['page.search']} hidden />
  const before = answer.groups.map((_, index) =>
    answer.groups.slice(0, index).reduce((sum, group) => sum + group.hits.length, 0),
  )
  return (
    <div className="hits">
      <div id={id} role="listbox" aria-label={words['page.search']}>
        {answer.groups.map((group, index) => (
          <Group
            key={group.kind}
            group={group}
            id={id}
            from={before[index] ?? 0}
            at={at}
            onOpen={onOpen}
          />
        ))}
      </div>
      {answer.groups.length === 0 && (
        <output className="empty">{words[emptyWords[answer.state]]}</output>
      )}
    </div>
  )
}

const emptyWords = {
  asking: 'page.asking',
  found: 'page.search.none',
  failed: 'page.search.failed',
} as const

interface GroupProps {
  readonly group: Groups[number]
  readonly id: string
  /** How many hits stand before it. */
  readonly from: number
  readonly at: number
  readonly onOpen: (hit: Hit) => void
}

function Group({ group, id, from, at, onOpen }: GroupProps) {
  const { words } = useLasting()
  const name = words[`page.search.kind.${group.kind}`]
  const more = group.total > group.hits.length
  return (
    <div role="group" aria-label={name}>
      <p className="hit-kind soft" aria-hidden="true">
        {name} {more && <bdi>{`${group.hits.length} / ${group.total}`}</bdi>}
      </p>
      {group.hits.map((hit, index) => (
        // The field keeps the focus and the keys; a pointer chooses here.
        <div
          key={`${hit.agreement} ${hit.why ?? ''}`}
          id={`${id}-${from + index}`}
          role="option"
          aria-selected={from + index === at}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onPointerUp={({ button }) => button === 0 && onOpen(hit)}
        >
          <bdi className="hit-title">{hit.title}</bdi>{' '}
          <span className="soft hit-detail">{hit.detail}</span>
        </div>
      ))}
    </div>
  )
}
