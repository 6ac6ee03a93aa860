// Messages of a space: what came and went, one message, a draft, and the form for a new one.
import { say } from '#locale/locale.ts'
import type { Space } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { changingNothing } from '../messages/asks.ts'
import { Compose } from '../messages/compose.tsx'
import { DraftPage } from '../messages/draft.tsx'
import { Drafts } from '../messages/drafts.tsx'
import { Guide } from '../messages/guide.tsx'
import { LetterPage } from '../messages/letter.tsx'
import { Letters } from '../messages/letters.tsx'
import { type Box, boxAt, boxes, boxOf, composeAt } from '../messages/places.ts'
import { SpaceChoice } from '../messages/space-choice.tsx'
import { type Loaded, type Tools, useLoaded, useOwnParty, useTools } from '../messages/tools.ts'
import { useLetters } from '../messages/use-letters.ts'
import { Gate } from '../parts/gate.tsx'
import { Link } from '../parts/link.tsx'
import { LogFrontier } from '../parts/log-frontier.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import type { MessagesPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function MessagesPage({ place }: { place: MessagesPlace }) {
  const { person } = useDesk()
  const isList = place.open.kind === 'list' || person === null
  return (
    <main id="main" className="correspondence">
      {isList && <ListHead />}
      <Gate act="read">
        <InSpace place={place} />
      </Gate>
    </main>
  )
}

function ListHead() {
  const locale = useLocaleOf('messages')
  return <PageHead title={say(locale, 'messages.title')} intro={say(locale, 'messages.intro')} />
}

function InSpace({ place }: { place: MessagesPlace }) {
  const locale = useLocaleOf('messages')
  const { spaces } = useDesk()
  const space = spaces.find((one) => place.space === null || one.agreement === place.space)
  if (space === undefined) return <Empty>{say(locale, 'messages.no-space')}</Empty>
  return <LoadedSpace key={space.agreement} place={place} space={space} />
}

interface SpaceProps {
  readonly place: MessagesPlace
  readonly space: Space
}

function LoadedSpace({ place, space }: SpaceProps) {
  const loaded = useLoaded(space.agreement)
  return (
    <Answered to={loaded}>
      {(found) => (
        <>
          <Opened place={place} space={space} loaded={found} />
          <LogFrontier space={space.agreement} on="messages" />
        </>
      )}
    </Answered>
  )
}

function Opened({ place, space, loaded }: SpaceProps & { loaded: Loaded }) {
  const tools = useTools(space, loaded)
  const { open } = place
  if (open.kind === 'message') return <LetterPage key={open.leaf} tools={tools} leaf={open.leaf} />
  if (open.kind === 'draft') return <DraftPage key={open.id} tools={tools} id={open.id} />
  if (open.kind === 'list') return <List tools={tools} place={place} />
  return (
    <Gate act="compose">
      <Writing tools={tools} place={place} />
    </Gate>
  )
}

interface InProps {
  readonly tools: Tools
  readonly place: MessagesPlace
}

function Writing({ tools, place }: InProps) {
  const letters = useLetters(tools)
  return (
    <Answered to={letters}>
      {({ messages }) => <Compose tools={tools} query={place.query} letters={messages} />}
    </Answered>
  )
}

function List({ tools, place }: InProps) {
  const locale = useLocaleOf('messages')
  const { mayDo } = useDesk()
  const letters = useLetters(tools)
  const box = boxOf(place)
  const { agreement } = tools.space
  return (
    <>
      <SpaceChoice chosen={agreement} box={box} />
      <Guide {...useFirst(tools)} />
      <nav className="tabs" aria-label={say(locale, 'messages.boxes')}>
        {boxes.map((one) => (
          <Link key={one} to={boxAt(agreement, one)} current={one === box ? 'page' : undefined}>
            {say(locale, `messages.box.${one}`)}
          </Link>
        ))}
        {mayDo('compose') && (
          <Link className="write" to={composeAt(agreement)}>
            {say(locale, 'messages.compose')}
          </Link>
        )}
      </nav>
      <Boxed tools={tools} box={box} letters={letters} />
    </>
  )
}

interface BoxedProps {
  readonly tools: Tools
  readonly box: Box
  readonly letters: ReturnType<typeof useLetters>
}

function Boxed({ tools, box, letters }: BoxedProps) {
  if (box === 'drafts') return <Drafts tools={tools} />
  return (
    <Answered to={letters}>
      {({ messages }) => <Letters key={box} tools={tools} box={box} letters={messages} />}
    </Answered>
  )
}

/** What everybody understands, at a centre that runs it. */
const known = { space: 'launch-notifications-1988', type: 'launch' }

function useFirst(tools: Tools): { readonly space: string; readonly type: string | null } {
  const { spaces } = useDesk()
  const party = useOwnParty()
  if (spaces.some(({ agreement }) => agreement === known.space)) return known
  return { space: tools.space.agreement, type: firstType(tools, party) }
}

/** Elsewhere: the plainest type that changes nothing by itself and refers to nothing. */
function firstType({ agreement }: Tools, party: string): string | null {
  const open = changingNothing(agreement, party).filter(({ fields }) => {
    const kinds = Object.values(fields).map(({ kind }) => kind)
    return kinds.length > 0 && !kinds.includes('ref') && !kinds.includes('answers')
  })
  return open[0]?.id ?? null
}
