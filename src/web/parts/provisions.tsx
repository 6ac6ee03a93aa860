// Every provision of the agreement: what it says, restated, beside the rules that cite it and what
// they give on the chosen day; or why the program does nothing with it.
import { memo } from 'react'
import { useWords } from '../page-state.ts'
import type { ProvisionRow, TextView } from '../view/view.ts'
import { Evidence, FigureLink, Why } from './link.tsx'

export const Provisions = memo(function Provisions({ text }: { text: TextView }) {
  const words = useWords()
  return (
    <section className="block" aria-labelledby="text">
      <h2 id="text">{words['page.tab.text']}</h2>
      <p className="soft">{text.summary}</p>
      <nav className="contents" aria-label={words['page.text.contents']}>
        {text.instruments.map((instrument) => (
          <a key={instrument.id} href={`#instrument-${instrument.id}`}>
            {instrument.title}
          </a>
        ))}
      </nav>
      {text.instruments.map((instrument) => (
        <section key={instrument.id} className="instrument">
          <h3 id={`instrument-${instrument.id}`}>{instrument.title}</h3>
          {instrument.provisions.map((provision) => (
            <Provision key={provision.id} provision={provision} />
          ))}
        </section>
      ))}
    </section>
  )
})

function Provision({ provision }: { provision: ProvisionRow }) {
  const words = useWords()
  return (
    <article className="provision" id={provision.id}>
      <h4>
        <Why why={provision.why} className="place">
          <bdi>{provision.place}</bdi>
        </Why>
      </h4>
      <div className="provision-says">
        <p>{provision.says}</p>
        <p className="provision-mark">
          <Evidence evidence={provision.evidence} />
          {provision.per !== null && <span className="soft">{provision.per}</span>}
        </p>
      </div>
      <div className="provision-rules">
        {provision.notModelled !== null && (
          <p className="note">
            {words['page.text.not-modelled']} {provision.notModelled}
          </p>
        )}
        {provision.rules.map((rule) => (
          <div className="rule" key={`${rule.kind} ${rule.label}`}>
            <span className="soft rule-kind">{rule.kind}</span> {rule.label}
            {rule.values.map((value) => (
              <span className="rule-value" key={value.party ?? value.text}>
                {value.party !== null && <span className="soft">{value.party}</span>}{' '}
                {value.figure !== null && <FigureLink figure={value.figure} />} {value.text}
              </span>
            ))}
          </div>
        ))}
      </div>
    </article>
  )
}
