// The head of an agreement's page: its name in three languages, its life, the parties' standing.
import { directionOf } from '#locale/direction.ts'
import { useWords } from '../page-state.ts'
import type { Foreign, HeadView } from '../view/view.ts'
import { LifeStrip } from './life-strip.tsx'
import { Why } from './link.tsx'

export function AgreementHead({ head }: { head: HeadView }) {
  const words = useWords()
  return (
    <div className="head">
      <h1>{head.name}</h1>
      <div className="titles">
        <p className="full-title">{head.title}</p>
        <ForeignNames names={head.others} />
      </div>
      <LifeStrip life={head.life} />
      <dl className="standing" aria-label={words['page.standing']}>
        <div>
          <dt>{words['page.phase']}</dt>
          <dd>
            {head.phase}
            {head.phaseReadings.map((text) => (
              <span className="reading" key={text}>
                {text}
              </span>
            ))}
          </dd>
        </div>
        {head.standings.map((standing) => (
          <div key={standing.party}>
            <dt className={`party party-${standing.slot}`}>{standing.party}</dt>
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
    </div>
  )
}

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
