// Writing a message: first of which type, then its form. With the form stands what asks for it, by
// when, and what it would change, found in the browser while it is typed.
import { useDeferredValue, useMemo, useState } from 'react'
import { passedPlaces } from '#assessment/passed.ts'
import { rowsAt, timesOf } from '#assessment/world.ts'
import { say } from '#locale/locale.ts'
import type { MessageType } from '#language/message.ts'
import { Refused } from '../api/call.ts'
import type { Client, Letter } from '../api/client.ts'
import { recordText } from '../api/record-text.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useGoOn } from '../page-state.ts'
import { SentFields } from '../parts/sent-fields.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import type { Query } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Addressees, EffectiveOn, Others } from './around-form.tsx'
import { About, Asked } from './asked.tsx'
import { ChangesTold } from './changes-told.tsx'
import { ChooseType } from './choose-type.tsx'
import { type FieldFaults, useFaults } from './field-faults.ts'
import { useFocusKept } from './focus-kept.ts'
import type { Foreseer, Foresight } from './foresight.ts'
import type { Body } from './form-body.ts'
import { FormContext, FormFields, type Form } from './form-fields.tsx'
import { Back, SubHead } from './frame.tsx'
import { GuideStep } from './guide.tsx'
import { useKeptWords } from './kept-words.ts'
import { ListHead } from './list-head.tsx'
import { momentNow, today, useNow } from './now.ts'
import { boxAt, draftAt } from './places.ts'
import { contentOf, firstWords, type References, referencesIn, type Words } from './references.ts'
import { partyOf, reached, type Tools, useOwnParty } from './tools.ts'

interface ComposeProps {
  readonly tools: Tools
  readonly query: Query
  readonly letters: readonly Letter[]
}

export function Compose({ tools, query, letters }: ComposeProps) {
  const space = tools.space.agreement
  const { client } = useDesk()
  const foreseer = useAsked(
    `foreseer ${space}`,
    () =>
      reached(async () => {
        const [{ foreseerOf }, text] = await Promise.all([
          import('./foresight.ts'),
          recordOrNone(client, space),
        ])
        return foreseerOf(tools.agreement, text)
      }),
    ['messages'],
    space,
  )
  const type = tools.agreement.messages.find((one) => one.id === query['type'])
  const about = referencesIn(query, letters)
  const formName = `${space} ${new URLSearchParams(query).toString()}`
  return (
    <>
      <Back to={boxAt(space, 'in')} />
      <Answered to={foreseer} head={<ListHead />}>
        {(found) =>
          type === undefined ? (
            <ChooseType tools={tools} query={query} foreseer={found} about={about} />
          ) : (
            <ComposeForm
              key={formName}
              name={formName}
              tools={tools}
              type={type}
              query={query}
              foreseer={found}
              about={about}
            />
          )
        }
      </Answered>
    </>
  )
}

/** Of some agreements there is no record. */
async function recordOrNone(client: Client, agreement: string): Promise<string> {
  try {
    return await recordText(client, agreement)
  } catch (error) {
    if (error instanceof Refused && error.code === 'not-found') return ''
    throw error
  }
}

interface FormProps {
  /** What its words are kept under. */
  readonly name: string
  readonly tools: Tools
  readonly type: MessageType
  readonly query: Query
  readonly foreseer: Foreseer
  readonly about: References
}

/** Where whoever begins afresh goes on. */
const firstField = 'input, select, textarea'

function ComposeForm(props: FormProps) {
  const { name, tools, type, query, foreseer, about } = props
  const locale = useLocaleOf('messages')
  const first = () => firstOf(props)
  const { words, change, areBack, forget } = useKeptWords(name, first)
  const [isToTheHour] = useState(() => first().effectiveOn.includes('T'))
  const content = useMemo(() => contentOf(words, query, about.corrects), [words, query, about])
  const { foresight, foreseeNow } = useForesight({ tools, foreseer, type, to: words.to, content })
  const faults = useFaults(tools, foresight.refusals)
  const composing = useComposing(props, { to: words.to, content, forget })
  const form = useFormParts({ tools, foreseer, type, words, change, faults })
  const isSent = composing.state === 'running'
  const [within, press] = useFocusKept<HTMLFormElement>(firstField)
  const afresh = () => {
    press()
    forget()
  }
  const submit = () => {
    faults.showAll()
    if (!isRefused(foreseeNow())) void composing.run()
  }
  return (
    <>
      <SubHead title={type.label[locale.language]}>
        <About tools={tools} query={query} about={about} />
        <Asked tools={tools} type={type} foreseer={foreseer} about={about} />
        {Object.values(about).every((one) => one === null) && <GuideStep step="write" />}
      </SubHead>
      {areBack && <WordsBack afresh={afresh} isSent={isSent} />}
      <div className="compose">
        <form
          ref={within}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <SentFields isSent={isSent}>
            <Addressees tools={tools} to={words.to} set={(to) => change({ to })} />
            <EffectiveOn
              value={words.effectiveOn}
              isToTheHour={isToTheHour}
              set={(effectiveOn) => change({ effectiveOn })}
              faults={faults}
            />
            <FormContext value={form}>
              <FormFields fields={type.fields} />
            </FormContext>
            <Others faults={faults} />
            <ToDraft />
          </SentFields>
          {composing.state === 'refused' && <Refusal problem={composing.problem} />}
        </form>
        <aside aria-labelledby="foreseen">
          <h2 id="foreseen">{say(locale, 'messages.changes')}</h2>
          <Foreseen tools={tools} foresight={foresight} />
        </aside>
      </div>
    </>
  )
}

