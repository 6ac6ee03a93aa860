// One round of talks: where and when, who came, what it was about, what was said on it.
import type { ReactNode } from 'react'
import { say } from '#locale/locale.ts'
import type { TalksPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { RoundView } from '../view/round-view.ts'
import type { TalksBody } from '../view/talks-view.ts'
import type { SaidView } from '../view/talks-words.ts'
import { Evidence, Link } from './link.tsx'
import { PartyKey } from './party-key.tsx'
import { Quote, Said } from './said.tsx'
import { TalksFiles } from './talks-files.tsx'

interface RoundProps {
  readonly talks: TalksBody
  readonly round: RoundView
  readonly place: TalksPlace
}

export function Round({ talks, round, place }: RoundProps) {
  const locale = useLocaleOf('talks')
  return (
    <div className="round">
      <RoundLinks round={round} place={place} />
      <h2 className="round-title">{round.name}</h2>
      <Facts round={round} />
      <Delegations talks={talks} round={round} />
      <Block id="agenda" title={say(locale, 'talks.agenda')}>
        {round.agenda.length === 0 ? (
          <p className="empty">{say(locale, 'talks.agenda.none')}</p>
        ) : (
          <ul className="plain agenda">
            {round.agenda.map((item) => (
              <li key={item.topic}>
                <Link to={{ ...place, round: null, query: { ...place.query, topic: item.topic } }}>
                  {item.text}
                </Link>{' '}
                <span className="note">
                  {item.state} · {item.by}
                </span>
              </li>
            ))}
          </ul>
        )}
        {round.agenda.length > 0 && (
          <TalksFiles talks={talks} of="agenda" label={say(locale, 'talks.agenda')} />
        )}
      </Block>
      <Block id="groups" title={say(locale, 'talks.groups')}>
        {round.groups.length === 0 ? (
          <p className="empty">{say(locale, 'talks.groups.none')}</p>
        ) : (
          <ul className="plain agenda">
            {round.groups.map((group) => (
              <li key={group.name}>
                {group.name} <span className="note">{group.state}</span>
                <Evidence evidence={group.evidence} />
              </li>
            ))}
          </ul>
        )}
        {round.groups.length > 0 && (
          <TalksFiles talks={talks} of="group" label={say(locale, 'talks.groups')} />
        )}
      </Block>
      <Block id="outcome" title={say(locale, 'talks.outcome')}>
        <All said={round.statements} none={say(locale, 'talks.outcome.none')} />
      </Block>
      {round.positions.length > 0 && (
        <Block id="positions-of-day" title={say(locale, 'talks.positions.of-day')}>
          <All said={round.positions} none="" />
        </Block>
      )}
      <Block id="about-round" title={say(locale, 'talks.about-round')}>
        <All said={round.said} none="" />
      </Block>
    </div>
  )
}

function RoundLinks({ round, place }: Omit<RoundProps, 'talks'>) {
  const locale = useLocaleOf('talks')
  const { before, after } = round
  return (
    <p className="round-links">
      <Link to={{ ...place, round: null }}>{say(locale, 'talks.round.all')}</Link>
      {before !== null && (
        <Link to={{ ...place, round: before.id }}>
          {say(locale, 'talks.round.before', { round: before.name })}
        </Link>
      )}
      {after !== null && (
        <Link to={{ ...place, round: after.id }}>
          {say(locale, 'talks.round.after', { round: after.name })}
        </Link>
      )}
    </p>
  )
}

function Facts({ round }: { round: RoundView }) {
  const locale = useLocaleOf('talks')
  return (
    <dl className="round-facts">
      <div>
        <dt>{say(locale, 'page.state')}</dt>
        <dd>
          {round.state} <Evidence evidence={round.evidence} />
        </dd>
      </div>
      <div>
        <dt>{say(locale, 'talks.day')}</dt>
        <dd>{round.day}</dd>
      </div>
      <div>
        <dt>{say(locale, 'talks.place')}</dt>
        <dd>{round.place ?? say(locale, 'talks.place.none')}</dd>
      </div>
      {round.hours !== null && (
        <div>
          <dt>{say(locale, 'talks.length')}</dt>
          <dd>{round.hours}</dd>
        </div>
      )}
      <div className="written">
        <dt>{say(locale, 'talks.written')}</dt>
        {round.written.length === 0 && <dd>{say(locale, 'talks.written.none')}</dd>}
        {round.written.map(({ quote, readAs }) => (
          <dd key={quote.text}>
            <Quote quote={quote} />
            <span className="note">{readAs}</span>
          </dd>
        ))}
      </div>
    </dl>
  )
}

function Delegations({ talks, round }: Omit<RoundProps, 'place'>) {
  const locale = useLocaleOf('talks')
  return (
    <Block id="delegations" title={say(locale, 'talks.delegations')}>
      <div className="delegations">
        {round.delegations.map((delegation) => (
          <section key={delegation.party.id} aria-label={delegation.party.name}>
            <h4>
              <PartyKey party={delegation.party} />
            </h4>
            <p className="note">
              {delegation.state} <Evidence evidence={delegation.evidence} />
            </p>
            {delegation.members.length === 0 && (
              <p className="empty">{say(locale, 'talks.delegation.none')}</p>
            )}
            <ul className="plain">
              {delegation.members.map((one) => (
                <li key={one.name} className={one.head ? 'head-of' : undefined}>
                  <bdi className="person">{one.name}</bdi>{' '}
                  {one.other !== null && <bdi className="soft">({one.other})</bdi>}
                  <span className="note">
                    {one.role} · {one.office}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {round.delegations.some(({ members }) => members.length > 0) && (
        <TalksFiles talks={talks} of="delegate" label={say(locale, 'talks.delegations')} />
      )}
    </Block>
  )
}

function All({ said, none }: { said: readonly SaidView[]; none: string }) {
  if (said.length === 0) return <p className="empty">{none}</p>
  return said.map((one) => <Said key={one.id} said={one} />)
}

interface BlockProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

function Block({ id, title, children }: BlockProps) {
  return (
    <section className="block" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}
