// What is on the table: each proposal with its points and words, what became of it, and the way to
// What if where a scenario says what it would come to.
import { say } from '#locale/locale.ts'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { ProposalStep, ProposalView } from '../view/proposals-view.ts'
import type { TalksBody } from '../view/talks-view.ts'
import { Link } from './link.tsx'
import { PartyKey } from './party-key.tsx'
import { Said } from './said.tsx'
import { TalksFiles } from './talks-files.tsx'

export function Proposals({ talks }: { talks: TalksBody }) {
  const { proposals } = talks
  const locale = useLocaleOf('talks')
  return (
    <section className="block" aria-labelledby="proposals">
      <h2 id="proposals">{say(locale, 'talks.proposals')}</h2>
      {proposals.length === 0 && <p className="empty">{say(locale, 'talks.proposals.none')}</p>}
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
      {proposals.length > 0 && (
        <TalksFiles talks={talks} of="proposal" label={say(locale, 'talks.proposals')} />
      )}
    </section>
  )
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const locale = useLocaleOf('talks')
  const { said } = proposal
  return (
    <article className="proposal" aria-labelledby={`proposal-${proposal.id}`}>
      <h3 id={`proposal-${proposal.id}`}>{proposal.title}</h3>
      <p className="with-key">
        <PartyKey party={proposal.by} />
        <span className="soft">{proposal.day}</span>
        <span className={`proposal-state proposal-${proposal.look}`}>{proposal.state}</span>
      </p>
      {proposal.period !== null && <p className="soft">{proposal.period}</p>}
      <div className="proposal-parts">
        <div>
          <h4>{say(locale, 'talks.proposal.points')}</h4>
          <ul>
            {proposal.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          {proposal.scenario !== null && (
            <p>
              <Link to={{ ...openings['what-if'], of: proposal.scenario }}>
                {say(locale, 'talks.proposal.scenario')}
              </Link>
            </p>
          )}
        </div>
        <div>{said !== null && <Said said={said} />}</div>
        <div>
          <h4>{say(locale, 'talks.proposal.became')}</h4>
          {proposal.steps.length === 0 && (
            <p className="soft">{say(locale, 'talks.proposal.no-answer')}</p>
          )}
          {proposal.steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </div>
      </div>
    </article>
  )
}

function Step({ step }: { step: ProposalStep }) {
  const locale = useLocaleOf('talks')
  return (
    <div>
      <p>
        <strong>{step.what}</strong>
      </p>
      {step.accepts.map((point) => (
        <p key={point}>{say(locale, 'talks.proposal.accepts', { points: point })}</p>
      ))}
      {step.rejects.map((point) => (
        <p key={point}>{say(locale, 'talks.proposal.rejects', { points: point })}</p>
      ))}
      <Said said={step} />
    </div>
  )
}
