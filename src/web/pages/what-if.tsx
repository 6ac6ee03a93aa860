// What a proposal would change: on the one side the proposal as changes, on the other, while it is
// typed, what follows from them beside what holds today. Where it begins from stands in the path;
// the day and, where it is short enough, the whole proposal in the query.
import { memo, startTransition, useLayoutEffect, useMemo, useState } from 'react'
import { formatDay } from '#locale/dates.ts'
import { localeOf, say } from '#locale/locale.ts'
import { Frontier } from '../parts/frontier.tsx'
import { Outcome } from '../parts/outcome.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ProposalFile } from '../parts/proposal-file.tsx'
import { DayField, ProposalForm } from '../parts/proposal-form.tsx'
import { ProposalStart } from '../parts/proposal-start.tsx'
import { ProposalTables } from '../parts/proposal-tables.tsx'
import { RefusalTable } from '../parts/refusal-table.tsx'
import { SectionSources } from '../parts/sources.tsx'
import { Sweep } from '../parts/sweep.tsx'
import { useLasting } from '../page-state.ts'
import type { Answer, Ground, Opened, WhatIfLocale } from '../proposal/answer.ts'
import { inSteps } from '../proposal/in-steps.ts'
import { liveForm } from '../proposal/live-form.ts'
import type { SweepAxis } from '#assessment/sweep.ts'
import { type OnChange, type Packed, type Shown, useProposal } from '../proposal/use-proposal.ts'
import { type WhatIfPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { kept } from '../view/kept.ts'

export function WhatIfPage({ place }: { readonly place: WhatIfPlace }) {
  const locale = useLocaleOf('what-if')
  const { shown, current, change, openFile, beginAgain, packed } = useProposal(place)
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
          changed={shown.changed}
          current={current}
          packed={packed}
          onChange={change}
          onFile={openFile}
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
  readonly changed: boolean
  /** What stands in the fields by now. */
  readonly current: () => Opened['scenario']
  readonly packed: Packed
  readonly onChange: OnChange
  readonly onFile: (text: string, name: string) => void
}

function Desk(props: DeskProps) {
  const { place, opened, scenario, changed, current, packed, onChange, onFile } = props
  const { go } = useLasting()
  const locale = useLocaleOf('what-if')
  const on = place.query['on'] ?? opened.day
  const [range, setRange] = useState<Omit<SweepAxis, 'what'> | null>(null)
  const { asked, answer, last, ground } = useAnswer({ opened, scenario, on, range })
  const form = useMemo(
    () => (answer.kind === 'answered' ? last.form : liveForm(last.form, asked.scenario)),
    [answer, last.form, asked],
  )
  return (
    <>
      <ProposalLabel scenario={asked.scenario} />
      <div className="what-if-columns">
        <section className="proposed-side" aria-labelledby="proposal">
          <h2 id="proposal">{say(locale, 'what-if.proposal')}</h2>
          <ProposalForm scenario={asked.scenario} form={form} on={on} onChange={onChange} />
          <ProposalFile
            current={current}
            linked={changed && packed !== undefined ? packed !== null : null}
            onFile={onFile}
          />
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
      <Beneath ground={ground} on={on} title={asked.scenario.title[locale.language]} />
    </>
  )
}

interface BeneathProps {
  readonly ground: Ground
  readonly on: string
  readonly title: string
}

const Beneath = memo(function Beneath({ ground, on, title }: BeneathProps) {
  const locale = useLocaleOf('what-if')
  const day = formatDay(locale, on)
  return (
    <>
      <SectionSources sources={ground.sources} />
      <Frontier sentences={[say(locale, 'what-if.frontier', { day, title }), ...ground.frontier]} />
    </>
  )
})

interface LabelProps {
  readonly scenario: Opened['scenario']
}

const ProposalLabel = memo(function ProposalLabel({ scenario }: LabelProps) {
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
})

type Answered = Extract<Answer, { readonly kind: 'answered' }>

/**
 * The answer, and the last one that was none of a refusal: figures stay while one types on. It is
 * made in steps, and called off by what is asked next.
 */
function useAnswer({ opened, scenario, on, range }: AnswerParts) {
  const own = useLocaleOf('what-if')
  const locale = useMemo(
    () => localeOf(own.language, { ...opened.texts, ...own.texts }, own.digits),
    [own, opened],
  )
  const asked = useMemo(
    () => ({ opened, scenario, on, range, locale }),
    [opened, scenario, on, range, locale],
  )
  const [found, setFound] = useState(() => firstOf(asked))
  // What is opened anew has nothing to do with what was asked before.
  const isNew = found.asked.opened !== opened
  const now = useMemo(() => (isNew ? firstOf(asked) : found), [isNew, asked, found])
  if (isNew) setFound(now)
  // Nothing of it is seen before the answer, so no paint is waited for.
  useLayoutEffect(() => {
    if (now.asked === asked) return undefined
    return inSteps(opened.steps(asked), (answer) =>
      startTransition(() => setFound((before) => foundAfter(before, asked, answer))),
    )
  }, [opened, now, asked])
  const ground = useMemo(() => opened.ground({ on, locale }), [opened, on, locale])
  return { ...now, ground }
}

interface Found {
  readonly asked: AnswerParts & { readonly locale: WhatIfLocale }
  readonly answer: Answer
  readonly last: Answered
}

function foundAfter({ last }: Found, asked: Found['asked'], answer: Answer): Found {
  return { asked, answer, last: answer.kind === 'answered' ? kept(last, answer) : last }
}

/** Where the first one is refused, that to the proposal as it was opened. */
function firstOf(asked: Found['asked']): Found {
  const { opened } = asked
  const answer = opened.answer(asked)
  const last =
    answer.kind === 'answered'
      ? answer
      : opened.answer({ ...asked, scenario: opened.scenario, range: null })
  if (last.kind === 'refused') throw new Error('what was opened is refused')
  return { asked, answer, last }
}

interface AnswerParts {
  readonly opened: Opened
  readonly scenario: Opened['scenario']
  readonly on: string
  readonly range: Omit<SweepAxis, 'what'> | null
}
