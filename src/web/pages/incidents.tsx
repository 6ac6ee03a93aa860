// Incidents: what was asked of whom, by when, and what was answered; apart, what the press told.
import type { AgreementWords } from '#language/agreement-words.ts'
import { say } from '#locale/locale.ts'
import type { Letter, Space } from '../api/client.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { IncidentList } from '../incidents/incident-list.tsx'
import { OneIncident } from '../incidents/one-incident.tsx'
import { threadsIn } from '../incidents/threads.ts'
import { type ListTools, useAgreementWords, useListTools } from '../messages/tools.ts'
import { Gate } from '../parts/gate.tsx'
import { LogFrontier } from '../parts/log-frontier.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import type { IncidentsPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

/** The agreement that has the channel. */
const channel = 'cyber-incidents'

export function IncidentsPage({ place }: { place: IncidentsPlace }) {
  const locale = useLocaleOf('incidents')
  return (
    <main id="main" className="incidents">
      <PageHead title={say(locale, 'incidents.title')} intro={say(locale, 'incidents.intro')}>
        <p className="proposed">{say(locale, 'incidents.proposed')}</p>
      </PageHead>
      <Gate act="read">
        <Channel place={place} />
      </Gate>
    </main>
  )
}

function Channel({ place }: { place: IncidentsPlace }) {
  const locale = useLocaleOf('incidents')
  const space = useDesk().spaces.find(({ agreement }) => agreement === channel)
  const words = useAgreementWords(channel)
  if (space === undefined) return <Empty>{say(locale, 'incidents.no-space')}</Empty>
  return (
    <Answered to={words}>
      {(found) => (
        <>
          <InChannel place={place} space={space} words={found} />
          <LogFrontier space={channel} on="incidents" />
        </>
      )}
    </Answered>
  )
}

interface InChannelProps {
  readonly place: IncidentsPlace
  readonly space: Space
  readonly words: AgreementWords
}

function InChannel({ place, space, words }: InChannelProps) {
  const { client } = useDesk()
  const tools = useListTools(space, words, 'incidents')
  const letters = useAsked(
    `letters ${channel}`,
    () => client.listMessages({ space: channel }),
    ['messages'],
    channel,
  )
  return (
    <Answered to={letters}>
      {({ messages }) => <Opened place={place} tools={tools} letters={messages} />}
    </Answered>
  )
}

interface OpenedProps {
  readonly place: IncidentsPlace
  readonly tools: ListTools
  readonly letters: readonly Letter[]
}

function Opened({ place, tools, letters }: OpenedProps) {
  const threads = threadsIn(letters, tools.agreement, tools.space)
  const thread = threads.find(({ request }) => request.leaf === place.incident)
  if (thread !== undefined) {
    return <OneIncident key={thread.request.leaf} tools={tools} thread={thread} letters={letters} />
  }
  return <IncidentList tools={tools} threads={threads} letters={letters} />
}
