// Messages of a space: what came and went. What is opened from it, one message, a draft or the form
// for a new one, comes with the agreement when a reader opens it.
import type { AgreementWords } from '#language/agreement-words.ts'
import { say } from '#locale/locale.ts'
import type { Space } from '../api/client.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { Drafts } from '../messages/drafts.tsx'
import { Guide } from '../messages/guide.tsx'
import { Letters } from '../messages/letters.tsx'
import { ListHead } from '../messages/list-head.tsx'
import { type Box, boxAt, boxes, boxOf, composeAt, composePlainest } from '../messages/places.ts'
import { SpaceChoice } from '../messages/space-choice.tsx'
import {
  type ListTools,
  loadLaw,
  reached,
  useAgreementWords,
  useListTools,
} from '../messages/tools.ts'
import { useLetters } from '../messages/use-letters.ts'
import { Gate } from '../parts/gate.tsx'
import { Link } from '../parts/link.tsx'
import { LogFrontier } from '../parts/log-frontier.tsx'
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

function InSpace({ place }: { place: MessagesPlace }) {
  const locale = useLocaleOf('messages')
  const { spaces } = useDesk()
  const space = spaces.find((one) => place.space === null || one.agreement === place.space)
  const isList = place.open.kind === 'list'
  if (space === undefined) {
    return (
      <>
        {!isList && <ListHead />}
        <Empty>{say(locale, 'messages.no-space')}</Empty>
      </>
    )
  }
  const Part = isList ? InList : InOpened
  return <Part key={space.agreement} place={place} space={space} />
}

interface SpaceProps {
  readonly place: MessagesPlace
  readonly space: Space
}

function InList({ place, space }: SpaceProps) {
  const words = useAgreementWords(space.agreement)
  return (
    <Answered to={words}>
      {(found) => (
        <>
          <List place={place} space={space} words={found} />
          <LogFrontier space={space.agreement} on="messages" />
        </>
      )}
    </Answered>
  )
}

function InOpened({ place, space }: SpaceProps) {
  const { agreement } = space
  const part = useAsked(`what is opened in ${agreement}`, () =>
    reached(async () => {
      const [{ Opened }, loaded] = await Promise.all([
        import('../messages/opened.tsx'),
        loadLaw(agreement),
      ])
      return { Opened, loaded }
    }),
  )
  return (
    <Answered to={part} head={<ListHead />}>
      {({ Opened, loaded }) => (
        <>
          <Opened place={place} space={space} loaded={loaded} />
          <LogFrontier space={agreement} on="messages" />
        </>
      )}
    </Answered>
  )
}

function List({ place, space, words }: SpaceProps & { readonly words: AgreementWords }) {
  const locale = useLocaleOf('messages')
  const tools = useListTools(space, words, 'messages')
  const { mayDo } = useDesk()
  const letters = useLetters(tools)
  const box = boxOf(place)
  const seen = boxes.filter((one) => one !== 'drafts' || mayDo('review'))
  const { agreement } = space
  return (
    <>
      <SpaceChoice chosen={agreement} box={box} />
      <Guide begin={useBegin(space)} />
      <nav className="tabs" aria-label={say(locale, 'messages.boxes')}>
        {seen.map((one) => (
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
  readonly tools: ListTools
  readonly box: Box
  readonly letters: ReturnType<typeof useLetters>
}

function Boxed({ tools, box, letters }: BoxedProps) {
  if (box === 'drafts') {
    return (
      <Gate act="review">
        <Drafts tools={tools} />
      </Gate>
    )
  }
  return (
    <Answered to={letters}>
      {({ messages }) => <Letters key={box} tools={tools} box={box} letters={messages} />}
    </Answered>
  )
}

/** What everybody understands, at a centre that runs it. */
const known = { space: 'launch-notifications-1988', type: 'launch' }

function useBegin({ agreement }: Space): MessagesPlace {
  const { spaces } = useDesk()
  const runsIt = spaces.some((one) => one.agreement === known.space)
  return runsIt ? composeAt(known.space, { type: known.type }) : composePlainest(agreement)
}