function firstOf({ tools, type, query, about }: FormProps): Words {
  return firstWords(type, about, {
    types: tools.agreement.messages,
    meets: query['meets'],
    partyOf: (centre) => partyOf(tools.space, centre),
    now: momentNow().replace(/:\d\dZ$/, 'Z'),
  })
}

function isRefused({ refusals }: Foresight): boolean {
  return refusals.some(({ severity }) => severity === 'refusal')
}

/** Nothing is said of what cannot be read yet, not even that it would change nothing. */
function Foreseen({ tools, foresight }: { tools: Tools; foresight: Foresight }) {
  const locale = useLocaleOf('messages')
  if (isRefused(foresight)) return <p className="soft">{say(locale, 'messages.changes.later')}</p>
  return <ChangesTold tools={tools} told={{ ...foresight, refusals: [] }} />
}

interface Composed {
  readonly to: readonly string[]
  readonly content: Body
  readonly forget: () => void
}

/** Makes the draft, and goes to its page. */
function useComposing({ tools, type, about }: FormProps, { to, content, forget }: Composed) {
  const { client } = useDesk()
  const goOn = useGoOn()
  const space = tools.space.agreement
  const answered = about.answers === null ? {} : { re: about.answers.leaf }
  return useAct(async () => {
    const go = goOn()
    const wording = { type: type.id, to: [...to], ...answered, content }
    const draft = await client.composeDraft({ space }, wording)
    forget()
    go(draftAt(space, draft.id))
  })
}

function ToDraft() {
  const locale = useLocaleOf('messages')
  return (
    <>
      <p className="deeds">
        <button type="submit" className="button strong">
          {say(locale, 'messages.to-draft')}
        </button>
      </p>
      <p className="soft">{say(locale, 'messages.to-draft.says')}</p>
    </>
  )
}

function WordsBack({ afresh, isSent }: { afresh: () => void; isSent: boolean }) {
  const locale = useLocaleOf('messages')
  return (
    <p className="words-back" role="status">
      {say(locale, 'messages.kept')}{' '}
      <button type="button" className="plain-button" disabled={isSent} onClick={afresh}>
        {say(locale, 'messages.afresh')}
      </button>
    </p>
  )
}

interface ForesightOf {
  readonly tools: Tools
  readonly foreseer: Foreseer
  readonly type: MessageType
  readonly to: readonly string[]
  readonly content: Body
}

/** Found again when the reader rests: typing does not wait for it; a draft waits for its own. */
function useForesight({ tools, foreseer, type, to, content }: ForesightOf) {
  const from = useOwnParty()
  const settled = useDeferredValue(content)
  const [at] = useState(momentNow)
  // A record names an addressee where there is one.
  const [only, ...more] = to
  const addressee = only === undefined || more.length > 0 ? null : partyOf(tools.space, only)
  const foresight = useMemo(
    () => foreseer.foresee({ type, from, to: addressee, content: settled, at }),
    [foreseer, type, from, addressee, settled, at],
  )
  const foreseeNow = () =>
    settled === content ? foresight : foreseer.foresee({ type, from, to: addressee, content, at })
  return { foresight, foreseeNow }
}

interface PartsOf {
  readonly tools: Tools
  readonly foreseer: Foreseer
  readonly type: MessageType
  readonly words: Words
  readonly change: (part: Partial<Words>) => void
  readonly faults: FieldFaults
}

function useFormParts({ tools, foreseer, type, words, change, faults }: PartsOf): Form {
  const { language } = useLocaleOf('messages')
  const { body } = words
  const now = useNow()
  return useMemo(() => {
    const { world } = foreseer
    const times = timesOf(today(), null)
    const passed = passedPlaces(type.fields, body, now)
    return {
      language,
      body,
      change: (next) => change({ body: next }),
      faultsAt: faults.at,
      touch: faults.touch,
      hasPassed: (place) => passed.includes(place),
      itemsOf: (kind) => {
        const found = tools.agreement.items.find((one) => one.id === kind)
        return found === undefined ? [] : rowsAt(world, times, found).map(({ id }) => id)
      },
      messageIds: world.messages.map(({ id }) => id),
    }
  }, [tools, foreseer, type, body, now, change, faults, language])
}
