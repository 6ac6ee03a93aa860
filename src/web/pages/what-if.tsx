// What a proposal would change: on the one side the proposal as changes, on the other, while it is
// typed, what follows from them beside what holds today. Where it begins from stands in the path;
// the day and, where it is short enough, the whole proposal in the query.
import { memo, startTransition, useLayoutEffect, useMemo, useState } from 'react'
import { formatDay } from '#locale/dates.ts'
import { type Locale, localeOf, say } from '#locale/locale.ts'
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
import type { Answer, Answered, Asked, Ground, Opened } from '../proposal/answer.ts'
import type { WhatIfLocale } from '../proposal/answer.ts'
import { inSteps } from '../proposal/in-steps.ts'
import { liveForm } from '../proposal/live-form.ts'
import type { SweepAxis } from '#assessment/sweep.ts'
import type { Begun, OnChange, Packed, Shown, ShownOpen } from '../proposal/use-proposal.ts'
import { type Supplies, useProposal } from '../proposal/use-proposal.ts'
import { type WhatIfPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { kept } from '../view/kept.ts'
import type { Choices, FirstProposal, OpenedFirst } from '../view/what-if-view.ts'

interface WhatIfProps {
  readonly place: WhatIfPlace
  /** What the server has made of the address; null where the reader has come from another page. */
  readonly first: FirstProposal | null
}

export function WhatIfPage({ place, first }: WhatIfProps) {
  const locale = useLocaleOf('what-if')
  const { shown, current, change, openFile, beginAgain, packed, supplies } = useProposal(
    place,
    first,
  )
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
      {(shown.kind === 'start' || shown.kind === 'refused') && (
        <ProposalStart given={choicesIn(first)} onFile={openFile} />
      )}
      {shown.kind === 'loading' && <output>{say(locale, 'what-if.loading')}</output>}
      {shown.kind === 'failed' && <p role="alert">{say(locale, 'what-if.failed')}</p>}
      {shown.kind === 'open' && (
        <Desk
          place={place}
          shown={shown}
          current={current}
          supplies={supplies}
          packed={packed}
          onChange={change}
          onFile={openFile}
        />
      )}
    </main>
  )
}

function choicesIn(first: FirstProposal | null): Choices | null {
  return first?.kind === 'start' || first?.kind === 'refused' ? first.choices : null
}

function Refused({ shown }: { readonly shown: Shown }) {
  const locale = useLocaleOf('what-if')
  if (shown.kind !== 'refused') return null
  return <RefusalTable title={say(locale, 'what-if.refused')} refusals={shown.refusals} />
}

interface DeskProps {
  readonly place: WhatIfPlace
  readonly shown: ShownOpen
  readonly supplies: Supplies
  /** What stands in the fields by now. */
  readonly current: () => Opened['scenario']
  readonly packed: Packed
  readonly onChange: OnChange
  readonly onFile: (text: string, name: string) => void
}

function Desk(props: DeskProps) {
  const { place, shown, supplies, current, packed, onChange, onFile } = props
  const { begun, changed } = shown
  const { go } = useLasting()
  const locale = useLocaleOf('what-if')
  const on = place.query['on'] ?? begun.day
  const [range, setRange] = useState<Omit<SweepAxis, 'what'> | null>(null)
  const { asked, answer, last, ground, isBehind } = useAnswer({
    shown,
    on,
    range,
    begin: supplies.begin,
  })
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
            <output className="soft">{isBehind && <Coming supplies={supplies} />}</output>
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
      <Beneath ground={ground} on={ground.on} title={asked.scenario.title[locale.language]} />
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

/** That what answers is still to come, or could not be had. */
function Coming({ supplies }: { readonly supplies: Supplies }) {
  const { words } = useLasting()
  if (supplies.state !== 'failed') return <span className="loading">{words['page.loading']}</span>
  return (
    <>
      {words['page.failed']}{' '}
      <button type="button" className="button" onClick={supplies.begin}>
        {words['page.retry']}
      </button>
    </>
  )
}

/**
 * The answer, and the last one that was none of a refusal: figures stay while one types on. It is
 * made in steps, and called off by what is asked next. What is asked before that which answers has
 * come is answered once it has.
 */
function useAnswer({ shown, on, range, begin }: AnswerParts) {
  const { begun, opened, scenario } = shown
  const own = useLocaleOf('what-if')
  const locale = useMemo(() => localeWith(opened, own), [own, opened])
  const asked = useMemo(
    () => ({ begun, opened, scenario, on, range, locale }),
    [begun, opened, scenario, on, range, locale],
  )
  const [found, setFound] = useState(() => firstOf(asked))
  // What is opened anew has nothing to do with what was asked before.
  const isNew = found.asked.begun !== begun
  const now = useMemo(() => (isNew ? firstOf(asked) : found), [isNew, asked, found])
  if (isNew) setFound(now)
  const isAnswered = now.asked === asked
  // Nothing of it is seen before the answer, so no paint is waited for.
  useLayoutEffect(() => {
    if (isAnswered) return undefined
    if (opened === null) {
      begin()
      return undefined
    }
    return inSteps(opened.steps(asked), (answer) =>
      startTransition(() => setFound((before) => foundAfter(before, asked, answer))),
    )
  }, [opened, isAnswered, asked, begin])
  const ground = useMemo(
    () => opened?.ground({ on, locale }) ?? servedOf(begun).ground,
    [opened, begun, on, locale],
  )
  return { ...now, ground, isBehind: opened === null && !isAnswered }
}

/** Its sentences are those that what answers has brought; until then the page's own. */
function localeWith(opened: Opened | null, { language, texts, digits }: Locale): WhatIfLocale {
  const known: Readonly<Record<string, string>> = { ...opened?.texts, ...texts }
  // Nobody but what answers asks it for the others.
  return localeOf(language, known, digits) as WhatIfLocale
}

type AskedHere = Pick<ShownOpen, 'begun' | 'opened'> & Asked

interface Found {
  readonly asked: AskedHere
  readonly answer: Answer
  readonly last: Answered
}

function foundAfter({ last }: Found, asked: AskedHere, answer: Answer): Found {
  return { asked, answer, last: answer.kind === 'answered' ? kept(last, answer) : last }
}

/** Where the first one is refused, that to the proposal as it was opened. */
function firstOf(asked: AskedHere): Found {
  const { begun, opened } = asked
  if (opened === null) {
    const { answer } = servedOf(begun)
    return { asked, answer, last: answer }
  }
  const answer = opened.answer(asked)
  const last =
    answer.kind === 'answered'
      ? answer
      : opened.answer({ ...asked, scenario: opened.scenario, range: null })
  if (last.kind === 'refused') throw new Error('what was opened is refused')
  return { asked, answer, last }
}

function servedOf({ first }: Begun): OpenedFirst {
  if (first === null) throw new Error('a proposal that nobody has answered')
  return first
}

interface AnswerParts {
  readonly shown: ShownOpen
  readonly on: string
  readonly range: Asked['range']
  readonly begin: () => void
}
