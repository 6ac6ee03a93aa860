// The positions of the parties on each point, one column a party: each stance has its own word, its
// own shape and its own line, so that none rests on colour. The words behind them stand under each
// topic, for a message often speaks of several points at once.
import { say } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import { type TalksPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { PositionsView, Stance, StanceView, TopicView } from '../view/positions-view.ts'
import type { TalksBody } from '../view/talks-view.ts'
import type { PartyView } from '../view/view.ts'
import { Evidence } from './link.tsx'
import { PartyKey } from './party-key.tsx'
import { RecordLink, Said } from './said.tsx'
import { TalksFiles } from './talks-files.tsx'

interface PositionsProps {
  readonly talks: TalksBody
  readonly positions: PositionsView
  readonly place: TalksPlace
}

export function Positions({ talks, positions, place }: PositionsProps) {
  const locale = useLocaleOf('talks')
  return (
    <section className="block" aria-labelledby="positions">
      <h2 id="positions">{say(locale, 'talks.positions')}</h2>
      {positions.topics.length === 0 ? (
        <p className="empty">{say(locale, 'talks.positions.none')}</p>
      ) : (
        <>
          {positions.apart !== null && <p>{positions.apart}</p>}
          <p className="note">{say(locale, 'talks.positions.hint')}</p>
          <TopicChoice positions={positions} place={place} />
          <Matrix positions={positions} />
          <TalksFiles talks={talks} of="position" label={say(locale, 'talks.positions')} />
          {positions.topics.some(({ links }) => links.length > 0) && (
            <TalksFiles talks={talks} of="linkage" label={say(locale, 'talks.links')} isNamed />
          )}
        </>
      )}
    </section>
  )
}

function TopicChoice({ positions, place }: Omit<PositionsProps, 'talks'>) {
  const { go } = useLasting()
  const locale = useLocaleOf('talks')
  return (
    <p className="filters">
      <label>
        {say(locale, 'talks.topic')}
        <select
          value={positions.chosen ?? ''}
          onChange={(event) => go(withQuery(place, { topic: event.target.value }), 'replace')}
        >
          <option value="">{say(locale, 'talks.topic.all')}</option>
          {positions.choices.map((topic) => (
            <option key={topic.id} value={topic.id}>
              {topic.label}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

/** A table for each topic, so that what is far below is not laid out before it is wanted. */
function Matrix({ positions: { parties, topics } }: { positions: PositionsView }) {
  return topics.map((topic) => <Topic key={topic.id} topic={topic} parties={parties} />)
}

function Topic({ topic, parties }: { topic: TopicView; parties: readonly PartyView[] }) {
  const id = `topic-${topic.id}`
  return (
    <div className="topic">
      <h3 id={id}>{topic.label}</h3>
      <table className="positions" aria-labelledby={id}>
        <TopicHead parties={parties} />
        <tbody>
          {topic.points.map((point) => (
            <Point key={point.id} point={point} parties={parties} />
          ))}
          <Words topic={topic} parties={parties} />
          {topic.links.map((link) => (
            <Linked key={link.text} link={link} columns={parties.length} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TopicHead({ parties }: { parties: readonly PartyView[] }) {
  const locale = useLocaleOf('talks')
  return (
    <thead>
      <tr>
        <th scope="col">{say(locale, 'talks.point')}</th>
        {parties.map((party) => (
          <th scope="col" key={party.id}>
            <PartyKey party={party} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface PointProps {
  readonly point: TopicView['points'][number]
  readonly parties: readonly PartyView[]
}

function Point({ point, parties }: PointProps) {
  const locale = useLocaleOf('talks')
  return (
    <tr className="point-row">
      <th scope="row">
        {point.label}
        {point.apart && <span className="apart">{say(locale, 'talks.apart.here')}</span>}
      </th>
      {point.cells.map((cell, index) => (
        <td key={parties[index]?.id ?? index}>
          <StanceCell cell={cell} party={parties[index]} />
        </td>
      ))}
    </tr>
  )
}

interface LinkedProps {
  readonly link: TopicView['links'][number]
  readonly columns: number
}

function Linked({ link, columns }: LinkedProps) {
  const locale = useLocaleOf('talks')
  return (
    <tr className="link-row">
      <th scope="row">{say(locale, 'talks.links')}</th>
      <td colSpan={columns}>
        <p className={link.stated ? undefined : 'soft'}>{link.text}</p>
        {link.said !== null && <Said said={link.said} />}
      </td>
    </tr>
  )
}

function Words({ topic, parties }: { topic: TopicView; parties: readonly PartyView[] }) {
  const locale = useLocaleOf('talks')
  if (topic.said.every((own) => own.length === 0)) return null
  return (
    <tr className="words-row">
      <th scope="row">{say(locale, 'talks.words')}</th>
      {topic.said.map((own, index) => (
        <td key={parties[index]?.id ?? index}>
          {own.length > 0 && <CellParty party={parties[index]} />}
          {own.map((said) => (
            <div key={said.id}>
              <Said said={said} brief />
              {said.quotes.length === 0 && (
                <p className="note">{say(locale, 'talks.words.none')}</p>
              )}
              {said.on !== '' && <p className="note">{said.on}</p>}
            </div>
          ))}
        </td>
      ))}
    </tr>
  )
}

/** On a narrow screen the columns stand under one another, and each says whose it is. */
function CellParty({ party }: { party: PartyView | undefined }) {
  if (party === undefined) return null
  return (
    <span className="cell-party">
      <PartyKey party={party} />
    </span>
  )
}

function StanceCell({ cell, party }: { cell: StanceView; party: PartyView | undefined }) {
  const word = (
    <span className={`stance stance-${cell.stance}`}>
      <StanceShape stance={cell.stance} />
      {cell.text}
    </span>
  )
  return (
    <>
      <CellParty party={party} />
      {cell.why === null ? word : <RecordLink why={cell.why}>{word}</RecordLink>}{' '}
      <Evidence evidence={cell.evidence} />
      {cell.since !== null && <span className="note">{cell.since}</span>}
      {cell.by !== null && <span className="note">{cell.by}</span>}
    </>
  )
}

const shapes: Readonly<Record<Stance, string>> = {
  seeks: 'M7 1 L13 12 L1 12 Z',
  accepts: 'M1 7 L5 12 L13 2',
  rejects: 'M2 2 L12 12 M12 2 L2 12',
  silent: 'M7 1 A6 6 0 1 1 6.9 1 Z',
  settled: 'M1 7 L4 11 L9 3 M7 11 L13 3',
  unknown: 'M2 7 L12 7',
}

function StanceShape({ stance }: { stance: Stance }) {
  return (
    <svg className="stance-shape" width="14" height="14" aria-hidden="true">
      <path d={shapes[stance]} />
    </svg>
  )
}
