// Writing a message: first of which type, then its form. With the form stands what asks for it, by
// when, and what it would change, found in the browser while it is typed.
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { rowsAt, timesOf } from '#assessment/world.ts'
import { citationText } from '#locale/citation.ts'
import { formatMoment } from '#locale/dates.ts'
import type { MessagesKey } from '#locale/en-messages.ts'
import type { PageKey } from '#locale/en-page.ts'
import { type Locale, say } from '#locale/locale.ts'
import { refusalText } from '#locale/refusals.ts'
import type { Refusal as RecordRefusal } from '#assessment/refusal.ts'
import type { MessageType } from '#language/message.ts'
import type { Letter } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { usePage } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import type { Query } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { obligationsMetBy, typesMeeting, waitingDuties } from './asks.ts'
import { ChangesTold } from './changes-told.tsx'
import type { Foreseer, Foresight } from './foresight.ts'
import { type Body, emptyBody } from './form-body.ts'
import { FormContext, FormFields, type Form } from './form-fields.tsx'
import { Back, SubHead } from './frame.tsx'
import { boxAt, composeAt, draftAt } from './places.ts'
import { reached, type Tools, useOwnParty } from './tools.ts'

interface ComposeProps {
  readonly tools: Tools
  readonly query: Query
  readonly letters: readonly Letter[]
}

export function Compose({ tools, query, letters }: ComposeProps) {
  const space = tools.space.agreement
  const foreseer = useAsked(
    `foreseer ${space}`,
    () =>
      reached(async () => {
        const [{ foreseerOf }, response] = await Promise.all([
          import('./foresight.ts'),
          fetch(`/api/agreements/${encodeURIComponent(space)}/record`),
        ])
        return foreseerOf(tools.agreement, response.ok ? await response.text() : '')
      }),
    ['messages'],
    space,
  )
  const type = tools.agreement.messages.find((one) => one.id === query['type'])
  const corrected = letters.find((one) => one.own && one.id === (query['corrects'] ?? ''))
  return (
    <>
      <Back to={boxAt(space, 'in')} />
      <Answered to={foreseer}>
        {(found) =>
          type === undefined ? (
            <ChooseType tools={tools} query={query} foreseer={found} />
          ) : (
            <ComposeForm
              key={`${type.id} ${query['corrects'] ?? ''}`}
              tools={tools}
              type={type}
              query={query}
              foreseer={found}
              before={corrected?.content ?? null}
            />
          )
        }
      </Answered>
    </>
  )
}

interface ChooseProps {
  readonly tools: Tools
  readonly query: Query
  readonly foreseer: Foreseer
}

function ChooseType({ tools, query, foreseer }: ChooseProps) {
  const locale = useLocaleOf('messages')
  const party = useOwnParty()
  const [words, setWords] = useState('')
  const id = useId()
  const { agreement } = tools
  const sought = words.trim().toLowerCase()
  const fits = (type: MessageType) => {
    const text = `${type.label[locale.language]} ${citationText(locale, type.cite)}`
    return text.toLowerCase().includes(sought)
  }
  const may = ({ by, effect }: MessageType) => {
    if (query['withdraws'] !== undefined && effect !== null) return false
    return typeof by === 'string' || by.includes(party)
  }
  const types = agreement.messages.filter((type) => may(type) && fits(type))
  return (
    <>
      <SubHead title={say(locale, 'messages.compose')}>
        <p className="full-title">
          {say(
            locale,
            query['withdraws'] === undefined ? 'messages.choose' : 'messages.choose.withdraw',
          )}
        </p>
      </SubHead>
      <Waiting tools={tools} foreseer={foreseer} party={party} />
      <div className="filters">
        <label htmlFor={id}>
          {say(locale, 'page.record.words')}
          <input id={id} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      <ul className="plain type-list">
        {types.map((type) => (
          <li key={type.id}>
            <Link to={composeAt(tools.space.agreement, withType(query, type.id))}>
              {type.label[locale.language]}
            </Link>{' '}
            <span className="place">{citationText(locale, type.cite)}</span>
          </li>
        ))}
      </ul>
      {types.length === 0 && <p className="empty">{say(locale, 'messages.choose.none')}</p>}
    </>
  )
}

