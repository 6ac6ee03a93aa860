// The head of an agreement's page: its name in three languages, its life, the parties' standing.
import { memo } from 'react'
import { directionOf } from '#locale/direction.ts'
import { useWords } from '../page-state.ts'
import type { Foreign, HeadView } from '../view/view.ts'
import { LifeStrip } from './life-strip.tsx'
import { Why } from './link.tsx'

interface NamesProps {
  readonly name: string
  readonly title: string
  readonly others: HeadView['others']
}

export const AgreementHead = memo(function AgreementHead({ head }: { head: HeadView }) {
  return (
    <div className="head">
      <Names name={head.name} title={head.title} others={head.others} />
      <LifeStrip life={head.life} />
      <Standing phase={head.phase} readings={head.phaseReadings} standings={head.standings} />
    </div>
  )
})

const Names = memo(function Names({ name, title, others }: NamesProps) {
  return (
    <>
      <h1 tabIndex={-1}>{name}</h1>
      <div className="titles">
        <p className="full-title">{title}</p>
        <ForeignNames names={others} />
      </div>
    </>
  )
})

interface StandingProps {
  readonly phase: string
  readonly readings: readonly string[]
  readonly standings: HeadView['standings']
}

const Standing = memo(function Standing({ phase, readings, standings }: StandingProps) {
  const words = useWords()
  return (
    <dl className="standing" aria-label={words['page.standing']}>
      <div>
        <dt>{words['page.phase']}</dt>
        <dd>
          {phase}
          {readings.map((text) => (
            <span className="reading" key={text}>
              {text}
            </span>
          ))}
        </dd>
      </div>
      {standings.map((standing) => (
        <div key={`${standing.party} ${standing.state} ${standing.since ?? ''}`}>
          <dt className={`party party-${standing.slot}`}>
            {standing.names === null ? (
              standing.party
            ) : (
              <details>
                <summary>{standing.party}</summary>
                {standing.names}
              </details>
            )}
          </dt>
          <dd>
            {standing.why === null ? (
              standing.state
            ) : (
              <Why why={standing.why}>{standing.state}</Why>
            )}
            {standing.since !== null && <span className="soft"> {standing.since}</span>}
            {standing.readings.map((text) => (
              <span className="reading" key={text}>
                {text}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
})

export function ForeignNames({ names }: { names: readonly (Foreign & { title?: string })[] }) {
  return (
    <p className="foreign">
      {names.map((name) => (
        <bdi
          key={name.language}
          lang={name.language}
          dir={directionOf(name.language)}
          title={name.title}
        >
          {name.text}
        </bdi>
      ))}
    </p>
  )
}
