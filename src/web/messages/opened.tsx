// What is opened from the list of messages: one message, a draft, or the form for a new one. It
// comes with the agreement itself and with what signs and foresees, when a reader opens it.
import { useMemo } from 'react'
import type { Agreement } from '#language/agreement.ts'
import type { Space } from '../api/client.ts'
import { Gate } from '../parts/gate.tsx'
import { Answered } from '../parts/states.tsx'
import type { MessagesPlace } from '../route/page-place.ts'
import { changingNothing } from './asks.ts'
import { Compose } from './compose.tsx'
import { DraftPage } from './draft.tsx'
import { LetterPage } from './letter.tsx'
import { ListHead } from './list-head.tsx'
import { isPlainest } from './places.ts'
import { type Loaded, type Tools, useOwnParty, useTools } from './tools.ts'
import { useLetters } from './use-letters.ts'

interface OpenedProps {
  readonly place: MessagesPlace
  readonly space: Space
  readonly loaded: Loaded
}

export function Opened({ place, space, loaded }: OpenedProps) {
  const tools = useTools(space, loaded)
  const { open } = place
  if (open.kind === 'message') return <LetterPage key={open.leaf} tools={tools} leaf={open.leaf} />
  if (open.kind === 'draft') {
    return (
      <Gate act="review" head={<ListHead />}>
        <DraftPage key={open.id} tools={tools} id={open.id} />
      </Gate>
    )
  }
  return (
    <Gate act="compose" head={<ListHead />}>
      <Writing tools={tools} place={place} />
    </Gate>
  )
}

function Writing({ tools, place }: { readonly tools: Tools; readonly place: MessagesPlace }) {
  const letters = useLetters(tools)
  const party = useOwnParty()
  const { agreement } = tools
  const query = useMemo(() => {
    const first = isPlainest(place) ? firstType(agreement, party) : null
    return first === null ? place.query : { type: first }
  }, [place, agreement, party])
  return (
    <Answered to={letters} head={<ListHead />}>
      {({ messages }) => <Compose tools={tools} query={query} letters={messages} />}
    </Answered>
  )
}

/** The plainest type that changes nothing by itself and refers to nothing. */
function firstType(agreement: Agreement, party: string): string | null {
  const open = changingNothing(agreement, party).filter(({ fields }) => {
    const kinds = Object.values(fields).map(({ kind }) => kind)
    return kinds.length > 0 && !kinds.includes('ref') && !kinds.includes('answers')
  })
  return open[0]?.id ?? null
}