/** In alphabetical order, as addresses are written. */
function withType(query: Query, type: string): Query {
  const all = Object.entries({ ...query, type })
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const shownDuties = 6

function Waiting({ tools, foreseer, party }: Omit<ChooseProps, 'query'> & { party: string }) {
  const locale = useLocaleOf('messages')
  const { agreement, space } = tools
  const duties = useMemo(
    () => waitingDuties(foreseer.world, party, todayIn()).slice(0, shownDuties),
    [foreseer, party],
  )
  const rows = duties.flatMap((duty) => {
    const [type] = typesMeeting(agreement, duty.obligation)
    return type === undefined ? [] : [{ duty, type }]
  })
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say(locale, 'messages.waiting')}</h2>
      <ul className="plain type-list">
        {rows.map(({ duty, type }) => (
          <li key={`${duty.obligation} ${duty.trigger}`}>
            <Link to={composeAt(space.agreement, { type: type.id })}>
              {type.label[locale.language]}
            </Link>{' '}
            <span>
              {say(locale, 'messages.due', { due: formatMoment(tools.locale, duty.due) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In whole seconds, as a receipt has it. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}

function todayIn(): string {
  return now().slice(0, 10)
}

interface FormProps {
  readonly tools: Tools
  readonly type: MessageType
  readonly query: Query
  readonly foreseer: Foreseer
  /** The content of the message that this one corrects. */
  readonly before: Body | null
}

function ComposeForm({ tools, type, query, foreseer, before }: FormProps) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const { go } = usePage()
  const party = useOwnParty()
  const space = tools.space.agreement
  const [effectiveOn, setEffectiveOn] = useState(() => dayOf(before) ?? todayIn())
  const [body, setBody] = useState<unknown>(() => before?.['body'] ?? emptyBody(type.fields))
  const content = useMemo(() => contentOf(effectiveOn, body, query), [effectiveOn, body, query])
  const foresight = useForesight(foreseer, type, party, content)
  const faults = useFaults(tools, foresight.refusals)
  const composing = useAct(() =>
    client.composeDraft({ space }, { type: type.id, ...answered(query), content }),
  )
  const compose = async () => {
    faults.showAll()
    if (foresight.refusals.some(({ severity }) => severity === 'refusal')) return
    const draft = await composing.run()
    if (draft !== null) go(draftAt(space, draft.id))
  }
  const form = useFormParts({ tools, foreseer, body, setBody, faults })
  return (
    <>
      <SubHead title={type.label[locale.language]}>
        {query['corrects'] !== undefined && (
          <p>{say(locale, 'messages.corrects', { id: query['corrects'] })}</p>
        )}
        {query['withdraws'] !== undefined && (
          <p>{say(locale, 'messages.withdraws', { id: query['withdraws'] })}</p>
        )}
        <Asked tools={tools} type={type} foreseer={foreseer} />
      </SubHead>
      <div className="compose">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void compose()
          }}
        >
          <EffectiveOn value={effectiveOn} set={setEffectiveOn} faults={faults} />
          <FormContext value={form}>
            <FormFields fields={type.fields} />
          </FormContext>
          <Others faults={faults} />
          <p className="deeds">
            <button
              type="submit"
              className="button strong"
              disabled={composing.state === 'running'}
            >
              {say(locale, 'messages.to-draft')}
            </button>
          </p>
          <p className="soft">{say(locale, 'messages.to-draft.says')}</p>
          {composing.state === 'refused' && <Refusal problem={composing.problem} />}
        </form>
        <aside aria-labelledby="foreseen">
          <h2 id="foreseen">{say(locale, 'messages.changes')}</h2>
          <ChangesTold tools={tools} told={{ ...foresight, refusals: [] }} />
        </aside>
      </div>
    </>
  )
}

function dayOf(content: Body | null): string | null {
  const day = content?.['effectiveOn']
  return typeof day === 'string' ? day.slice(0, 10) : null
}

function contentOf(effectiveOn: string, body: unknown, { corrects, withdraws }: Query): Body {
  return {
    effectiveOn,
    body,
    ...(corrects === undefined ? {} : { corrects }),
    ...(withdraws === undefined ? {} : { withdraws }),
  }
}

const answered = ({ re }: Query): { readonly re?: string } => (re === undefined ? {} : { re })

/** Found again when the reader rests: typing does not wait for it. */
function useForesight(
  foreseer: Foreseer,
  type: MessageType,
  from: string,
  content: Body,
): Foresight {
  const settled = useDeferredValue(content)
  const [at] = useState(now)
  return useMemo(
    () => foreseer.foresee({ type, from, content: settled, at }),
    [foreseer, type, from, settled, at],
  )
}

interface FieldFaults {
  readonly at: (place: string) => readonly string[]
  /** About the message as a whole, or what stands around its body. */
  readonly around: readonly { readonly place: string; readonly text: string }[]
  readonly touch: (place: string) => void
  readonly showAll: () => void
  readonly count: number
}

/** Refusals at their fields: of those where the reader has been, or of all once it was tried. */
function useFaults(tools: Tools, refusals: readonly RecordRefusal[]): FieldFaults {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const locale = useLocaleOf('messages')
  return useMemo(() => {
    const isBody = (place: string) => place.startsWith('body.') || place.startsWith('body[')
    const told = refusals.map((one) => ({
      place: one.path,
      text: isBody(one.path) ? atField(tools, locale, one) : refusalText(tools.locale, one),
    }))
    return {
      at: (place) =>
        tried || touched.has(place)
          ? told.filter((one) => one.place === place).map((one) => one.text)
          : [],
      around: told.filter((one) => !isBody(one.place)),
      touch: (place) => setTouched((now) => (now.has(place) ? now : new Set([...now, place]))),
      showAll: () => setTried(true),
      count: tried ? told.length : 0,
    }
  }, [tools, refusals, touched, tried, locale])
}

/** Under a field, which needs not be named. */
function atField(
  tools: Tools,
  locale: Locale<MessagesKey | PageKey>,
  refusal: RecordRefusal,
): string {
  if (refusal.code === 'missing-field') return say(locale, 'messages.form.missing')
  return refusalText(tools.locale, { ...refusal, path: say(locale, 'messages.form.here') })
}

interface PartsOf {
  readonly tools: Tools
  readonly foreseer: Foreseer
  readonly body: unknown
  readonly setBody: (body: unknown) => void
  readonly faults: FieldFaults
}

function useFormParts({ tools, foreseer, body, setBody, faults }: PartsOf): Form {
  const { language } = useLocaleOf('messages')
  return useMemo(() => {
    const { world } = foreseer
    const times = timesOf(todayIn(), null)
    return {
      language,
      body,
      change: setBody,
      faultsAt: faults.at,
      touch: faults.touch,
      itemsOf: (kind) => {
        const found = tools.agreement.items.find((one) => one.id === kind)
        return found === undefined ? [] : rowsAt(world, times, found).map(({ id }) => id)
      },
      messageIds: world.messages.map(({ id }) => id),
    }
  }, [tools, foreseer, body, setBody, faults, language])
}

interface EffectiveOnProps {
  readonly value: string
  readonly set: (day: string) => void
  readonly faults: FieldFaults
}

function EffectiveOn({ value, set, faults }: EffectiveOnProps) {
  const locale = useLocaleOf('messages')
  const own = faults.around.filter(({ place }) => place === 'effectiveOn')
  return (
    <div className="form-field">
      <label htmlFor="effective-on">{say(locale, 'messages.form.effective')}</label>
      <input
        id="effective-on"
        type="date"
        dir="ltr"
        value={value}
        aria-describedby="effective-on-fault"
        aria-invalid={own.length > 0}
        onChange={(event) => set(event.target.value)}
      />
      <div id="effective-on-fault" aria-live="polite">
        {own.map(({ text }) => (
          <p key={text} className="form-fault">
            {text}
          </p>
        ))}
      </div>
    </div>
  )
}

/** How many fields are refused, once it was tried, and what is about no field. */
function Others({ faults }: { faults: FieldFaults }) {
  const locale = useLocaleOf('messages')
  const around = faults.around.filter(({ place }) => place !== 'effectiveOn')
  return (
    <div role="status">
      {faults.count > 0 && (
        <p className="form-fault">{say(locale, 'messages.form.faults', { n: faults.count })}</p>
      )}
      {faults.count > 0 &&
        around.map(({ text }) => (
          <p key={text} className="form-fault">
            {text}
          </p>
        ))}
    </div>
  )
}

/** The article that asks for it, and the deadlines that it meets. */
function Asked({ tools, type, foreseer }: { tools: Tools; type: MessageType; foreseer: Foreseer }) {
  const locale = useLocaleOf('messages')
  const party = useOwnParty()
  const { agreement } = tools
  const { cite } = type
  const obligations = obligationsMetBy(agreement, type)
  const duties = useMemo(
    () => waitingDuties(foreseer.world, party, todayIn()),
    [foreseer, party],
  ).filter((duty) => obligations.some((one) => one.id === duty.obligation))
  return (
    <div className="asked">
      <p>
        <span className="place">{citationText(locale, cite)}</span> {cite.says[locale.language]}
      </p>
      {obligations.map((one) => (
        <p key={one.id} className="soft">
          {say(locale, 'messages.meets', { what: one.label[locale.language] })}{' '}
          <span className="place">{citationText(locale, one.cite)}</span>
        </p>
      ))}
      {duties.slice(0, 3).map((duty) => (
        <p key={`${duty.obligation} ${duty.trigger}`}>
          {say(locale, 'messages.due', { due: formatMoment(tools.locale, duty.due) })}
        </p>
      ))}
    </div>
  )
}
