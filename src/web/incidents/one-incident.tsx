// One request: how it stands, the two clocks, what was done and what was said of responsibility,
// each by itself, the exchange as a dialogue, and what can be sent next.
import { contentLines } from '#locale/content-lines.ts'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { citationText } from '#locale/citation.ts'
import { messageTypeName, partyName } from '#locale/names.ts'
import type { Letter } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { ContentList } from '../messages/content-list.tsx'
import { ownType } from '../messages/letter-standing.ts'
import { composeAt, letterAt } from '../messages/places.ts'
import { partyOf, type ListTools } from '../messages/tools.ts'
import { Link } from '../parts/link.tsx'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { EvidenceList } from './evidence-list.tsx'
import { useFromTo } from './incident-list.tsx'
import { ExerciseMark, TermLine, TlpMark, useFieldText, useTitle } from './marks.tsx'
import { bodyOf, isExercise, kindOf, nameIn, type Thread } from './threads.ts'
import { Wallets } from './wallets.tsx'

interface IncidentProps {
  readonly tools: ListTools
  readonly thread: Thread
  readonly letters: readonly Letter[]
}

export function OneIncident({ tools, thread, letters }: IncidentProps) {
  const locale = useLocaleOf('incidents')
  const { request } = thread
  const reports = letters.filter(
    (one) =>
      kindOf(one) === 'incident-report' &&
      isExercise(one) === thread.isExercise &&
      nameIn(tools.space, one, 'incident') === nameIn(tools.space, request, 'incident'),
  )
  return (
    <article className="one-incident">
      <p>
        <Link to={openings.incidents}>{say(locale, 'incidents.back')}</Link>
      </p>
      <h2>
        <ExerciseMark isExercise={thread.isExercise} /> <bdi>{useTitle(tools)(request)}</bdi>{' '}
        <TlpMark letter={request} />
      </h2>
      <p className="soft">{useFromTo(tools)(request)}</p>
      <output className="waiting-now">{say(locale, `incidents.waits.${thread.waits}`)}</output>
      <Standing tools={tools} thread={thread} />
      <NextSteps tools={tools} thread={thread} />
      <StixFile tools={tools} thread={thread} />
      <section aria-labelledby="dialogue-title">
        <h3 id="dialogue-title">{say(locale, 'incidents.dialogue')}</h3>
        <ol className="dialogue">
          {[...reports, ...thread.letters].map((letter) => (
            <Turn key={letter.leaf} tools={tools} letter={letter} />
          ))}
        </ol>
      </section>
      <EvidenceList
        tools={tools}
        letters={letters.filter((one) => isExercise(one) === thread.isExercise)}
      />
    </article>
  )
}

function Standing({ tools, thread }: { tools: ListTools; thread: Thread }) {
  const locale = useLocaleOf('incidents')
  const textOf = useFieldText(tools)
  const { request, receivedAt, acknowledgement, answer, terms } = thread
  const cite = tools.agreement.messages.find((one) => one.id === ownType(request))?.cite
  const moment = (at: string | undefined) =>
    at === undefined ? say(locale, 'incidents.clock.not-yet') : formatMoment(locale, at)
  const said = (name: string) =>
    answer === null ? say(locale, 'incidents.not-answered') : textOf(answer, name)
  const facts = [
    ['clock.machine', moment(receivedAt ?? undefined)],
    ['clock.person', moment(acknowledgement?.time)],
    ['action', said('action')],
    ['position', said('position')],
    ['norm', textOf(request, 'invokes')],
  ] as const
  return (
    <>
      <dl className="facts standing-facts">
        {facts.map(([name, text]) => (
          <div key={name} data-fact={name}>
            <dt>{say(locale, `incidents.${name}`)}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {cite !== undefined && <p className="place">{citationText(tools.locale, cite)}</p>}
      <ul className="plain terms">
        {terms.map((term) => (
          <TermLine key={term.obligation.id} tools={tools} term={term} />
        ))}
      </ul>
    </>
  )
}

const forAsked = ['acknowledgement', 'answer', 'clarification-question', 'update'] as const
const forAsker = ['clarification-question'] as const
const forBoth = ['closure', 'reopening'] as const

/** Links to the form of messages, with the type and what is answered in the address. */
function NextSteps({ tools, thread }: { tools: ListTools; thread: Thread }) {
  const locale = useLocaleOf('incidents')
  const { mayDo } = useDesk()
  if (!mayDo('compose')) return null
  const { request, waits, waitsFor, answer } = thread
  const isToClarify = waits === 'clarification' && waitsFor.includes(tools.space.self)
  const own = request.own ? (answer === null ? [] : forAsker) : forAsked
  const kinds = [...(isToClarify ? ['clarification' as const] : []), ...own, ...forBoth].filter(
    (kind) => (waits === 'nothing') === (kind === 'reopening'),
  )
  const stage = thread.isExercise ? 'exercise-' : ''
  return (
    <p className="acts">
      {kinds.map((kind) => (
        <Link
          key={kind}
          className="button"
          to={composeAt(tools.space.agreement, { re: request.leaf, type: `${stage}${kind}` })}
        >
          {say(locale, `incidents.do.${kind}`)}
        </Link>
      ))}
    </p>
  )
}

/** The same for other programs, without what is TLP:RED and for other readers. */
function StixFile({ tools, thread }: { tools: ListTools; thread: Thread }) {
  const locale = useLocaleOf('incidents')
  const request = nameIn(tools.space, thread.request, 'request')
  if (request === null) return null
  const about = encodeURIComponent(`${thread.isExercise ? 'exercise-' : ''}${request}`)
  return (
    <p className="stix-file">
      <a href={`/api/spaces/${tools.space.agreement}/stix?about=${about}`} download>
        {say(locale, 'incidents.stix')}
      </a>
    </p>
  )
}

function Turn({ tools, letter }: { tools: ListTools; letter: Letter }) {
  const locale = useLocaleOf('incidents')
  const { own, from, time, receipts, leaf } = letter
  const type = ownType(letter)
  const lines = contentLines(tools.locale, tools.agreement, type, { body: bodyOf(letter) }, {})
  const [receipt] = receipts
  return (
    <li className={own ? 'turn own' : 'turn'} data-kind={kindOf(letter)}>
      <h4>
        <ExerciseMark isExercise={isExercise(letter)} />{' '}
        {partyName(tools.locale, tools.agreement, partyOf(tools.space, from), 'short')}:{' '}
        {messageTypeName(tools.locale, tools.agreement, type)} <TlpMark letter={letter} />
      </h4>
      <p className="note">
        {formatMoment(locale, time)} ·{' '}
        {receipt === undefined
          ? say(locale, 'incidents.no-receipt')
          : say(locale, 'incidents.received', { at: formatMoment(locale, receipt.at) })}
      </p>
      <ContentList lines={lines} />
      <Wallets tools={tools} letter={letter} />
      <Link to={letterAt(tools.space.agreement, leaf)}>
        {say(locale, 'incidents.open-message')}
      </Link>
    </li>
  )
}
