// What a proposal would change: on the one side the proposal as changes, on the other, while it is
// typed, what follows from them beside what holds today. Where it begins from stands in the path;
// the day and, where it is short enough, the whole proposal in the query.
import { useMemo, useState } from 'react'
import { formatDay } from '#locale/dates.ts'
import { localeOf, say } from '#locale/locale.ts'
import { useAfterPaint } from '../after-paint.ts'
import { Frontier } from '../parts/frontier.tsx'
import { Outcome } from '../parts/outcome.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ProposalFile } from '../parts/proposal-file.tsx'
import { DayField, ProposalForm } from '../parts/proposal-form.tsx'
import { ProposalStart } from '../parts/proposal-start.tsx'
import { ProposalTables, usePacked } from '../parts/proposal-tables.tsx'
import { RefusalTable } from '../parts/refusal-table.tsx'
import { SectionSources } from '../parts/sources.tsx'
import { Sweep } from '../parts/sweep.tsx'
import { useLasting } from '../page-state.ts'
import type { Answer, Opened, WhatIfLocale } from '../proposal/answer.ts'
import { liveForm } from '../proposal/live-form.ts'
import type { SweepAxis } from '#assessment/sweep.ts'
import { type OnChange, type Shown, useProposal } from '../proposal/use-proposal.ts'
import { type WhatIfPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { kept } from '../view/kept.ts'

export function WhatIfPage({ place }: { readonly place: WhatIfPlace }) {
  const locale = useLocaleOf('what-if')
  const { shown, change, openFile, beginAgain, linked } = useProposal(place)
  return (
    <main id="main" className="what-if">
      <PageHead title={say(locale, 'what-if.title')} intro={say(locale, 'what-if.intro')}>
        {shown.kind !== 'start' && (
          <button type="button" className="button" onClick={beginAgain}>
            {say(locale, 'what-if.start.other')}
          </button>
        )}
      </PageHead>
      <Refused shown={shown} />
      {(shown.kind === 'start' || shown.kind === 'refused') && <ProposalStart onFile={openFile} />}
      {shown.kind === 'loading' && <output>{say(locale, 'what-if.loading')}</output>}
      {shown.kind === 'failed' && <p role="alert">{say(locale, 'what-if.failed')}</p>}
      {shown.kind === 'open' && (
        <Desk
          place={place}
          opened={shown.opened}
          scenario={shown.scenario}
          onChange={change}
          onFile={openFile}
          linked={linked}
        />
      )}
    </main>
  )
}

function Refused({ shown }: { readonly shown: Shown }) {
  const locale = useLocaleOf('what-if')
  if (shown.kind !== 'refused') return null
  return <RefusalTable title={say(locale, 'what-if.refused')} refusals={shown.refusals} />
}

interface DeskProps {
  readonly place: WhatIfPlace
  readonly opened: Opened
  readonly scenario: Opened['scenario']
  readonly onChange: OnChange
  readonly onFile: (text: string, name: string) => void
  readonly linked: boolean | null
}

function Desk({ place, opened, scenario, onChange, onFile, linked }: DeskProps) {
  const { go } = useLasting()
  const locale = useLocaleOf('what-if')
  const on = place.query['on'] ?? opened.day
  const [range, setRange] = useState<Omit<SweepAxis, 'what'> | null>(null)
  const { answer, last, ground, asked } = useAnswer({ opened, scenario, on, range })
  const form = useMemo(() => liveForm(last.form, scenario), [last.form, scenario])
  const packed = usePacked(asked)
  return (
    <>
      <ProposalLabel scenario={scenario} />
      <div className="what-if-columns">
        <section className="proposed-side" aria-labelledby="proposal">
          <h2 id="proposal">{say(locale, 'what-if.proposal')}</h2>
          <ProposalForm scenario={scenario} form={form} on={on} onChange={onChange} />
          <ProposalFile scenario={scenario} linked={linked} onFile={onFile} />
        </section>
        <section className="comes-to-side" aria-labelledby="outcome">
          <h2 id="outcome">{say(locale, 'what-if.outcome')}</h2>
          <p className="looked-at">
            <DayField
              label={say(locale, 'what-if.day')}
              short={say(locale, 'what-if.day')}
              day={on}
              onChoose={(day) => go(withQuery(place, { on: day }), 'replace')}
            />
          </p>
          {answer.kind === 'refused' && (
            <RefusalTable title={say(locale, 'what-if.refused.now')} refusals={answer.refusals} />
          )}
          <Outcome outcome={last.outcome} />
          {answer.kind === 'answered' && last.outcome.holders.length > 0 && (
            <ProposalTables
              packed={packed}
              on={on}
              table="outcome"
              label={say(locale, 'what-if.outcome')}
            />
          )}
          <Sweep form={last.form} sweep={last.sweep} range={range} onRange={setRange} />
          {answer.kind === 'answered' && last.sweep !== null && range !== null && (
            <ProposalTables
              packed={packed}
              on={on}
              table="range"
              label={say(locale, 'what-if.sweep')}
              query={{ limit: range.id, from: String(range.from), to: String(range.to) }}
            />
          )}
        </section>
      </div>
      <SectionSources sources={ground.sources} />
      <Frontier
        sentences={[
          say(locale, 'what-if.frontier', {
            day: formatDay(locale, on),
            title: scenario.title[locale.language],
          }),
          ...ground.frontier,
        ]}
      />
    </>
  )
}

function ProposalLabel({ scenario }: { readonly scenario: Opened['scenario'] }) {
  const locale = useLocaleOf('what-if')
  const { by, dated, notice, title } = scenario
  const { language } = locale
  return (
    <section className="proposal-label">
      <h2>{title[language]}</h2>
      <p className="notice-of-proposal">{notice[language]}</p>
      <p className="soft">
        {say(locale, 'what-if.by', { by: by[language], day: formatDay(locale, dated) })}
      </p>
    </section>
  )
}

type Answered = Extract<Answer, { readonly kind: 'answered' }>

/**
 * The answer, and the last one that was none of a refusal: figures stay while one types on. What is
 * typed is seen first, and is answered then.
 */
function useAnswer({ opened, scenario, on, range }: AnswerParts) {
  const own = useLocaleOf('what-if')
  const locale = useMemo(
    () => localeOf(own.language, { ...opened.texts, ...own.texts }, own.digits),
    [own, opened],
  )
  const now = useMemo(() => ({ opened, scenario, range }), [opened, scenario, range])
  const seen = useAfterPaint(now)
  // What is opened anew has nothing to do with what was asked before.
  const asked = seen.opened === opened ? seen : now
  const answer = useMemo(() => opened.answer({ ...asked, on, locale }), [opened, asked, on, locale])
  const [last, setLast] = useState(() => ({
    of: answer,
    answered: firstOf(answer, opened, on, locale),
  }))
  if (answer !== last.of) {
    const answered = answer.kind === 'answered' ? kept(last.answered, answer) : last.answered
    setLast({ of: answer, answered })
  }
  const ground = useMemo(() => opened.ground({ on, locale }), [opened, on, locale])
  return { answer, last: last.answered, ground, asked: asked.scenario }
}

/** Where the first one is refused, that to the proposal as it was opened. */
function firstOf(answer: Answer, opened: Opened, on: string, locale: WhatIfLocale): Answered {
  const { scenario } = opened
  const first =
    answer.kind === 'answered' ? answer : opened.answer({ scenario, on, range: null, locale })
  if (first.kind === 'refused') throw new Error('what was opened is refused')
  return first
}

interface AnswerParts {
  readonly opened: Opened
  readonly scenario: Opened['scenario']
  readonly on: string
  readonly range: Omit<SweepAxis, 'what'> | null
}
